// Functions and operators of PostgreSQL, by their names in pg_proc. What is not named here may give null.

/** Never null, whatever they are given. */
export const never = new Set(['jsonb_build_object', 'now', 'clock_timestamp', 'pg_current_snapshot'])

/** Null only when an argument is; to_char and extract also for an infinite moment, which is in no column here. */
export const strict = new Set([
  ...['texteq', 'textne', 'enum_eq', 'enum_ne', 'int4eq', 'int8eq', 'uuid_eq', 'date_lt', 'timestamp_eq'],
  ...['timestamptz_ge', 'timestamptz_gt', 'timestamptz_le', 'timestamptz_lt', 'int84gt', 'int84le', 'xid8ge'],
  ...['texticlike', 'starts_with', 'range_contains_elem'],
  ...['textcat', 'anytextcat', 'textanycat', 'lower', 'upper', 'concat_ws', 'md5'],
  ...['octet_length', 'byteaoctetlen', 'encode', 'binary_encode', 'sha256', 'sha256_bytea'],
  ...['int4', 'int8', 'numeric', 'int4pl', 'int4mi', 'numeric_div', 'ceil', 'extract'],
  ...['timestamptz', 'timestamptz_mi', 'timestamptz_mi_interval', 'timestamptz_pl_interval'],
  ...['timezone', 'date', 'date_trunc', 'make_interval'],
  ...['to_char', 'to_jsonb', 'row_to_json', 'pg_snapshot_xmin'],
])

/** Not null for no rows at all. */
export const counts = new Set(['count', 'row_number'])

/** Of at least one row with a value in it: not null. */
export const aggregates = new Set(['max', 'min', 'sum', 'string_agg'])

/** Of at least one row, also one without a value: not null. */
export const collections = new Set(['jsonb_agg', 'json_agg', 'jsonb_object_agg'])
