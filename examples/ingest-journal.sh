#!/bin/sh
# Keeps the journal of this machine in the tree as it grows; the machine's name is the context. Started again, it goes on
# where it ended: the newest entry of the context has the journal's cursor as a field.
#
#   ingest-journal.sh                      everything from now on
#   ingest-journal.sh -u nginx -p warning  what journalctl calls a selection
#
# To adapt: run it as a service with Restart=always, as a user of the groups systemd-journal and logs.
set -eu
context=$(uname -n)

cursor=$(logs search --context "$context" --field __CURSOR -n 1 --format '{field.__CURSOR}') || [ $? = 1 ]
if [ -n "$cursor" ]; then
  set -- --after-cursor="$cursor" "$@"
else
  set -- --lines=0 "$@"
fi
journalctl --follow --output=json "$@" | logs ingest --context "$context"
