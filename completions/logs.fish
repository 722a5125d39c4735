# Completion of logs for fish 3.0 and newer. Generated: see DocumentsTest; what is not is in src/main/completions.
#
# Contexts come from a listing of the tree, sources from a small file that `logs ingest` keeps in the cache folder:
# no TAB starts the program.

# Prints the root of the tree: --root of the line, $LOGS_ROOT, the settings, /logs, the user's own.
function __logs_root
    set -l root
    set -l words (commandline -opc)
    for i in (seq (count $words))
        if test "$words[$i]" = --root; and set -q words[(math $i + 1)]
            set root (string replace -r '^~/' "$HOME/" -- $words[(math $i + 1)])
        else if string match -q -- '--root=*' $words[$i]
            set root (string replace -- --root= '' $words[$i])
        end
    end
    test -n "$root"; or set root $LOGS_ROOT
    set -l config $HOME/.config/logs/config.properties
    test -n "$XDG_CONFIG_HOME"; and set config $XDG_CONFIG_HOME/logs/config.properties
    if test -z "$root"; and test -r $config
        set root (string replace -rf '^\s*root\s*[=:]\s*(.*\S)\s*$' '$1' <$config)[-1]
    end
    test -z "$root"; and test -d /logs; and set root /logs
    if test -z "$root"
        set -l data $HOME/.local/share
        test -n "$XDG_DATA_HOME"; and set data $XDG_DATA_HOME
        set root $data/logs
    end
    string match -q -- '/*' $root; or set root $PWD/$root
    string trim -r -c / -- $root
end

function __logs_contexts
    for directory in (__logs_root)/*/
        string replace -r '^.*/([^/]+)/$' '$1' -- $directory
    end
end

function __logs_sources
    set -l cache $HOME/.cache
    test -n "$XDG_CACHE_HOME"; and set cache $XDG_CACHE_HOME
    set -l file $cache/logs/sources/(string replace -a / % -- (__logs_root))
    test -r $file; and cat $file
end

function __logs_zones
    set -l file /usr/share/zoneinfo/zone1970.tab
    test -r $file; and string replace -rf '^[A-Z,]+\t\S+\t(\S+).*' '$1' <$file
end

# Whether the words so far name exactly this command, such as `bench generate`; nothing means none yet.
function __logs_at
    set -l words (commandline -opc)
    set -l path
    for word in $words[2..-1]
        if contains -- (string join -- ' ' $path $word) $__logs_commands
            set path $path $word
        end
    end
    test "$path" = "$argv"
end

