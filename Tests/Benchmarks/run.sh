#!/usr/bin/env bash
# Whole-process figures of a scan: CPU seconds, wall seconds, peak memory. Three runs each, the median is printed.
#
#   Tests/Benchmarks/run.sh [FOLDER...]      your own sets; without one, 300 MB are generated into a temporary folder
#
# FLOOR=/path/to/program is run in turn with Assay when it is set, and the ratio of CPU seconds is printed.
set -euo pipefail
ASSAY=${ASSAY:-.build/release/assay}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

generate() {
  python3 - "$1" <<'PYTHON'
import json, pathlib, random, subprocess, sys
folder = pathlib.Path(sys.argv[1]); dice = random.Random(1)
words = ["".join(dice.choice("etaoinshrdlucmfwypvbgk") for _ in range(dice.randrange(2, 11))) for _ in range(5000)]
for name in ("jsonl", "zst", "gz"):
    (folder / name).mkdir(parents=True)
for part in range(4):
    lines = []
    size = 0
    while size < 75 << 20:
        text = " ".join(dice.choices(words, k=int(dice.lognormvariate(5.3, 1))))
        lines.append(json.dumps({"id": f"{part}-{len(lines)}", "license": "CC-BY-4.0", "text": text}))
        size += len(lines[-1]) + 1
    plain = folder / "jsonl" / f"part-{part}.jsonl"
    plain.write_text("\n".join(lines) + "\n")
    subprocess.run(["zstd", "-q", "-3", plain, "-o", folder / "zst" / f"part-{part}.jsonl.zst"], check=True)
    with open(folder / "gz" / f"part-{part}.jsonl.gz", "wb") as out:
        subprocess.run(["gzip", "-c", plain], stdout=out, check=True)
PYTHON
}

# Runs a command and prints "cpu wall kilobytes".
measure() {
  python3 - "$@" <<'PYTHON'
import os, subprocess, sys, time
start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(f"{usage.ru_utime + usage.ru_stime:.2f} {time.monotonic() - start:.2f} {usage.ru_maxrss}")
PYTHON
}

median() { sort -n | sed -n 2p; }

if [ $# -eq 0 ]; then
  generate "$WORK/sets"
  set -- "$WORK"/sets/*
fi

printf '%-28s %10s %10s %10s %12s %10s\n' set MB cpu_s wall_s peak_MB floor_ratio
for folder in "$@"; do
  find "$folder" -type f -exec cat {} + > /dev/null
  megabytes=$(du -sm "$folder" | cut -f1)
  for run in 1 2 3; do
    rm -rf "$WORK/ledger"; mkdir "$WORK/ledger"
    measure "$ASSAY" scan "$folder" --quiet --ledger "$WORK/ledger/l.sqlite" >> "$WORK/assay.txt"
    if [ -n "${FLOOR:-}" ]; then
      measure "$FLOOR" --threads 2 --json-fields text,license --validate --sha256 "$folder" >> "$WORK/floor.txt"
    fi
  done
  cpu=$(cut -d' ' -f1 "$WORK/assay.txt" | median)
  wall=$(cut -d' ' -f2 "$WORK/assay.txt" | median)
  peak=$(cut -d' ' -f3 "$WORK/assay.txt" | median)
  ratio=-
  if [ -n "${FLOOR:-}" ]; then
    ratio=$(cut -d' ' -f1 "$WORK/floor.txt" | median | awk -v cpu="$cpu" '{printf "%.2f", $1 / cpu}')
  fi
  printf '%-28s %10s %10s %10s %12s %10s\n' "$(basename "$folder")" "$megabytes" "$cpu" "$wall" "$((peak / 1024))" "$ratio"
  rm -f "$WORK/assay.txt" "$WORK/floor.txt"
done
