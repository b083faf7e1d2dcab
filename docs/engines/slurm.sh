#!/usr/bin/env bash
# slurm.sh PARTS: the estate in so many parts, on a disk that all nodes see, joined into dist when all have ended. Prints the number
# of the job that joins them. A part that memory, a signal or another task's lock has ended is put back in the queue, three times.
#SBATCH --requeue --open-mode=append
set -euo pipefail
if [ -z "${SLURM_ARRAY_TASK_ID:-}" ]; then
  DAY=${DAY:-$(date -u +%F)}
  parts=$(DAY=$DAY sbatch --parsable --job-name=notices --array="1-$1" --cpus-per-task=1 --mem=512 --output=notices-%A_%a.log "$0")
  # Not afterok: a part with a faulty notice has ended badly and is good all the same. The merge knows.
  exec sbatch --parsable --job-name=notices-merge --dependency="afterany:$parts" --mem=512 --output=notices-merge-%j.log \
    --wrap "noticegen merge-manifests $(seq --separator=' ' --format='parts/%g' "$1") --output dist"
fi
code=0
noticegen build --quiet --shard env --jobs "${SLURM_CPUS_PER_TASK:-1}" --as-at "$DAY" --output "parts/$SLURM_ARRAY_TASK_ID" || code=$?
case $code in
  75 | 130 | 137 | 143)
    # Slurm ends this script when the part is back in the queue.
    if [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ] && scontrol requeue "$SLURM_JOB_ID"; then sleep 60; fi
    ;;
esac
exit $code