complete -c logs -f
set -g __logs_commands 'ingest' 'search' 'sources' 'config' 'help'
complete -c logs -n '__logs_at ' -a ingest -d 'Store lines as entries'
complete -c logs -n '__logs_at ' -a search -d 'Find entries'
complete -c logs -n '__logs_at ' -a sources -d 'List the sources'
complete -c logs -n '__logs_at ' -a config -d 'Show each setting, its value and where it comes from'
complete -c logs -n '__logs_at ' -a help -d 'Show the manual page of a command or a topic'
complete -c logs -n '__logs_at ' -s h -l help -d 'Show this help and exit'
complete -c logs -n '__logs_at ' -s V -l version -d 'Print the version and exit'
complete -c logs -n '__logs_at ingest' -s h -l help -d 'Show this help and exit'
complete -c logs -n '__logs_at ingest' -s V -l version -d 'Print the version and exit'
complete -c logs -n '__logs_at ingest' -l color -x -a 'auto always never' -d 'Colour the output'
complete -c logs -n '__logs_at ingest' -l debug -d 'Print a stack trace with an error'
complete -c logs -n '__logs_at ingest' -l format -x -a 'auto list jsonl logfmt csv journal syslog5424 haproxy syslog heroku cri klog logcat macos cbs bgl thunderbird hpc healthapp proxifier openstack access squid elb s3 envoy apache-error nginx-error postgresql mysql redis nats mongodb rabbitmq elasticsearch zabbix asterisk samba zookeeper spring java jul lambda python ruby rust go monolog dmesg audit pacman compose level text raw' -d 'Format of the lines'
complete -c logs -n '__logs_at ingest' -l multiline -x -a 'on off' -d 'Join lines without a time of their own to the entry before them'
complete -c logs -n '__logs_at ingest' -l multiline-max -x -d 'Lines of one entry at most'
complete -c logs -n '__logs_at ingest' -l max-line -x -d 'Longer lines are cut, marked and counted'
complete -c logs -n '__logs_at ingest' -l on-error -x -a 'keep fail' -d 'A line that is not of the format is kept as plain text, or ends the'
complete -c logs -n '__logs_at ingest' -l rejects -r -F -d 'Append lines that are not of the format to FILE instead of keeping'
complete -c logs -n '__logs_at ingest' -l tee -d 'Pass the input through to standard output, unchanged'
complete -c logs -n '__logs_at ingest' -l context -x -a '(__logs_contexts)' -d 'Context of entries that name none'
complete -c logs -n '__logs_at ingest' -l src -x -a '(__logs_sources)' -d 'Source of every entry'
complete -c logs -n '__logs_at ingest' -s l -l level -x -a 'trace debug info notice warn error critical alert fatal' -d 'Level of entries that name none'
complete -c logs -n '__logs_at ingest' -l error -d 'Mark entries that do not say otherwise as errors'
complete -c logs -n '__logs_at ingest' -l tag -x -d 'Add a tag to every entry'
complete -c logs -n '__logs_at ingest' -l field -x -d 'Add a field to entries that lack it'
complete -c logs -n '__logs_at ingest' -l job -x -d 'Job id of entries that name none'
complete -c logs -n '__logs_at ingest' -l utc -d 'Read and show times in UTC'
complete -c logs -n '__logs_at ingest' -l tz -x -a '(__logs_zones)' -d 'Read and show times in this zone'
complete -c logs -n '__logs_at ingest' -l root -x -a '(__fish_complete_directories)' -d 'Directory of the tree'
complete -c logs -n '__logs_at ingest' -l max-open -x -d 'Partition files held open at once'
complete -c logs -n '__logs_at ingest' -l idle-close -x -a '30s 5min 1h 1d 7d 30d 90d' -d 'Close a file that was not used for this long'
complete -c logs -n '__logs_at ingest' -l sync -x -a 'full normal' -d 'full'
complete -c logs -n '__logs_at ingest' -F
complete -c logs -n '__logs_at search' -s h -l help -d 'Show this help and exit'
complete -c logs -n '__logs_at search' -s V -l version -d 'Print the version and exit'
complete -c logs -n '__logs_at search' -l color -x -a 'auto always never' -d 'Colour the output'
complete -c logs -n '__logs_at search' -l debug -d 'Print a stack trace with an error'
complete -c logs -n '__logs_at search' -s e -l regexp -x -d 'A pattern'
complete -c logs -n '__logs_at search' -s F -l fixed-strings -d 'Patterns are plain text, not regular expressions'
complete -c logs -n '__logs_at search' -s i -l ignore-case -d 'Ignore case'
complete -c logs -n '__logs_at search' -s s -l case-sensitive -d 'Heed case always'
complete -c logs -n '__logs_at search' -s w -l word-regexp -d 'Match whole words only'
complete -c logs -n '__logs_at search' -s v -l invert-match -d 'Entries that do not match'
complete -c logs -n '__logs_at search' -l everywhere -d 'Search the source and the fields too'
complete -c logs -n '__logs_at search' -s S -l since -x -a 'now today yesterday 15min 1h 24h 7d 30d monday sunday' -d 'From this time on'
complete -c logs -n '__logs_at search' -s U -l until -x -a 'now today yesterday 15min 1h 24h 7d 30d monday sunday' -d 'Up to this time, inclusive'
complete -c logs -n '__logs_at search' -l on -x -a 'today yesterday' -d 'Within this bucket'
complete -c logs -n '__logs_at search' -l utc -d 'Read and show times in UTC'
complete -c logs -n '__logs_at search' -l tz -x -a '(__logs_zones)' -d 'Read and show times in this zone'
complete -c logs -n '__logs_at search' -l context -x -a '(__logs_contexts)' -d 'Only this context'
complete -c logs -n '__logs_at search' -l src -x -a '(__logs_sources)' -d 'Only this source and everything below it'
complete -c logs -n '__logs_at search' -s l -s p -l level -x -a 'trace debug info notice warn error critical alert fatal' -d 'This level and more severe'
complete -c logs -n '__logs_at search' -l error -l no-error -d 'Only entries that are marked as errors, or only those that are not'
complete -c logs -n '__logs_at search' -l job -x -d 'Only this job id'
complete -c logs -n '__logs_at search' -l tag -x -d 'Only entries with this tag'
complete -c logs -n '__logs_at search' -l field -x -d 'Condition on a field'
complete -c logs -n '__logs_at search' -l logql -x -d 'Loki'\''s selector and line filters'
complete -c logs -n '__logs_at search' -s n -s m -l limit -l max-count -x -d 'The newest N matches only'
complete -c logs -n '__logs_at search' -l first -x -d 'The oldest N matches only'
complete -c logs -n '__logs_at search' -s r -l reverse -d 'Show oldest first instead of newest first'
complete -c logs -n '__logs_at search' -s A -l after-context -x -d 'Show N later entries of the same context and source with each match'
complete -c logs -n '__logs_at search' -s B -l before-context -x -d 'Show N earlier entries of the same context and source with each match'
complete -c logs -n '__logs_at search' -s C -l around -x -d 'Both'
complete -c logs -n '__logs_at search' -l at -x -d 'Show the entry at this address, with -C its neighbours in the context'
complete -c logs -n '__logs_at search' -l after -x -d 'Only entries later than this one'
complete -c logs -n '__logs_at search' -l cursor-file -r -F -d 'Only entries later than the place in FILE'
complete -c logs -n '__logs_at search' -s c -l count -d 'Print the number of matches'
complete -c logs -n '__logs_at search' -l count-by -x -a 'src level context job tag field: hour day minute' -d 'Print counts by src, level, context, job, tag, field:PATH, hour, day'
complete -c logs -n '__logs_at search' -l histogram -d 'Print bars of the matches over time, by level'
complete -c logs -n '__logs_at search' -l explain -d 'Print the range, the partitions and the indexes that the query would'
complete -c logs -n '__logs_at search' -s o -l output -x -a 'short long raw json jsonl csv tsv logfmt template' -d 'short, long, raw, json, jsonl, csv, tsv, logfmt or template'
complete -c logs -n '__logs_at search' -l format -x -d 'Print each entry by a template'
complete -c logs -n '__logs_at search' -l columns -x -a 'time level context src content error job_id tags address' -d 'Columns of short, csv and tsv'
complete -c logs -n '__logs_at search' -l no-pager -d 'Do not pipe the output of a terminal into a pager'
complete -c logs -n '__logs_at search' -l root -x -a '(__fish_complete_directories)' -d 'Directory of the tree'
complete -c logs -n '__logs_at search' -l max-open -x -d 'Partition files held open at once'
complete -c logs -n '__logs_at search' -l idle-close -x -a '30s 5min 1h 1d 7d 30d 90d' -d 'Close a file that was not used for this long'
complete -c logs -n '__logs_at search' -l stats -d 'Print what was opened, read and timed on standard error'
complete -c logs -n '__logs_at sources' -s h -l help -d 'Show this help and exit'
complete -c logs -n '__logs_at sources' -s V -l version -d 'Print the version and exit'
complete -c logs -n '__logs_at sources' -l color -x -a 'auto always never' -d 'Colour the output'
complete -c logs -n '__logs_at sources' -l debug -d 'Print a stack trace with an error'
complete -c logs -n '__logs_at sources' -s S -l since -x -a 'now today yesterday 15min 1h 24h 7d 30d monday sunday' -d 'From this time on'
complete -c logs -n '__logs_at sources' -s U -l until -x -a 'now today yesterday 15min 1h 24h 7d 30d monday sunday' -d 'Up to this time, inclusive'
complete -c logs -n '__logs_at sources' -l on -x -a 'today yesterday' -d 'Within this bucket'
complete -c logs -n '__logs_at sources' -l utc -d 'Read and show times in UTC'
complete -c logs -n '__logs_at sources' -l tz -x -a '(__logs_zones)' -d 'Read and show times in this zone'
complete -c logs -n '__logs_at sources' -l context -x -a '(__logs_contexts)' -d 'Only this context'
complete -c logs -n '__logs_at sources' -l src -x -a '(__logs_sources)' -d 'Only this source and everything below it'
complete -c logs -n '__logs_at sources' -s l -s p -l level -x -a 'trace debug info notice warn error critical alert fatal' -d 'This level and more severe'
complete -c logs -n '__logs_at sources' -l error -l no-error -d 'Only entries that are marked as errors, or only those that are not'
complete -c logs -n '__logs_at sources' -l job -x -d 'Only this job id'
complete -c logs -n '__logs_at sources' -l tag -x -d 'Only entries with this tag'
complete -c logs -n '__logs_at sources' -l field -x -d 'Condition on a field'
complete -c logs -n '__logs_at sources' -l logql -x -d 'Loki'\''s selector and line filters'
complete -c logs -n '__logs_at sources' -s o -l output -x -a 'short long raw json jsonl csv tsv logfmt template' -d 'short, long, raw, json, jsonl, csv, tsv, logfmt or template'
complete -c logs -n '__logs_at sources' -l format -x -d 'Print each entry by a template'
complete -c logs -n '__logs_at sources' -l columns -x -a 'time level context src content error job_id tags address' -d 'Columns of short, csv and tsv'
complete -c logs -n '__logs_at sources' -l no-pager -d 'Do not pipe the output of a terminal into a pager'
complete -c logs -n '__logs_at sources' -l root -x -a '(__fish_complete_directories)' -d 'Directory of the tree'
complete -c logs -n '__logs_at sources' -l max-open -x -d 'Partition files held open at once'
complete -c logs -n '__logs_at sources' -l idle-close -x -a '30s 5min 1h 1d 7d 30d 90d' -d 'Close a file that was not used for this long'
complete -c logs -n '__logs_at sources' -l stats -d 'Print what was opened, read and timed on standard error'
complete -c logs -n '__logs_at sources' -l by-context -d 'Count a source in each context on its own'
complete -c logs -n '__logs_at config' -s h -l help -d 'Show this help and exit'
complete -c logs -n '__logs_at config' -s V -l version -d 'Print the version and exit'
complete -c logs -n '__logs_at config' -l color -x -a 'auto always never' -d 'Colour the output'
complete -c logs -n '__logs_at config' -l debug -d 'Print a stack trace with an error'
complete -c logs -n '__logs_at config' -s o -l output -x -a 'short long raw json jsonl csv tsv logfmt template' -d 'short, json, jsonl, csv, tsv or logfmt'
complete -c logs -n '__logs_at config' -a 'root color tz max-open idle-close sync'
complete -c logs -n '__logs_at help' -a 'ingest search sources config help format query time'
