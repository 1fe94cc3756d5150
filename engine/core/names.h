/* The fixed words of the trade, as packs, records and reports spell them.
 *
 * Each enum has a table of its spellings, in order; `names_find` looks one up.
 * The spellings are data and stay Dutch in every language of the interface.
 */
#ifndef REGISSEUR_CORE_NAMES_H
#define REGISSEUR_CORE_NAMES_H

/* The five links of the safety chain (veiligheidsketen), in order. */
typedef enum Phase { PROACTIE, PREVENTIE, VOORBEREIDING, REACTIE, NAZORG, PHASES } Phase;

/* The five values that every pack shares. A pack may add three of its own. */
typedef enum SharedValue { MENSEN, VERTROUWEN, RECHT, SLAGKRACHT, SAMENHANG, SHARED_VALUES } SharedValue;

/* Roles of a mayor in a crisis (Dutch Association of Mayors' guide). */
typedef enum Role { BESLISSER, BURGERVADER, STRATEEG, COLLEGA, ROLES } Role;

/* What an option does with the decision itself: the deferral line. */
typedef enum OptionKind { KIND_ACT, KIND_WAIT, KIND_DELEGATE, KIND_ASK, KINDS } OptionKind;

typedef enum Channel {
    TELEFOON, PERS, SOCIAAL, SITREP, FAMILIE, GOUVERNEUR, BE_ALERT, RAAD, CHANNELS
} Channel;

/* "De onmisbare zeven": the partners a mayor can't do without. */
typedef enum Partner {
    BEWONERS, HANDELAARS, VERENIGINGEN, OPENBAAR_MINISTERIE, MEDIA, POLITIE, BURGEMEESTER, PARTNERS
} Partner;

typedef enum Theme {
    BESTUURLIJKE_HANDHAVING, OVERLAST, BEVOLKINGSZORG, INFORMATIEVERSTERKING, THEMES
} Theme;

typedef enum Field {
    WOON_EN_LEEFOMGEVING, BEDRIJVIGHEID, JEUGD, FYSIEKE_VEILIGHEID, INTEGRITEIT, FIELDS
} Field;

/* The clock: how much longer than written a dilemma lasts. The core only knows
 * whether the bell can ring; stretching is the caller's business. */
typedef enum Clock { CLOCK_OFF, CLOCK_X1, CLOCK_X1_5, CLOCK_X2, CLOCK_X4, CLOCKS } Clock;

/* A session in a room: how the votes come in, in which order a round goes, which step it is in. */
typedef enum RoomMethod { ROOM_PHONES, ROOM_CARDS, ROOM_KEYBOARD, ROOM_METHODS } RoomMethod;
typedef enum RoomOrder { ROOM_VOTES, ROOM_TABLE, ROOM_ORDERS } RoomOrder;
typedef enum RoomStep {
    STEP_NONE,
    STEP_READ,     /* the situation on the screen; injects arrive */
    STEP_SILENT,   /* everybody thinks */
    STEP_VOTE,     /* secret, with the prediction */
    STEP_TALK,     /* the split hidden */
    STEP_AGAIN,    /* the second vote */
    STEP_REVEAL,   /* both votes and the prediction */
    STEP_TABLE,    /* the order without votes: each in turn, the chair last */
    STEP_MINORITY, /* reasons, of the smaller side first */
    STEP_PANEL,    /* how the reference panel chose */
    STEP_DECIDE,   /* the chair */
    ROOM_STEPS
} RoomStep;

extern const char *const phase_names[PHASES + 1]; /* all tables end with NULL */
extern const char *const value_names[SHARED_VALUES + 1];
extern const char *const role_names[ROLES + 1];
extern const char *const kind_names[KINDS + 1];
extern const char *const channel_names[CHANNELS + 1];
extern const char *const partner_names[PARTNERS + 1];
extern const char *const discipline_names[6]; /* "D1".."D5", NULL */
extern const char *const theme_names[THEMES + 1];
extern const char *const field_names[FIELDS + 1];
extern const char *const clock_names[CLOCKS + 1]; /* "off", "x1", "x1.5", ... */

extern const char *const method_names[ROOM_METHODS + 1]; /* "phones", "cards", "keyboard" */
extern const char *const order_names[ROOM_ORDERS + 1];   /* "votes", "table" */
extern const char *const step_names[ROOM_STEPS + 1];     /* "none", "read", ... */

/* The position of `name` in a table, or -1. */
int names_find(const char *const *table, const char *name);

/* Clock time per unit of scenario time, in halves: x1.5 is 3. CLOCK_OFF is 2. */
int clock_halves(Clock clock);

#endif
