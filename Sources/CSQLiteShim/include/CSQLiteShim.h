#pragma once

#include <sqlite3.h>

/// Makes every SQLite connection that this process opens from now on a defensive one: no writable schema, no trusted
/// schema, no loadable extensions, no attached databases.
///
/// A shim because `sqlite3_db_config` and `sqlite3_config` are variadic, which Swift cannot call.
/// @return an SQLite result code; 0 when every later connection is guarded.
int assay_guard_every_connection(void);

/// `sqlite3_bind_blob` with bytes that SQLite copies; the macro for that is a cast, which Swift cannot see.
/// @param bytes never NULL, also for none.
/// @return an SQLite result code.
int assay_bind_bytes(sqlite3_stmt *statement, int index, const void *bytes, int count);

/// `sqlite3_bind_text` with UTF-8 bytes that SQLite copies.
/// @param bytes may be NULL for none.
/// @return an SQLite result code.
int assay_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count);
