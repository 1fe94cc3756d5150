/* A host and a view to draw screens with, without packs, records or a window; and
 * check_layout, which walks a placed tree for overlap and clipping.
 *
 * One program includes this once; everything is static. The texts are as long as
 * packs may make them, in Dutch, because that is what breaks layouts.
 */
#ifndef REGISSEUR_TESTS_UI_STUB_H
#define REGISSEUR_TESTS_UI_STUB_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/ui_core.h"

enum { STUB_LOG = 64 };

typedef struct Stub {
    UiHost host;
    UiSettings settings;
    Catalog *words;
    View view;
    bool running, refuse;
    Command log[STUB_LOG]; /* what was sent */
    size_t sent;
    char text[1200]; /* of the last command that had one */
    uint32_t ticked_ms;
    /* what the view points to */
    Manifest manifest;
    Dilemma dilemma;
    Option options[MAX_OPTIONS];
    Adviser advisers[6];
    Advice advice[6];
    DossierItem dossier[3];
    Inject injects[3];
    Indicator indicators[4];
} Stub;

static const Catalog *stub_words(void *self)
{
    return ((Stub *)self)->words;
}

static void stub_get(void *self, UiSettings *out)
{
    *out = ((Stub *)self)->settings;
}

static bool stub_set(void *self, const UiSettings *settings, Err *err)
{
    (void)err;
    ((Stub *)self)->settings = *settings;
    return true;
}

static size_t stub_packs(void *self, Arena *arena, UiPack **out)
{
    Stub *s = self;
    *out = arena_new(arena, UiPack, 2);
    (*out)[0] = (UiPack){.ref = "sierre", .manifest = &s->manifest};
    (*out)[1] = (UiPack){.ref = "stuk"};
    err_set(&(*out)[1].why, "ui.missing", NULL);
    return 2;
}

static size_t stub_sessions(void *self, Arena *arena, UiSession **out)
{
    Stub *s = self;
    *out = arena_new(arena, UiSession, 1);
    (*out)[0] = (UiSession){
        .id = 7, .title = s->manifest.title, .started = "14 maart 2025, 10.12 uur", .decisions = 3};
    return 1;
}

static bool stub_play(void *self, const char *ref, Err *err)
{
    (void)ref;
    (void)err;
    ((Stub *)self)->running = true;
    return true;
}

static bool stub_resume(void *self, int64_t session, Err *err)
{
    (void)session;
    return stub_play(self, "", err);
}

static bool stub_remove(void *self, int64_t session, Err *err)
{
    (void)self;
    (void)session;
    (void)err;
    return true;
}

static void stub_leave(void *self)
{
    ((Stub *)self)->running = false;
}

static const Err *stub_trouble(void *self)
{
    (void)self;
    return NULL;
}

static bool stub_running(void *self)
{
    return ((Stub *)self)->running;
}

static void stub_view(void *self, Arena *arena, View *out)
{
    (void)arena;
    *out = ((Stub *)self)->view;
}

static bool stub_send(void *self, const Command *command, Err *err)
{
    Stub *s = self;
    if (s->refuse) return err_set(err, "ui.missing", NULL);
    if (s->sent < STUB_LOG) s->log[s->sent++] = *command;
    if (command->text) snprintf(s->text, sizeof s->text, "%s", command->text);
    if (command->type == COMMAND_PAUSE) s->view.paused = true;
    if (command->type == COMMAND_RESUME) s->view.paused = false;
    if (command->type == COMMAND_HEAR) s->view.advice[command->index].heard = true;
    if (command->type == COMMAND_OPEN) s->view.dossier[command->index].opened = true;
    if (command->type == COMMAND_REASON) s->view.reasons[command->index].ticked ^= true;
    if (command->type == COMMAND_SURE) s->view.sure = command->index;
    if (command->type == COMMAND_EFFECT) s->view.effect = command->index;
    if (command->type == COMMAND_CHOOSE) s->view.stage = STAGE_REASONS;
    return true;
}

static bool stub_tick(void *self, uint32_t ms, bool *changed, Err *err)
{
    (void)err;
    Stub *s = self;
    s->ticked_ms += ms;
    s->view.left_ms -= s->view.left_ms < ms ? s->view.left_ms : ms;
    *changed = false;
    return true;
}

static const Session *stub_session(void *self)
{
    (void)self;
    return NULL;
}

static int64_t stub_session_id(void *self)
{
    (void)self;
    return 7;
}

static bool stub_media(void *self, const char *path, const void **bytes, size_t *size, Err *err)
{
    (void)self;
    (void)bytes;
    (void)size;
    return err_set(err, "ui.missing", "path", path, NULL);
}

