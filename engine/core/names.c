#include "core/names.h"

#include <stddef.h>
#include <string.h>

const char *const phase_names[] = {"proactie", "preventie", "voorbereiding",
                                   "reactie",  "nazorg",    NULL};
const char *const value_names[] = {"mensen",     "vertrouwen", "recht",
                                   "slagkracht", "samenhang",  NULL};
const char *const role_names[] = {"beslisser", "burgervader", "strateeg", "collega", NULL};
const char *const kind_names[] = {"act", "wait", "delegate", "ask", NULL};
const char *const channel_names[] = {"telefoon",   "pers",     "sociaal", "sitrep", "familie",
                                     "gouverneur", "be_alert", "raad",    NULL};
const char *const partner_names[] = {
    "bewoners", "handelaars", "verenigingen", "openbaar_ministerie",
    "media",    "politie",    "burgemeester", NULL};
const char *const discipline_names[] = {"D1", "D2", "D3", "D4", "D5", NULL};
const char *const theme_names[] = {"bestuurlijke_handhaving", "overlast", "bevolkingszorg",
                                   "informatieversterking", NULL};
const char *const field_names[] = {"woon_en_leefomgeving", "bedrijvigheid", "jeugd",
                                   "fysieke_veiligheid",   "integriteit",   NULL};
const char *const clock_names[] = {"off", "x1", "x1.5", "x2", "x4", NULL};

const char *const method_names[] = {"phones", "cards", "keyboard", NULL};
const char *const order_names[] = {"votes", "table", NULL};
const char *const step_names[] = {"none",   "read",  "silent",   "vote",  "talk",   "again",
                                  "reveal", "table", "minority", "panel", "decide", NULL};

int names_find(const char *const *table, const char *name)
{
    for (int i = 0; table[i] != NULL; i++)
        if (strcmp(table[i], name) == 0) return i;
    return -1;
}

int clock_halves(Clock clock)
{
    static const int halves[CLOCKS] = {2, 2, 3, 4, 8};
    return halves[clock];
}
