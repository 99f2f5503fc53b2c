#pragma once
#include <sqlite3.h>

/// Swift cannot import the variadic sqlite3_db_config.
static inline int fapiao_db_config(sqlite3 *db, int option, int value) {
    return sqlite3_db_config(db, option, value, (int *)0);
}

/// SQLITE_TRANSIENT is a cast that Swift cannot import: SQLite copies what is bound.
static inline int fapiao_bind_text(sqlite3_stmt *statement, int index, const char *bytes,
                                   int count) {
    return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int fapiao_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                   int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// For bytes that outlive the step: nothing is copied.
static inline int fapiao_bind_static_text(sqlite3_stmt *statement, int index, const char *bytes,
                                          int count) {
    return sqlite3_bind_text(statement, index, bytes, count, SQLITE_STATIC);
}

#include <sys/vfs.h>

/// The magic number of the file system a path is on (statfs(2)), or -1.
static inline long fapiao_file_system(const char *path) {
    struct statfs system;
    return statfs(path, &system) == 0 ? (long)system.f_type : -1;
}
