#!/bin/sh
# From nothing to answers: builds the program if it is missing, fills a fresh tree with the sample logs through
# `logs ingest`, and asks it a few questions. The tree is deleted at the end.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/.."

# Beside the sources it is their program, elsewhere the installed one.
if [ -f pom.xml ]; then
  if [ ! -x target/logs ]; then
    echo 'Building target/logs ...'
    mvn -q -B -DskipTests package
  fi
  PATH=$PWD/target:$PATH
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
LOGS_ROOT=$work/tree
export LOGS_ROOT PATH

# The samples are from 18 to 20 March 2026. The last three days take their place, so that `--since 7d` finds them, in each
# of the three ways in which the samples write a date: 2026-03-18, Mar 18, 18/Mar/2026.
day() {
  date -u -d "$1 days ago" "+$2" 2>/dev/null || date -u -v "-$1d" "+$2"
}
mark='' fill=''
for ago in 3 2 1; do
  then=$((21 - ago))
  mark="$mark s|2026-03-$then|@i$ago@|g; s|Mar $then|@s$ago@|g; s|$then/Mar/2026|@c$ago@|g;"
  fill="$fill s|@i$ago@|$(day $ago %Y-%m-%d)|g; s|@s$ago@|$(day $ago '%b %e')|g; s|@c$ago@|$(day $ago %d/%b/%Y)|g;"
done
for sample in examples/samples/*.log; do
  sed -e "$mark" -e "$fill" "$sample" >"$work/${sample##*/}"
done
cd "$work"

# Prints a command, then runs it.
run() {
  printf '\n$ %s\n' "$1"
  sh -c "$1"
}

run 'logs ingest < hero.log'
run 'logs ingest --context web --src nginx < nginx-access.log'
run 'logs ingest --context web < orders.log'
run 'logs ingest --context host --tz UTC < syslog.log'

run 'logs sources'
run 'logs search --since 7d --src hero.proc -n 8'
run 'logs search --level warn -n 8'
run "logs search 'time(d )?out' -C 1"
run "logs search --context web --field 'status>=500'"
run 'logs search -c --src hero.proc'
run 'logs search --since 7d --count-by src'
run 'logs search --src hero.proc --level error -o json'
