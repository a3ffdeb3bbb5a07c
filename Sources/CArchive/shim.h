#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// A locale that only decides about characters; NULL where the system does not have it.
///
/// `newlocale`'s mask is a macro that Swift does not import.
static inline locale_t assay_character_locale(const char *name) {
    return newlocale(LC_CTYPE_MASK, name, (locale_t)0);
}
