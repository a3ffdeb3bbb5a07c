#!/usr/bin/env python3
"""Writes the same records in every form that can hold them, and their fingerprints by the reference implementation.

    same_records.py OUT            the forms that the standard library can write; tables are copied from same_records/
    same_records.py --tables       writes those tables anew; pip install pyarrow==26.0.1

Below OUT: `texts-FORM` with 1,000 texts, `rows-FORM` with 1,000 nested rows, `flat-FORM` with the fields of the rows
that a CSV can hold; `texts.gold`, `rows.gold` and `flat.gold` have the first half of the SHA-256 of each content.
"""
import csv, datetime, gzip, hashlib, io, json, pathlib, shutil, sys, tarfile

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HERE / "same_records"
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
import fingerprint_reference as reference

COUNT = 1000
PIECES = ["alpha", "数据", "line\nbreak", '"quoted"', "a,b", "\U0001F600", "tab\t", "e\u0301", "it's", "\r\n", "\\", "  "]


def numbers(seed):
    """A linear congruential generator (Knuth, MMIX), the same in every Python."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def make_texts():
    draw = numbers(7)
    texts = [f"{n} " + " ".join(PIECES[next(draw) % len(PIECES)] for _ in range(1 + next(draw) % 11))
             for n in range(COUNT)]
    for empty in (3, 500, 999): texts[empty] = ""
    return texts


def make_rows(texts):
    draw = numbers(11)
    rows = []
    for n, text in enumerate(texts):
        row = {"id": n * 7919 - 3_000_000_000_000, "q": text or "x",
               "score": [0.1, 1.5, -2.25, 1e300, 3.0, next(draw) / 2**31][next(draw) % 6], "ok": n % 3 != 0}
        row["meta"] = {"lang": ["zh", "en"][next(draw) % 2],
                       "tags": [["a", "b", None][next(draw) % 3] for _ in range(n % 4)]} if n % 5 else None
        row["when"] = f"2025-03-{n % 28 + 1:02}T10:{n % 60:02}:07.5Z" if n % 7 else None
        rows.append(row)
    return rows


def lines(values, ascii_only=False):
    return "".join(json.dumps(value, ensure_ascii=ascii_only) + "\n" for value in values).encode()


def table(names, rows):
    out = io.StringIO(newline="")
    csv.writer(out).writerows([names] + rows)
    return out.getvalue().encode()


def samples(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def capture(texts):
    out = b""
    for n, text in enumerate(texts):
        body = text.encode()
        out += (f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://e.test/{n}\r\n"
                f"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n:032d}>\r\n"
                f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body + b"\r\n\r\n"
    return out


def write_tables(texts, rows):
    import pyarrow as pa, pyarrow.feather, pyarrow.ipc, pyarrow.orc, pyarrow.parquet
    nested = pa.schema([("id", pa.int64()), ("q", pa.string()), ("score", pa.float64()), ("ok", pa.bool_()),
                        ("meta", pa.struct([("lang", pa.string()), ("tags", pa.list_(pa.string()))])),
                        ("when", pa.timestamp("us", "UTC"))])
    time = lambda text: text and datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    tables = {"texts": pa.table({"id": list(range(COUNT)), "text": texts}),
              "rows": pa.Table.from_pylist([row | {"when": time(row["when"])} for row in rows], schema=nested)}
    TABLES.mkdir(exist_ok=True)
    for name, content in tables.items():
        pyarrow.parquet.write_table(content, TABLES / f"{name}.parquet", row_group_size=300, compression="zstd")
        pyarrow.feather.write_feather(content, TABLES / f"{name}.feather", compression="zstd")
        pyarrow.orc.write_table(content, TABLES / f"{name}.orc", compression="zlib")
    options = pyarrow.ipc.IpcWriteOptions(compression="zstd")
    with pyarrow.ipc.new_stream(TABLES / "texts.arrows", tables["texts"].schema, options=options) as stream:
        stream.write_table(tables["texts"], max_chunksize=128)


def write(out, texts, rows):
    def put(folder, name, data):
        (out / folder).mkdir(parents=True)
        (out / folder / name).write_bytes(data)

    def gold(name, values):
        contents = [reference.of_json(json.dumps(value).encode(), [])[1] for value in values]
        put_lines = "".join(hashlib.sha256(content).hexdigest()[:32] + "\n" for content in contents)
        (out / f"{name}.gold").write_text(put_lines)

    out.mkdir(parents=True, exist_ok=True)
    said = [{"text": text} for text in texts]
    put("texts-jsonl", "a.jsonl", lines(said))
    put("texts-gzip", "a.jsonl.gz", gzip.compress(lines(said, ascii_only=True), mtime=0))
    put("texts-json", "a.json", json.dumps(said).encode())
    put("texts-csv", "a.csv", table(["id", "text"], list(enumerate(texts))))
    put("texts-samples-txt", "a.tar", samples(
        (f"{n:06}.{kind}", data) for n, text in enumerate(texts)
        for kind, data in (("txt", text.encode()), ("json", b'{"n": %d}' % n))))
    put("texts-samples-json", "a.tar", samples(
        (f"{n:06}.{kind}", data) for n, text in enumerate(texts)
        for kind, data in (("json", json.dumps({"text": text}).encode()), ("cls", b"7"))))
    put("texts-warc", "a.warc", capture(texts))
    gold("texts", said)
    put("rows-jsonl", "a.jsonl", lines(rows))
    put("rows-json", "a.json", json.dumps(rows, indent=1).encode())
    gold("rows", rows)
    flat = [{"q": row["q"], "id": str(row["id"]), "ok": str(row["ok"]).lower()} for row in rows]
    put("flat-jsonl", "a.jsonl", lines({"ok": row["ok"], "id": row["id"], "q": row["q"]} for row in rows))
    put("flat-csv", "a.csv", table(["q", "id", "ok"], [list(row.values()) for row in flat]))
    gold("flat", flat)
    for path in sorted(TABLES.iterdir()):
        form = path.suffix[1:]
        (out / f"{path.stem}-{form}").mkdir()
        shutil.copy(path, out / f"{path.stem}-{form}" / f"a.{form}")


if __name__ == "__main__":
    texts = make_texts()
    rows = make_rows(texts)
    if sys.argv[1:] == ["--tables"]: write_tables(texts, rows)
    else: write(pathlib.Path(sys.argv[1]), texts, rows)
