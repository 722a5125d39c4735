#!/bin/sh
# Copies a tree while programs write to it. Days that nobody has open are plain files, and rsync sends what has changed; of
# those with side files beside them, `sqlite3 .backup` takes a copy of one instant. The copy is a tree, and is checked.
#
#   backup.sh /backup/logs
#   logs search --root /backup/logs timeout
#
# To adapt: for another machine, back up to a folder here and rsync that. Nothing is deleted in the copy: `logs prune --root`.
set -eu
target=$1
root=$(logs config root)
mkdir -p "$target"
target=$(cd "$target" && pwd)

cd "$root"
live=$(mktemp)
trap 'rm -f "$live"' EXIT
find . -name logs.sqlite-wal | sed 's/^\.//; s/-wal$//' >"$live"
rsync --archive --exclude-from="$live" --exclude='*-wal' --exclude='*-shm' --exclude='.*' ./ "$target/"
while read -r file; do
  mkdir -p "$target${file%/*}"
  sqlite3 ".$file" '.timeout 10000' ".backup '$target$file'"
done <"$live"
logs verify --root "$target"
