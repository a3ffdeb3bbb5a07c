#!/usr/bin/env python3
"""The dataset root of a folder, from its files alone: dataset_root.py DIR [--leave-out PATH ...]

RFC 6962 root over one leaf per regular file, sorted by the raw bytes of its path below DIR. A PATH that is left out
is a file or folder below DIR, or a bare name such as .git that is left out wherever it occurs.
"""
import hashlib
import os
import stat
import struct
import sys


def root(leaves):
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(leaves[:split]) + root(leaves[split:])).digest()


def leaf(folder, path):
    head = struct.pack("<I", len(path)) + path
    try:
        with open(os.path.join(folder, path), "rb") as file:
            digest, size = hashlib.file_digest(file, "sha256").digest(), file.tell()
        return hashlib.sha256(b"\0assay/file/1\0" + head + struct.pack("<Q", size) + digest).digest()
    except OSError:
        return hashlib.sha256(b"\0assay/unread/1\0" + head).digest()


folder, left_out = os.fsencode(sys.argv[1]), {os.fsencode(name) for name in sys.argv[2:] if name != "--leave-out"}
paths = []
for place, folders, files in os.walk(folder):
    below = os.path.relpath(place, folder) + b"/" if place != folder else b""
    folders[:] = [name for name in folders if name not in left_out and below + name not in left_out]
    kept = [below + name for name in files if name not in left_out and below + name not in left_out]
    paths += [path for path in kept if stat.S_ISREG(os.lstat(os.path.join(folder, path)).st_mode)]
print(root([leaf(folder, path) for path in sorted(paths)]).hex())
