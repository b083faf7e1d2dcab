# What the cases share.
set -euo pipefail

# The estate named, with the site of its last build as dist, and the program, of which parts 1, 2 and 3 are interrupted once, on the path.
open() {
  cp -r "$ESTATES/$1" estate
  if [ "$1" = faulty ]; then cp -r "$ESTATES/whole" estate/dist; fi
  mkdir -p bin interrupted
  cp "$HERE/interrupted" bin/noticegen
  export INTERRUPTED=$PWD/interrupted PATH=$PWD/bin:$PATH
  cd estate
}

# The folders hold the same files, byte for byte; the hidden record, of which a whole knows more than its parts, apart.
same() { diff --recursive --brief --exclude=.noticegen.jsonl "$1" "$2"; }

# The command ends with the code that one build of the whole had.
like_the_whole() {
  local code=0
  "$@" || code=$?
  [ "$code" = "$(cat "$ESTATES/expected.code")" ] || { echo "$1 ended with $code"; return 1; }
}

# Each of the parts that were interrupted has run again.
tried_again() {
  for part in 1 2 3; do
    [ -e "$INTERRUPTED/$part/again" ] || { echo "part $part was not tried again"; return 1; }
  done
}

skip() { echo "$1"; exit 77; }

needs() { for command in "$@"; do command -v "$command" >/dev/null || skip "there is no $command"; done; }

# valid FILE CHECK…: the check finds nothing in the recipe.
valid() { "${@:2}" "$RECIPES/$1"; }

# refused FILE SED CHECK…: the check finds something in a copy of the recipe that sed has broken.
refused() {
  sed "$2" "$RECIPES/$1" > "$WORK/$1"
  ! cmp --silent "$RECIPES/$1" "$WORK/$1"
  if "${@:3}" "$WORK/$1"; then echo "the check finds no fault in $1 after $2"; return 1; fi
}

# The words of a command in a recipe, as $words: commands FILE FILTER, in the language of jq.
words() { mapfile -t words < <(yq --raw-output "$2" "$RECIPES/$1"); }
