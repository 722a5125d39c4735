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
@COMMANDS@