static void *stub_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    enum { MOST = 1 << 20 };
    char *bytes = malloc(MOST);
    *size = bytes ? fread(bytes, 1, MOST, file) : 0;
    fclose(file);
    return bytes;
}

static Catalog *stub_catalog(const char *language)
{
    char path[1024];
    snprintf(path, sizeof path, BUILD_DIR "/share/regisseur/locale/%s.mo", language);
    size_t size = 0;
    void *bytes = stub_file(path, &size);
    Catalog *words = bytes ? catalog_read(bytes, size, path, NULL) : NULL;
    free(bytes);
    return words;
}

static const char *stub_reasons[] = {
    "Ouders horen het dan van ons, en niet van hun telefoon of van een journalist",
    "We weten te weinig, maar wachten maakt het alleen maar erger",
    "Dit vraagt meer mensen dan we vannacht hebben",
    "De gouverneur rekent op één boodschap van alle gemeenten samen",
};

static void stub_options(Stub *s)
{
    static const char *texts[MAX_OPTIONS][2] = {
        {"Open nu een onthaal in de sporthal en nodig alle ouders persoonlijk uit",
         "Ouders komen samen, u weet nog niets zeker. Vraagt twintig mensen."},
        {"Wacht op de bevestigde namenlijst", "Zekerheid eerst, uur na uur onrust."},
        {"Laat de school zelf de ouders verwittigen via haar vertrouwde kanalen",
         "De directie kent de gezinnen. U geeft de regie uit handen."},
        {"Geef een korte persmededeling met wat u weet",
         "Iedereen hoort hetzelfde; de families horen het niet als eersten."},
        {"Vraag de gouverneur om de communicatie over te nemen",
         "Eén lijn met de partners, maar trager en verder van uw inwoners."},
    };
    for (int i = 0; i < MAX_OPTIONS; i++) {
        s->options[i] = (Option){.id = "o",
                                 .text = texts[i][0],
                                 .detail = texts[i][1],
                                 .reasons = stub_reasons,
                                 .reason_count = 4};
        s->view.options[i] = (ViewOption){i, &s->options[i], false};
    }
    s->view.option_count = MAX_OPTIONS;
}

static void stub_people(Stub *s)
{
    static const Adviser people[6] = {
        {"a", "Els Maes", "Psychosociaal manager", NULL, -1, 1},
        {"b", "Hoofdcommissaris Jan Vandenbroucke", "Korpschef van de lokale politie", NULL, -1, 2},
        {"c", "Kolonel Peter De Smet", "Brandweer", NULL, -1, 0},
        {"d", "Sofie Claes", "Noodplanningscoördinator", NULL, -1, -1},
        {"e", "Mr. Ann Willems", "Parket, magistraat van dienst", NULL, -1, -1},
        {"f", "Tom Peeters", "Communicatieambtenaar", NULL, -1, 4},
    };
    static const char *texts[6] = {
        "Ouders die samen wachten, dragen het beter. Maar zorg dan dat er **iemand is die "
        "antwoordt**, "
        "elk halfuur, ook als er niets nieuws is.",
        "Mijn mensen kunnen het adres afzetten. Zonder bevestiging van het parket noem ik geen "
        "namen.",
        "Ik heb vannacht zes mensen over; meer niet.",
        "Het plan voorziet een onthaalcentrum binnen het uur. De sleutel ligt bij de conciërge.",
        "Namen komen van het parket, niet van de gemeente. Dat is de wet, en dat is maar goed ook.",
        "Op sociale media gaan al drie klassenfoto's rond. Binnen tien minuten moet er één "
        "boodschap zijn.",
    };
    for (int i = 0; i < 6; i++) {
        s->advisers[i] = people[i];
        s->advice[i] = (Advice){
            .text = texts[i], .cost_s = 6, .opposes = i % 2 == 1, .option = (uint8_t)(i % 3)};
        s->view.advice[i] = (ViewAdvice){.index = i,
                                         .adviser = &s->advisers[i],
                                         .advice = &s->advice[i],
                                         .text = s->advice[i].text,
                                         .heard = i == 0 || i == 1,
                                         .option = i % 3};
    }
    s->view.advice_count = 6;
}

