#!/usr/bin/env python3
"""The sample files of Examples/formats/warc and Examples/formats/arc.

`--write` makes them again; `--check` says whether they are what this script makes; `--expect` prints, as JSON, the
content, rule and type of each record. Needs nothing but the standard library: the Brotli and Zstandard bodies are
literals, made once with the reference implementations."""
import base64, gzip, hashlib, json, os, sys, zlib

FORMATS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Examples/formats")
PAGE = "<p>Wer rastet, der rostet.</p>\n".encode()
LATIN = "Käse und Brot für später".encode("latin-1")
CHINESE = "千里之行，始于足下。"
BROTLI = bytes.fromhex("1b1e00f8453797eae8624862a9e6c3977fe6a2a3a009f57b28e8ace9c0a5a0b7a61373")
ZSTD = bytes.fromhex("28b52ffd201ff90000" + PAGE.hex())


def base32(digest): return base64.b32encode(digest).decode()


class Capture:
    """A capture file in the making, and the records that it should have: type, rule, content."""
    def __init__(self): self.data, self.records = b"", []

    def warc(self, kind, block, content=None, rule="payload", version="1.1", target=None, end="\r\n\r\n", **fields):
        number = len(self.records) + 1
        head = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>",
                "WARC-Date": f"2026-01-{number:02}T08:00:00Z"}
        if target: head["WARC-Target-URI"] = target
        head |= {name.replace("_", "-"): value for name, value in fields.items()}
        head.setdefault("Content-Length", str(len(block)))
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        self.data += f"WARC/{version}\r\n{lines}\r\n".encode() + block + end.encode()
        self.records.append((kind, rule, block if content is None else content))

    def response(self, body, content=None, rule="payload", head="", kind="text/html; charset=utf-8", **fields):
        block = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{head}\r\n".encode() + body
        payload = "sha1:" + base32(hashlib.sha1(body).digest())
        fields = {"WARC_Payload_Digest": payload, "WARC_Block_Digest": "sha256:" + hashlib.sha256(block).hexdigest()} | fields
        self.warc("response", block, block if rule == "raw" else body if content is None else content, rule,
                  Content_Type="application/http; msgtype=response", **fields)

    def arc(self, line, block, kind="response", content=None):
        self.data += line.encode() + b"\n" + block + b"\n"
        self.records.append((kind, "payload", block if content is None else content))


