#!/bin/sh
# Picks an entry with fzf: type to narrow down, see its neighbours beside the list, Enter prints it with everything it has.
#
#   pick.sh                          today
#   pick.sh --since 7d -l warn       what else `logs search` understands
#
# To adapt: the columns; `--bind` of fzf for what shall happen with an entry instead.
set -eu
[ $# -gt 0 ] || set -- --since today

address=$(logs search -o tsv --columns address,time,level,src,content "$@" |
  fzf --delimiter '\t' --with-nth 2.. --header-lines 1 --no-sort --no-hscroll \
    --preview 'logs search --color always --at {1} -C 5' --preview-window down:12:wrap | cut -f 1)
[ -n "$address" ] && logs search -o long --at "$address"
