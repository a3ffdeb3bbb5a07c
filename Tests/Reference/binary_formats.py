#!/usr/bin/env python3
"""A second implementation of the readers of TFRecord, MDS and Megatron, and the writer of their samples.

    binary_formats.py write FOLDER               writes tfrecord, mds and megatron below FOLDER (Examples/formats)
    binary_formats.py read FORMAT FILE [INDEX]   prints rule and content in hex of each record

Standard library only; reading and writing share nothing but the checksum."""
import json, pathlib, struct, sys

sys.dont_write_bytecode = True
from fingerprint_reference import Number, Object, encode, of_json, of_value

TABLE = []
for byte in range(256):
    for _ in range(8): byte = byte >> 1 ^ (0x82F63B78 if byte & 1 else 0)
    TABLE.append(byte)

def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data: crc = crc >> 8 ^ TABLE[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF

def masked(data):
    crc = crc32c(data)
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF

# --- Reading ----------------------------------------------------------------------------------------------------

def varint(data, place):
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128: return value, place

def message(data):
    """The fields of a protocol buffer message: (number, wire type, value)."""
    place = 0
    while place < len(data):
        tag, place = varint(data, place)
        kind = tag & 7
        if kind == 0: value, place = varint(data, place)
        elif kind == 5: value, place = data[place:place + 4], place + 4
        elif kind == 2:
            length, place = varint(data, place)
            if place + length > len(data): raise ValueError("cut")
            value, place = data[place:place + length], place + length
        else: raise ValueError("wire type")
        yield tag >> 3, kind, value

def shortest(value, form):
    """The shortest decimal of a float that reads back to the same value of its width."""
    if value != value: return "NaN"
    if value in (float("inf"), float("-inf")): return "Infinity" if value > 0 else "-Infinity"
    for digits in range(1, 18):
        text = f"{value:.{digits}g}"
        try:
            if struct.unpack(form, struct.pack(form, float(text)))[0] == value: return Number(text)
        except OverflowError: pass
    raise ValueError(text)

def feature(data):
    lists = list(message(data))
    if not lists: return None
    (kind, _, body), = lists
    values = []
    for _, wire, value in message(body):
        if kind == 1: values.append(value)
        elif kind == 2:
            values += [shortest(v, "<f") for v, in struct.iter_unpack("<f", value)]
        elif wire == 0: values.append(value)
        else:
            place = 0
            while place < len(value):
                number, place = varint(value, place)
                values.append(number)
    if kind == 3: values = [Number(v - (1 << 64) if v >> 63 else v) for v in values]
    return values[0] if len(values) == 1 else values

def example(data):
    """The features of a tf.train.Example; None for anything else."""
    found, features = Object(), None
    try:
        for number, kind, features in message(data):
            if (number, kind) != (1, 2): return None
            for number, kind, entry in message(features):
                if (number, kind) != (1, 2): return None
                parts = {number: value for number, _, value in message(entry)}
                if set(parts) - {1, 2}: return None
                found.append((parts.get(1, b"").decode(), feature(parts.get(2, b""))))
    except (ValueError, IndexError, struct.error, TypeError): return None
    return None if features is None else found

def read_tfrecord(data):
    place = 0
    while place < len(data):
        length, = struct.unpack_from("<Q", data, place)
        assert struct.unpack_from("<I", data, place + 8)[0] == masked(data[place:place + 8])
        payload = data[place + 12:place + 12 + length]
        checksum, = struct.unpack_from("<I", data, place + 12 + length)
        place += 16 + length
        value = example(payload)
        if checksum != masked(payload): yield "raw", payload
        elif value is None: yield "payload", payload
        else: yield of_value(value, [])

WHOLE = {"int": "<q", "int8": "<b", "int16": "<h", "int32": "<i", "int64": "<q", "uint8": "<B", "uint16": "<H",
         "uint32": "<I", "uint64": "<Q"}
REAL = {"float16": "<e", "float32": "<f", "float64": "<d"}

def members(pairs): return Object(pairs)

def column(encoding, data):
    if encoding in WHOLE: return Number(struct.unpack(WHOLE[encoding], data)[0])
    if encoding in REAL: return shortest(struct.unpack(REAL[encoding], data)[0], REAL[encoding])
    if encoding in ("str_int", "str_float", "str_decimal"): return Number(data.decode())
    if encoding == "json": return json.loads(data, object_pairs_hook=members, parse_float=Number, parse_int=Number)
    return data

def read_mds(data):
    count, = struct.unpack_from("<I", data)
    offsets = struct.unpack_from(f"<{count + 1}I", data, 4)
    columns = json.loads(data[8 + 4 * count:offsets[0]])
    for start, end in zip(offsets, offsets[1:]):
        sample = data[start:end]
        place = 4 * columns["column_sizes"].count(None)
        sizes = iter(struct.unpack_from(f"<{place // 4}I", sample))
        record = Object()
        for name, encoding, size in zip(*(columns["column_" + k] for k in ("names", "encodings", "sizes"))):
            size = next(sizes) if size is None else size
            value = column(encoding, sample[place:place + size])
            record.append((name, value))
            place += size
        yield of_value(record, [])

WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 8, 7: 4, 8: 2}

