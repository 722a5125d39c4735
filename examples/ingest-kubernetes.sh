#!/bin/sh
# Follows every pod that a selector finds. The pod's name is kept as field `prefix`; lines of JSON are read as such.
#
#   ingest-kubernetes.sh app=shop                  context shop
#   ingest-kubernetes.sh app=shop -n production    what else kubectl understands
#   logs search --context shop --field 'prefix~=shop-7d4'
#
# To adapt: kubectl follows the pods that are there when it starts, so start it again after a rollout.
set -eu
selector=$1
shift
kubectl logs --follow --timestamps --prefix --all-containers --max-log-requests 50 --tail 0 --selector "$selector" "$@" |
  logs ingest --context "${selector#*=}" --src "${selector#*=}"
