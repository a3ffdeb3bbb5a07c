#!/usr/bin/env python3
"""Measures a built Assay as whole processes and writes the tables of the README.

    bench.py [--corpus FOLDER] [--floor PROGRAM] [--peers SCRIPT] [--ledgers 1,10,100] [--trees] [--readme README.md]

FOLDER holds one folder per set (jsonl, zst, gz, tar, ...); without one, 300 MB are generated. PROGRAM is a floor that
takes `--threads N --json-fields text,license --validate --sha256 FOLDER`; its CPU seconds over Assay's are printed. Of
captures and samples (warc, wds) it only digests what it reads, and tables (parquet) it does not know.
SCRIPT races other tools on the same sets. Every figure is the median of the runs, in turn where two are compared.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ASSAY = pathlib.Path(os.environ.get("ASSAY", HERE.parent.parent / ".build/release/assay")).resolve()


class Run:
    """One process run to its end: seconds, and the largest memory of it and of its children."""

    def __init__(self, *command):
        start = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.peaks, own = {}, 0.0
        os.set_blocking(process.stdout.fileno(), False)
        output = b""
        while process.poll() is None:
            output += process.stdout.read() or b""
            for pid in [process.pid, *self._children(process.pid)]:
                self.peaks[pid] = max(self.peaks.get(pid, 0), self._peak(pid))
            own = self._own_seconds(process.pid) or own
            time.sleep(0.005)
        # The status is kept by Popen; the children's time comes with the process that waited for them.
        self.output = output + (process.stdout.read() or b"")
        self.wall = time.monotonic() - start
        self.status = process.returncode
        self.coordinator_seconds = own
        self.coordinator_peak = self.peaks.pop(process.pid, 0)
        self.worker_peak = max(self.peaks.values(), default=0)

    @staticmethod
    def _children(pid):
        try:
            return [int(word) for word in pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        except OSError:
            return []

    @staticmethod
    def _peak(pid):
        try:
            found = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())
            return int(found[1]) * 1024 if found else 0
        except OSError:
            return 0

    @staticmethod
    def _own_seconds(pid):
        try:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except (OSError, IndexError):
            return 0.0


def cpu(*command):
    """CPU and wall seconds of a process with all its children."""
    start, before = time.monotonic(), os.times()
    ended = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = os.times()
    if ended.returncode not in (0, 3, 4):
        sys.exit(f"{' '.join(str(word) for word in command)}: status {ended.returncode}\n{ended.stderr.decode()}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used, time.monotonic() - start


def median(values):
    return statistics.median(values)


def table(title, heads, rows):
    lines = [f"**{title}**", "", "| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    text = "\n".join(lines) + "\n"
    print(text, flush=True)
    return text


# --- Scans ---------------------------------------------------------------------------------------


JSON = ["--json-fields", "text,license", "--validate", "--sha256"]
FLOOR_OPTIONS = collections.defaultdict(lambda: JSON, {"warc": ["--sha256"], "wds": ["--sha256"], "parquet": None})


class Scans:
    def __init__(self, work, floor, runs):
        self.work, self.floor, self.runs = work, floor, runs
        self.rates = {}

    def scan(self, folder, jobs, measure=cpu):
        shutil.rmtree(self.work / "ledger", ignore_errors=True)
        return measure(
            ASSAY, "scan", folder, "--quiet", "--json", "-j", jobs, "--ledger", self.work / "ledger" / "l.sqlite")

    def rows(self, folder):
        subprocess.run(f"find {folder} -type f -exec cat {{}} + > /dev/null", shell=True, check=True)
        for jobs in (1, 2):
            assay, floors = [], []
            for _ in range(self.runs):
                assay.append(self.scan(folder, jobs))
                options = FLOOR_OPTIONS[folder.name]
                if self.floor and options:
                    floors.append(cpu(self.floor, "--threads", jobs, *options, folder))
            run = self.scan(folder, jobs, Run)
            document = json.loads(run.output)
            used, wall = median([one for one, _ in assay]), median([one for _, one in assay])
            ledger = (self.work / "ledger" / "l.sqlite").stat().st_size
            ratio = f"{median([one for one, _ in floors]) / used:.2f}" if floors else "-"
            wall_ratio = f"{median([one for _, one in floors]) / wall:.2f}" if floors else "-"
            self.rates[folder.name, jobs] = (document, used, wall, ledger)
            yield [
                folder.name, jobs, f"{used:.2f}", f"{wall:.2f}", f"{document['bytes_decoded'] / wall / 1e6:.0f}", ratio,
                wall_ratio, f"{run.coordinator_peak >> 20}", f"{run.worker_peak >> 20}",
                f"{100 * run.coordinator_seconds / used:.1f} %", f"{(ledger - EMPTY) / document['records']:.1f}",
            ]

    def table(self, folders):
        heads = ["set", "workers", "CPU s", "wall s", "MB/s decoded", "floor / Assay, CPU", "floor / Assay, wall",
                 "coordinator MB", "worker MB", "coordinator's CPU", "ledger B/record"]
        return table("Scans", heads, [row for folder in folders for row in self.rows(folder)])


EMPTY = 240 << 10  # a ledger without records

# What a function's library, or a word in its name, says about the work it does.
KINDS = [("SHA-256", r"libcrypto"), ("decode", r"libisal|libzstd|libarchive|libdeflate|libparquet|libarrow"), ("parse", r"simdjson|assay_json"),
         ("fingerprint", r"xxhash|XXH"), ("read, pages", r"\[kernel|\[k\]|\[unknown\]")]


def split(work, folders):
    """Where the CPU seconds of a scan go, by sampling; nothing without `perf`."""
    if not shutil.which("perf"):
        return ""
    heads = ["set", *(kind for kind, _ in KINDS), "cut, count, frames", "coordinator: order, roots, ledger"]
    rows = []
    for folder in folders:
        data = work / "perf.data"
        shutil.rmtree(work / "ledger", ignore_errors=True)
        subprocess.run(["perf", "record", "-q", "-F", "999", "-o", data, "--", ASSAY, "scan", folder, "--quiet",
                        "--ledger", work / "ledger" / "l.sqlite"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        script = subprocess.run(["perf", "script", "-i", data, "-F", "pid,ip,sym,dso"], capture_output=True, text=True)
        samples = [line.split(None, 1) for line in script.stdout.splitlines() if line.strip()]
        if not samples:
            return ""
        coordinator = samples[0][0]
        counts = collections.Counter()
        for pid, rest in samples:
            kind = next((kind for kind, words in KINDS if re.search(words, rest)), "other")
            counts["coordinator" if pid == coordinator else kind] += 1
        total = sum(counts.values())
        rows.append([folder.name] + [f"{100 * counts[kind] / total:.0f} %" for kind in
                                     [*(kind for kind, _ in KINDS), "other", "coordinator"]])
    return table("Where the CPU seconds go", heads, rows)


# --- Rescans -------------------------------------------------------------------------------------


def tree(folder, files, folders):
    if folder.exists():
        return
    for index in range(folders):
        (folder / f"{index:05d}").mkdir(parents=True)
    for index in range(files):
        (folder / f"{index % folders:05d}" / f"{index:06d}.txt").write_text(f"text {index}\n")


def rescans(work, runs, files=200_000):
    rows = []
    for folders in (1, 1_000, 20_000):
        folder, ledger = work / f"tree-{folders}", work / f"tree-{folders}.sqlite"
        tree(folder, files, folders)
        scan = [ASSAY, "scan", folder, "--quiet", "--ledger", ledger]
        first = Run(*scan)
        find = ["find", folder, "-type", "f", "-printf", "%s %T@ %i\\n"]
        pairs = [(cpu(*find)[1], cpu(*scan)[1]) for _ in range(runs)]
        listed, again = median([one for one, _ in pairs]), median([one for _, one in pairs])
        (folder / "00000" / "000000.txt").write_text(f"another text {time.time_ns()}\n")
        changed = Run(*scan, "--json")
        document = json.loads(changed.output)
        found = "found" if document["skipped_unchanged"] == files - 1 else "MISSED"
        rows.append([f"{files:,} in {folders:,}", f"{first.wall:.1f}", f"{listed * 1e3:.0f}", f"{again * 1e3:.0f}",
                     f"{2 * listed * 1e3 + 50:.0f}", f"{changed.wall * 1e3:.0f}, {found}",
                     f"{max(first.coordinator_peak, changed.coordinator_peak) >> 20}"])
    heads = ["files in folders", "first scan s", "find ms", "rescan ms", "2 x find + 50 ms", "one file changed ms",
             "coordinator MB"]
    return table("Nothing changed", heads, rows)


# --- Large ledgers -------------------------------------------------------------------------------


def ledgers(work, millions):
    builder = ASSAY.parent / "LedgerBenchmark"
    rows = []
    for count in millions:
        folder = work / f"ledger-{count}"
        path = folder / ".assay" / "ledger.sqlite"
        if not path.exists():
            path.parent.mkdir(parents=True)
            built = cpu(builder, "build", path, "--records", count * 1_000_000, "--scans", 100)[0]
            (folder / "built").write_text(f"{built:.0f}")
        looks = subprocess.run([builder, "look", path, "--times", "20"], capture_output=True, text=True).stdout.split("\n")
        values = [line.split()[0] for line in looks if line and not line.startswith(" ")]
        query = [ASSAY, "query", "--json", "--ledger", path, "--fingerprint"]
        often = median([cpu(*query, values[0])[1] for _ in range(5)])
        warm = median([cpu(*query, value)[1] for value in values[1:]])
        check = [ASSAY, "check", folder, "--ledger", path, "--json"]
        manifest = folder / "provenance.yaml"
        edits = []
        for index in range(5):
            text = manifest.read_text()
            manifest.write_text(re.sub(r"CC0-1\.0|CC-BY-4\.0", "CC-BY-4.0" if index % 2 == 0 else "CC0-1.0", text, 1))
            edits.append(cpu(*check)[1])
        duplicates = cpu(ASSAY, "list", "duplicates", "--ledger", path, "--json")[1]
        rows.append([f"{count} M", (folder / "built").read_text(), f"{path.stat().st_size / count / 1e6:.2f}",
                     f"{warm * 1e3:.0f}", f"{often * 1e3:.0f}", f"{median(edits) * 1e3:.0f}", f"{duplicates:.1f}"])
    heads = ["records", "building, CPU s", "B/record", "query ms", "query of a value in every tenth record ms",
             "check after an edit ms", "duplicates s"]
    return table("Large ledgers (100 scans; whole processes)", heads, rows)


# --- Sets ----------------------------------------------------------------------------------------


def generate(folder):
    dice = random.Random(1)
    words = ["".join(dice.choices("etaoinshrdlucmfwypvbgk", k=dice.randrange(2, 11))) for _ in range(5000)]
    for name in ("jsonl", "zst", "gz", "tar"):
        (folder / name).mkdir(parents=True)
    for part in range(4):
        lines, size = [], 0
        while size < 75 << 20:
            text = " ".join(dice.choices(words, k=int(dice.lognormvariate(5.3, 1))))
            lines.append(json.dumps({"id": f"{part}-{len(lines)}", "license": "CC-BY-4.0", "text": text}))
            size += len(lines[-1]) + 1
        plain = folder / "jsonl" / f"part-{part}.jsonl"
        plain.write_text("\n".join(lines) + "\n")
        subprocess.run(["zstd", "-q", "-3", plain, "-o", folder / "zst" / f"part-{part}.jsonl.zst"], check=True)
        with open(folder / "gz" / f"part-{part}.jsonl.gz", "wb") as out:
            subprocess.run(["gzip", "-c", plain], stdout=out, check=True)
        subprocess.run(["tar", "-C", plain.parent, "-cf", folder / "tar" / f"part-{part}.tar", plain.name], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--floor", type=pathlib.Path)
    parser.add_argument("--peers", help="a command line; the corpus is its last word")
    parser.add_argument("--ledgers", default="1", help="millions of records, separated by commas; 0 for none")
    parser.add_argument("--trees", action="store_true", help="rescans of 200,000 files")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, help="kept, so that large ledgers and trees are built once")
    parser.add_argument("--readme", type=pathlib.Path, help="replace the tables between its marks")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        corpus = options.corpus
        if not corpus:
            corpus = work / "sets"
            if not corpus.exists():
                generate(corpus)
        folders = sorted(path for path in corpus.iterdir() if path.is_dir())
        texts = [Scans(work, options.floor, options.runs).table(folders), split(work, folders)]
        if options.trees:
            texts.append(rescans(work, options.runs))
        if options.ledgers != "0":
            texts.append(ledgers(work, [int(count) for count in options.ledgers.split(",")]))
        if options.peers:
            subprocess.run([*options.peers.split(), corpus])
    if options.readme:
        text = options.readme.read_text()
        start, end = "<!-- benchmark -->\n", "<!-- /benchmark -->"
        before, rest = text.split(start, 1)
        options.readme.write_text(before + start + "\n" + "\n".join(filter(None, texts)) + "\n" + end + rest.split(end, 1)[1])


if __name__ == "__main__":
    main()