def read_megatron(data, index):
    assert index[:9] == b"MMIDIDX\0\0" and struct.unpack_from("<Q", index, 9)[0] == 1
    code, sequences, ends = struct.unpack_from("<BQQ", index, 17)
    lengths = struct.unpack_from(f"<{sequences}i", index, 34)
    pointers = struct.unpack_from(f"<{sequences}q", index, 34 + 4 * sequences)
    documents = struct.unpack_from(f"<{ends}q", index, 34 + 12 * sequences)
    for first, last in zip(documents, documents[1:]):
        yield "payload", b"".join(
            data[pointers[i]:pointers[i] + lengths[i] * WIDTHS[code]] for i in range(first, last))

# --- Writing ----------------------------------------------------------------------------------------------------

def number(value):
    value &= (1 << 64) - 1
    out = b""
    while value > 127: out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])

def field(tag, body): return bytes([tag << 3 | 2]) + number(len(body)) + body

def make_example(features):
    entries = b""
    for name, values in features.items():
        if values and isinstance(values[0], float): lists = field(2, field(1, struct.pack(f"<{len(values)}f", *values)))
        elif values and isinstance(values[0], int): lists = field(3, field(1, b"".join(map(number, values))))
        else: lists = field(1, b"".join(field(1, v if isinstance(v, bytes) else v.encode()) for v in values))
        entries += field(1, field(1, name.encode()) + field(2, lists))
    return field(1, entries)

def frame(data):
    length = struct.pack("<Q", len(data))
    return length + struct.pack("<I", masked(length)) + data + struct.pack("<I", masked(data))

POEMS = ["The ferry answers late.\n", "灯塔守着铜铃山。", "", "A heron mends the tide."]

def write_tfrecord(folder):
    poems = [make_example({"text": [p], "id": [n], "license": ["CC0-1.0"]}) for n, p in enumerate(POEMS)]
    dots = [
        make_example({"image/encoded": [bytes([137, 80, 78, 71, n])], "image/size": [n, -n, 1 << 40], "label": [n],
                      "box": [0.1, -2.5e-8 * (n + 1), 3.0e10], "caption": [], "names": ["a", "b"]})
        for n in range(3)]
    notes = [b"a line that is no example", b"", b"\x0a\x05short", make_example({"content": ["third"]})]
    broken = bytearray(b"".join(map(frame, poems)))
    broken[20] ^= 1
    for name, data in {"poems.tfrecord": b"".join(map(frame, poems)), "dots.tfrecords": b"".join(map(frame, dots)),
                       "notes.tfrecord": b"".join(map(frame, notes)), "damaged.tfrecord": bytes(broken)}.items():
        (folder / name).write_bytes(data)

