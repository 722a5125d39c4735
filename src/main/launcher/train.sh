#!/bin/sh
# Fills the folder lib/logs of an image, run by the build: `train.sh LIB JAR WORK` with the runtime and its slim jar in LIB,
# the whole JAR with its native libraries, and the folder WORK for what is deleted in the end.
#
# The classes are archived by running the common commands on the very jar and runtime that are shipped. From Java 25 that
# is an AOT cache. Older ones get a class-data archive on top of the runtime's own: once the image has moved they refuse
# the former, and start slower.
set -eu

# shellcheck source=src/main/launcher/jvm.sh
. ./jvm.sh

lib=$1 full_jar=$2 work=$3
java=$lib/runtime/bin/java

# Runs the part $2 of the rehearsal, all when it is empty, from the jar $1 with more options of the JVM.
rehearse() {
  rehearsed=$1 part=$2
  shift 2
  if [ -z "$part" ]; then
    rm -rf "$work"
    mkdir -p "$work/natives" "$work/ready"
  fi
  options_for search
  # shellcheck disable=SC2086 # lists of options
  "$java" $common $options "$rehearsal" "$@" -cp "$rehearsed" dev.logs.Rehearsal "$work" ${part:+"$part"}
}

rehearse "$full_jar" '' "-Dorg.sqlite.tmpdir=$work/natives" --enable-native-access=ALL-UNNAMED
mv "$work/ready"/*.native "$lib"

set -- "-Dorg.sqlite.lib.path=$lib" -Dorg.sqlite.lib.name=sqlitejdbc.native "-DZstdNativePath=$lib/zstd.native"
rehearse "$lib/logs.jar" '' "$@" "-XX:AOTCacheOutput=$lib/classes.aot"
if [ -s "$lib/classes.aot" ]; then
  # All that is in an AOT cache is there from the start of each run, so searches have one of their own.
  rehearse "$lib/logs.jar" searches "$@" "-XX:AOTCacheOutput=$lib/search.aot"
else
  "$java" -Xshare:dump
  rehearse "$lib/logs.jar" '' "$@" "-XX:ArchiveClassesAtExit=$lib/classes.jsa"
fi
rm -rf "$work"
