#!/usr/bin/env python3
"""Writes the columnar samples of Examples/formats with pyarrow, and what they hold by the reference implementation.

    pip install pyarrow==26.0.1; python3 Tests/Reference/columnar_samples.py

Three tables: `types` has every type of the test vectors that the form can store, once, and a row of nulls; `rows` is a
nested table whose twin is in JSON Lines; `poems` has a text, a license and a row without a text.
"""
import base64, datetime, decimal, json, pathlib, struct, sys
import pyarrow as pa, pyarrow.feather, pyarrow.ipc, pyarrow.orc, pyarrow.parquet

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ROOT / "Examples/formats"
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Tests/Reference"))
import fingerprint_reference as reference, fingerprint_vectors as vectors

PLAIN = {"utf8": pa.utf8(), "large_utf8": pa.large_utf8(), "utf8_view": pa.string_view(), "binary": pa.binary(),
         "large_binary": pa.large_binary(), "binary_view": pa.binary_view(), "fixed_size_binary": pa.binary(2),
         "bool": pa.bool_(), "null": pa.null(), "date32": pa.date32(), "date64": pa.date64(),
         "int8": pa.int8(), "int16": pa.int16(), "int32": pa.int32(), "int64": pa.int64(), "uint8": pa.uint8(),
         "uint16": pa.uint16(), "uint32": pa.uint32(), "uint64": pa.uint64(),
         "float16": pa.float16(), "float32": pa.float32(), "float64": pa.float64()}
LISTS = {"list": pa.list_, "large_list": pa.large_list, "list_view": pa.list_view}
BITS = {"decimal32": (pa.decimal32, 9), "decimal64": (pa.decimal64, 18), "decimal128": (pa.decimal128, 38),
        "decimal256": (pa.decimal256, 76)}


def array(kind, value=None, *more):
    """An array of that value and a null."""
    if value is None: return pa.nulls(2, PLAIN[kind])
    if kind in ("date32", "date64", "time32", "time64", "timestamp", "duration"):
        width = pa.int32() if kind in ("date32", "time32") else pa.int64()
        if kind.startswith("date"): target = PLAIN[kind]
        elif kind == "timestamp": target = pa.timestamp(more[0], "UTC" if more[1] else None)
        else: target = getattr(pa, kind)(more[0])
        return pa.array([int(value), None], width).view(target)
    if kind in BITS:
        make, digits = BITS[kind]
        digits_of_it = tuple(int(digit) for digit in value.lstrip("-"))
        exact = decimal.Decimal((int(value.startswith("-")), digits_of_it, -more[0]))
        return pa.array([exact, None], make(digits, more[0]))
    if kind.startswith("float"):
        form = {"float16": "e", "float32": "f", "float64": "d"}[kind]
        number = struct.unpack(">" + form, bytes.fromhex(value))[0]
        if kind == "float16":
            import numpy            # which nothing else here needs
            number = numpy.float16(number)
        return pa.array([number, None], PLAIN[kind])
    if "int" in kind: return pa.array([int(value), None], PLAIN[kind])
    if "binary" in kind: return pa.array([base64.b64decode(value), None], PLAIN[kind])
    if kind in PLAIN: return pa.array([value, None], PLAIN[kind])
    if kind == "dictionary": return array(*value).dictionary_encode()
    if kind == "uuid":
        return pa.ExtensionArray.from_storage(pa.uuid(), pa.array([bytes.fromhex(value), None], pa.binary(16)))
    if kind == "extension":
        return pa.ExtensionArray.from_storage(pa.json_(), array(*value))
    if kind == "struct":
        parts = [(name, array(*item)) for name, item in value]
        return pa.StructArray.from_arrays(
            [part for _, part in parts], [name for name, _ in parts], mask=pa.array([False, True]))
    if kind == "map":
        keys = pa.concat_arrays([array(*key).slice(0, 1) for key, _ in value])
        items = pa.concat_arrays([array(*item).slice(0, 1) for _, item in value])
        return pa.array([list(zip(keys.to_pylist(), items.to_pylist())), None], pa.map_(keys.type, items.type))
    if kind == "union":
        children = [pa.array([7], pa.int8()), array(*value)]
        return pa.UnionArray.from_dense(pa.array([1, 1], pa.int8()), pa.array([0, 1], pa.int32()), children)
    items = [array(*item).slice(0, 1) for item in value]
    flat = pa.concat_arrays(items).to_pylist()
    if kind == "fixed_size_list": return pa.array([flat, None], pa.list_(items[0].type, len(flat)))
    return pa.array([flat, None], LISTS[kind](items[0].type))


