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
      kind='auto,jsonl,logfmt,csv,journal,syslog-export,syslog5424,haproxy,syslog,heroku,cri,klog,logcat,macos,cbs,bgl,thunderbird,hpc,healthapp,proxifier,openstack,access,squid,elb,s3,envoy,apache-error,nginx-error,postgresql,mysql,redis,nats,mongodb,rabbitmq,elasticsearch,zabbix,asterisk,samba,zookeeper,spring,java,jul,lambda,python,ruby,rust,go,monolog,dmesg,audit,pacman,compose,level,text,raw,list'
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
    'logs tail:--color')
      kind='auto,always,never'
      ;;
    'logs tail:-n' | 'logs tail:--limit' | 'logs tail:--exit-on' | 'logs tail:--max' | 'logs tail:-e' | 'logs tail:--regexp' | 'logs tail:--job' | 'logs tail:--tag' | 'logs tail:--field' | 'logs tail:--logql' | 'logs tail:--format' | 'logs tail:--max-open')
      kind='free'
      ;;
    'logs tail:--timeout' | 'logs tail:--silence' | 'logs tail:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs tail:--cursor-file')
      kind='files'
      ;;
    'logs tail:-S' | 'logs tail:--since' | 'logs tail:-U' | 'logs tail:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs tail:--on')
      kind='today,yesterday'
      ;;
    'logs tail:--tz')
      kind='zones'
      ;;
    'logs tail:--context')
      kind='contexts'
      ;;
    'logs tail:--src')
      kind='sources'
      ;;
    'logs tail:-l' | 'logs tail:-p' | 'logs tail:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs tail:-o' | 'logs tail:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs tail:--columns')
      kind='time,level,context,src,content,error,job_id,tags,address'
      ;;
    'logs tail:--root')
      kind='directories'
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
    'logs stats:--color')
      kind='auto,always,never'
      ;;
    'logs stats:--by' | 'logs stats:--top')
      kind='context,partition,src,level'
      ;;
    'logs stats:--sort')
      kind='name,entries,bytes'
      ;;
    'logs stats:-n' | 'logs stats:--limit' | 'logs stats:--job' | 'logs stats:--tag' | 'logs stats:--field' | 'logs stats:--logql' | 'logs stats:--max-open')
      kind='free'
      ;;
    'logs stats:-S' | 'logs stats:--since' | 'logs stats:-U' | 'logs stats:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs stats:--on')
      kind='today,yesterday'
      ;;
    'logs stats:--tz')
      kind='zones'
      ;;
    'logs stats:--context')
      kind='contexts'
      ;;
    'logs stats:--src')
      kind='sources'
      ;;
    'logs stats:-l' | 'logs stats:-p' | 'logs stats:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs stats:-o' | 'logs stats:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs stats:--root')
      kind='directories'
      ;;
    'logs stats:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs compact:--color')
      kind='auto,always,never'
      ;;
    'logs compact:--context')
      kind='contexts'
      ;;
    'logs compact:--older-than' | 'logs compact:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs compact:-S' | 'logs compact:--since' | 'logs compact:-U' | 'logs compact:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs compact:--on')
      kind='today,yesterday'
      ;;
    'logs compact:--tz')
      kind='zones'
      ;;
    'logs compact:--level' | 'logs compact:--block-rows' | 'logs compact:--threads' | 'logs compact:--max-open' | 'logs compact:--min-rows')
      kind='free'
      ;;
    'logs compact:--root')
      kind='directories'
      ;;
    'logs prune:--color')
      kind='auto,always,never'
      ;;
    'logs prune:--older-than')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs prune:--before')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs prune:--max-size' | 'logs prune:--max-entries' | 'logs prune:--pattern' | 'logs prune:--job' | 'logs prune:--tag' | 'logs prune:--field' | 'logs prune:--logql' | 'logs prune:--max-share')
      kind='free'
      ;;
    'logs prune:--policy')
      kind='files'
      ;;
    'logs prune:--context')
      kind='contexts'
      ;;
    'logs prune:--src')
      kind='sources'
      ;;
    'logs prune:-l' | 'logs prune:-p' | 'logs prune:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs prune:--tz')
      kind='zones'
      ;;
    'logs prune:-o' | 'logs prune:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs prune:--root')
      kind='directories'
      ;;
    'logs prune:--sync')
      kind='full,normal'
      ;;
    'logs verify:--color')
      kind='auto,always,never'
      ;;
    'logs verify:--context')
      kind='contexts'
      ;;
    'logs verify:-S' | 'logs verify:--since' | 'logs verify:-U' | 'logs verify:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs verify:--on')
      kind='today,yesterday'
      ;;
    'logs verify:--tz')
      kind='zones'
      ;;
    'logs verify:-o' | 'logs verify:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs verify:--root')
      kind='directories'
      ;;
    'logs verify:--sync')
      kind='full,normal'
      ;;
    'logs export:--color')
      kind='auto,always,never'
      ;;
    'logs export:-e' | 'logs export:--regexp' | 'logs export:--job' | 'logs export:--tag' | 'logs export:--field' | 'logs export:--logql' | 'logs export:-n' | 'logs export:-m' | 'logs export:--limit' | 'logs export:--max-count' | 'logs export:--first' | 'logs export:--after' | 'logs export:--split-rows' | 'logs export:--split-bytes' | 'logs export:--max-open')
      kind='free'
      ;;
    'logs export:-S' | 'logs export:--since' | 'logs export:-U' | 'logs export:--until')
      kind='now,today,yesterday,15min,1h,24h,7d,30d,monday,sunday'
      ;;
    'logs export:--on')
      kind='today,yesterday'
      ;;
    'logs export:--tz')
      kind='zones'
      ;;
    'logs export:--context')
      kind='contexts'
      ;;
    'logs export:--src')
      kind='sources'
      ;;
    'logs export:-l' | 'logs export:-p' | 'logs export:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs export:--format')
      kind='jsonl,csv,tsv,logfmt,text,syslog,journal-export,loki,elastic,otlp,tree,sqlite,dreamlake,eventd,hero'
      ;;
    'logs export:--out')
      kind='files'
      ;;
    'logs export:--compress')
      kind='none,gzip,zstd'
      ;;
    'logs export:--split')
      kind='day,context'
      ;;
    'logs export:--root')
      kind='directories'
      ;;
    'logs export:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs import:--color')
      kind='auto,always,never'
      ;;
    'logs import:--format')
      kind='auto,jsonl,logfmt,csv,journal,syslog-export,syslog5424,haproxy,syslog,heroku,cri,klog,logcat,macos,cbs,bgl,thunderbird,hpc,healthapp,proxifier,openstack,access,squid,elb,s3,envoy,apache-error,nginx-error,postgresql,mysql,redis,nats,mongodb,rabbitmq,elasticsearch,zabbix,asterisk,samba,zookeeper,spring,java,jul,lambda,python,ruby,rust,go,monolog,dmesg,audit,pacman,compose,level,text,raw,loki,otlp,elastic,dynamodb,json-array'
      ;;
    'logs import:--map' | 'logs import:--max-line' | 'logs import:--tag' | 'logs import:--field' | 'logs import:--job' | 'logs import:--max-open')
      kind='free'
      ;;
    'logs import:--dedupe')
      kind='auto,none'
      ;;
    'logs import:--context')
      kind='contexts'
      ;;
    'logs import:--src')
      kind='sources'
      ;;
    'logs import:-l' | 'logs import:--level')
      kind='trace,debug,info,notice,warn,error,critical,alert,fatal'
      ;;
    'logs import:--tz')
      kind='zones'
      ;;
    'logs import:--root')
      kind='directories'
      ;;
    'logs import:--idle-close')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs import:--sync')
      kind='full,normal'
      ;;
    'logs bench:--color')
      kind='auto,always,never'
      ;;
    'logs bench:--scale' | 'logs bench:--rounds' | 'logs bench:--tolerance')
      kind='free'
      ;;
    'logs bench:--root')
      kind='directories'
      ;;
    'logs bench:--save' | 'logs bench:--html' | 'logs bench:--compare')
      kind='files'
      ;;
    'logs bench:-o' | 'logs bench:--output')
      kind='short,long,raw,json,jsonl,csv,tsv,logfmt,template'
      ;;
    'logs bench generate:--color')
      kind='auto,always,never'
      ;;
    'logs bench generate:--seed' | 'logs bench generate:--entries' | 'logs bench generate:--days' | 'logs bench generate:--end' | 'logs bench generate:--sparse-days' | 'logs bench generate:--contexts' | 'logs bench generate:--sources' | 'logs bench generate:--skew' | 'logs bench generate:--levels' | 'logs bench generate:--errors' | 'logs bench generate:--late')
      kind='free'
      ;;
    'logs bench generate:--jitter')
      kind='30s,5min,1h,1d,7d,30d,90d'
      ;;
    'logs bench generate:--format')
      kind='jsonl,text'
      ;;
    'logs bench generate:--root')
      kind='directories'
      ;;
    'logs bench generate:--sync')
      kind='full,normal'
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
    'logs import') kind='files' ;;
    'logs config') kind='root,color,tz,max-open,idle-close,sync,dir-mode,file-mode' ;;
    'logs help') kind='ingest,search,tail,sources,stats,compact,prune,verify,export,import,bench,config,help,format,query,time' ;;
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
        --sync
        --compact'
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
    'logs tail')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        -n
        --limit
        -f
        --follow
        --no-follow
        --plain
        --exit-on
        --max
        --timeout
        --silence
        --cursor-file
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
        -o
        --output
        --format
        --columns
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
        --root
        --max-open
        --idle-close
        --stats
        --by-context'
      ;;
    'logs stats')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --by
        --top
        --sort
        -n
        --limit
        --rate
        --health
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
        --root
        --max-open
        --idle-close
        --stats'
      ;;
    'logs compact')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --context
        --older-than
        --include-today
        -S
        --since
        -U
        --until
        --on
        --utc
        --tz
        --level
        --block-rows
        --threads
        --root
        --max-open
        --idle-close
        --expand
        --min-rows
        --dry-run'
      ;;
    'logs prune')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --older-than
        --before
        --max-size
        --max-entries
        --per-context
        --pattern
        --policy
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
        --utc
        --tz
        --dry-run
        --force
        --max-share
        -o
        --output
        --root
        --sync'
      ;;
    'logs verify')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --context
        --quick
        --repair
        -S
        --since
        -U
        --until
        --on
        --utc
        --tz
        -o
        --output
        --root
        --sync'
      ;;
    'logs export')
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
        --after
        --format
        --out
        --force
        --compress
        --split
        --split-rows
        --split-bytes
        --manifest
        --root
        --max-open
        --idle-close
        --stats'
      ;;
    'logs import')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --format
        --map
        --dedupe
        --max-line
        --dry-run
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
        --sync
        --compact'
      ;;
    'logs bench')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --scale
        --rounds
        --root
        --peers
        --save
        --html
        --compare
        --tolerance
        -o
        --output'
      ;;
    'logs bench generate')
      words='-h
        --help
        -V
        --version
        --color
        --debug
        --seed
        --entries
        --days
        --end
        --sparse-days
        --contexts
        --sources
        --skew
        --levels
        --errors
        --jitter
        --late
        --format
        --root
        --sync'
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
      words='-h
        --help
        -V
        --version'
      ;;
  esac
}

_logs_subcommands_of() {
  words=
  case $1 in
    'logs') words='ingest search tail sources stats compact prune verify export import bench config help' ;;
    'logs bench') words='generate' ;;
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
