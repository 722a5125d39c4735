#!/bin/sh
# Follows a container until it ends; its name is the source, and what it wrote to stderr is marked as an error. Lines of JSON
# are read as such.
#
#   ingest-docker.sh web                   what it says from now on
#   ingest-docker.sh web --tail all        from its beginning
#
# To adapt: `podman` understands the same. All that run: docker ps --format '{{.Names}}' | xargs -P 0 -n 1 ingest-docker.sh
set -eu
name=$1
shift
[ $# -gt 0 ] || set -- --tail 0

# stdout goes past the first `logs` by descriptor 3, and into the second.
{
  docker logs --follow --timestamps "$@" "$name" 2>&1 >&3 3>&- |
    logs ingest --context docker --src "$name" --error --level error 3>&-
} 3>&1 | logs ingest --context docker --src "$name"
