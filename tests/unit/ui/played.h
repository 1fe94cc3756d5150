/* A scenario made by hand and a session played through it: ten decisions with texts as long as
 * packs have them. The host of stub.h then shows the real view of that session. */
#ifndef REGISSEUR_TESTS_UI_PLAYED_H
#define REGISSEUR_TESTS_UI_PLAYED_H

#include "stub.h"

enum { PLAYED = 10, PLAYED_OPTIONS = 4 };

typedef struct Played {
    Stub stub; /* first: the host's self is both */
    Scenario scenario;
    Dilemma dilemmas[PLAYED];
    Option options[PLAYED][PLAYED_OPTIONS];
    Advice advice[4];
    DossierItem dossier[2];
    Inject injects[2];
    Value values[SHARED_VALUES + 1];
    Ending ending;
    ScenarioHooks hooks;
    Session session;
} Played;

static const char *const played_titles[PLAYED] = {"Zes uur",
                                                  "De poort van de basisschool",
                                                  "Ja of nee",
                                                  "De foto’s van de leerlingen",
                                                  "Wie reist er mee naar het buitenland?",
                                                  "De lijst",
                                                  "Het politiebesluit aan de kerk",
                                                  "Een stoel",
                                                  "Het zaalplan",
                                                  "De contactlijst van de ouders"};

static const Phase played_phases[PLAYED] = {REACTIE, REACTIE, REACTIE,       PREVENTIE, REACTIE,
                                            REACTIE, NAZORG,  VOORBEREIDING, NAZORG,    NAZORG};

static const char *played_reasons[] = {
    "Alle diensten aan één tafel vanaf het eerste uur",
    "Ik wek verwachtingen die ik niet kan inlossen, maar niemand hoeft te vragen wie beslist",
    "Opschalen kan straks nog"};

static void played_option(Played *p, int d, int o)
{
    static const char *const texts[PLAYED_OPTIONS] = {
        "Kondig de gemeentelijke fase af", "Roep een kleine crisiscel bijeen, zonder fase",
        "Vraag de gouverneur eerst één officiële lijn",
        "Wacht tot vaststaat dat het werkelijk om de bus van uw eigen school gaat"};
    p->options[d][o] = (Option){
        .id = "o",
        .text = texts[o],
        .detail = "Zes mensen, één logboek, uw mandaat. Wie er niet bij zit, hoort het later.",
        .kind = (OptionKind)((d + o) % KINDS),
        .takes = (Role)(o % ROLES),
        .reasons = played_reasons,
        .reason_count = 3,
        .values = {(int8_t)(o - 1), (int8_t)(2 - o), 1, (int8_t)(o == 3 ? -3 : 2), -1, 1},
        .outcome = "GEVOLG dat in stap één niet mag staan.",
        .next = {.to = d + 1 < PLAYED ? (uint16_t)(d + 1) : DILEMMA_END}};
    Option *made = &p->options[d][o];
    made->chain[VOORBEREIDING] =
        "Een plan dat ook een ramp elders met eigen inwoners beschrijft, had dit debat om zes uur "
        "bespaard.";
    if (d % 2 == 0)
        made->chain[NAZORG] =
            "Wie een fase afkondigt, moet ze ook weer opheffen, met een uur en een uitleg.";
    if (d % 3 == 0)
        made->chain[PROACTIE] = "Een vast nachtnummer maakt van veertig minuten er vijf.";
    if (d == 8) made->chain[NAZORG] = "Het logboek wordt de eerste bladzijde van de evaluatie.";
}

static void played_dilemma(Played *p, int d)
{
    for (int o = 0; o < PLAYED_OPTIONS; o++) played_option(p, d, o);
    p->dilemmas[d] = (Dilemma){.id = "d",
                               .title = played_titles[d],
                               .situation = stub_situation,
                               .question = "Wat zet u nu in gang?",
                               .at = "woensdag 14 maart, 06.04 uur",
                               .uncertain = "Of het hun bus is. Wie leeft. Wie het u zal zeggen.",
                               .phase = played_phases[d],
                               .clash = {0, 1},
                               .asks = (Role)(d % ROLES),
                               .time_s = 160,
                               .injects = p->injects,
                               .inject_count = 2,
                               .dossier = p->dossier,
                               .dossier_count = 2,
                               .advice = p->advice,
                               .advice_count = 4,
                               .options = p->options[d],
                               .option_count = PLAYED_OPTIONS,
                               .bell = 3,
                               .audience = d % 2 ? NULL : "de ouders in de sporthal",
                               .facilitator = {.notes = ""}};
}