static void stub_material(Stub *s)
{
    s->dossier[0] =
        (DossierItem){.id = "lijst",
                      .title = "Deelnemerslijst van de school",
                      .cost_s = 8,
                      .text = "Tweeëntwintig leerlingen en twee begeleiders uit **Lindeveld**. "
                              "Naast elf namen staat geen telefoonnummer.\n\n- klas 6A\n- klas 6B"};
    s->dossier[1] =
        (DossierItem){.id = "kaart", .title = "Kaart van de tunnel", .cost_s = 5, .text = "..."};
    s->view.dossier[0] = (ViewDossier){.item = &s->dossier[0], .text = s->dossier[0].text};
    s->view.dossier[1] =
        (ViewDossier){.index = 1, .item = &s->dossier[1], .text = s->dossier[1].text};
    s->view.dossier_count = 2;
    s->injects[0] = (Inject){.at_s = 10,
                             .channel = FAMILIE,
                             .from = "Moeder van een leerling",
                             .text = "Waarom weet niemand iets? Ik sta hier aan de schoolpoort."};
    s->injects[1] =
        (Inject){.at_s = 25,
                 .channel = PERS,
                 .from = "Nieuwsredactie",
                 .text = "Wij gaan over vijf minuten live. Kunt u bevestigen dat er kinderen uit "
                         "uw gemeente in de bus zaten?"};
    s->view.injects[0] = (ViewInject){&s->injects[0], s->injects[0].text, 10000};
    s->view.injects[1] = (ViewInject){&s->injects[1], s->injects[1].text, 25000};
    s->view.inject_count = 2;
    static const Indicator indicators[3] = {{"a", "Vertrouwen van de families", 50, false},
                                            {"b", "Draagkracht van uw ploeg", 70, false},
                                            {"c", "Eén lijn met de partners", 60, false}};
    for (int i = 0; i < 3; i++) {
        s->indicators[i] = indicators[i];
        s->view.meters[i] =
            (ViewMeter){&s->indicators[i], indicators[i].start, indicators[i].start};
    }
    s->view.meter_count = 3;
}

static const char stub_situation[] =
    "Het is nog donker als uw telefoon gaat. Een bus met leerlingen uit uw gemeente is vannacht in "
    "een tunnel in Zwitserland tegen de wand gereden. Er zijn doden en gewonden. **Hoeveel, en "
    "wie, "
    "weet niemand met zekerheid.** De Zwitserse politie geeft namen alleen aan de federale "
    "politie.\n\n"
    "De directeur van de school belt u om de tien minuten. Aan de poort staan dertig ouders en "
    "twee "
    "cameraploegen. Op een forum staat een lijst met namen waarvan u niet weet of ze klopt. De "
    "gouverneur heeft de federale fase nog niet afgekondigd en vraagt dat alle gemeenten hetzelfde "
    "zeggen. Uw ploeg is met vier.";

static void stub_fill(Stub *s)
{
    s->manifest =
        (Manifest){.id = "sierre",
                   .version = "1.0.0",
                   .language = "nl",
                   .title = "Sierre",
                   .summary = "Een bus met kinderen uit uw gemeente verongelukt in het buitenland. "
                              "U leidt de eerste dag.",
                   .role = "Burgemeester van Lindeveld",
                   .duration_min = 25,
                   .license = "CC-BY-4.0"};
    s->dilemma =
        (Dilemma){.id = "het_bericht",
                  .title = "Het bericht",
                  .situation = stub_situation,
                  .question = "Wat doet u als eerste voor de ouders aan de schoolpoort?",
                  .at = "woensdag 14 maart, 06.40 uur",
                  .uncertain = "Of de lijst op het forum klopt, en wanneer de namen komen.",
                  .time_s = 180};
    View *v = &s->view;
    v->manifest = &s->manifest;
    v->dilemma = &s->dilemma;
    v->stage = STAGE_ROUND;
    v->round = 2;
    v->clock_runs = v->can_more = true;
    v->clock = CLOCK_X1;
    v->left_ms = 161000;
    v->total_ms = 300000;
    v->situation = stub_situation;
    v->uncertain = s->dilemma.uncertain;
    v->question = s->dilemma.question;
    v->uncertain = v->dilemma->uncertain;
    v->question = v->dilemma->question;
    v->explained = "";
    stub_options(s);
    stub_people(s);
    stub_material(s);
}

__attribute__((unused)) static void stub_chosen(Stub *s, Stage stage)
{
    View *v = &s->view;
    v->stage = stage;
    v->chosen = &s->options[0];
    v->options[0].chosen = true;
    for (size_t i = 0; i < 4; i++) v->reasons[i] = (ViewReason){stub_reasons[i], i == 1};
    v->reason_count = 4;
    v->audience = "de ouders in de sporthal";
    if (stage != STAGE_OUTCOME) return;
    v->outcome =
        "Om kwart over zeven zitten zestig mensen in de sporthal. Er is koffie, er is een "
        "psycholoog, en er is niets te melden.\n\n> U zei dat wij het als eersten zouden "
        "horen.\n\nOm acht uur leest een vader een naam voor van zijn scherm. U staat ernaast.";
    v->meters[0].now = 60;
    v->meters[1].now = 55;
}

