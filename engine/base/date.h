/* Days as people write them and as records keep them.
 *
 * Written: 2027-03-15 or 15/3/2027, blanks around it allowed. Kept: 2027-03-15, which sorts as
 * text. Only days that exist, of the years 2000 to 2199. Never reads a clock or a locale.
 */
#ifndef REGISSEUR_BASE_DATE_H
#define REGISSEUR_BASE_DATE_H

#include <stdbool.h>

enum { DATE_SIZE = 11 };

/* False, with `iso` empty, on anything that is no such day. */
bool date_read(const char *text, char iso[DATE_SIZE]);
/* 15/3/2027; `iso` itself, cut to fit, when it is none. */
void date_show(const char *iso, char out[DATE_SIZE]);

#endif
