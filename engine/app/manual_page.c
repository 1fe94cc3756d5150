/* The manual as a page for man(1), in the macros of man(7). */
#include <stdio.h>
#include <string.h>

#include "app/manual.h"
#include "base/log.h"
#include "base/text.h"
#include "term/room_words.h"

typedef struct Page {
    App *app;
    Arena arena;
} Page;

/* ---- roff -------------------------------------------------------------------------------------
 */

/* What roff would read as something else. A hyphen is typed as it stands, so it must be copied as
 * it stands. */
static const struct {
    char plain;
    const char *roff;
} escapes[] = {{'\\', "\\(rs"}, {'-', "\\-"},   {'\'', "\\(aq"}, {'"', "\\(dq"},
               {'`', "\\(ga"},  {'^', "\\(ha"}, {'~', "\\(ti"}};

static void put(const char *text)
{
    if (text[0] == '.') fputs("\\&", stdout);
    for (; *text; text++) {
        const char *roff = NULL;
        for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
            if (escapes[i].plain == *text) roff = escapes[i].roff;
        if (roff)
            fputs(roff, stdout);
        else
            putchar(*text);
        if (*text == '\n' && text[1] == '.') fputs("\\&", stdout);
    }
}

static void put_font(char font, const char *text)
{
    if (text[0] == '\0') return;
    printf("\\f%c", font);
    put(text);
    fputs("\\fR", stdout);
}

static const char *say(const Page *page, const char *key)
{
    return tr(page->app->catalog, key);
}

static void put_line(const char *text)
{
    put(text);
    putchar('\n');
}

static void begin_section(const Page *page, const char *key)
{
    printf(".SH ");
    put_line(say(page, key));
}

static void begin_item(const char *bold, const char *italic)
{
    printf(".TP\n");
    put_font('B', bold);
    if (bold[0] && italic[0]) putchar(' ');
    put_font('I', italic);
    putchar('\n');
}

/* ---- commands and options ----------------------------------------------------------------------
 */

static const char *whole_command(Page *page, const char *path)
{
    return arena_printf(&page->arena, "regisseur%s%s", path[0] ? " " : "", path);
}

static void put_synopsis(void *self, const CommandRow *row, const char *path)
{
    Page *page = self;
    put_font('B', whole_command(page, path));
    if (row->operands[0]) putchar(' ');
    put_font('I', row->operands);
    printf(" [");
    put_font('I', say(page, "manual.options"));
    printf("]\n.br\n");
}

static const char *typed_option(Page *page, int id)
{
    const char *argument = option_argument((OptionId)id, &page->arena);
    return arena_printf(&page->arena, "--%s%s%s", option_rows[id].name, argument ? " " : "",
                        argument ? argument : "");
}

static void put_command(void *self, const CommandRow *row, const char *path)
{
    Page *page = self;
    StrBuf options = {0};
    begin_item(whole_command(page, path), row->operands);
    put_line(command_says(page->app, path));
    for (int i = 0; i < OPTS; i++)
        if (row->options >> i & 1)
            sb_printf(&options, "%s%s", options.len ? ", " : "", typed_option(page, i));
    if (options.len) {
        printf(".br\n");
        put_line(tr_fill(page->app->catalog, &page->arena, "manual.takes",
                         TR_ARGS({"options", sb_text(&options)})));
    }
    sb_free(&options);
}

typedef struct Users {
    int option;
    StrBuf commands;
} Users;

static void add_user(void *self, const CommandRow *row, const char *path)
{
    Users *users = self;
    if (!(row->options >> users->option & 1)) return;
    sb_printf(&users->commands, "%s%s", users->commands.len ? ", " : "",
              path[0] ? path : "regisseur");
}

static void put_option(Page *page, int id)
{
    Users users = {.option = id};
    const char *argument = option_argument((OptionId)id, &page->arena);
    begin_item(arena_printf(&page->arena, "--%s", option_rows[id].name), argument ? argument : "");
    put_line(option_says(page->app, (OptionId)id));
    commands_each(add_user, &users);
    const char *goes = OPT_ALWAYS >> id & 1 ? "manual.goes_always" : "manual.goes_with";
    printf(".br\n");
    put_line(tr_fill(page->app->catalog, &page->arena, goes,
                     TR_ARGS({"commands", sb_text(&users.commands)})));
    sb_free(&users.commands);
}

/* ---- the words of the terminal -----------------------------------------------------------------
 */

/* "wait 20 (wacht): lets 20 seconds pass" is a term and what it means. */
static void put_word(Page *page, const char *sentence)
{
    const char *colon = strstr(sentence, ": ");
    size_t len = colon ? (size_t)(colon - sentence) : strlen(sentence);
    begin_item(arena_text_n(&page->arena, sentence, len), "");
    put_line(colon ? colon + 2 : "");
}