static void played_material(Played *p, Stub *s)
{
    for (int i = 0; i < 4; i++) {
        p->advice[i] = s->advice[i];
        p->advice[i].adviser = (uint8_t)i;
        p->advice[i].option = (uint8_t)i;
    }
    p->dossier[0] = s->dossier[0];
    p->dossier[0].decisive = true;
    p->dossier[1] = s->dossier[1];
    p->injects[0] = s->injects[0];
    p->injects[1] = s->injects[1];
    for (int i = 0; i < SHARED_VALUES; i++) p->values[i] = (Value){value_names[i], NULL};
    p->values[SHARED_VALUES] = (Value){"privacy", "Privacy van de gezinnen"};
    p->ending = (Ending){
        .id = "e",
        .headline = "Een lange tafel in de Bleekstraat, en een stoel waar niemand ging zitten",
        .article =
            "**LINDEVELD, zaterdag 7 november.** Er stonden 63 stoelen gisteravond en geen "
            "twee dezelfde. De tafel liep van nummer 12 tot nummer 48, onder paraplu's. Bij "
            "nummer 40 was een plaats gedekt waar niemand ging zitten.\n\nHet was geen "
            "feest. Een jaar later at de wijk soep, op straat, omdat Nadia Ceulemans dat had "
            "gevraagd op een briefje. De burgemeester kwam te voet en kreeg de klapstoel.\n\n"
            "“Ik heb het gelezen”, zegt de vader. “Misschien doe ik volgend jaar open. Het is "
            "geen examen. Ik had alleen gewild dat iemand het mij die eerste dag was komen "
            "vragen, toen er nog niets te vragen viel.”\n\nDe aanbevelingen zijn kort: één "
            "vast nummer bij de gouverneur, één oefening per jaar met het parket, en een "
            "tekst voor het eerste uur die vooraf door allen is gelezen. De eerste oefening "
            "is in oktober.\n\nVandaag om elf uur zwijgt Lindeveld één minuut. In de "
            "leraarskamer brandt dan het licht. De poetsvrouw doet het aan, zoals elke "
            "morgen."};
}

static void played_do(Played *p, Command command)
{
    Err err = {0};
    if (!session_do(&p->session, &command, &err)) fail_msg("%d: %s", command.type, err.key);
}

/* Decision `d`, a bit different each time; the third one is left to the bell. */
static void played_round(Played *p, int d)
{
    played_do(p, (Command){.type = COMMAND_TICK, .ms = 4000});
    played_do(p, (Command){.type = COMMAND_HEAR, .index = d % 4});
    played_do(p, (Command){.type = COMMAND_TICK, .ms = 3000});
    if (d % 3) played_do(p, (Command){.type = COMMAND_OPEN, .index = d % 2});
    if (d == 0) {
        played_do(p, (Command){.type = COMMAND_PAUSE});
        played_do(p, (Command){.type = COMMAND_NOTE, .text = "Bellen naar Wetteren"});
        played_do(p, (Command){.type = COMMAND_RESUME});
        played_do(p, (Command){.type = COMMAND_MORE});
        played_do(p, (Command){.type = COMMAND_HEAR, .index = 1});
        played_do(p, (Command){.type = COMMAND_TICK, .ms = 31000});
        played_do(p, (Command){.type = COMMAND_HEAR, .index = 2});
    }
    played_do(p, (Command){.type = COMMAND_TICK, .ms = (uint32_t)(d == 2 ? 200000 : 9000 * d + 1)});
    if (d != 2) {
        played_do(p, (Command){.type = COMMAND_CHOOSE, .index = d % PLAYED_OPTIONS});
        played_do(p, (Command){.type = COMMAND_REASON, .index = 1});
        played_do(p, (Command){.type = COMMAND_SURE, .index = 1 + d % 3});
        if (d % 2 == 0)
            played_do(p, (Command){.type = COMMAND_EXPLAIN,
                                   .text = "Ik weet het nog niet, en ik zeg het u zelf, hier, "
                                           "zodra ik het weet."});
        played_do(p, (Command){.type = COMMAND_NEXT});
    }
    played_do(p, (Command){.type = COMMAND_NEXT});
}

static const Session *played_session(void *self)
{
    return &((Played *)self)->session;
}

static void played_view(void *self, Arena *arena, View *out)
{
    view_make(played_session(self), arena, out);
}

/* Plays the first `rounds` decisions. `p` must stay where it is. */
static void played_init(Played *p, const char *language, int rounds)
{
    memset(p, 0, sizeof *p);
    Stub *s = &p->stub;
    stub_init(s, language);
    played_material(p, s);
    for (int d = 0; d < PLAYED; d++) played_dilemma(p, d);
    p->scenario = (Scenario){.manifest = s->manifest,
                             .indicators = s->indicators,
                             .indicator_count = 3,
                             .values = p->values,
                             .value_count = SHARED_VALUES + 1,
                             .advisers = s->advisers,
                             .adviser_count = 6,
                             .dilemmas = p->dilemmas,
                             .dilemma_count = PLAYED,
                             .endings = &p->ending,
                             .ending_count = 1};
    session_init(&p->session, &p->scenario, &p->hooks);
    played_do(p, (Command){.type = COMMAND_START, .clock = CLOCK_X1, .seed = 1});
    played_do(p, (Command){.type = COMMAND_NEXT});
    for (int d = 0; d < rounds; d++) played_round(p, d);
    s->host.session = played_session;
    s->host.view = played_view;
}

static void played_free(Played *p)
{
    session_free(&p->session);
    catalog_free(p->stub.words);
}

#endif
