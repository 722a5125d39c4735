# How logs starts its JVM. The build puts this text into each launcher, in place of the line that reads it.

# Both would be announced on standard error by the JVM, and both change its flags under our archive.
unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS

# No word of the JVM's own on standard output, and on standard error only errors; an unusable archive is none.
# The archive is used where it was made for, and reflection goes without code made for it, which a short run never earns.
# There is no replay of a training that is not kept, see below, whose thread alone takes a twentieth of a short run.
# No text of the program depends on a locale, so that a calendar, which the SQLite driver makes at its start, need not look
# through all that the JVM knows.
common='-XX:+UseSerialGC -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining -Djdk.reflect.useNativeAccessorOnly=true
  -Djava.locale.providers=SPI -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error,cds*=off:stderr'

# Names of files and arguments are bytes, which the JVM decodes by the locale; where that is C, as in cron, or one that is not
# installed, as one that ssh brought along, it would take every byte beyond ASCII for a mistake. Pagers see the same locale.
no_locale_but_c() {
  [ "$*" = /usr/lib/locale/C.utf8 ]
}
if no_locale_but_c /usr/lib/locale/*; then
  export LC_ALL=C.UTF-8
else
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
      [ -z "${LC_ALL:-}" ] || export LC_ALL=C.UTF-8
      export LC_CTYPE=C.UTF-8
      ;;
  esac
fi

fail() {
  printf 'logs: %s\n' "$@" >&2
  exit 2
}

# The options for a rehearsal. How methods ran in it is not kept: those that ran often would be compiled at the start of each run,
# which a short one does not earn back, and never as well as others, so that a run of two million lines takes a third longer.
rehearsal='-XX:-AOTRecordTraining'

# Sets `options`, the JVM options for the subcommand among the arguments, and `archive`, the name of its AOT cache. Long
# work earns back the optimising compiler; a search is over before it would, and even the quick one pays only for what runs
# often: methods that are called thousands of times, and loops that run thousands of times however seldom they are begun.
# Heaps are bounded: the program streams, and must not grow with its input. New objects of a search have so much room that a short one
# ends before the first collection, which would cost a tenth of it; two fifths of the room are for those that live through one, as the
# columns of a block do, which else would pile up among what stays.
options_for() {
  options='-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:Tier3BackEdgeThreshold=2000
    -XX:Tier3MinInvocationThreshold=10 -XX:Tier3CompileThreshold=1000 -Xmx176m -Xmn80m
    -XX:SurvivorRatio=3' archive=classes
  # Columns of blocks are many small steps: inlining all of them costs the compiler seconds that no run earns back, and
  # memory.
  columns='-XX:MaxInlineLevel=6 -XX:FreqInlineSize=60'
  for argument; do
    case $argument in
      export | compact) # Entries of a few blocks are in memory at once.
        options="-Xmx160m $columns"
        return 0
        ;;
      ingest | import | bench)
        # bench starts the program beside others.
        [ "$argument" != bench ] || export LOGS_PROGRAM="${LOGS_PROGRAM:-$0}"
        case " $* " in
          *' --compact '*) # Batches of several days fill up at once, and are large: they come and go without growing old. Millions of
            # lines are expected, for which the compiler may take longer.
            options="-Xmx150m -Xmn90m -XX:SurvivorRatio=3 -XX:MaxInlineLevel=9 -XX:FreqInlineSize=100"
            return 0
            ;;
        esac
        options="-Xmx170m -Xmn120m -XX:SurvivorRatio=6"
        # Inlining less spares the compiler a third of a second; on a million lines and more the code is as fast.
        [ "$argument" = bench ] || options="$options -XX:MaxInlineSize=20 $columns"
        return 0
        ;;
      search | sources | --version)
        # Twice as many methods are compiled as of other commands, which spares a page of fifty a tenth.
        archive=search options="$options -XX:CompileThresholdScaling=2"
        # To get memory from the system in pages of 4 KB takes a twentieth of a search. Where there are no larger ones nobody is told.
        options="$options -XX:+UseTransparentHugePages -XX:-PrintWarnings"
        return 0
        ;;
      stats) # Reads something of every file.
        options='-XX:TieredStopAtLevel=1 -Xmx128m' archive=search
        return 0
        ;;
      tail | help) return 0 ;;
    esac
  done
}

# Sets `tty` and adds to `options` what only the shell can tell for nothing: which streams are terminals. The width is
# asked where results are seen.
look_at_terminal() {
  tty=''
  [ ! -t 0 ] || tty=0
  [ ! -t 2 ] || tty=${tty}2
  if [ -t 1 ]; then
    tty=${tty}1
    { size=$(stty size 2>/dev/null <&3) || size=''; } 3>&1
    options="$options -Dlogs.columns=${size#* }"
  fi
}

# Becomes the JVM `java` on `jar`, with what there is in the folder `ready`: class archives and native libraries.
start() {
  # No JVM starts in a folder that was deleted meanwhile, and none says so in one line.
  if [ ! -d "$PWD" ] && { [ -z "$PWD" ] || ! pwd -P >/dev/null 2>&1; }; then
    fail 'the current folder is gone; go to another one.'
  fi
  # In place of a stream that was closed the JVM would open its own files, and then read, write or close these as that.
  { true 3<&0; } 2>/dev/null || exec 0>/dev/null
  { true 3>&1; } 2>/dev/null || exec 1</dev/null
  true 3>&2 || exec 2</dev/null
  # shellcheck disable=SC2086 # a list of options
  set -- ${LOGS_JAVA_OPTS:-} -jar "$jar" "$@"
  if [ -n "$ready" ]; then
    [ ! -s "$ready/jline.native" ] ||
      set -- "-Dlibrary.jline.path=$ready" -Dlibrary.jline.name=jline.native "$@"
    [ ! -s "$ready/zstd.native" ] || set -- "-DZstdNativePath=$ready/zstd.native" "$@"
    # Where the driver looks for old copies of its library: not through a whole /tmp.
    [ ! -s "$ready/sqlitejdbc.native" ] ||
      set -- "-Dorg.sqlite.lib.path=$ready" -Dorg.sqlite.lib.name=sqlitejdbc.native "-Dorg.sqlite.tmpdir=$ready" "$@"
    case ${LOGS_JAVA_OPTS:-} in
      *-Xshare:* | *-XX:AOT* | *-XX:SharedArchiveFile=* | *-XX:ArchiveClassesAtExit=*) ;; # No JVM takes ours beside these.
      *-Xmx[0-9][mM]* | *-Xmx1[0-6][mM]*) ;; # No heap for the objects that an AOT cache brings: the JVM would not start.
      *)
        [ ! -s "$ready/classes.jsa" ] || set -- "-XX:SharedArchiveFile=$ready/classes.jsa" "$@"
        [ ! -s "$ready/$archive.aot" ] || set -- "-XX:AOTCache=$ready/$archive.aot" '-Xlog:aot*=off:stderr' "$@"
        ;;
    esac
  fi
  # shellcheck disable=SC2086 # lists of options
  exec "$java" $common $options "-Dlogs.tty=$tty" "$@"
}