static void stub_init(Stub *s, const char *language)
{
    *s = (Stub){.settings = {.language = "nl", .text_percent = 100, .clock = CLOCK_X1}};
    s->host = (UiHost){.self = s,
                       .words = stub_words,
                       .settings_get = stub_get,
                       .settings_set = stub_set,
                       .packs = stub_packs,
                       .sessions = stub_sessions,
                       .play = stub_play,
                       .resume = stub_resume,
                       .remove = stub_remove,
                       .leave = stub_leave,
                       .trouble = stub_trouble,
                       .running = stub_running,
                       .view = stub_view,
                       .send = stub_send,
                       .tick = stub_tick,
                       .session = stub_session,
                       .session_id = stub_session_id,
                       .media = stub_media};
    s->words = stub_catalog(language);
    s->running = true;
    stub_fill(s);
}

__attribute__((unused)) static Ui *stub_ui(Stub *s)
{
    Err err = {0};
    Ui *ui = ui_new(&s->host, SOURCE_DIR "/assets", &err);
    if (!ui) fail_msg("%s %s", err.key, err.arg[0].text);
    return ui;
}

__attribute__((unused)) static void stub_key(Ui *ui, SDL_Keycode code, unsigned mods)
{
    SDL_Event event = {.key = {.type = SDL_KEYDOWN,
                               .keysym = {.sym = code,
                                          .scancode = SDL_GetScancodeFromKey(code),
                                          .mod = (Uint16)mods}}};
    ui_event(ui, &event);
}

__attribute__((unused)) static void stub_write(Ui *ui, const char *text)
{
    SDL_Event event = {.text = {.type = SDL_TEXTINPUT}};
    SDL_strlcpy(event.text.text, text, sizeof event.text.text);
    ui_event(ui, &event);
}

__attribute__((unused)) static void stub_click(Ui *ui, int x, int y)
{
    SDL_Event down = {
        .button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = x, .y = y}};
    SDL_Event up = down;
    up.type = SDL_MOUSEBUTTONUP;
    ui_event(ui, &down);
    ui_event(ui, &up);
}

__attribute__((unused)) static void stub_drag(Ui *ui, int from_x, int to_x, int y)
{
    SDL_Event event = {
        .button = {.type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = from_x, .y = y}};
    ui_event(ui, &event);
    event = (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = to_x, .y = y}};
    ui_event(ui, &event);
    event = (SDL_Event){
        .button = {.type = SDL_MOUSEBUTTONUP, .button = SDL_BUTTON_LEFT, .x = to_x, .y = y}};
    ui_event(ui, &event);
}

/* --- overlap and clipping --- */

static bool inside_scroll(const Node *node)
{
    for (const Node *n = node->parent; n; n = n->parent)
        if (n->scroll) return true;
    return false;
}

static bool is_ink(const Node *n)
{
    return (n->kind == NODE_TEXT && *n->name) || n->kind == NODE_ICON || n->kind == NODE_IMAGE ||
           n->kind == NODE_BAR;
}

/* Every text inside its parent, and every pair of them apart. Counts the faults. */
__attribute__((unused)) static int check_layout(Ui *ui, const char *what)
{
    Node *root = ui->core->root;
    int faults = 0;
    SDL_Rect window = {0, 0, ui->core->w, ui->core->h};
    for (Node *a = root; a; a = node_next(root, a)) {
        if (!is_ink(a)) continue;
        SDL_Rect in;
        bool whole = SDL_IntersectRect(&a->rect, inside_scroll(a) ? &a->rect : &window, &in) &&
                     SDL_RectEquals(&in, &a->rect);
        const SDL_Rect *p = &a->parent->rect;
        bool held = a->rect.x >= p->x - 1 && a->rect.x + a->rect.w <= p->x + p->w + 1 &&
                    (a->parent->scroll ||
                     (a->rect.y >= p->y - 1 && a->rect.y + a->rect.h <= p->y + p->h + 1));
        bool wide = !a->para || a->para->w <= a->rect.w + 2;
        if (!whole || !held || !wide) {
            print_error("%s: '%.40s' %s\n", what, a->name,
                        !whole  ? "leaves the window"
                        : !held ? "leaves its box"
                                : "is wider than its place");
            faults++;
        }
        for (Node *b = node_next(root, a); b; b = node_next(root, b))
            if (is_ink(b) && SDL_IntersectRect(&a->rect, &b->rect, &in) && in.w > 1 && in.h > 1 &&
                (SDL_IntersectRect(&a->rect, &a->clip, &in), SDL_HasIntersection(&in, &b->clip)) &&
                SDL_RectEquals(&a->clip, &b->clip)) {
                print_error("%s: '%.40s' overlaps '%.40s'\n", what, a->name, b->name);
                faults++;
            }
    }
    return faults;
}

#endif
