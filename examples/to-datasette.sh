#!/bin/sh
# Shows a selection in the browser with Datasette: tables, facets, full text search, a link for each query.
#
#   to-datasette.sh --since 7d -l warn
#
# To adapt: --port; `sqlite-utils extract` for columns of their own from the fields; datasette publish.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
logs export --format sqlite --out "$work/logs.sqlite" "$@"
sqlite3 "$work/logs.sqlite" <<'SQL'
CREATE VIRTUAL TABLE logs_fts USING fts5(message, content="logs");
INSERT INTO logs_fts (logs_fts) VALUES ('rebuild');
SQL
datasette serve --immutable "$work/logs.sqlite" --setting facet_time_limit_ms 2000 --open
