#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static LogSink log_sink;

void log_to(LogSink sink)
{
    log_sink = sink;
}

void log_line(const char *format, ...)
{
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (log_sink)
        log_sink(line);
    else
        fprintf(stderr, "regisseur: %s\n", line);
}

void check_failed(const char *what, const char *file, int line)
{
    log_line("%s:%d: this must hold but does not: %s", file, line, what);
    abort();
}
