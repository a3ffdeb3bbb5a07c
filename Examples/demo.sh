#!/usr/bin/env bash
# The demo in eight steps: `make demo`, or `make demo DATASET=/path` for your own data.
#
# Works on a copy, or with a ledger outside your data. Fails when a step does not end as it should.
set -uo pipefail
ASSAY=$(realpath "${ASSAY:-assay}")
HERE=$(cd "$(dirname "$0")" && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export LC_ALL=C.UTF-8
FAILED=0

# step "STATUSES" COMMAND...: prints the command as a user would type it, runs it, and compares its exit status.
step() {
  local expected=$1; shift
  printf '\n\033[1m$ assay'; printf ' %s' "${@//$WORK\//}"; printf '\033[0m\n'
  "$ASSAY" "$@"
  local status=$?
  [ "$status" = 0 ] || printf '(exit %s)\n' "$status"
  case " $expected " in *" $status "*) ;; *) echo "demo: expected exit $expected" >&2; FAILED=1 ;; esac
}

# The first record's location, from `assay list records --json`.
first_record() {
  "$ASSAY" list records --limit 1 --json "$@" |
    python3 -c 'import json, sys; print(*(row["location"] for row in json.load(sys.stdin)["rows"]))'
}

if [ -n "${1:-}" ]; then
  DATASET=$(realpath "$1"); LEDGER=$WORK/ledger.sqlite
  cd "$DATASET/.." || exit 1
  NAME=$(basename "$DATASET")
  step "0 3 4" check "$NAME" --ledger "$LEDGER"
  RECORD=$(first_record --folder "$NAME" --ledger "$LEDGER")
  [ -z "$RECORD" ] || step 0 query "$RECORD" --folder "$NAME" --ledger "$LEDGER" --explain --confirm
  step 0 list sources --folder "$NAME" --ledger "$LEDGER"
  step 0 list scale --by format --folder "$NAME" --ledger "$LEDGER"
  step 0 list gaps --folder "$NAME" --ledger "$LEDGER"
  step 0 list sources --folder "$NAME" --ledger "$LEDGER" --lang zh
  step 0 dossier "$NAME" --ledger "$LEDGER" --out "$WORK/demo-dossier"
  step 0 verify "$LEDGER"
  exit "$FAILED"
fi

mkdir "$WORK/Examples" && cp -r "$HERE/corpus" "$WORK/Examples/" && rm -rf "$WORK/Examples/corpus/.assay"
cd "$WORK" || exit 1
step 4 check Examples/corpus --no-manifest --ledger first-look.sqlite
step 4 check Examples/corpus
step 0 query 'Examples/corpus/bought-qa/qa.tar.gz!/train.jsonl#17' --explain --confirm
step 0 query --folder Examples/corpus --text '月牙滩的第1座风车由茶农重建，完工于初夏。当地人说，陶工每到初夏都会回来修缮它。'
step 4 check Examples/corpus --lang zh
step 0 list gaps --folder Examples/corpus
step 0 dossier Examples/corpus --out demo-dossier
cp Examples/corpus/.assay/ledger.sqlite demo.sqlite
SQL="update license_evidence set expression = 'CC0-1.0' where expression = 'CC-BY-NC-4.0'"
printf '\n\033[1m$ sqlite3 demo.sqlite "%s"\033[0m\n' "$SQL"
python3 -c 'import sqlite3, sys; db = sqlite3.connect("demo.sqlite"); db.execute(sys.argv[1]); db.commit()' "$SQL"
step 12 verify demo.sqlite
exit "$FAILED"
