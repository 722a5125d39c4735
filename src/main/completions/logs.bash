# Completion of logs for bash 3.2 and newer. Generated: see DocumentsTest; what is not is in src/main/completions.
#
# Contexts come from a listing of the tree, sources from a small file that `logs ingest` keeps in the cache folder:
# no TAB starts the program.

# Prints the root of the tree: --root of the line, $LOGS_ROOT, the settings, /logs, the user's own.
_logs_root() {
  local i root='' line config=${XDG_CONFIG_HOME:-$HOME/.config}/logs/config.properties
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} == --root ]]; then
      root=${COMP_WORDS[i + 1]}
      [[ $root != '=' ]] || root=${COMP_WORDS[i + 2]}
      root=${root/#\~\//$HOME/}
    fi
  done
  root=${root:-${LOGS_ROOT:-}}
  if [[ -z $root && -r $config ]]; then
    while IFS= read -r line; do
      if [[ $line =~ ^[[:space:]]*root[[:space:]]*[=:][[:space:]]*(.*[^[:space:]]) ]]; then
        root=${BASH_REMATCH[1]}
      fi
    done <"$config"
  fi
  [[ -n $root || ! -d /logs ]] || root=/logs
  root=${root:-${XDG_DATA_HOME:-$HOME/.local/share}/logs}
  [[ $root == /* ]] || root=$PWD/$root
  printf '%s\n' "${root%/}"
}

_logs_contexts() {
  local root directory
  root=$(_logs_root)
  for directory in "$root"/*/; do
    directory=${directory%/} directory=${directory##*/}
    [[ $directory == '*' || $directory == lost+found ]] || printf '%s\n' "$directory"
  done
}

_logs_sources() {
  local root
  root=$(_logs_root)
  cat "${XDG_CACHE_HOME:-$HOME/.cache}/logs/sources/${root//\//%}" 2>/dev/null
}

_logs_zones() {
  local first name
  while read -r first _ name _; do
    [[ $first == \#* ]] || printf '%s\n' "$name"
  done 2>/dev/null </usr/share/zoneinfo/zone1970.tab || return 0
}

# Takes into COMPREPLY those lines of standard input that begin with the word to complete, quoted as it needs.
_logs_offer() {
  local word quoted
  while IFS= read -r word; do
    if [[ -n $word && $word == "$current"* ]]; then
      printf -v quoted %q "$word"
      [[ -z $quote ]] || quoted=$word
      COMPREPLY[${#COMPREPLY[@]}]=$quoted
    fi
  done
}

# Sets `kind`: what follows option $2 of command $1; empty when it takes no value.
_logs_value_of() {
  kind=
  case "$1:$2" in
@VALUES@
  esac
}

# Sets `kind`: what the arguments of command $1 are.
_logs_argument_of() {
  kind=free
  case $1 in
@ARGUMENTS@
  esac
}

# Sets `words`: the options of command $1, or for a command with subcommands these, too.
_logs_options_of() {
  words=
  case $1 in
@OPTIONS@
  esac
}

_logs_subcommands_of() {
  words=
  case $1 in
@SUBCOMMANDS@
  esac
}

# Offers the values of a kind.
_logs_offer_kind() {
  case $1 in
    contexts) _logs_offer < <(_logs_contexts) ;;
    sources) _logs_offer < <(_logs_sources) ;;
    zones) _logs_offer < <(_logs_zones) ;;
    directories | files)
      local flag=-f name
      [[ $1 == files ]] || flag=-d
      compopt -o filenames 2>/dev/null
      while IFS= read -r name; do
        COMPREPLY[${#COMPREPLY[@]}]=$name
      done < <(compgen "$flag" -- "$current")
      ;;
    free) ;;
    *) _logs_offer < <(printf '%s\n' ${1//,/ }) ;;
  esac
}

_logs() {
  local IFS=$' \t\n' i word command=logs kind='' words='' quote='' literal=''
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  # bash takes `--since=7d` for three words.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case $current in
    [\"\']*) quote=${current:0:1} current=${current:1} ;;
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    [[ $word != -- ]] || literal=yes
    _logs_subcommands_of "$command"
    if [[ " ${words//$'\n'/ } " == *" $word "* ]]; then
      command="$command $word"
    fi
  done
  if [[ -z $literal ]]; then
    _logs_value_of "$command" "$previous"
    if [[ -n $kind ]]; then
      _logs_offer_kind "$kind"
      return
    fi
    if [[ $current == -* ]]; then
      _logs_options_of "$command"
      _logs_offer < <(printf '%s\n' $words)
      return
    fi
  fi
  _logs_subcommands_of "$command"
  if [[ -n $words ]]; then
    _logs_offer < <(printf '%s\n' $words)
  else
    _logs_argument_of "$command"
    _logs_offer_kind "$kind"
  fi
}

complete -F _logs logs
