#!/bin/sh
# Puts a selection into a DuckDB database, for questions that need SQL over millions of entries.
#
#   to-duckdb.sh logs.duckdb --since 7d
#   duckdb logs.duckdb "SELECT src, count(*) FROM logs WHERE fields->>'status' = '500' GROUP BY src"
#
# To adapt: COPY ... TO 'logs.parquet' instead of CREATE TABLE makes a Parquet file.
set -eu
database=$1
shift

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
logs export --out "$work/logs.jsonl" "$@"
duckdb "$database" "CREATE OR REPLACE TABLE logs AS SELECT * FROM read_json('$work/logs.jsonl',
  format = 'newline_delimited', columns = {time: 'TIMESTAMP', level: 'VARCHAR', src: 'VARCHAR', context: 'VARCHAR',
  error: 'BOOLEAN', message: 'VARCHAR', tags: 'VARCHAR[]', fields: 'JSON', job_id: 'VARCHAR', address: 'VARCHAR'})"
