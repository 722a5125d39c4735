#!/bin/sh
# Follows a file of another machine, across its rotation; the machine is the context.
#
#   ingest-ssh.sh web1 /var/log/nginx/access.log
#
# To adapt: -n +1 instead of -n 0 takes what is in the file already, once. The other way round, from a machine that must not
# be logged in to:  tail -n 0 -F FILE | ssh loghost logs ingest --context web1
set -eu
host=$1 file=$2
source=$(basename "$file" .log)
# shellcheck disable=SC2029  # the name is meant to be put in here
ssh "$host" "tail -n 0 -F '$file'" | logs ingest --context "$host" --src "$source"
