#!/bin/sh
# Puts the finished days on NFS or a medium that is read only later, and proves that they can be read there.
#
#   archive.sh /mnt/archive/2026-11
#   logs search --root /mnt/archive/2026-11 timeout
#
# Compacted days are single files without side files, which any number of machines may read at once, without write access.
# Days that are written to belong on a local disk: SQLite's log for writers does not work between machines.
#
# To adapt: --on 2026-11 for a month, --context for one tenant; `logs prune --before` frees the local disk afterwards.
set -eu
target=$1
shift
[ $# -gt 0 ] || set -- --until yesterday

logs compact
logs export --utc --format tree --out "$target" "$@"
chmod -R a-w,a+rX "$target"
logs verify --root "$target"
