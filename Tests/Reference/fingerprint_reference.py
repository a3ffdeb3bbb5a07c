#!/usr/bin/env python3
"""A second implementation of Schemas/fingerprint-1.md, for the vectors: `--write` fills in rules, contents and
fingerprints from the inputs, `--check` compares them. Needs xxhsum (xxhash 0.8) and the standard library.

An input is {format, bytes_base64} with `header`, `nulls`, `charset` where they matter, or {format, typed} for a row of
a columnar file: [type, value, unit or scale...]. Every input of a vector must give the same content; `rule` in an
input says where its rule is not the vector's."""
import base64, csv, datetime, gzip, hashlib, io, json, os, re, struct, subprocess, sys, tarfile

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Schemas/fingerprint-vectors.json")
CLASSES = [["bmp", "gif", "jpeg", "jpg", "png", "webp"], ["flac", "mp3", "ogg", "wav"], ["mp4", "webm"], ["pdf"]]
UNITS = {"s": 0, "ms": 3, "us": 6, "ns": 9}

class Number(str): pass                     # a JSON token or an exact decimal text
class Object(list): pass                    # pairs (name, value) in their order

def number(token):
    if len(token) > 1024: return token
    sign, digits, fraction, power = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?", token).groups()
    p, digits = len(digits) + int(power or 0), digits + (fraction or "")
    p, digits = p - (len(digits) - len(digits.lstrip("0"))), digits.strip("0")
    if not digits: return "0"
    if 0 < p <= 21: digits = digits.ljust(p, "0"); text = digits[:p] + "." + digits[p:]
    elif -6 < p <= 0: text = "0." + "0" * -p + digits
    else: return f"{sign}{(digits[0] + '.' + digits[1:]).rstrip('.')}e{p - 1:+d}"
    return sign + text.rstrip(".")

def encode(value, depth=0):
    if value is None: return b"n"
    if isinstance(value, list):
        if depth == 128: raise ValueError("too deep")
        if not isinstance(value, Object):
            return b"[" + struct.pack("<Q", len(value)) + b"".join(encode(item, depth + 1) for item in value)
        pairs = sorted(((k.encode(), v) for k, v in value if v is not None), key=lambda pair: pair[0])
        return b"{" + struct.pack("<Q", len(pairs)) + b"".join(scalar(k) + encode(v, depth + 1) for k, v in pairs)
    if isinstance(value, bool): return scalar(str(value).lower().encode())
    if isinstance(value, Number): return scalar(number(value).encode())
    return scalar(value if isinstance(value, bytes) else value.encode())

def scalar(text): return b"s" + struct.pack("<Q", len(text)) + text

def no_constant(name): raise ValueError(name)

def members(pairs):
    for name, _ in pairs: name.encode()     # a lone surrogate, even in the name of a null
    return Object(pairs)

def of_json(data, fields):
    try:
        value = json.loads(data.decode(), object_pairs_hook=members, parse_float=Number, parse_int=Number,
                           parse_constant=no_constant)
        encode(value)                       # depth and lone surrogates
    except (ValueError, RecursionError): return "raw", data
    return of_value(value, fields)

def of_value(value, fields):
    if isinstance(value, Object):
        for field in fields if len(fields) == 1 else [] if fields else ["text", "content"]:
            first = next((v for k, v in value if k == field), None)
            if type(first) in (str, bytes): return "text:" + field, first if type(first) is bytes else first.encode()
        if fields: value = Object(pair for pair in value if pair[0] in fields)
    return "fields:" + ",".join(fields) if fields else "record", b"assay.record/1\n" + encode(value)

def of_csv(data, given, fields):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    names, row = (rows[0], rows[1]) if given.get("header", True) else ([], rows[0])
    pairs = [(names[i] if i < len(names) else str(i), cell) for i, cell in enumerate(row)]
    return of_value(Object((k, None if v in given.get("nulls", []) else v) for k, v in pairs), fields)

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

def of_text(data, charset):
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark): data, charset = data[len(mark):], name
    try: return "file", data.decode(charset).encode()
    except UnicodeError: return "raw", data

def derive(given, fields):
    """The rule and the content of the first record of an input."""
    if "typed" in given: return of_value(typed("struct", given["typed"]), fields)
    data, form = base64.b64decode(given["bytes_base64"]), given["format"]
    if form == "jsonl": return of_json(data.removeprefix(b"\xef\xbb\xbf").split(b"\n")[0].removesuffix(b"\r"), fields)
    if form == "json": return of_json(data, fields)
    if form == "csv": return of_csv(data, given, fields)
    if form == "warc": return of_warc(data)
    if form == "webdataset": return of_sample(data, fields)
    return of_text(data, given.get("charset", "utf-8")) if form == "text" else ("file", data)

def fill(vector):
    derived = [derive(given, vector.get("fields", [])) for given in vector["inputs"]]
    rule, content = derived[0]
    assert all(other == content for _, other in derived), f"{vector['name']}: the inputs differ: {derived}"
    xxh3 = subprocess.run(["xxhsum", "-H2", "-"], input=content, capture_output=True, check=True).stdout.split()[0]
    inputs = [{k: v for k, v in given.items() if k != "rule"} | ({"rule": own} if own != rule else {})
              for given, (own, _) in zip(vector["inputs"], derived)]
    fields = {"fields": vector["fields"]} if "fields" in vector else {}
    return {"name": vector["name"], "rule": rule, **fields, "inputs": inputs, "content_hex": content.hex(),
            "xxh3_128": xxh3.decode(), "sha256_128": hashlib.sha256(content).hexdigest()[:32]}

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
