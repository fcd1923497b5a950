#!/usr/bin/env bash
# Runs every work of a built genderscan-bench on the fixtures and holds its counts against them; no time counts here.
#   counts.sh BENCH
set -euo pipefail
bench=$(realpath "$1")
cd "$(dirname "$0")/../Fixtures"
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
text=regiovisie-lindestreek/document.txt

# The patterns are words of the text itself; grep says how often they must be found.
LC_ALL=C.UTF-8 grep -oE '\b[a-z]{5,}\b' "$text" | sort -u > "$scratch/patterns.txt"

# expect WHAT FIELD NUMBER ARGUMENT...: the field of what the bench prints must be that number, or not zero for "some".
expect() {
  local name=$1 field=$2 number=$3 line found
  shift 3
  line=$("$bench" "$@")
  found=$(sed -n "s/.*\"$field\": \([0-9]*\).*/\1/p" <<< "$line")
  if [ "$number" = some ] && [ "${found:-0}" -gt 0 ]; then number=$found; fi
  [ "$found" = "$number" ] || { echo "$name: $field is $found, not $number" >&2; exit 1; }
  echo "$name: $field $found"
}

expect compile found "$(wc -l < "$scratch/patterns.txt")" compile "$scratch/patterns.txt"
words=$(LC_ALL=C.UTF-8 grep -oiwF -f "$scratch/patterns.txt" "$text" | wc -l)
expect match matches "$words" match "$text" "$scratch/patterns.txt"
expect tokens sentences some tokens "$text"
expect load lines "$(($(wc -l < "$text") + 1))" load "$text"
expect html words some html uitvoeringsplan-zandrijk/document.html
expect pipeline matches some pipeline "$scratch/patterns.txt" uitvoeringsplan-zandrijk/document.html
for findings in */findings.txt; do
  folder=${findings%/*}
  expect "scan $folder" matches "$(wc -l < "$findings")" scan "$folder"/document.*
done
expect threads matches "$((2 * $(wc -l < regiovisie-lindestreek/findings.txt)))" threads "$text" "$text"
expect memory matches "$(wc -l < regiovisie-lindestreek/findings.txt)" memory "$text"
expect cold output_bytes some cold 2 "$text" wc -w
