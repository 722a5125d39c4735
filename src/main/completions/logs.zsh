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

@COMMANDS@

if [[ $funcstack[1] == _logs ]]; then
  _logs "$@"
else
  compdef _logs logs
fi
