#include "base/err.h"

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include "base/text.h"

bool err_set(Err *err, const char *key, ...)
{
    if (err == NULL) return false;
    *err = (Err){.key = key};

    va_list args;
    va_start(args, key);
    const char *name = va_arg(args, const char *);
    while (name != NULL && err->argc < ERR_ARGS) {
        const char *text = va_arg(args, const char *);
        ErrArg *arg = &err->arg[err->argc++];
        text_copy(arg->name, sizeof arg->name, name);
        text_copy(arg->text, sizeof arg->text, text ? text : "");
        name = va_arg(args, const char *);
    }
    va_end(args);
    return false;
}

const char *err_arg(const Err *err, const char *name)
{
    for (int i = 0; i < err->argc; i++)
        if (strcmp(err->arg[i].name, name) == 0) return err->arg[i].text;
    return "";
}
