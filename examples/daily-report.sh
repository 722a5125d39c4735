#!/bin/sh
# Mails the errors of yesterday: how many, of whom, and the last of them. No errors, no mail. For cron, in the morning:
#
#   0 7 * * * logs daily-report.sh ops@example.org
#
# To adapt: -l warn for warnings too, --on for another range, `mail` for what you have.
set -eu
to=$1
shift
set -- --on yesterday -l error "$@"

count=$(logs search -c "$@") || [ $? = 1 ]
[ "$count" != 0 ] || exit 0
{
  logs search --count-by src "$@"
  echo
  logs search -n 20 "$@"
} | mail -s "$(uname -n): $count errors yesterday" "$to"
