#compdef logs
# Completion of logs for zsh. Generated: see DocumentsTest; what is not is in src/main/completions.
#
# Contexts come from a listing of the tree, sources from a small file that `logs ingest` keeps in the cache folder:
# no TAB starts the program. Install it as _logs in a folder of $fpath.

# Sets REPLY, the root of the tree: --root of the line, $LOGS_ROOT, the settings, /logs, the user's own.
_logs_root() {
  emulate -L zsh
  local config=${XDG_CONFIG_HOME:-$HOME/.config}/logs/config.properties line
  local -a match mbegin mend
  REPLY=${(Q)opt_args[--root]:-}
  REPLY=${${REPLY/#\~\//$HOME/}:-$LOGS_ROOT}
  if [[ -z $REPLY && -r $config ]]; then
    for line in ${(f)"$(<$config)"}; do
      [[ $line =~ '^[[:space:]]*root[[:space:]]*[=:][[:space:]]*(.*[^[:space:]])' ]] && REPLY=$match[1]
    done
  fi
  [[ -z $REPLY && -d /logs ]] && REPLY=/logs
  REPLY=${REPLY:-${XDG_DATA_HOME:-$HOME/.local/share}/logs}
  [[ $REPLY == /* ]] || REPLY=$PWD/$REPLY
  REPLY=${REPLY%/}
}

# Not _logs_sources and the like: those are the functions of the commands.
_logs_all_contexts() {
  local REPLY
  local -a contexts
  _logs_root
  contexts=($REPLY/*(N-/:t))
  compadd "$@" -a - contexts
}

_logs_all_sources() {
  local REPLY
  local -a sources
  _logs_root
  sources=(${(f)"$(cat ${XDG_CACHE_HOME:-$HOME/.cache}/logs/sources/${REPLY//\//%} 2>/dev/null)"})
  compadd "$@" -a - sources
}

_logs_all_zones() {
  local -a zones
  zones=(${${${(M)${(f)"$(cat /usr/share/zoneinfo/zone1970.tab 2>/dev/null)"}:#[A-Z]*}#*$'\t'*$'\t'}%%$'\t'*})
  compadd "$@" -a - zones
}

_logs() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -s -S -C : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
        'ingest:Store lines as entries'
        'search:Find entries'
        'tail:Follow what is committed, by whatever program'
        'sources:List the sources'
        'stats:Tell how much there is'
        'compact:Store finished days as compressed blocks'
        'prune:Remove what is too old or too much'
        'verify:Check every partition'
        'export:Write entries to a file, a directory or a pipe, oldest first'
        'import:Store what was exported, by this program or another'
        'bench:Measure this machine'
        'config:Show each setting, its value and where it comes from'
        'help:Show the manual page of a command or a topic'
      )
      _describe command commands
      ;;
    argument)
      case $line[1] in
        ingest) _logs_ingest ;;
        search) _logs_search ;;
        tail) _logs_tail ;;
        sources) _logs_sources ;;
        stats) _logs_stats ;;
        compact) _logs_compact ;;
        prune) _logs_prune ;;
        verify) _logs_verify ;;
        export) _logs_export ;;
        import) _logs_import ;;
        bench) _logs_bench ;;
        config) _logs_config ;;
        help) _logs_help ;;
      esac
      ;;
  esac
}

_logs_ingest() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--format=[Format of the lines]:NAME:(auto jsonl logfmt csv journal syslog-export syslog5424 haproxy syslog heroku cri klog logcat macos cbs bgl thunderbird hpc healthapp proxifier openstack access squid elb s3 envoy apache-error nginx-error postgresql mysql redis nats mongodb rabbitmq elasticsearch zabbix asterisk samba zookeeper spring java jul lambda python ruby rust go monolog dmesg audit pacman compose level text raw list)' \
    '--multiline=[Join lines without a time of their own to the entry before them]:on|off:(on off)' \
    '--multiline-max=[Lines of one entry at most]:N:{}' \
    '--max-line=[Longer lines are cut, marked and counted]:SIZE:{}' \
    '--on-error=[A line that is not of the format is kept as plain text]:keep|fail:(keep fail)' \
    '--rejects=[Append lines that are not of the format to FILE instead of keeping...]:FILE:_files' \
    '--tee[Pass the input through to standard output, unchanged]' \
    '--context=[Context of entries that name none]:NAME:_logs_all_contexts' \
    '--src=[Source of every entry]:SRC:_logs_all_sources' \
    '(-l --level)'{-l+,--level=}'[Level of entries that name none]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '--error[Mark entries that do not say otherwise as errors]' \
    '*--tag=[Add a tag to every entry]:TAG:{}' \
    '*--field=[Add a field to entries that lack it]:K=V:{}' \
    '--job=[Job id of entries that name none]:ID:{}' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--sync=[full]:full|normal:(full normal)' \
    '--compact[Store days before today]' \
    '*:FILE:_files'
}

_logs_search() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '*'{-e+,--regexp=}'[A pattern]:PATTERN:{}' \
    '(-F --fixed-strings)'{-F,--fixed-strings}'[Patterns are plain text, not regular expressions]' \
    '(-i --ignore-case)'{-i,--ignore-case}'[Ignore case]' \
    '(-s --case-sensitive)'{-s,--case-sensitive}'[Heed case always]' \
    '(-w --word-regexp)'{-w,--word-regexp}'[Match whole words only]' \
    '(-v --invert-match)'{-v,--invert-match}'[Entries that do not match]' \
    '--everywhere[Search the source and the fields too]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '(-n -m --limit --max-count)'{-n+,-m+,--limit=,--max-count=}'[The newest N matches only]:N:{}' \
    '--first=[The oldest N matches only]:N:{}' \
    '(-r --reverse)'{-r,--reverse}'[Show oldest first instead of newest first]' \
    '(-A --after-context)'{-A+,--after-context=}'[Show N later entries of the same context and source with each match]:N:{}' \
    '(-B --before-context)'{-B+,--before-context=}'[Show N earlier entries of the same context and source with each match]:N:{}' \
    '(-C --around)'{-C+,--around=}'[Both]:N:{}' \
    '--at=[Show the entry at this address, with -C its neighbours in the context]:ADDRESS:{}' \
    '--after=[Only entries later than this one]:ADDRESS:{}' \
    '--cursor-file=[Only entries later than the place in FILE]:FILE:_files' \
    '(-c --count)'{-c,--count}'[Print the number of matches]' \
    '--count-by=[Print counts by src, level, context, job, tag, field\:PATH, hour]:KEY:(src level context job tag field\: hour day minute)' \
    '--histogram[Print bars of the matches over time, by level]' \
    '--explain[Print the range]' \
    '(-o --output)'{-o+,--output=}'[short, long, raw, json, jsonl, csv, tsv, logfmt or template]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--format=[Print each entry by a template]:TEMPLATE:{}' \
    '*--columns=[Columns of short, csv and tsv, with commas between]:NAME:(time level context src content error job_id tags address)' \
    '--no-pager[Do not pipe the output of a terminal into a pager]' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--stats[Print what was opened, read and timed on standard error]' \
    '*:PATTERN:{}'
}

_logs_tail() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '(-n --limit)'{-n+,--limit=}'[Begin with the newest N entries]:N:{}' \
    '(-f --follow --no-follow)'{-f,--follow,--no-follow}'[Wait for what is committed]' \
    '--plain[Print lines on a terminal, too, instead of showing the screen]' \
    '--exit-on=[End with status 0 after an entry whose message has this regular...]:PATTERN:{}' \
    '--max=[End with status 0 after N entries]:N:{}' \
    '--timeout=[End with status 124 after this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--silence=[End with status 124 when no entry was shown for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--cursor-file=[Go on where the last run with this FILE ended]:FILE:_files' \
    '*'{-e+,--regexp=}'[A pattern]:PATTERN:{}' \
    '(-F --fixed-strings)'{-F,--fixed-strings}'[Patterns are plain text, not regular expressions]' \
    '(-i --ignore-case)'{-i,--ignore-case}'[Ignore case]' \
    '(-s --case-sensitive)'{-s,--case-sensitive}'[Heed case always]' \
    '(-w --word-regexp)'{-w,--word-regexp}'[Match whole words only]' \
    '(-v --invert-match)'{-v,--invert-match}'[Entries that do not match]' \
    '--everywhere[Search the source and the fields too]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '(-o --output)'{-o+,--output=}'[short, long, raw, json, jsonl, csv, tsv, logfmt or template]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--format=[Print each entry by a template]:TEMPLATE:{}' \
    '*--columns=[Columns of short, csv and tsv, with commas between]:NAME:(time level context src content error job_id tags address)' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--stats[Print what was opened, read and timed on standard error]' \
    '*:PATTERN:{}'
}

_logs_sources() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '(-o --output)'{-o+,--output=}'[short, long, raw, json, jsonl, csv, tsv, logfmt or template]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--format=[Print each entry by a template]:TEMPLATE:{}' \
    '*--columns=[Columns of short, csv and tsv, with commas between]:NAME:(time level context src content error job_id tags address)' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--stats[Print what was opened, read and timed on standard error]' \
    '--by-context[Count a source in each context on its own]' \
    ''
}

_logs_stats() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--by=[A line for each context, partition, src or level]:KEY:(context partition src level)' \
    '--top=[As --by, but only the ten largest, with their shares]:KEY:(context partition src level)' \
    '--sort=[name, entries or bytes, the largest first]:KEY:(name entries bytes)' \
    '(-n --limit)'{-n+,--limit=}'[Only so many lines]:N:{}' \
    '--rate[How many entries came on each UTC day, as a curve]' \
    '--health[Check each partition as logs verify --quick does]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '(-o --output)'{-o+,--output=}'[short, json, jsonl, csv, tsv or logfmt]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--stats[Print what was opened, read and timed on standard error]' \
    ''
}

_logs_compact() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '--older-than=[Only days that ended this long ago]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--include-today[Today]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '--level=[zstd level]:1..22:{}' \
    '--block-rows=[Entries of a block]:N:{}' \
    '--threads=[Work on this many threads]:N:{}' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--expand[The way back]' \
    '--min-rows=[Leave a day alone that has fewer rows than this]:N:{}' \
    '--dry-run[Only print which days would be rewritten, with entries and bytes]' \
    ''
}

_logs_prune() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--older-than=[Entries older than this go]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--before=[Entries earlier than this time go]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--max-size=[The oldest days go until the rest takes no more on the disk than this]:SIZE:{}' \
    '--max-entries=[The oldest entries go until no more than this many are left]:N:{}' \
    '--per-context[--max-size and --max-entries hold for each context]' \
    '*--pattern=[Only entries whose message matches]:REGEX:{}' \
    '--policy=[Rules from a file]:FILE:_files' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '--dry-run[Only print what would go, by rule]' \
    '--force[Do not ask, and remove however much it is]' \
    '--max-share=[Where nobody can be asked]:PERCENT:{}' \
    '(-o --output)'{-o+,--output=}'[short, json, jsonl, csv, tsv or logfmt]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--sync=[full]:full|normal:(full normal)' \
    ''
}

_logs_verify() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '--quick[Only what is known without reading every entry]' \
    '--repair[Set damaged files aside as DAY.corrupt.TIME]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '(-o --output)'{-o+,--output=}'[short, json, jsonl, csv, tsv or logfmt]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--sync=[full]:full|normal:(full normal)' \
    ''
}

_logs_export() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '*'{-e+,--regexp=}'[A pattern]:PATTERN:{}' \
    '(-F --fixed-strings)'{-F,--fixed-strings}'[Patterns are plain text, not regular expressions]' \
    '(-i --ignore-case)'{-i,--ignore-case}'[Ignore case]' \
    '(-s --case-sensitive)'{-s,--case-sensitive}'[Heed case always]' \
    '(-w --word-regexp)'{-w,--word-regexp}'[Match whole words only]' \
    '(-v --invert-match)'{-v,--invert-match}'[Entries that do not match]' \
    '--everywhere[Search the source and the fields too]' \
    '(-S --since)'{-S+,--since=}'[From this time on]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '(-U --until)'{-U+,--until=}'[Up to this time, inclusive]:TIME:(now today yesterday 15min 1h 24h 7d 30d monday sunday)' \
    '--on=[Within this bucket]:BUCKET:(today yesterday)' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '*--context=[Only this context]:NAME:_logs_all_contexts' \
    '*--src=[Only this source and everything below it]:SRC:_logs_all_sources' \
    '*'{-l+,-p+,--level=}'[This level and more severe]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '(--error --no-error)'{--error,--no-error}'[Only entries that are marked as errors, or only those that are not]' \
    '*--job=[Only this job id]:ID:{}' \
    '*--tag=[Only entries with this tag]:TAG:{}' \
    '*--field=[Condition on a field]:COND:{}' \
    '--logql=[Loki'\''s selector and line filters]:QUERY:{}' \
    '(-n -m --limit --max-count)'{-n+,-m+,--limit=,--max-count=}'[The newest N matches only]:N:{}' \
    '--first=[The oldest N matches only]:N:{}' \
    '(-r --reverse)'{-r,--reverse}'[Write newest first instead of oldest first]' \
    '--after=[Only entries later than this one]:ADDRESS:{}' \
    '--format=[jsonl, csv, tsv, logfmt, text, syslog, journal-export, loki, elastic]:FORM:(jsonl csv tsv logfmt text syslog journal-export loki elastic otlp tree sqlite dreamlake eventd hero)' \
    '--out=[Write to FILE, which is seen once it is whole]:FILE:_files' \
    '--force[Replace files that exist]' \
    '--compress=[Compress the output]:none|gzip|zstd:(none gzip zstd)' \
    '*--split=[A file for each UTC day, each context, or both]:day|context:(day context)' \
    '--split-rows=[At most N entries a file]:N:{}' \
    '--split-bytes=[At most SIZE a file before compression]:SIZE:{}' \
    '--manifest[Write FILE'\''s name with .manifest.json beside it]' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--stats[Print what was opened, read and timed on standard error]' \
    '*:PATTERN:{}'
}

_logs_import() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--format=[Format of the input]:NAME:(auto jsonl logfmt csv journal syslog-export syslog5424 haproxy syslog heroku cri klog logcat macos cbs bgl thunderbird hpc healthapp proxifier openstack access squid elb s3 envoy apache-error nginx-error postgresql mysql redis nats mongodb rabbitmq elasticsearch zabbix asterisk samba zookeeper spring java jul lambda python ruby rust go monolog dmesg audit pacman compose level text raw loki otlp elastic dynamodb json-array)' \
    '*--map=[What their keys or columns mean]:OURS=THEIRS:{}' \
    '--dedupe=[Leave out what was imported before]:auto|none:(auto none)' \
    '--max-line=[Longer lines are cut, marked and counted]:SIZE:{}' \
    '--dry-run[Read everything and print what would be imported, by file]' \
    '--context=[Context of entries that name none]:NAME:_logs_all_contexts' \
    '--src=[Source of every entry]:SRC:_logs_all_sources' \
    '(-l --level)'{-l+,--level=}'[Level of entries that name none]:LEVEL:(trace debug info notice warn error critical alert fatal)' \
    '--error[Mark entries that do not say otherwise as errors]' \
    '*--tag=[Add a tag to every entry]:TAG:{}' \
    '*--field=[Add a field to entries that lack it]:K=V:{}' \
    '--job=[Job id of entries that name none]:ID:{}' \
    '--utc[Read and show times in UTC]' \
    '--tz=[Read and show times in this zone]:ZONE:_logs_all_zones' \
    '--root=[Directory of the tree]:DIR:_files -/' \
    '--max-open=[Partition files held open at once]:N:{}' \
    '--idle-close=[Close a file that was not used for this long]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--sync=[full]:full|normal:(full normal)' \
    '--compact[Store days before today]' \
    '*:PATH:_files'
}

_logs_bench() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -s -S -C : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--scale=[0.1]:FACTOR:{}' \
    '--rounds=[How often each question is asked, for two seconds at most]:N:{}' \
    '--root=[Make the trees in DIR, which must be empty, and keep them]:DIR:_files -/' \
    '--peers[Ask ripgrep, sqlite3, lnav, journalctl, DuckDB and zstd]' \
    '--save=[Keep the figures in FILE, for --compare]:FILE:_files' \
    '--html=[Write the figures to FILE as a web page with charts]:FILE:_files' \
    '--compare=[Show the ratio of each figure to that in FILE]:FILE:_files' \
    '--tolerance=[With --compare]:PERCENT:{}' \
    '(-o --output)'{-o+,--output=}'[short, json, jsonl, csv, tsv or logfmt]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
        'generate:Make entries like those of real services'
      )
      _describe command commands
      ;;
    argument)
      case $line[1] in
        generate) _logs_bench_generate ;;
      esac
      ;;
  esac
}

_logs_bench_generate() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '--seed=[Another seed makes other entries]:N:{}' \
    '--entries=[How many, such as 250k or 10M]:N:{}' \
    '--days=[UTC days that they cover]:N:{}' \
    '--end=[The last of these days]:DAY:{}' \
    '--sparse-days=[Share of days that have a hundredth of what the others have]:PERCENT:{}' \
    '--contexts=[Contexts that they are spread over]:N:{}' \
    '--sources=[Sources that speak]:N:{}' \
    '--skew=[How much more the first sources speak than the last, as in Zipf'\''s law]:EXPONENT:{}' \
    '*--levels=[How often each level below error is]:LEVEL=WEIGHT:{}' \
    '--errors=[Share of entries of level error and worse]:PERCENT:{}' \
    '--jitter=[Entries arrive out of order by up to SPAN]:SPAN:(30s 5min 1h 1d 7d 30d 90d)' \
    '--late=[Share of entries that arrive minutes or hours late]:PERCENT:{}' \
    '--format=[What is printed]:jsonl|text:(jsonl text)' \
    '--root=[Store the entries in the tree at DIR]:DIR:_files -/' \
    '--sync=[full]:full|normal:(full normal)' \
    ''
}

_logs_config() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '--color=[Colour the output]:WHEN:(auto always never)' \
    '--debug[Print a stack trace with an error]' \
    '(-o --output)'{-o+,--output=}'[short, json, jsonl, csv, tsv or logfmt]:FORM:(short long raw json jsonl csv tsv logfmt template)' \
    '*:SETTING:(root color tz max-open idle-close sync dir-mode file-mode)'
}

_logs_help() {
  local context state line
  typeset -A opt_args
  _arguments -s -S : \
    '(-h --help)'{-h,--help}'[Show this help and exit]' \
    '(-V --version)'{-V,--version}'[Print the version and exit]' \
    '*:COMMAND:(ingest search tail sources stats compact prune verify export import bench config help format query time)'
}

if [[ $funcstack[1] == _logs ]]; then
  _logs "$@"
else
  compdef _logs logs
fi
