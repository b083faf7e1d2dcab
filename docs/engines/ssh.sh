#!/usr/bin/env bash
# ssh.sh HOST,HOST PARTS: the estate in so many parts on hosts that share no disk, joined here into dist. Each host has noticegen (one
# version), rsync and a key for ssh. A part whose host is lost goes to another.
set -euo pipefail
hosts=$1 PARTS=$2 DAY=${DAY:-$(date -u +%F)}
inputs=(noticegen.yaml notices)
for folder in templates law; do
  if [ -d "$folder" ]; then inputs+=("$folder"); fi
done
for host in ${hosts//,/ }; do
  rsync --archive --delete "${inputs[@]}" "$host:noticegen-estate/"
done
# shellcheck disable=SC2016  # $? and the part belong to the host.
seq "$PARTS" | parallel --sshlogin "$hosts" --jobs "${JOBS:-1}" --retries 6 --joblog parts.log --workdir noticegen-estate --return parts/{} \
  'noticegen build --quiet --shard {}/'"$PARTS"' --jobs 1 --as-at '"$DAY"' --output parts/{} || case $? in 75 | 130 | 137 | 143) exit 1 ;; esac'
# shellcheck disable=SC2046  # One folder a word.
noticegen merge-manifests $(seq --format='parts/%g' "$PARTS") --output dist
