#!/bin/sh
build_id=@BUILD_ID@
exec java -jar "$0" "$@"
exit 2
