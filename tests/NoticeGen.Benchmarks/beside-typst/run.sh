#!/usr/bin/env bash
# Measures NoticeGen's PDF engine beside Typst and WeasyPrint on the text of the five notices, in one run.
# Needs: the .NET SDK, Node, WeasyPrint (Debian: weasyprint; PYTHON names another interpreter that has it), pdfinfo (poppler-utils). Takes about two minutes.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$here/../../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[[ -d $here/node_modules ]] || (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --silent)

dotnet build "$root/tests/NoticeGen.Benchmarks" -c Release --nologo -v quiet >/dev/null
dotnet publish "$root/src/NoticeGen.Cli" -c Release -o "$work/program" --nologo -v quiet >/dev/null
(cd "$root" && dotnet "tests/NoticeGen.Benchmarks/bin/Release/net10.0/NoticeGen.Benchmarks.dll" pdf "$work")
(cd "$here" && node typst.mjs "$work" "$root/templates/fonts") >"$work/typst.json"
"${PYTHON:-/usr/bin/python3}" "$here/measure_weasyprint.py" "$work" >"$work/weasyprint.json"
for _ in 1 2 3 4 5; do
  start=$EPOCHREALTIME
  (cd "$root" && "$work/program/noticegen" build --quiet --fail-on none --notice supporting-families --edition standard --format pdf -o "$work/dist" >/dev/null)
  echo "$EPOCHREALTIME $start" | awk '{ print $1 - $2 }' >>"$work/cold.txt"
done
node "$here/table.mjs" "$work"
