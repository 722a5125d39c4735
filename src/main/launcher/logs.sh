#!/bin/sh
# logs: this script starts the jar that follows it in the same file, on the newest Java it finds.
#
# It costs every run a few milliseconds and no more: no process is started on the usual way, versions are read from the
# `release` file beside each Java. LOGS_JAVA names a Java (its home, or the program) and ends the search; LOGS_JAVA_OPTS
# are options for the JVM; LOGS_CACHE=off goes without the start cache.

build_id='@BUILD_ID@'
java_needed=17

# shellcheck source=src/main/launcher/jvm.sh
. ./jvm.sh

# Sets `rank`, a number that orders versions: 25.0.3 -> 25000003, 1.8.0 -> 1008000; 0 when $1 is none.
rank_of() {
  version=${1%%[!0-9.]*}
  major=${version%%.*}
  version=${version#"$major"} version=${version#.}
  minor=${version%%.*}
  version=${version#"$minor"} version=${version#.}
  patch=${version%%.*}
  rank=$((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-0}))
}

# Sets `rank` for the Java whose home is $1, from its release file; 0 when it has none.
rank_of_home() {
  rank=0
  [ -r "$1/release" ] || return 0
  while IFS='="' read -r property _ value _; do
    if [ "$property" = JAVA_VERSION ]; then
      rank_of "$value"
      return 0
    fi
  done <"$1/release"
}

# Sets `rank` for the program $1 by running it: the slow way, for a Java without a release file.
rank_of_program() {
  rank=0
  answer=$("$1" -version 2>&1) || return 0
  case $answer in
    *' version "'*)
      answer=${answer#*' version "'}
      rank_of "${answer%%\"*}"
      ;;
  esac
}

best=
best_rank=0

# Takes the Java at home $1 when it is the newest so far.
consider() {
  [ -x "$1/bin/java" ] || return 0
  rank_of_home "$1"
  if [ "$rank" -gt "$best_rank" ]; then
    best=$1 best_rank=$rank
  fi
}

# Sets `home` to the home of the program $1, through symbolic links, or to nothing.
home_of_program() {
  program=$1
  if [ ! -r "${program%/bin/java}/release" ] && [ -L "$program" ]; then
    program=$(readlink -f "$program" 2>/dev/null) || program=$1
  fi
  home=
  case $program in
    */bin/java) home=${program%/bin/java} ;;
  esac
}

use_named_java() {
  if [ -x "$LOGS_JAVA/bin/java" ]; then
    home=$LOGS_JAVA
  else
    named=$(command -v "$LOGS_JAVA") || named=
    if [ ! -f "$named" ] || [ ! -x "$named" ]; then
      bad_named_java 'and no Java is there'
    fi
    home_of_program "$named"
  fi
  best=$home
  rank_of_home "$best"
  java=${best:+$best/bin/java}
  java=${java:-$named}
  [ "$rank" -gt 0 ] || rank_of_program "$java"
  [ "$rank" -ge ${java_needed}000000 ] || bad_named_java "which is not Java $java_needed or newer"
}

bad_named_java() {
  fail "LOGS_JAVA is $LOGS_JAVA, $1." "Set it to the home of a Java $java_needed or newer, or unset it."
}

find_java() {
  [ -z "${JAVA_HOME:-}" ] || consider "$JAVA_HOME"
  for home in /usr/lib/jvm/* /opt/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ "$home" = "$best" ] || consider "$home"
  done
  on_path=$(command -v java) || on_path=
  if [ -n "$on_path" ]; then
    home_of_program "$on_path"
    [ -z "$home" ] || [ "$home" = "$best" ] || consider "$home"
  fi
  java=$best/bin/java
  if [ "$best_rank" -lt ${java_needed}000000 ] && [ -n "$on_path" ]; then
    rank_of_program "$on_path"
    if [ "$rank" -gt "$best_rank" ]; then
      best='' best_rank=$rank java=$on_path
    fi
  fi
  [ "$best_rank" -gt 0 ] || no_java 'no Java was found.'
  [ "$best_rank" -ge ${java_needed}000000 ] || no_java "the newest Java found is $java, older than $java_needed."
}

no_java() {
  fail "$1" \
    'Looked at LOGS_JAVA, JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, /Library/Java and java on the PATH.' \
    "Install Java $java_needed or newer (Debian, Ubuntu: apt install openjdk-17-jre-headless; macOS: brew install openjdk)," \
    'or set LOGS_JAVA to the home of one.'
}

# The start cache: a copy of this file, its native libraries unpacked, and per Java an archive of loaded classes, so
# that a start takes half the time. It is filled in the background by the first run that can write it. A missing,
# partial or stale cache only costs time: every piece is used when it is there, and the JVM checks the archive itself.

# Sets `cache`, the folder for this build, and `key`, the name of this Java in it; nothing when there can be none.
locate_cache() {
  cache='' key=''
  [ "${LOGS_CACHE:-on}" != off ] && [ -r "$best/release" ] || return 0
  folder=${XDG_CACHE_HOME:-${HOME:-}/.cache}
  case $folder in
    *:* | /.cache | [!/]*) return 0 ;; # The JVM splits its path of archives at colons.
  esac
  runtime='' version='' vendor='' arch='' libc=''
  while IFS='="' read -r name _ value _; do
    case $name in
      IMPLEMENTOR) vendor=$value ;;
      JAVA_RUNTIME_VERSION) runtime=$value ;;
      JAVA_VERSION) version=$value ;;
      LIBC) libc=$value ;;
      OS_ARCH) arch=$value ;;
    esac
  done <"$best/release"
  key="$vendor ${runtime:-$version} $arch $libc"
  case $key in
    */* | *:*) key='' ;;
    *) cache=$folder/logs/$build_id ;;
  esac
}

