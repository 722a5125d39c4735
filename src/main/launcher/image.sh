#!/bin/sh
# logs: starts the program of the image that this script is part of, wherever the image lies, on the image's own runtime.
#
# PREFIX/bin/logs is this script, PREFIX/lib/logs has the runtime, the jar, its class archive and native libraries. No
# other program is started, but by a symbolic link or on a terminal. LOGS_JAVA_OPTS are options for the JVM.

# shellcheck source=src/main/launcher/jvm.sh
. ./jvm.sh

# From here on no word is a pattern of file names.
set -f

# Sets `prefix` to the folder above the one of this script, through symbolic links.
locate_image() {
  script=$0
  if [ -L "$script" ]; then
    script=$(readlink -f "$0" 2>/dev/null || /usr/bin/readlink -f "$0" 2>/dev/null || /bin/readlink -f "$0") ||
      fail "$0 is a symbolic link, and no readlink is there to follow it." 'Start the program by its own name.'
  fi
  case $script in
    /bin/*) prefix='' ;;
    */bin/*) prefix=${script%/bin/*} ;;
    bin/*) prefix=. ;;
    */*) prefix=${script%/*}/.. ;;
    *) prefix=.. ;;
  esac
}

locate_image
ready=$prefix/lib/logs
jar=$ready/logs.jar
java=$ready/runtime/bin/java
[ -x "$java" ] || fail "the image is not whole: there is no program $java." 'Unpack or install it again.'
case $ready in
  *:*) fail "no Java starts from a folder whose name has a colon: $ready." 'Move the image to another place.' ;;
esac
options_for "$@"
look_at_terminal
start "$@"