def types():
    """Name, array and typed value of every columnar test vector of one column."""
    for vector in json.loads((ROOT / "Schemas/fingerprint-vectors.json").read_text()):
        for given in vector["inputs"]:
            if vector["name"].startswith("column ") and "typed" in given:
                value = given["typed"][0][1]
                yield vector["name"].removeprefix("column "), array(*value), value


WRITERS = {
    "parquet/types.parquet": lambda table, path: pa.parquet.write_table(table, path, compression="snappy"),
    "arrow/types.arrow": lambda table, path: pa.feather.write_feather(table, path, compression="uncompressed"),
    "arrow/types.arrows": lambda table, path: write_stream(table, path),
    "orc/types.orc": lambda table, path: pa.orc.write_table(table, path, compression="zlib"),
}


def write_stream(table, path, rows=None):
    with pa.ipc.new_stream(path, table.schema) as writer:
        for batch in table.to_batches(max_chunksize=rows): writer.write_batch(batch)


def storable(write, name, column):
    """Whether the form has the type."""
    path = FORMATS / "trial"
    try:
        write(pa.table({name: column}), str(path))
        return True
    except (pa.ArrowException, OSError, TypeError):
        return False
    finally:
        path.unlink(missing_ok=True)


def write_types(expected):
    columns = list(types())
    for place, write in WRITERS.items():
        # ORC makes a timestamp of it, and says so.
        lost = {"date64"} if place.startswith("orc") else set()
        kept = [one for one in columns if one[0] not in lost and storable(write, one[0], one[1])]
        dropped = {column[0] for column in columns} - {column[0] for column in kept}
        if dropped: print(place, "cannot store", sorted(dropped))
        write(pa.table({name: column for name, column, _ in kept}), str(FORMATS / place))
        rows = [vectors.typed("struct", [[name, value] for name, _, value in kept]), reference.Object()]
        note(expected, place, [reference.of_value(row, []) for row in rows])


def note(expected, place, records):
    form, name = place.split("/")
    rules = list(dict.fromkeys(rule for rule, _ in records))
    expected.setdefault(form, {})[name] = {
        "records": len(records), "rules": rules, "contents": [content.hex() for _, content in records]}


SCHEMA = pa.schema([
    ("id", pa.int64()), ("name", pa.utf8()), ("price", pa.float64()), ("when", pa.timestamp("us", "UTC")),
    ("sold", pa.bool_()), ("tags", pa.list_(pa.utf8())), ("note", pa.utf8()),
    ("size", pa.struct([("width", pa.int32()), ("height", pa.float64())])),
    ("history", pa.list_(pa.struct([("year", pa.int16()), ("owner", pa.utf8())])))])


def table_rows(count):
    """Rows as Python values, times in microseconds."""
    names = ["Gemüse", "世界", "plain", "", "quote\"d"]
    for n in range(count):
        yield {
            "id": n * 7_919 - 5_000, "name": names[n % 5] if n % 11 else None, "price": n * 1.1 if n % 3 else float(n),
            "when": 1_700_000_000_000_000 + n * 86_400_000_123 if n % 4 else None, "sold": n % 2 == 0,
            "tags": [None if t % 2 else f"t{t}" for t in range(n % 4)] if n % 7 else None,
            "note": None, "size": {"width": n, "height": n / 8} if n % 5 else None,
            "history": [{"year": 1990 + y, "owner": None if y else "a"} for y in range(n % 3)]}


