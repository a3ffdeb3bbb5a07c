#!/usr/bin/env python3
"""The test vectors of Schemas/fingerprint-1.md: `--write` fills in rules, contents and fingerprints from the inputs,
`--check` compares them.

An input is {format, bytes_base64} with `header`, `nulls`, `charset` where they matter, or {format, typed} for a row of
a columnar file: [type, value, unit or scale...]. Every input of a vector must give the same content; `rule` in an
input says where its rule is not the vector's."""
import base64, datetime, gzip, io, json, os, re, struct, sys, tarfile
from fingerprint_reference import Number, Object, fingerprints, number, of_bytes, of_json, of_value

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Schemas/fingerprint-vectors.json")
CLASSES = [["bmp", "gif", "jpeg", "jpg", "png", "webp"], ["flac", "mp3", "ogg", "wav"], ["mp4", "webm"], ["pdf"]]
UNITS = {"s": 0, "ms": 3, "us": 6, "ns": 9}

def of_warc(data):
    head, _, rest = data.partition(b"\r\n\r\n")
    block = rest[:int(re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)[1])]
    if not re.search(rb"(?i)\r\nwarc-type: *response", head): return "payload", block
    head, _, body = block.partition(b"\r\n\r\n")
    if re.search(rb"(?i)\r\ntransfer-encoding: *chunked", head):
        chunks, rest = b"", body
        while size := int((rest := rest.partition(b"\r\n"))[0], 16):
            chunks, rest = chunks + rest[2][:size], rest[2][size + 2:]
        body = chunks
    return "payload", gzip.decompress(body) if re.search(rb"(?i)\r\ncontent-encoding: *gzip", head) else body

def of_sample(data, fields):
    tar = tarfile.open(fileobj=io.BytesIO(data))
    parts = {m.name.partition(".")[2]: tar.extractfile(m).read() for m in tar.getmembers()}
    for extension in [e for group in CLASSES for e in group] + ["txt", "md", "html"]:
        if extension in parts: return "file", parts[extension]
    return of_json(parts["json"], fields) if "json" in parts else of_value(Object(parts.items()), fields)

def shortest(bits, code):
    value = struct.unpack(">" + code, bytes.fromhex(bits))[0]
    if value != value: return "NaN"
    if abs(value) == float("inf"): return "Infinity" if value > 0 else "-Infinity"
    for text in (f"{value:.{n}e}" for n in range(18)):
        try:
            if struct.pack(">" + code, float(text)).hex() == bits: return Number(text)
        except OverflowError: pass          # rounded up beyond the largest value

def clock(count, unit, part):
    seconds, fraction = divmod(int(count), 10 ** UNITS[unit])
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
    return (moment.isoformat()[part] + "." + str(fraction).zfill(UNITS[unit])).rstrip("0").rstrip(".")

def typed(kind, value=None, *more):
    if value is None or kind in ("bool", "utf8", "large_utf8", "utf8_view"): return value
    if "binary" in kind: return base64.b64decode(value)
    if kind.startswith(("int", "uint")): return Number(value)
    if kind.startswith("float"): return shortest(value, {"16": "e", "32": "f", "64": "d"}[kind[5:]])
    if kind.startswith("decimal"): return Number(f"{value}e{-more[0]}")
    if kind.startswith("date"): return clock(int(value) * {"date32": 86400000, "date64": 1}[kind], "ms", slice(19))[:10]
    if kind == "timestamp": return clock(value, more[0], slice(19)) + "Z" * more[1]
    if kind.startswith("time"): return clock(value, more[0], slice(11, 19))
    if kind == "duration": return number(f"{value}e-{UNITS[more[0]]}") + "s"
    if kind == "uuid": return "-".join(re.fullmatch("(.{8})(.{4})(.{4})(.{4})(.{12})", value.lower()).groups())
    if kind == "struct": return Object((name, typed(*item)) for name, item in value)
    if kind == "map" and value and isinstance(typed(*value[0][0]), str) and value[0][0][0].endswith(("utf8", "view")):
        return Object((typed(*key), typed(*item)) for key, item in value)
    if kind == "map": return [[typed(*key), typed(*item)] for key, item in value]
    return [typed(*item) for item in value] if "list" in kind else typed(*value)     # union, dictionary, extension

def derive(given, fields):
    if "typed" in given: return of_value(typed("struct", given["typed"]), fields)
    data, form = base64.b64decode(given["bytes_base64"]), given["format"]
    if form == "warc": return of_warc(data)
    if form == "webdataset": return of_sample(data, fields)
    return of_bytes(data, form, fields, given)

def fill(vector):
    derived = [derive(given, vector.get("fields", [])) for given in vector["inputs"]]
    rule, content = derived[0]
    assert all(other == content for _, other in derived), f"{vector['name']}: the inputs differ: {derived}"
    xxh3, sha256 = fingerprints(content)
    inputs = [{k: v for k, v in given.items() if k != "rule"} | ({"rule": own} if own != rule else {})
              for given, (own, _) in zip(vector["inputs"], derived)]
    fields = {"fields": vector["fields"]} if "fields" in vector else {}
    return {"name": vector["name"], "rule": rule, **fields, "inputs": inputs, "content_hex": content.hex(),
            "xxh3_128": xxh3, "sha256_128": sha256}

def main():
    with open(VECTORS, encoding="utf-8") as file: vectors = json.load(file)
    filled = [fill(vector) for vector in vectors]
    if sys.argv[1:] == ["--write"]:
        with open(VECTORS, "w", encoding="utf-8") as file:
            file.write(json.dumps(filled, ensure_ascii=False, indent=1) + "\n")
        return 0
    wrong = [new["name"] for new, old in zip(filled, vectors) if new != old]
    print(f"{len(vectors)} vectors, {len(wrong)} differ", *wrong, sep="\n  ")
    return min(len(wrong), 1)

if __name__ == "__main__": sys.exit(main())
