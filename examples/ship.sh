#!/bin/sh
# Sends what was committed since the last run to another system. What it refused, or could not be reached for, is sent again
# by the next run; late entries of earlier days are sent too.
#
#   ship.sh loki http://localhost:3100
#   ship.sh victorialogs http://localhost:9428
#   ship.sh elasticsearch http://localhost:9200 -l warn      what else `logs tail` understands
#
# To adapt: run it from cron or a timer; --header for a tenant or a token. The first run sends the last 30 days.
set -eu
system=$1 url=$2
shift 2
case $system in
  loki) format=loki type=application/json path=loki/api/v1/push ;;
  victorialogs)
    format=jsonl type=application/stream+json
    path='insert/jsonline?_stream_fields=context,src,level&_time_field=time&_msg_field=message'
    ;;
  elasticsearch) format=elastic type=application/x-ndjson path=logs/_bulk ;;
  *) echo "ship.sh: $system is none of loki, victorialogs, elasticsearch" >&2 && exit 2 ;;
esac

state=${XDG_STATE_HOME:-$HOME/.local/state}/logs
mkdir -p "$state"
cursor=$state/shipped-$system
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is new goes through a small tree of its own, whose addresses are those of the entries.
rm -f "$cursor.next"
[ ! -e "$cursor" ] || cp "$cursor" "$cursor.next"
logs tail --no-follow --since 30d --cursor-file "$cursor.next" -o jsonl "$@" >"$work/new.jsonl"
if [ -s "$work/new.jsonl" ]; then
  logs import --root "$work/tree" "$work/new.jsonl"
  logs export --root "$work/tree" --format "$format" --split-rows 1000 --out "$work/batch"
  for batch in "$work"/batch-*; do
    curl --silent --show-error --fail-with-body --retry 3 --output "$work/answer" \
      --header "Content-Type: $type" --data-binary "@$batch" "$url/$path"
    # A bulk request may fail in parts: 201 is stored, 409 was there already.
    if [ "$system" = elasticsearch ] && grep -o '"status":[0-9]*' "$work/answer" | grep -qv '201$\|409$'; then
      cat "$work/answer" >&2
      exit 1
    fi
  done
fi
mv "$cursor.next" "$cursor"