def line(row):
    """The row as JSON; its time as the specification writes times."""
    row = dict(row)
    if row["when"] is not None:
        seconds, fraction = divmod(row["when"], 1_000_000)
        text = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
        row["when"] = text + (f".{fraction:06}".rstrip("0") if fraction else "") + "Z"
    return json.dumps(row, ensure_ascii=False)


def write_rows(count, folder=None):
    rows = list(table_rows(count))
    table = pa.Table.from_pylist(rows, SCHEMA)
    place = lambda form, name: str((folder or FORMATS / form) / name)
    pa.parquet.write_table(table, place("parquet", "rows.parquet"), row_group_size=(count + 2) // 3, compression="zstd")
    pa.feather.write_feather(table, place("arrow", "rows.feather"), compression="zstd")
    write_stream(table, place("arrow", "rows.arrows"), rows=(count + 2) // 3)
    pa.orc.write_table(table, place("orc", "rows.orc"), compression="snappy")
    lines = [line(row) for row in rows]
    pathlib.Path(place("jsonl", "rows.jsonl")).write_text("\n".join(lines) + "\n")
    pathlib.Path(place("json", "rows.json")).write_text("[" + ",\n".join(lines) + "]\n")
    return [reference.of_json(line.encode(), []) for line in lines]


POEMS = [("Roses are red,\nviolets are blue", "CC0-1.0"), ("床前明月光，疑是地上霜。", "CC-BY-4.0"), (None, "CC0-1.0"),
         ("", None), ("An old silent pond", "CC-BY-4.0")]


def write_poems(expected):
    schema = pa.schema([
        ("id", pa.int64()), ("license", pa.dictionary(pa.int32(), pa.utf8())), ("text", pa.large_utf8())])
    rows = [{"id": n, "license": license, "text": text} for n, (text, license) in enumerate(POEMS)]
    table = pa.Table.from_pylist(rows, schema)
    pa.parquet.write_table(table, str(FORMATS / "parquet/poems.parquet"), row_group_size=2)
    pa.feather.write_feather(table, str(FORMATS / "arrow/poems.feather"), compression="lz4")
    write_stream(table, str(FORMATS / "arrow/poems.arrows"), rows=2)
    plain = table.set_column(1, "license", table["license"].cast(pa.utf8()))
    pa.orc.write_table(plain, str(FORMATS / "orc/poems.orc"))
    records = [reference.of_json(json.dumps(row).encode(), []) for row in rows]
    for place in ("parquet/poems.parquet", "arrow/poems.feather", "arrow/poems.arrows", "orc/poems.orc"):
        note(expected, place, records)


def main():
    if len(sys.argv) > 1:       # rows only, as many as asked for, into a folder
        write_rows(int(sys.argv[2]), pathlib.Path(sys.argv[1]))
        return
    expected = {}
    for form in ("parquet", "arrow", "orc"): (FORMATS / form).mkdir(exist_ok=True)
    write_types(expected)
    records = write_rows(12)
    for place in ("parquet/rows.parquet", "arrow/rows.feather", "arrow/rows.arrows", "orc/rows.orc"):
        note(expected, place, records)
    write_poems(expected)
    for form, files in expected.items():
        (FORMATS / form / "expected.json").write_text(json.dumps(files, indent=2, sort_keys=True) + "\n")
    for form, name in (("jsonl", "rows.jsonl"), ("json", "rows.json")):
        path = FORMATS / form / "expected.json"
        files = json.loads(path.read_text())
        files[name] = {"records": len(records), "rules": ["record"]}
        path.write_text(json.dumps(files, indent=2, sort_keys=True) + "\n")


main()
