/* What we say about ourselves, and the one way to stop.
 *
 * CHECK is for our own mistakes only and is on in every build: it logs where
 * and stops. Input from a pack, a record, a network or a user must never reach
 * one. The sink is the program's only global.
 */
#ifndef REGISSEUR_BASE_LOG_H
#define REGISSEUR_BASE_LOG_H

typedef void (*LogSink)(const char *line);

/* Where log lines go; NULL restores standard error. Not thread-safe: set once. */
void log_to(LogSink sink);
void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

_Noreturn void check_failed(const char *what, const char *file, int line);
#define CHECK(condition) ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__))

#endif
