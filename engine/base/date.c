#include "base/date.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { FIRST_YEAR = 2000, LAST_YEAR = 2199 };

/* A number of at least `least` and at most `most` digits at `*at`, which it moves on; -1 when none.
 */
static int digits(const char **at, int least, int most)
{
    int n = 0, count = 0;
    for (; count < most && **at >= '0' && **at <= '9'; count++) n = n * 10 + (*(*at)++ - '0');
    return count >= least ? n : -1;
}

static bool sign(const char **at, char wanted)
{
    if (**at != wanted) return false;
    (*at)++;
    return true;
}

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static bool parts(const char *at, int *year, int *month, int *day)
{
    bool year_first = strcspn(at, "-") == 4;
    char between = year_first ? '-' : '/';
    *(year_first ? year : day) = digits(&at, year_first ? 4 : 1, year_first ? 4 : 2);
    if (!sign(&at, between)) return false;
    *month = digits(&at, year_first ? 2 : 1, 2);
    if (!sign(&at, between)) return false;
    *(year_first ? day : year) = digits(&at, year_first ? 2 : 4, year_first ? 2 : 4);
    return at[strspn(at, " ")] == '\0';
}

bool date_read(const char *text, char iso[DATE_SIZE])
{
    int year = 0, month = 0, day = 0;
    iso[0] = '\0';
    if (!parts(text + strspn(text, " "), &year, &month, &day)) return false;
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
    if (day < 1 || day > days_of(year, month)) return false;
    char room[40];
    snprintf(room, sizeof room, "%04d-%02d-%02d", year, month, day);
    text_copy(iso, DATE_SIZE, room);
    return true;
}

void date_show(const char *iso, char out[DATE_SIZE])
{
    char same[DATE_SIZE], room[40];
    int year = 0, month = 0, day = 0;
    text_copy(out, DATE_SIZE, iso);
    if (!date_read(iso, same) || !parts(same, &year, &month, &day)) return;
    snprintf(room, sizeof room, "%d/%d/%d", day, month, year);
    text_copy(out, DATE_SIZE, room);
}
