/* Words by which a reason names its own price. Plain lists, so that an author can be told which. */
#include <string.h>

#include "base/text.h"
#include "core/quality.h"

/* A reason that has one of these names a price. Between blanks: whole words. */
static const char *const dutch[] = {
    "maar",      "hoewel",  "ofschoon", "toch",      "echter",    "ondanks", "zelfs als", "ook al",
    "al is",     "al zijn", "al kost",  "al blijft", "ten koste", "kost",    "kosten",    "verlies",
    "verliezen", "risico",  "riskeer",  "prijs",     "duurt",     "wel",     "alleen",    NULL};
static const char *const french[] = {
    "mais",      "bien que", "quoique",   "même si", "malgré", "au prix", "au détriment", "coûte",
    "cependant", "pourtant", "toutefois", "perds",   "perdre", "risque",  "prix",         NULL};
static const char *const german[] = {
    "aber",       "obwohl", "auch wenn", "selbst wenn", "trotz",     "trotzdem", "dennoch", "doch",
    "auf kosten", "kostet", "kosten",    "verliere",    "verlieren", "risiko",   "preis",   NULL};
static const char *const english[] = {
    "but",  "although", "though",      "even if",        "even though", "despite",
    "yet",  "however",  "at the cost", "at the expense", "costs",       "cost",
    "lose", "loses",    "risk",        "price",          NULL};

static const struct {
    const char *language;
    const char *const *words;
} lists[] = {{"nl", dutch}, {"fr", french}, {"de", german}, {"en", english}};

static const char *const *words_of(const char *language)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (language && text_starts(language, lists[i].language)) return lists[i].words;
    return NULL;
}

static bool is_letter(uint32_t rune)
{
    const bool ascii = (rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z') ||
                       (rune >= '0' && rune <= '9');
    return ascii || (rune >= 0xC0 && !(rune >= 0x2000 && rune <= 0x206F)); /* quotes, dashes, ... */
}

/* Words between single blanks, with ASCII letters small: " maar het kost ". */
static void add_plain(StrBuf *out, const char *text)
{
    sb_add(out, " ");
    for (uint32_t rune; (rune = utf8_next(&text)) != 0;) {
        char piece[4];
        if (is_letter(rune))
            sb_add_n(out, piece, utf8_put(piece, rune >= 'A' && rune <= 'Z' ? rune | 0x20 : rune));
        else if (out->s[out->len - 1] != ' ')
            sb_add(out, " ");
    }
    sb_add(out, " ");
}

bool quality_names_price(const char *language, const char *reason)
{
    const char *const *words = words_of(language);
    if (words == NULL) return true;
    StrBuf plain = {0}, word = {0};
    bool found = false;
    add_plain(&plain, reason);
    for (; *words && !found; words++) {
        sb_clear(&word);
        sb_printf(&word, " %s ", *words);
        found = strstr(sb_text(&plain), sb_text(&word)) != NULL;
    }
    sb_free(&plain);
    sb_free(&word);
    return found;
}