def write_mds(folder):
    every = {"f16": "float16", "f32": "float32", "f64": "float64", "i": "int", "i8": "int8", "u64": "uint64",
             "json": "json", "n": "str_int", "r": "str_float", "pixels": "ndarray:uint8", "raw": "bytes", "s": "str"}
    packed = [
        dict(f16=struct.pack("<e", 0.1), f32=struct.pack("<f", 0.1), f64=struct.pack("<d", 0.1),
             i=struct.pack("<q", -n), i8=struct.pack("<b", -128 + n), u64=struct.pack("<Q", (1 << 64) - 1 - n),
             json=json.dumps({"b": [n, None, 1.50], "a": "x"} if n else None).encode(), n=b"%d" % (10 ** 30 + n),
             r=b"1e-07", pixels=bytes([1 << 2, 2, n, n]), raw=bytes([0, 255, n]), s="星".encode())
        for n in range(3)]
    texts = [dict(text=p.encode(), tokens=struct.pack("<i", n)) for n, p in enumerate(POEMS)]
    put_mds(folder / "columns.mds", every, packed)
    put_mds(folder / "shard.00000.mds", {"text": "str", "tokens": "int32"}, texts)
    put_mds(folder / "none.mds", {"text": "str"}, [])

def put_mds(path, columns, samples):
    sizes = {"float16": 2, "float32": 4, "float64": 8, "int": 8, "int8": 1, "int32": 4, "uint64": 8}
    names = sorted(columns)
    description = json.dumps({
        "version": 2, "format": "mds", "compression": None, "hashes": [], "size_limit": 1 << 26, "column_names": names,
        "column_encodings": [columns[n] for n in names], "column_sizes": [sizes.get(columns[n]) for n in names],
    }, sort_keys=True).encode()
    bodies = [
        b"".join(struct.pack("<I", len(s[n])) for n in names if columns[n] not in sizes) + b"".join(s[n] for n in names)
        for s in samples]
    place = 8 + 4 * len(bodies) + len(description)
    offsets = [place + sum(map(len, bodies[:n])) for n in range(len(bodies) + 1)]
    path.write_bytes(struct.pack(f"<{len(offsets) + 1}I", len(bodies), *offsets) + description + b"".join(bodies))

def write_megatron(folder):
    put_megatron(folder / "letters", 8, "H", [[list(range(9))], [[1], [2, 3]], [], [[65535] * 40]])
    put_megatron(folder / "wide", 4, "i", [[[100000, -1, 7]], [[2], [3, 4], []]])

def put_megatron(path, code, form, documents):
    sequences = [tokens for document in documents for tokens in document]
    data = b"".join(struct.pack(f"<{len(tokens)}{form}", *tokens) for tokens in sequences)
    width = struct.calcsize("<" + form)
    pointers = [width * sum(map(len, sequences[:n])) for n in range(len(sequences))]
    ends = [sum(map(len, documents[:n])) for n in range(len(documents) + 1)]
    path.with_suffix(".bin").write_bytes(data)
    path.with_suffix(".idx").write_bytes(
        b"MMIDIDX\0\0" + struct.pack("<QBQQ", 1, code, len(sequences), len(ends))
        + struct.pack(f"<{len(sequences)}i", *map(len, sequences)) + struct.pack(f"<{len(pointers)}q", *pointers)
        + struct.pack(f"<{len(ends)}q", *ends))

if __name__ == "__main__":
    if sys.argv[1] == "write":
        for name, write in {"tfrecord": write_tfrecord, "mds": write_mds, "megatron": write_megatron}.items():
            folder = pathlib.Path(sys.argv[2], name)
            folder.mkdir(exist_ok=True)
            write(folder)
    else:
        read = {"tfrecord": read_tfrecord, "mds": read_mds, "megatron": read_megatron}[sys.argv[2]]
        for rule, content in read(*(pathlib.Path(name).read_bytes() for name in sys.argv[3:])):
            print(rule, content.hex())
