/* Inside of store/records: is the log that a crash left whole?
 *
 * SQLite reads its log (records.db-wal) up to the first frame whose checksum is wrong, and
 * silently forgets what follows: right after a power cut in the middle of a transaction, which
 * was not durable yet; wrong when a byte changed in an older one. Only one transaction can be
 * unfinished. So when the frames that would be forgotten are more than one, the log is damaged:
 * they hold two ends, or the same page twice. A byte that changes in the very last transaction
 * can't be told from a power cut.
 */
#ifndef REGISSEUR_STORE_RECORDS_LOG_H
#define REGISSEUR_STORE_RECORDS_LOG_H

#include <stdbool.h>

/* False when the log next to the database at `path` is damaged. True when there is none. */
bool records_log_is_whole(const char *path);

#endif
