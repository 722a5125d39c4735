#!/bin/sh
# Runs a service and keeps its two streams apart: stdout as it is, stderr marked as errors. Ends with the service's status.
#
#   ingest-streams.sh shop ./shop --port 8080
#   logs search --src shop --error
#
# To adapt: as the ExecStart of a unit it needs KillMode=mixed, so that the last words are still stored.
set -eu
name=$1
shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkfifo "$work/out" "$work/err"
logs ingest --src "$name" <"$work/out" &
logs ingest --src "$name" --error --level error <"$work/err" &

status=0
"$@" >"$work/out" 2>"$work/err" &
service=$!
trap 'kill -TERM $service' TERM INT
wait $service || status=$?
trap '' TERM INT
wait
exit "$status"
