#include "CSQLiteShim.h"

#include <stddef.h>

static int guard(sqlite3 *connection, char **message, const void *api) {
    (void)message;
    (void)api;
    int status = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (status == SQLITE_OK) status = sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    if (status == SQLITE_OK) status = sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    return status;
}

int assay_guard_every_connection(void) {
    // Refused once the library is in use; Debian's build reads URI names anyway.
    (void)sqlite3_config(SQLITE_CONFIG_URI, 1);
    // Nobody asks how much memory is in use; counting it takes a lock for every allocation.
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return sqlite3_auto_extension((void (*)(void))guard);
}

int assay_bind(sqlite3_stmt *statement, int index, const void *bytes, int count, bool is_text, bool is_kept) {
    void (*destructor)(void *) = is_kept ? SQLITE_STATIC : SQLITE_TRANSIENT;
    if (is_text) return sqlite3_bind_text(statement, index, bytes ? bytes : "", count, destructor);
    return sqlite3_bind_blob(statement, index, bytes ? bytes : "", count, destructor);
}
