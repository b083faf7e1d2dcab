#!/usr/bin/env bash
# NoticeGen beside the usual routes of free tools: pandoc for HTML and Word, pandoc with WeasyPrint or with Typst for PDF, on the
# same texts in one run on one core. Then an estate of many notices, which those routes have no word for.
# Typst is asked kindly: it starts once for all its files, and its texts are made for it beforehand. What a route with it would pay
# pandoc for them is measured by letting pandoc write HTML, since the one that Debian has writes no Typst.
# Needs: the .NET SDK, pandoc, WeasyPrint, Node, GNU time, taskset. PROGRAM names a published noticegen; one is published if it is empty.
# NOTICES is the size of the estate, 200 if empty. Takes about ten minutes.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
root=$here/../../..
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

# The files of one notice in twelve: web page, plain text and Markdown of two editions, Word and PDF of three.
twelve() {
  for text in "$work"/texts/*.md; do
    pandoc "$text" --standalone --metadata "pagetitle=Notice" -o "${text%.md}.html"
    pandoc "$text" -t plain -o "${text%.md}.txt"
    pandoc "$text" -t commonmark -o "${text%.md}.out.md"
    pandoc "$text" -o "${text%.md}.docx"
  done
  rm "$work"/texts/*.out.md
  for text in "$work"/texts/{2,4,6,8,10}.md; do pandoc "$text" -o "${text%.md}.large.docx"; done
  typst 15
}

# PDFs, one after another.
typst() {
  for ((i = 0; i < $1; i++)); do pandoc "$work/texts/$((i % 10 + 1)).md" --standalone --metadata "pagetitle=Notice" -t html -o "$work/ignored"; done
  (cd "$pdf" && node typst.mjs "$work/typst" "$fonts" "$1")
}
export -f convert twelve typst
pdf=$here/../beside-typst fonts=$(cd "$root" && pwd)/templates/fonts
export work pdf fonts

[[ -d $pdf/node_modules ]] || (cd "$pdf" && npm ci --ignore-scripts --no-audit --no-fund --silent)
mkdir "$work/texts" "$work/typst"
dotnet run -c Release --project tests/NoticeGen.Benchmarks -- pdf "$work/typst" >/dev/null
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
measure "pandoc and Typst, PDF" 50 bash -c 'typst 50'
measure "pandoc and Typst, twelve files a notice" 60 bash -c 'twelve'
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
  measure "NoticeGen, ${format/all/twelve files a notice}, checked" "$files" "${build[@]}" -o "$work/measured"
  rm -r "${work:?}/counted" "${work:?}/measured"
done
echo
dotnet run -c Release --project tests/NoticeGen.Benchmarks -- estate "${NOTICES:-200}" "$PROGRAM" html docx pdf md txt
