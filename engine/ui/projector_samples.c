/* A sample of every kind of screen, for the self-check before people come. In the words of the
 * interface. */
#include <string.h>

#include "ui/projector_wall.h"

enum { OPTIONS = 4, VOTERS = 24 };

typedef struct Sample {
    const char *name; /* key */
    BoardPlace place;
    RoomStep step;
    RoomTopic topic;
    AskKind ask;
    bool over;
} Sample;

static const Sample samples[] = {
    {"projector.sample_lobby", BOARD_LOBBY, STEP_NONE, TOPIC_NONE, ASK_NONE, false},
    {"projector.sample_test", BOARD_LOBBY, STEP_NONE, TOPIC_NONE, ASK_TEST, false},
    {"projector.sample_agenda", BOARD_AGENDA, STEP_NONE, TOPIC_NONE, ASK_AGENDA, false},
    {"projector.sample_item", BOARD_ITEM, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_read", BOARD_ROUND, STEP_READ, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_silent", BOARD_ROUND, STEP_SILENT, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_vote", BOARD_ROUND, STEP_VOTE, TOPIC_DILEMMA, ASK_FIRST, false},
    {"projector.step_talk", BOARD_ROUND, STEP_TALK, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_again", BOARD_ROUND, STEP_AGAIN, TOPIC_DILEMMA, ASK_SECOND, false},
    {"projector.step_reveal", BOARD_ROUND, STEP_REVEAL, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_minority", BOARD_ROUND, STEP_MINORITY, TOPIC_DILEMMA, ASK_REASON, false},
    {"projector.step_panel", BOARD_ROUND, STEP_PANEL, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_table", BOARD_ROUND, STEP_TABLE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.step_decide", BOARD_ROUND, STEP_DECIDE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.over", BOARD_ROUND, STEP_TALK, TOPIC_DILEMMA, ASK_NONE, true},
    {"projector.chosen", BOARD_CHOSEN, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.outcome", BOARD_OUTCOME, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.sample_statement", BOARD_ROUND, STEP_VOTE, TOPIC_STATEMENT, ASK_FIRST, false},
    {"projector.sample_statement_votes", BOARD_ROUND, STEP_REVEAL, TOPIC_STATEMENT, ASK_NONE,
     false},
    {"projector.ending", BOARD_ENDING, STEP_NONE, TOPIC_DILEMMA, ASK_NONE, false},
    {"projector.closing", BOARD_CLOSING, STEP_NONE, TOPIC_NONE, ASK_NONE, false},
};

int ui_projector_previews(void)
{
    return (int)(sizeof samples / sizeof samples[0]);
}

const char *ui_projector_preview_name(Ui *ui, int n)
{
    return n >= 0 && n < ui_projector_previews() ? ui_say(ui, samples[n].name) : "";
}

/* --- a dilemma that fits in one screen --- */

typedef struct Material {
    View view;
    Manifest manifest;
    Dilemma dilemma;
    Option options[OPTIONS];
    Adviser adviser;
    Advice advice;
    Inject inject;
    Indicator indicators[2];
    Statement statement;
    PanelVote panel[5];
    BoardReason reasons[2];
    const char *recommended[RECOMMENDATIONS];
} Material;

static void sample_options(Ui *ui, Material *m)
{
    static const char *const keys[OPTIONS][2] = {
        {"projector.sample_a", "projector.sample_a_detail"},
        {"projector.sample_b", "projector.sample_b_detail"},
        {"projector.sample_c", "projector.sample_c_detail"},
        {"projector.sample_d", "projector.sample_d_detail"}};
    for (int i = 0; i < OPTIONS; i++) {
        m->options[i] =
            (Option){.id = "", .text = ui_say(ui, keys[i][0]), .detail = ui_say(ui, keys[i][1])};
        m->view.options[i] = (ViewOption){i, &m->options[i], false};
    }
    m->view.option_count = OPTIONS;
}

static void sample_people(Ui *ui, Material *m)
{
    View *v = &m->view;
    m->adviser = (Adviser){.name = "", .title = ui_say(ui, "projector.sample_adviser")};
    m->advice = (Advice){.text = ui_say(ui, "projector.sample_advice")};
    v->advice[0] = (ViewAdvice){
        .adviser = &m->adviser, .advice = &m->advice, .text = m->advice.text, .heard = true};
    v->advice_count = 1;
    m->inject = (Inject){.channel = PERS,
                         .from = ui_say(ui, "projector.sample_from"),
                         .text = ui_say(ui, "projector.sample_message")};
    v->injects[0] = (ViewInject){&m->inject, m->inject.text, 0};
    v->inject_count = 1;
}

static void sample_end(Ui *ui, Material *m)
{
    static const char *const labels[2] = {"projector.sample_trust", "projector.sample_strength"};
    View *v = &m->view;
    for (int i = 0; i < 2; i++) {
        m->indicators[i] = (Indicator){.id = "", .label = ui_say(ui, labels[i]), .start = 50};
        v->meters[i] = (ViewMeter){&m->indicators[i], 50, i == 0 ? 65 : 40};
    }
    v->meter_count = 2;
    v->chosen = &m->options[1];
    v->options[1].chosen = true;
    v->reasons[0] = (ViewReason){ui_say(ui, "projector.sample_reason_a"), true};
    v->reason_count = 1;
    v->sure = 2;
    v->audience = ui_say(ui, "projector.sample_audience");
    v->explained = ui_say(ui, "projector.sample_sentence");
    v->outcome = ui_say(ui, "projector.sample_outcome");
    v->headline = ui_say(ui, "projector.sample_headline");
    v->article = ui_say(ui, "projector.sample_article");
}

static Material *material(Ui *ui)
{
    Material *m = arena_new(ui->arena, Material, 1);
    View *v = &m->view;
    memset(m, 0, sizeof *m);
    m->manifest = (Manifest){.id = "",
                             .title = ui_say(ui, "projector.sample_title"),
                             .role = ui_say(ui, "projector.sample_role"),
                             .notice = ui_say(ui, "projector.sample_notice")};
    m->dilemma = (Dilemma){.id = "", .title = ui_say(ui, "projector.sample_dilemma"), .at = ""};
    v->manifest = &m->manifest;
    v->dilemma = &m->dilemma;
    v->situation = ui_say(ui, "projector.sample_situation");
    v->uncertain = ui_say(ui, "projector.sample_uncertain");
    v->question = ui_say(ui, "projector.sample_question");
    v->round = 1;
    sample_options(ui, m);
    sample_people(ui, m);
    sample_end(ui, m);
    m->statement = (Statement){.id = "", .text = ui_say(ui, "projector.sample_statement_text")};
    return m;
}

/* --- the board --- */

static void sample_votes(Board *b)
{
    static const uint16_t first[MAX_OPTIONS] = {9, 8, 5, 2, 0},
                          second[MAX_OPTIONS] = {6, 13, 4, 1, 0},
                          predicted[MAX_OPTIONS] = {14, 7, 2, 1, 0};
    const uint16_t *const counts[BALLOTS] = {
        [BALLOT_FIRST] = first, [BALLOT_SECOND] = second, [BALLOT_PREDICTED] = predicted};
    b->revealed = true;
    for (int i = 0; i < BALLOTS; i++) {
        b->tallies[i] = (Tally){.taken = true, .asked = VOTERS};
        memcpy(b->tallies[i].counts, counts[i], sizeof b->tallies[i].counts);
    }
    b->moved[0][1] = 4;
    b->moved[2][1] = 1;
    b->moved[1][1] = 8;
    b->leaders = 1 << 1;
    b->smaller_count = tally_smaller(&b->tallies[BALLOT_SECOND], b->smaller);
    b->foresaw = 7;
}

static void sample_said(Ui *ui, Board *b, Material *m)
{
    m->reasons[0] = (BoardReason){3, ui_say(ui, "projector.sample_reason_d")};
    m->reasons[1] = (BoardReason){2, ui_say(ui, "projector.sample_reason_c")};
    b->reasons = m->reasons;
    b->reason_count = 2;
}

static void sample_panel(Ui *ui, Board *b, Material *m)
{
    static const char *const who[3] = {"projector.sample_mayor", "projector.sample_planner",
                                       "projector.sample_police"};
    static const uint8_t option[3] = {1, 1, 0};
    b->has_panel = true;
    b->panel = (Tally){.taken = true, .asked = 3, .counts = {1, 2}};
    for (int i = 0; i < 3; i++)
        m->panel[i] =
            (PanelVote){.function = ui_say(ui, who[i]), .reason = "", .option = option[i]};
    m->panel[0].reason = ui_say(ui, "projector.sample_reason_a");
    m->panel[2].reason = ui_say(ui, "projector.sample_reason_d");
    b->panel_votes = m->panel;
    b->panel_count = 3;
}

static void sample_items(Ui *ui, Board *b)
{
    static const char *const titles[4] = {"projector.sample_dilemma", "projector.sample_item_2",
                                          "projector.sample_item_3", "projector.sample_item_4"};
    for (int i = 0; i < 4; i++)
        b->choices[i] =
            (BoardChoice){ui_say(ui, titles[i]), ui_say(ui, "projector.sample_title"), i};
    b->choice_count = 4;
    b->pick = 2;
}

static void sample_clock(Board *b, const Sample *s)
{
    bool timed = s->place == BOARD_ROUND && s->step != STEP_REVEAL && s->step != STEP_DECIDE;
    b->left_ms = timed ? s->over ? 0 : 161000 : UINT32_MAX;
    b->planned_ms = 240000;
    b->running = timed && !s->over;
}

void wall_sample(Ui *ui, int n, Wall *out)
{
    const Sample *s = &samples[n];
    Board *b = &out->board;
    Material *m = material(ui);
    *b = (Board){.place = s->place,
                 .step = s->step,
                 .topic = s->topic,
                 .method = ROOM_PHONES,
                 .ask = s->ask,
                 .question = s->ask != ASK_NONE ? 1 : 0,
                 .open = true,
                 .voters = VOTERS,
                 .votes_in = 17,
                 .sitting_title = m->manifest.title,
                 .item = s->place == BOARD_LOBBY ? 0 : 1,
                 .items = 3,
                 .item_title = m->dilemma.title,
                 .view = &m->view,
                 .statement = &m->statement,
                 .code = "K7PQ4M",
                 .token = "",
                 .question_text = "",
                 .recommended = m->recommended};
    for (int i = 0; i < RECOMMENDATIONS; i++) m->recommended[i] = "";
    m->recommended[0] = ui_say(ui, "projector.sample_recommended");
    sample_clock(b, s);
    if (s->step >= STEP_REVEAL && s->step != STEP_TABLE) sample_votes(b);
    if (s->step == STEP_MINORITY) sample_said(ui, b, m);
    if (s->step == STEP_PANEL) sample_panel(ui, b, m);
    if (s->place == BOARD_AGENDA) sample_items(ui, b);
    out->traffic = (UiTraffic){.listening = true,
                               .shown = "192.168.1.5:8080",
                               .url = "http://192.168.1.5:8080/#K7PQ4MABCDEFG"};
}
