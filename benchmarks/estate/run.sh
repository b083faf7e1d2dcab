#!/usr/bin/env bash
# NoticeGen beside the usual route of free tools: pandoc for HTML and Word, pandoc and WeasyPrint for PDF, on the same texts in
# one run on one core. Then an estate of many notices, which that route has no word for.
# Needs: the .NET SDK, pandoc, WeasyPrint, GNU time, taskset. PROGRAM names a published noticegen; one is published if it is empty.
# NOTICES is the size of the estate, 200 if empty. Takes about ten minutes.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
if [[ -z ${PROGRAM:-} ]]; then
  dotnet publish src/NoticeGen.Cli -c Release -o "$work/program" --nologo -v quiet >/dev/null
  PROGRAM=$work/program/noticegen
fi

# measure NAME FILES COMMAND…: seconds and CPU seconds of the command and all that it starts, and files for each CPU second.
measure() {
  local name=$1 files=$2
  shift 2
  taskset -c 0 env time -f "%e %U %S %M" -o "$work/time" "$@" >/dev/null 2>"$work/said" || { cat "$work/said"; exit 1; }
  tail -n 1 "$work/time" | awk -v name="$name" -v files="$files" \
    '{ cpu = $2 + $3; printf "| %s | %d | %.2f | %.2f | %.2f | %.0f |\n", name, files, $1, cpu, files / cpu, $4 / 1024 }'
}

convert() {
  local ending=$1
  shift
  for text in "$work"/texts/*.md; do
    pandoc "$text" --standalone --metadata "pagetitle=Notice" "$@" -o "${text%.md}.$ending"
  done
}
export -f convert
export work

mkdir "$work/texts"
"$PROGRAM" build --quiet --fail-on none -f md -o "$work/markdown" >/dev/null 2>&1
n=0
while read -r text; do
  n=$((n + 1))
  cp "$text" "$work/texts/$n.md"
done < <(find "$work/markdown" -name '*.md' | sort)

echo "| program | files | seconds | CPU seconds | files a CPU second | peak MB |"
echo "|---|--:|--:|--:|--:|--:|"
measure "pandoc, HTML" "$n" bash -c 'convert html'
measure "pandoc, Word" "$n" bash -c 'convert docx'
measure "pandoc and WeasyPrint, PDF" "$n" bash -c 'convert pdf --pdf-engine=weasyprint'
for format in html docx pdf all; do
  build=("$PROGRAM" build --quiet --fail-on none --jobs 1)
  if [[ $format == all ]]; then
    # Twelve files a notice: large print is for paper alone.
    build+=(-f html -f docx -f pdf -f md -f txt)
  else
    build+=(-f "$format" --edition standard --edition easy-read)
  fi
  # Once to count, once to measure: each into a folder of its own, so that both make everything.
  "${build[@]}" -o "$work/counted" >/dev/null 2>&1
  files=$(find "$work/counted" -type f ! -name index.html ! -name manifest.json ! -name .noticegen.jsonl | wc -l)
  measure "NoticeGen, ${format/all/twelve files a notice}, checked and read back" "$files" "${build[@]}" -o "$work/measured"
  rm -r "${work:?}/counted" "${work:?}/measured"
done
echo
dotnet run -c Release --project tests/NoticeGen.Benchmarks -- estate "${NOTICES:-200}" "$PROGRAM" html docx pdf md txt