static void put_words(Page *page)
{
    begin_section(page, "manual.words");
    put_line(say(page, "manual.words_about"));
    printf(".SS ");
    put_line("regisseur play --text");
    for (int i = 0; i < WORDS; i++)
        put_word(page, say(page, arena_printf(&page->arena, "term.help_%s", word_name((WordId)i))));
    printf(".SS ");
    put_line("regisseur room --text");
    for (int i = 0; i < LEAD_WORDS; i++)
        put_word(page, say(page, arena_printf(&page->arena, "term.room_help_%s",
                                              room_word_name((RoomWordId)i))));
}

/* ---- tables ------------------------------------------------------------------------------------
 */

typedef struct Item {
    const char *name, *key;
} Item;

static const Item folders[] = {
    {"$XDG_DATA_HOME/regisseur", "manual.file_data"},
    {"share/regisseur/scenarios", "manual.file_scenarios"},
    {"*.regie", "manual.file_regie"},
    {"*.agenda", "manual.file_agenda"},
    {"*.jsonl", "manual.file_jsonl"},
    {NULL, NULL},
};

static const Item variables[] = {
    {"REGISSEUR_DATA", "manual.env_data"},
    {"XDG_DATA_HOME", "manual.env_xdg_data"},
    {"REGISSEUR_SHARE", "manual.env_share"},
    {"XDG_DOCUMENTS_DIR", "manual.env_documents"},
    {"LC_ALL, LC_MESSAGES, LANG", "manual.env_language"},
    {NULL, NULL},
};

static const Item examples[] = {
    {"regisseur play sierre", "manual.example_play"},
    {"regisseur play sierre --text --clock off", "manual.example_text"},
    {"regisseur room sierre --votes cards", "manual.example_room"},
    {"regisseur debrief last --pdf report.pdf", "manual.example_debrief"},
    {"regisseur sessions export last session.jsonl", "manual.example_export"},
    {"regisseur new town", "manual.example_new"},
    {"regisseur check --strict town", "manual.example_check"},
    {"regisseur pack town", "manual.example_pack"},
    {NULL, NULL},
};

static const struct {
    int code;
    const char *key;
} codes[] = {{EXIT_DONE, "manual.exit_done"},
             {EXIT_CONTENT, "manual.exit_content"},
             {EXIT_USAGE, "manual.exit_usage"},
             {EXIT_OURS, "manual.exit_ours"}};

static void put_table(Page *page, const char *title, const Item *items)
{
    begin_section(page, title);
    for (; items->name; items++) {
        begin_item(items->name, "");
        put_line(say(page, items->key));
    }
}

static void put_codes(Page *page)
{
    begin_section(page, "manual.exit_status");
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        begin_item(arena_printf(&page->arena, "%d", codes[i].code), "");
        put_line(say(page, codes[i].key));
    }
    printf(".PP\n");
    put_line(say(page, "manual.exit_about"));
}

/* An example that our own parser refuses is our own fault. */
static void check_examples(Page *page)
{
    for (const Item *item = examples; item->name; item++) {
        Options options;
        char *words[OPERANDS_MAX], *rest = arena_text(&page->arena, item->name);
        int count = 0;
        for (char *word; (word = strtok_r(NULL, " ", &rest)) != NULL;) words[count++] = word;
        CHECK(options_read(count, words, &options, NULL) && command_find(&options, NULL));
    }
}

int manual_page(App *app)
{
    Page page = {.app = app};
    check_examples(&page);
    printf(".TH REGISSEUR 1 \"\" \"Regisseur %s\"\n.nh\n.ad l\n",
           REGISSEUR_VERSION); /* options are not hyphenated */
    begin_section(&page, "manual.name");
    printf("regisseur \\- ");
    put_line(say(&page, "app.help_intro"));
    begin_section(&page, "manual.synopsis");
    commands_each(put_synopsis, &page);
    begin_section(&page, "manual.description");
    put_line(say(&page, "manual.about"));
    begin_section(&page, "manual.commands");
    put_line(say(&page, "manual.commands_about"));
    commands_each(put_command, &page);
    begin_section(&page, "manual.options_title");
    put_line(say(&page, "manual.options_about"));
    for (int i = 0; i < OPTS; i++) put_option(&page, i);
    put_words(&page);
    put_codes(&page);
    put_table(&page, "manual.files", folders);
    put_table(&page, "manual.environment", variables);
    put_table(&page, "manual.examples", examples);
    arena_free(&page.arena);
    return EXIT_DONE;
}
