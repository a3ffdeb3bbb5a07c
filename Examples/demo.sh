#!/usr/bin/env bash
# The demo in eight steps: `make demo`, or `make demo DATASET=/path` for your own data.
set -uo pipefail
ASSAY=$(realpath "${ASSAY:-assay}")
HERE=$(cd "$(dirname "$0")" && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export LC_ALL=C.UTF-8

# Prints a command as a user would type it, runs it, and says with which status it ended.
step() {
  printf '\n\033[1m$ assay %s\033[0m\n' "$(printf '%s ' "$@" | sed "s# $WORK/# #g; s/ *$//")"
  "$ASSAY" "$@"
  local status=$?
  [ "$status" = 0 ] || printf '(exit %s)\n' "$status"
}

if [ $# -gt 0 ]; then
  DATASET=$(realpath "$1"); LEDGER=$WORK/ledger.sqlite
  cd "$DATASET/.." || exit 1
  NAME=$(basename "$DATASET")
  step check "$NAME" --ledger "$LEDGER"
  FIRST=$(sqlite3 "$LEDGER" "select location from shards where records > 0 order by location limit 1" 2>/dev/null || true)
  [ -z "$FIRST" ] || step query "$FIRST#0" --ledger "$LEDGER" --folder "$NAME" --explain --confirm
  step list sources --ledger "$LEDGER" --folder "$NAME"
  step dossier "$NAME" --ledger "$LEDGER" --out "$WORK/demo-dossier"
  step verify "$LEDGER"
  exit 0
fi

# A copy, so that the ledger and the tampering leave the examples alone.
mkdir "$WORK/Examples" && cp -r "$HERE/corpus" "$WORK/Examples/" && rm -rf "$WORK/Examples/corpus/.assay"
cd "$WORK" || exit 1
step check Examples/corpus --no-manifest --ledger first-look.sqlite
step check Examples/corpus
step query 'Examples/corpus/bought-qa/qa.tar.gz!/train.jsonl#17' --explain --confirm
TEXT=$(zstd -dc Examples/corpus/wiki-zh/data/part-0.jsonl.zst 2>/dev/null | head -n 1 | sed 's/.*"text": "\(.*\)"}/\1/')
printf '\n\033[1m$ echo "%s" | assay query --text - --folder Examples/corpus\033[0m\n' "$TEXT"
printf '%s\n' "$TEXT" | "$ASSAY" query --text - --folder Examples/corpus
step check Examples/corpus --lang zh
step list gaps --folder Examples/corpus
step dossier Examples/corpus --out demo-dossier
cp Examples/corpus/.assay/ledger.sqlite demo.sqlite
SQL="update license_evidence set expression = 'CC0-1.0' where expression = 'CC-BY-NC-4.0'"
printf '\n\033[1m$ sqlite3 demo.sqlite "%s" && assay verify demo.sqlite\033[0m\n' "$SQL"
python3 - "$SQL" <<'PYTHON'
import sqlite3, sys
ledger = sqlite3.connect("demo.sqlite")
ledger.execute(sys.argv[1])
ledger.commit()
PYTHON
"$ASSAY" verify demo.sqlite
printf '(exit %s)\n' $?
