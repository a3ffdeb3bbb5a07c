#!/usr/bin/env python3
"""A second implementation of Schemas/fingerprint-1.md: from the bytes of a record to its content.

`fingerprint_reference.py FORMAT [FIELD...] < INPUT` prints rule, content in hex, XXH3-128 and SHA-256 (128 bits) of the
first record of a jsonl, json, csv or text input. Needs xxhsum (xxhash 0.8) and the standard library. The forms that are
made of other forms (web captures, samples, columnar rows) and the test vectors are in fingerprint_vectors.py."""
import csv, hashlib, io, json, re, struct, subprocess, sys

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

def of_text(data, charset):
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark): data, charset = data[len(mark):], name
    try: return "file", data.decode(charset).encode()
    except UnicodeError: return "raw", data

def of_bytes(data, form, fields, given):
    """The rule and the content of the first record of an input."""
    if form == "jsonl": return of_json(data.removeprefix(b"\xef\xbb\xbf").split(b"\n")[0].removesuffix(b"\r"), fields)
    if form == "json": return of_json(data, fields)
    if form == "csv": return of_csv(data, given, fields)
    return of_text(data, given.get("charset", "utf-8")) if form == "text" else ("file", data)

def fingerprints(content):
    xxh3 = subprocess.run(["xxhsum", "-H2", "-"], input=content, capture_output=True, check=True).stdout.split()[0]
    return xxh3.decode(), hashlib.sha256(content).hexdigest()[:32]

if __name__ == "__main__":
    rule, content = of_bytes(sys.stdin.buffer.read(), sys.argv[1], sys.argv[2:], {})
    print(rule, content.hex(), *fingerprints(content))
