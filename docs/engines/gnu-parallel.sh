#!/usr/bin/env bash
# gnu-parallel.sh PARTS: the estate in so many parts on this machine, as many at once as it has cores, joined into dist.
set -euo pipefail
export PARTS=$1 DAY=${DAY:-$(date -u +%F)}
part() {
  noticegen build --quiet --shard "$1/$PARTS" --jobs 1 --as-at "$DAY" --output "parts/$1" || case $? in
    75 | 130 | 137 | 143) return 1 ;; # The same again. Of all else the part, or that there is none, tells the merge.
  esac
}
export -f part
seq "$PARTS" | parallel --retries 3 --joblog parts.log part
# shellcheck disable=SC2046  # One folder a word.
noticegen merge-manifests $(seq --format='parts/%g' "$PARTS") --output dist
