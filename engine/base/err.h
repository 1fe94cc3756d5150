/* An error the outside world caused, worded for the person who can mend it.
 *
 * An Err holds no sentence. It holds the key of one (see assets/locale) and the
 * facts to fill in, so that a face can say it in the user's own language. Keys
 * are "floor.what" ("store.disk_full"); every sentence behind a key says what
 * failed, why, and what to do.
 *
 * Three kinds of errors are never mixed:
 *   the outside went wrong   bool or NULL plus an Err (this file)
 *   the author went wrong    a list of Fault (base/fault.h)
 *   we went wrong            CHECK (base/log.h)
 */
#ifndef REGISSEUR_BASE_ERR_H
#define REGISSEUR_BASE_ERR_H

#include <stdbool.h>

enum { ERR_ARGS = 4, ERR_NAME = 16, ERR_TEXT = 320 };

typedef struct ErrArg {
    char name[ERR_NAME];
    char text[ERR_TEXT]; /* UTF-8, cut on a character boundary */
} ErrArg;

/* Plain data: copy it, keep it, zero it ({0} means "no error"). */
typedef struct Err {
    const char *key; /* a string literal; NULL when nothing went wrong */
    int argc;
    ErrArg arg[ERR_ARGS];
} Err;

/* Sets the error and always returns false, so that a function can say
 * `return err_set(err, "store.cannot_read", "path", path, NULL);`.
 * `key` must be a string literal. Pairs of name and text follow, then NULL.
 * `err` may be NULL: the caller does not want to know. */
bool err_set(Err *err, const char *key, ...) __attribute__((sentinel));

/* The text of an argument, or "" when it has none of that name. */
const char *err_arg(const Err *err, const char *name);

#endif
