#pragma once

#include <sqlite3.h>

// A macro with a cast, which Swift does not import: SQLite makes its own copy of a text that is bound so.
static inline sqlite3_destructor_type lectern_sqlite_copied(void) { return SQLITE_TRANSIENT; }