def chunked(body, size=9):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def pages():
    file, site = Capture(), "https://example.org"
    file.warc("warcinfo", b"software: by hand\r\nrobots: obey\r\n", Content_Type="application/warc-fields")
    file.warc("request", b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", target=site + "/",
              Content_Type="application/http; msgtype=request")
    file.response(PAGE, target=site + "/", head='Content-Language: de\r\nX-Robots-Tag: noai\r\ntdm-reservation: 1\r\n'
                  'tdm-policy: https://example.org/tdm.json\r\nLink: <https://creativecommons.org/licenses/by/4.0/>; rel="license"\r\n')
    squeezed = gzip.compress(PAGE, mtime=0)
    file.response(chunked(squeezed), PAGE, target=site + "/gzip",
                  head="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
    file.response(zlib.compress(PAGE), PAGE, target=site + "/zlib", head="Content-Encoding: deflate\r\n")
    file.response(zlib.compress(PAGE)[2:-4], PAGE, target=site + "/bare", head="Content-Encoding: deflate\r\n")
    file.response(BROTLI, PAGE, target=site + "/br", head="Content-Encoding: br\r\n")
    file.response(ZSTD, PAGE, target=site + "/zstd", head="Content-Encoding: zstd\r\n")
    file.response(LATIN, LATIN.decode("latin-1").encode(), target=site + "/latin", kind="text/plain; charset=ISO-8859-1")
    file.response(b"\xff\xfe" + CHINESE.encode("utf-16-le"), CHINESE.encode(), target=site + "/wide", kind="text/plain")
    file.response(b"\x89PNG\r\n\x1a\n\xff\x00", target=site + "/dot.png", kind="image/png",
                  WARC_Identified_Payload_Type="image/png")
    file.warc("revisit", b"HTTP/1.1 304 Not Modified\r\n\r\n", b"", target=site + "/",
              WARC_Profile="http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
              WARC_Payload_Digest="sha1:" + base32(hashlib.sha1(PAGE).digest()))
    file.warc("conversion", CHINESE.encode(), target=site + "/wide", Content_Type="text/plain",
              WARC_Block_Digest="md5:" + hashlib.md5(CHINESE.encode()).hexdigest())
    file.warc("resource", b"20260101", target="dns:example.org", Content_Type="text/dns",
              WARC_Block_Digest="blake3:00")
    return file


def old():
    file = Capture()
    file.warc("warcinfo", b"software: by hand\r\n", version="0.18", Content_Type="application/warc-fields")
    file.warc("metadata", b"via: http://example.org/\r\n", version="0.17", Content_Type="application/warc-fields",
              target="http://EXAMPLE.org:80/a#b")
    file.response(PAGE, target="<http://example.org/>", version="0.18")
    return file


def broken():
    """What other programs get wrong; every record is still counted."""
    file = Capture()
    file.response(PAGE, target="http://example.org/1", WARC_Payload_Digest="sha1:" + base32(hashlib.sha1(b"").digest()))
    file.response(PAGE, target="http://example.org/2", end="\r\n")
    file.response(gzip.compress(PAGE, mtime=0)[:-9], rule="raw", target="http://example.org/3",
                  head="Content-Encoding: gzip\r\n")
    file.response(PAGE, rule="raw", target="http://example.org/4", head="Content-Encoding: compress\r\n")
    file.response(LATIN, rule="raw", target="http://example.org/5")
    file.response(PAGE, target="http://example.org/6", head="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
    start = len(file.data)
    file.warc("resource", b"x", rule="raw", target="http://example.org/7", Content_Length="-1")
    file.records[-1] = ("other", "raw", file.data[start:].rstrip(b"\r\n"))
    file.warc("response", b"no HTTP here", rule="raw", target="http://example.org/8",
              Content_Type="application/http; msgtype=response")
    file.warc("resource", b"The length is too small.", b"The length is", target="http://example.org/9",
              Content_Length="13")
    file.warc("resource", b"The last one.", target="http://example.org/10")
    return file


def arc1():
    file = Capture()
    block = b"1 0 By hand\nURL IP-address Archive-date Content-type Archive-length\n"
    file.arc(f"filedesc://towns.arc 0.0.0.0 20060101080000 text/plain {len(block)}", block, "arc-header")
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    file.arc(f"http://example.org/ 192.0.2.1 20060101080001 text/html {len(page)}", page, content=PAGE)
    file.arc(f"http://example.org/two words 192.0.2.1 20060101080002 text/html {len(page)}", page, content=PAGE)
    file.arc("dns:example.org 192.0.2.53 20060101080003 text/dns 8", b"20060101")
    return file


def arc2():
    file = Capture()
    block = (b"2 0 By hand\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename "
             b"Archive-length\n")
    file.arc(f"filedesc://two.arc 0.0.0.0 20060101080000 text/plain 200 - - 0 two.arc {len(block)}", block, "arc-header")
    page = b"HTTP/1.0 200 OK\r\nContent-Type: text/plain; charset=latin1\r\n\r\n" + LATIN
    file.arc(f"http://example.org/ 192.0.2.1 20060101080001 text/plain 200 fac069150613fe55 - 209 two.arc {len(page)}",
             page, content=LATIN.decode("latin-1").encode())
    return file


FILES = {"warc/pages.warc": pages, "warc/old.warc": old, "warc/broken.warc": broken, "arc/towns.arc": arc1,
         "arc/two.arc": arc2}

if __name__ == "__main__":
    made = {name: make() for name, make in FILES.items()}
    if sys.argv[1] == "--write":
        for name, file in made.items():
            os.makedirs(os.path.dirname(os.path.join(FORMATS, name)), exist_ok=True)
            with open(os.path.join(FORMATS, name), "wb") as out: out.write(file.data)
    if sys.argv[1] == "--check":
        differ = [name for name, file in made.items() if open(os.path.join(FORMATS, name), "rb").read() != file.data]
        print(f"{len(made)} files, {len(differ)} differ")
    if sys.argv[1] == "--expect":
        print(json.dumps({name: [[kind, rule, content.hex()] for kind, rule, content in file.records]
                          for name, file in made.items()}))
