#include "meanings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/names.h"

static const Meaning phases[] = {
    {"proactie", "take the cause away: where do we build, what do we permit at all"},
    {"preventie", "make it rarer or smaller: rules, inspection, information"},
    {"voorbereiding", "be ready: plans, exercises, contact lists, contracts"},
    {"reactie", "the acute hours: what is done while it happens"},
    {"nazorg", "what comes after: people, money, law, memory, lessons"},
    {0},
};
static const Meaning values[] = {
    {"mensen", "care for those who are hit, close by and in person"},
    {"vertrouwen", "being open, and being believed tomorrow"},
    {"recht", "lawful, equal for all, within one's own powers"},
    {"slagkracht", "in time, and with effect"},
    {"samenhang", "one line with services, neighbours, governor, parket"},
    {0},
};
static const Meaning roles[] = {
    {"beslisser", "cuts the knot and answers for it"},
    {"burgervader", "stands among the people, puts words to what they feel"},
    {"strateeg", "looks past tonight: what does this start, what does it cost later"},
    {"collega", "works with those who hold the power: governor, parket, neighbours"},
    {0},
};
static const Meaning kinds[] = {
    {"act", "does something now that can't be undone"},
    {"wait", "lets time pass, on purpose, and pays for it"},
    {"delegate", "leaves it to somebody else, with the responsibility that stays"},
    {"ask", "gets more first: a fact, a permission, an opinion"},
    {0},
};
static const Meaning channels[] = {
    {"telefoon", "somebody on the line"},
    {"pers", "a journalist or a news alert"},
    {"sociaal", "a post that goes round"},
    {"sitrep", "a report of the services in the field"},
    {"familie", "somebody of those who are hit"},
    {"gouverneur", "the governor or the governor's staff"},
    {"be_alert", "a message of the alarm system"},
    {"raad", "a member of the municipal council"},
    {0},
};
static const Meaning partners[] = {
    {"bewoners", "residents"},
    {"handelaars", "shops and companies"},
    {"verenigingen", "clubs and associations"},
    {"openbaar_ministerie", "the public prosecutor (parket)"},
    {"media", "journalists"},
    {"politie", "the police"},
    {"burgemeester", "the mayor, also one of elsewhere"},
    {0},
};
static const Meaning disciplines[] = {
    {"D1", "rescue: the fire service"},
    {"D2", "medical, sanitary and psychosocial help"},
    {"D3", "the police on the spot"},
    {"D4", "logistics: civil protection, the technical service"},
    {"D5", "information to the population"},
    {0},
};
static const Meaning themes[] = {
    {"bestuurlijke_handhaving", "a municipality that enforces: permits, closures, fines"},
    {"overlast", "nuisance, night life, neighbours"},
    {"bevolkingszorg", "care for people in and after a disaster"},
    {"informatieversterking", "knowing more, sharing it, and what may be shared"},
    {0},
};
static const Meaning fields[] = {
    {"woon_en_leefomgeving", "streets and neighbourhoods"},
    {"bedrijvigheid", "companies, shops, events"},
    {"jeugd", "young people"},
    {"fysieke_veiligheid", "fire, water, accidents, dangerous goods"},
    {"integriteit", "crime that mixes with ordinary life, radicalisation, violence at home"},
    {0},
};

const Enumeration enumerations[] = {
    {phase_names, "Phase", "phase", "phase", "The five links of the safety chain.", phases},
    {value_names, "SharedValue", "sharedvalue", "value", "The five values that all packs share.",
     values},
    {role_names, "Role", "role", "role",
     "What a situation asks of a mayor, and what an option takes.", roles},
    {kind_names, "Kind", "kind", "kind", "What an option does with the decision itself.", kinds},
    {channel_names, "Channel", "channel", "channel", "How an inject comes in.", channels},
    {partner_names, "Partner", "partner", "partner",
     "The seven partners that no mayor can do without.", partners},
    {discipline_names, "Discipline", "discipline", NULL, "The disciplines of the emergency plan.",
     disciplines},
    {theme_names, "Theme", "theme", "theme", "The themes of the safety conference.", themes},
    {field_names, "Field", "field", "field", "The fields of local safety.", fields},
    {0},
};

const Enumeration *enumeration_of(const char *const *names)
{
    for (const Enumeration *e = enumerations; e->names; e++)
        if (e->names == names) return e;
    fprintf(stderr, "a field has names that meanings.c does not know: %s ...\n", names[0]);
    exit(EXIT_FAILURE);
}

const char *meaning_of(const Enumeration *enumeration, const char *name)
{
    for (const Meaning *m = enumeration->meanings; m->name; m++)
        if (strcmp(m->name, name) == 0) return m->says;
    fprintf(stderr, "meanings.c does not say what %s means\n", name);
    exit(EXIT_FAILURE);
}
