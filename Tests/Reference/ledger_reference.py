#!/usr/bin/env python3
"""Checks a ledger without Assay: ledger_reference.py LEDGER

Recomputes from the stored bytes, with the standard library alone: every entry's leaf, the Merkle root of every
checkpoint, the dataset root of the last scan from the entries, and the records root of every live shard.
`--forge SEQ OLD NEW` prints SQL that changes an entry together with its leaf, for tests.
"""
import base64
import hashlib
import json
import sqlite3
import struct
import sys


def sha(data):
    return hashlib.sha256(data).digest()


def root(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1" + root(leaves[:split]) + root(leaves[split:]))


def entry_leaf(kind, body):
    return sha(b"\0assay/entry/1\0" + struct.pack("<I", len(kind)) + kind + body)


def unescape(text):
    """The bytes behind a printed path: %XX stands for a byte."""
    out, data, at = bytearray(), text.encode(), 0
    while at < len(data):
        step = 3 if data[at] == 0x25 else 1
        out.append(int(data[at + 1:at + 3], 16) if step == 3 else data[at])
        at += step
    return bytes(out)


def file_leaf(path, size, digest):
    head = struct.pack("<I", len(path)) + path
    if size is None or digest is None:
        return sha(b"\0assay/unread/1\0" + head)
    return sha(b"\0assay/file/1\0" + head + struct.pack("<Q", size) + digest)


def replay(entries):
    """The live files when the last scan ended, from the entries alone, and the root which that scan stated."""
    live, hard, number, stated, computed = {}, [], {}, None, None
    for kind, body in entries:
        if kind == b"shard":
            shard = json.loads(body)
            if "m" in shard:
                continue
            path = unescape(shard["p"])
            live[path] = (shard.get("s"), base64.b64decode(shard["h"]) if "h" in shard else None)
            number[shard["i"]] = path
        elif kind == b"removed":
            for shard in json.loads(body)["shards"]:
                live.pop(number[shard], None)
        elif kind == b"walk":
            aliases = json.loads(body)["aliases"]
            hard = [(unescape(a["path"]), unescape(a["target"])) for a in aliases if a["hard"]]
        elif kind == b"scan-finished":
            files = dict(live)
            files.update({path: live[target] for path, target in hard if target in live})
            computed = root([file_leaf(path, *files[path]) for path in sorted(files)])
            stated = bytes.fromhex(json.loads(body)["dataset"])
    return stated, computed


def check_records(db):
    """Records roots of live shards, from the runs."""
    fingerprints = {}
    for (data,) in db.execute("SELECT data FROM chunk WHERE run IN (SELECT id FROM run WHERE idx = 0)"):
        for at in range(0, len(data), 21):
            fingerprints[int.from_bytes(data[at + 16:at + 21], "big")] = data[at:at + 16]
    good = total = 0
    for shard, stated in db.execute("SELECT id, records_root FROM shard WHERE state = 1 AND records > 0").fetchall():
        query = "SELECT first_record, records FROM extent WHERE shard = ? ORDER BY first_ordinal"
        extents = db.execute(query, (shard,))
        order = [fingerprints[first + index] for first, count in extents for index in range(count)]
        blocks = [b"".join(order[at:at + 4096]) for at in range(0, len(order), 4096)]
        total += 1
        good += root([sha(b"\0" + block) for block in blocks]) == stated
    return good, total


def main(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = db.execute("SELECT seq, kind, body, leaf FROM entry ORDER BY seq").fetchall()
    if "--forge" in sys.argv:
        seq, old, new = int(sys.argv[3]), sys.argv[4].encode(), sys.argv[5].encode()
        body = rows[seq][2].replace(old, new)
        leaf = entry_leaf(rows[seq][1].encode(), body)
        print(f"UPDATE entry SET body = x'{body.hex()}', leaf = x'{leaf.hex()}' WHERE seq = {seq}")
        return 0
    faults = [f"entry {n}" for n, (seq, kind, body, leaf) in enumerate(rows)
              if seq != n or entry_leaf(kind.encode(), body) != leaf]
    name = json.loads(rows[0][2])["id"]
    for size, note in db.execute("SELECT size, note FROM checkpoint"):
        digest = base64.b64encode(root([row[3] for row in rows[:size]])).decode()
        if note != f"assay.local/{name}\n{size}\n{digest}\n":
            faults.append(f"checkpoint {size}")
    stated, computed = replay([(kind.encode(), body) for _, kind, body, _ in rows])
    if stated != computed:
        faults.append("dataset root")
    good, total = check_records(db)
    if good != total:
        faults.append("records roots")
    print(f"entries {len(rows)}")
    print(f"dataset_root {computed.hex() if computed else None}")
    print(f"records_roots {good} of {total}")
    print("\n".join(faults) or "no fault")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