# Native libraries that no cache has are unpacked where Java keeps temporary files. Where /tmp is mounted so that nothing in it
# may be run, that is the folder of the cache.
avoid_noexec() {
  [ -r /proc/mounts ] || return 0
  refused=''
  while read -r _ place _ flags _; do
    [ "$place" = /tmp ] || continue
    case ,$flags, in
      *,noexec,*) refused=1 ;;
      *) refused='' ;; # mounted once more, on top
    esac
  done </proc/mounts
  folder=${XDG_CACHE_HOME:-${HOME:-}/.cache}/logs
  case $folder in
    *[[:space:]]* | [!/]*) return 0 ;;
  esac
  [ -z "$refused" ] || ! mkdir -p "$folder" 2>/dev/null || common="$common -Djava.io.tmpdir=$folder"
}

# Fills the cache; runs detached from the program, which does not wait for it.
fill_cache() {
  # Whoever ends the program's whole group, as timeout(1) does, need not have it filled once more.
  trap '' HUP INT TERM
  umask 077
  work="$cache/$key.new"
  mkdir -p "$cache" || return
  # The folder is the lock, too. One that is left after a crash counts no more after ten minutes.
  if ! mkdir "$work"; then
    [ -n "$(find "$work" -prune -mmin +10)" ] || return
    mv "$work" "$work.$$" && rm -rf "$work.$$"
    mkdir "$work" || return
  fi
  if [ ! -s "$cache/logs.jar" ] && cp "$0" "$work/logs.jar" && is_this_build "$work/logs.jar"; then
    mv "$work/logs.jar" "$cache/logs.jar"
  fi
  # No Java starts in a folder that its user has deleted meanwhile.
  cd "$cache" || return
  mkdir "$work/natives" "$work/ready"
  if [ -s "$cache/logs.jar" ] && ! rehearse; then
    rm -f "$work/ready"/*.aot "$work/ready/classes.jsa"
  fi
  sync
  # In place even when it is empty: what failed once is not tried again at every start.
  mv "$work/ready" "$cache/$key"
  rm -rf "$work"
  remove_old_builds
}

# Makes the archives. From Java 25 they are AOT caches, which know the jar by its place alone: the copy that lies beside
# them, and never changes. All that is in one is there from the start of each run, so searches have one of their own.
rehearse() {
  rank_of_home "$best"
  if [ "$rank" -ge 25000000 ]; then
    make_archive AOTCacheOutput AOTCache classes.aot && make_archive AOTCacheOutput AOTCache search.aot searches
  else
    make_archive ArchiveClassesAtExit SharedArchiveFile classes.jsa
  fi
}

# Makes the archive $3 by the JVM's option $1, and tries it by the option $2: one that was cut short can crash a JVM.
# $4 is the part of the rehearsal, all of it when there is none.
make_archive() {
  output=$1 input=$2 file=$work/ready/$3 part=${4:-}
  # Native libraries are found as in later runs as soon as there are any: whatever unpacks them would be in the archive, too.
  set -- "-Dorg.sqlite.tmpdir=$work/natives"
  [ ! -s "$work/ready/zstd.native" ] || set -- "-DZstdNativePath=$work/ready/zstd.native" "$@"
  [ ! -s "$work/ready/sqlitejdbc.native" ] ||
    set -- "-Dorg.sqlite.lib.path=$work/ready" -Dorg.sqlite.lib.name=sqlitejdbc.native "$@"
  options_for search
  # shellcheck disable=SC2086 # lists of options
  nice -n 10 "$java" $common $options "$rehearsal" "-XX:$output=$file" "$@" \
    -cp "$cache/logs.jar" dev.logs.Rehearsal "$work" ${part:+"$part"} || return
  # shellcheck disable=SC2086
  nice -n 10 "$java" $common $options "-XX:$input=$file" -XX:+VerifySharedSpaces -jar "$cache/logs.jar" --version
}

# The file at $1 begins with this very script: nobody replaced the program while it was copied.
is_this_build() {
  head -n 20 "$1" | grep -q "^build_id='$build_id'\$"
}

# Keeps the caches of the three builds used last.
remove_old_builds() {
  # shellcheck disable=SC2010,SC2012 # other names are left alone: the names of sources lie here, too
  ls -t "$cache/.." | grep -x '[0-9a-f]*' | tail -n +4 | while read -r old; do
    rm -rf "$cache/../$old"
  done
}

if [ -n "${LOGS_JAVA:-}" ]; then
  use_named_java
else
  find_java
fi

# From here on no word is a pattern of file names.
set -f

options_for "$@"
locate_cache
look_at_terminal

jar=$0 ready=''
if [ -z "$cache" ] || [ ! -s "$cache/$key/zstd.native" ]; then
  avoid_noexec
fi
if [ -n "$cache" ]; then
  [ -d "$cache/$key" ] || (fill_cache </dev/null >/dev/null 2>&1 &)
  # Only one's own files are trusted: root, say, with the HOME of somebody else.
  # shellcheck disable=SC3067
  if [ -O "$cache/$key" ] && [ -s "$cache/logs.jar" ]; then
    jar=$cache/logs.jar ready=$cache/$key
  fi
fi
start "$@"
exit 2
