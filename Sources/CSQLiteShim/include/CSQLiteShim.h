#pragma once

/// Makes every SQLite connection that this process opens from now on a defensive one: no writable schema, no trusted
/// schema, no loadable extensions, no attached databases.
///
/// A shim because `sqlite3_db_config` and `sqlite3_config` are variadic, which Swift cannot call.
/// @return an SQLite result code; 0 when every later connection is guarded.
int assay_guard_every_connection(void);
