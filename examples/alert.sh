#!/bin/sh
# Waits for an entry that matches, and mails it. Nothing that was committed between two runs is missed, or told twice.
#
#   alert.sh 'out of memory'                       waits a day at most
#   alert.sh 'out of memory' --src shop -l error   what else `logs tail` understands
#   while alert.sh 'out of memory'; do :; done     again and again
#
# Ends with 0 when it came, 124 when it did not come in time, 2 on an error. To adapt: MAILTO, WAIT, or another program than
# mail. The reverse, an entry that has to come:  logs tail --exit-on 'backup finished' --timeout 26h || echo 'no backup!'
set -eu
pattern=$1
shift
state=${XDG_STATE_HOME:-$HOME/.local/state}/logs
mkdir -p "$state"
cursor=$state/alert-$(printf '%s' "$pattern $*" | cksum | cut -d ' ' -f 1)

entry=$(logs tail --cursor-file "$cursor" --exit-on "$pattern" --timeout "${WAIT:-1d}" "$@" "$pattern")
printf '%s\n' "$entry" | mail -s "$(uname -n): $pattern" "${MAILTO:-root}"
