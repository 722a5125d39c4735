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
    'logs ingest:--color')
      kind='auto,always,never'
      ;;
    'logs ingest:--format')
      kind='auto,list,jsonl,logfmt,csv,journal,syslog5424,haproxy,syslog,heroku,cri,klog,logcat,macos,cbs,bgl,thunderbird,hpc,healthapp,proxifier,openstack,access,squid,elb,s3,envoy,apache-error,nginx-error,postgresql,mysql,redis,nats,mongodb,rabbitmq,elasticsearch,zabbix,asterisk,samba,zookeeper,spring,java,jul,lambda,python,ruby,rust,go,monolog,dmesg,audit,pacman,compose,level,text,raw'
      ;;
    'logs ingest:--multiline')
      kind='on,off'
      ;;
    'logs ingest:--multiline-max' | 'logs ingest:--max-line' | 'logs ingest:--tag' | 'logs ingest:--field' | 'logs ingest:--job' | 'logs ingest:--max-open')
      kind='free'
      ;;
    'logs ingest:--on-error')
      kind='keep,fail'
      ;;
    'logs ingest:--rejects')
      kind='files'
      ;;
    'logs ingest:--context')
      kind='contexts'
      ;;
    'logs ingest:--src')
      kind='sources'
      ;;
    'logs ingest:-l' | 'logs ingest:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs ingest:--tz')
      kind='zones'
      ;;
    'logs ingest:--root')
      kind='directories'
      ;;
    'logs ingest:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs ingest:--sync')
      kind='full,normal'
      ;;
    'logs search:--color')
      kind='auto,always,never'
      ;;
    'logs search:-e' | 'logs search:--regexp' | 'logs search:--job' | 'logs search:--tag' | 'logs search:--field' | 'logs search:--logql' | 'logs search:-n' | 'logs search:-m' | 'logs search:--limit' | 'logs search:--max-count' | 'logs search:--first' | 'logs search:-A' | 'logs search:--after-context' | 'logs search:-B' | 'logs search:--before-context' | 'logs search:-C' | 'logs search:--around' | 'logs search:--at' | 'logs search:--after' | 'logs search:--format' | 'logs search:--max-open')
      kind='free'
      ;;
    'logs search:-S' | 'logs search:--since' | 'logs search:-U' | 'logs search:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs search:--on')
      kind='today,yesterday'
      ;;
    'logs search:--tz')
      kind='zones'
      ;;
    'logs search:--context')
      kind='contexts'
      ;;
    'logs search:--src')
      kind='sources'
      ;;
    'logs search:-l' | 'logs search:-p' | 'logs search:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs search:--cursor-file')
      kind='files'
      ;;
    'logs search:--count-by')
      kind='src,level,context,job,tag,field:,hour,day,minute'
      ;;
    'logs search:-o' | 'logs search:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs search:--columns')
      kind='time,level,context,src,content,error,job_id,tags,address'
      ;;
    'logs search:--root')
      kind='directories'
      ;;
    'logs search:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs sources:--color')
      kind='auto,always,never'
      ;;
    'logs sources:-S' | 'logs sources:--since' | 'logs sources:-U' | 'logs sources:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs sources:--on')
      kind='today,yesterday'
      ;;
    'logs sources:--tz')
      kind='zones'
      ;;
    'logs sources:--context')
      kind='contexts'
      ;;
    'logs sources:--src')
      kind='sources'
      ;;
    'logs sources:-l' | 'logs sources:-p' | 'logs sources:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs sources:--job' | 'logs sources:--tag' | 'logs sources:--field' | 'logs sources:--logql' | 'logs sources:--format' | 'logs sources:--max-open')
      kind='free'
      ;;
    'logs sources:-o' | 'logs sources:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs sources:--columns')
      kind='time,level,context,src,content,error,job_id,tags,address'
      ;;
    'logs sources:--root')
      kind='directories'
      ;;
    'logs sources:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs config:--color')
      kind='auto,always,never'
      ;;
    'logs config:-o' | 'logs config:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
  esac
}

# Sets `kind`: what the arguments of command $1 are.
_logs_argument_of() {
  kind=free
  case $1 in
    'logs ingest') kind='files' ;;
    'logs config') kind='root,color,tz,max-open,idle-close,sync' ;;
    'logs help') kind='ingest,search,sources,config,help,format,query,time' ;;
  esac
}

# Sets `words`: the options of command $1, or for a command with subcommands these, too.
_logs_options_of() {
  words=
  case $1 in
    'logs')
      words='-h
        --help
        -V
        --version'
      ;;
    'logs ingest')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --format
        --multiline
        --multiline-max
        --max-line
        --on-error
        --rejects
        --tee
        --context
        --src
        -l
        --level
        --error
        --tag
        --field
        --job
        --utc
        --tz
        --root
        --max-open
        --idle-close
        --sync'
      ;;
    'logs search')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        -e
        --regexp
        -F
        --fixed-strings
        -i
        --ignore-case
        -s
        --case-sensitive
        -w
        --word-regexp
        -v
        --invert-match
        --everywhere
        -S
        --since
        -U
        --until
        --on
        --utc
        --tz
        --context
        --src
        -l
        -p
        --level
        --error
        --no-error
        --job
        --tag
        --field
        --logql
        -n
        -m
        --limit
        --max-count
        --first
        -r
        --reverse
        -A
        --after-context
        -B
        --before-context
        -C
        --around
        --at
        --after
        --cursor-file
        -c
        --count
        --count-by
        --histogram
        --explain
        -o
        --output
        --format
        --columns
        --no-pager
        --root
        --max-open
        --idle-close
        --stats'
      ;;
    'logs sources')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        -S
        --since
        -U
        --until
        --on
        --utc
        --tz
        --context
        --src
        -l
        -p
        --level
        --error
        --no-error
        --job
        --tag
        --field
        --logql
        -o
        --output
        --format
        --columns
        --no-pager
        --root
        --max-open
        --idle-close
        --stats
        --by-context'
      ;;
    'logs config')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        -o
        --output'
      ;;
    'logs help')
      words=''
      ;;
  esac
}

_logs_subcommands_of() {
  words=
  case $1 in
    'logs') words='ingest search sources config help' ;;
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
