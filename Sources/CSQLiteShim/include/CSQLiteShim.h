#pragma once

#include <sqlite3.h>
#include <stdbool.h>

/// Makes every SQLite connection that this process opens from now on a defensive one: no writable schema, no trusted
/// schema, no loadable extensions, no attached databases.
///
/// A shim because `sqlite3_db_config` and `sqlite3_config` are variadic, which Swift cannot call.
/// @return an SQLite result code; 0 when every later connection is guarded.
int assay_guard_every_connection(void);

/// `sqlite3_bind_blob` or `sqlite3_bind_text`; their destructor is a cast, which Swift cannot see.
/// @param bytes may be NULL for none; a text is UTF-8.
/// @param is_kept whether the bytes stay where they are until the parameter is set anew, so that SQLite need not copy.
/// @return an SQLite result code.
int assay_bind(sqlite3_stmt *statement, int index, const void *bytes, int count, bool is_text, bool is_kept);
