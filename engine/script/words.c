#include "script/words.h"

#include <string.h>

#include "core/scenario.h"

enum {
    NAME = 80,      /* characters of a name or title */
    SENTENCE = 300, /* of a line on a button or in a list, of a statement on a wall */
    LONG = 8000,    /* of a text */
    URL = 500,
    LABEL = 40,
    PEOPLE = 20,
    SOURCES = 100,
    NOTES = 20,
    HOURS = 480 /* minutes */
};

#define AT(type, member) .offset = offsetof(type, member), .size = sizeof(((type *)0)->member)
#define NEED             .required = true
#define ELSE(value)      .otherwise = (value)
#define EMPTY            .text = ""

static const WordField pack_fields[] = {
    {"id", FIELD_ID, NEED, AT(Manifest, id),
     .help = "Identifier of the pack; the name of its folder."},
    {"version", FIELD_LINE, NEED, .max = 20, .as_is = true, AT(Manifest, version),
     .help = "Version of the pack, such as 1.0.0."},
    {"api", FIELD_API, NEED, .min = 1, .max = 1, AT(Manifest, api),
     .help = "Version of the pack format: 1."},
    {"language", FIELD_LANGUAGE, NEED, AT(Manifest, language),
     .help = "Language it is written in: nl, fr, de, en ..."},
    {"title", FIELD_LINE, NEED, .max = NAME, AT(Manifest, title), .help = "Title in the library."},
    {"summary", FIELD_TEXT, NEED, .max = 1000, AT(Manifest, summary),
     .help = "Two or three sentences for the library."},
    {"role", FIELD_LINE, NEED, .max = NAME, AT(Manifest, role), .help = "Who the player is."},
    {"duration", FIELD_INT, NEED, .min = 1, .max = HOURS, AT(Manifest, duration_min),
     .help = "Minutes of play at clock x1."},
    {"theme", FIELD_NAME, NEED, .names = theme_names, AT(Manifest, theme),
     .help = "Theme of the conference that it belongs to."},
    {"field", FIELD_NAME, NEED, .names = field_names, AT(Manifest, field),
     .help = "Field of local safety that it belongs to."},
    {"notice", FIELD_TEXT, .max = 2000, AT(Manifest, notice),
     .help = "Content notice, shown before the start, with a way out."},
    {"authors", FIELD_LINES, NEED, .min = 1, .max = PEOPLE, .as_is = true, .help = "Who wrote it."},
    {"license", FIELD_LINE, NEED, .max = NAME, .as_is = true, AT(Manifest, license),
     .help = "Licence, as an SPDX identifier."},
    {"sources", FIELD_SOURCES, .max = SOURCES, .help = "What it draws on: a title and a URL each."},
    {"start", FIELD_REF, NEED, AT(Manifest, start), .help = "The first dilemma."},
    {0},
};

static const WordField indicator_fields[] = {
    {"label", FIELD_LINE, NEED, .max = LABEL, AT(Indicator, label),
     .help = "What the bar is called."},
    {"start", FIELD_INT, NEED, .min = 0, .max = INDICATOR_MAX, AT(Indicator, start),
     .help = "Value at the start; always kept within 0..100."},
    {"hidden", FIELD_BOOL, AT(Indicator, hidden), .help = "Not shown as a bar while playing."},
    {0},
};

static const WordField value_fields[] = {
    {"label", FIELD_LINE, NEED, .max = LABEL, AT(Value, label),
     .help = "What the value is called in the debrief."},
    {0},
};

static const WordField adviser_fields[] = {
    {"name", FIELD_LINE, NEED, .max = NAME, AT(Adviser, name),
     .help = "Name of the (invented) person."},
    {"title", FIELD_LINE, NEED, .max = NAME, AT(Adviser, title), .help = "Function."},
    {"partner", FIELD_NAME, ELSE(-1), .names = partner_names, AT(Adviser, partner),
     .help = "The partner that the adviser speaks for."},
    {"discipline", FIELD_NAME, ELSE(-1), .names = discipline_names, AT(Adviser, discipline),
     .help = "The discipline in the emergency plan."},
    {"portrait", FIELD_IMAGE, AT(Adviser, portrait), .help = "A picture in the pack."},
    {0},
};

static const WordField inject_fields[] = {
    {"at", FIELD_INT, NEED, .min = 0, .max = MAX_TIME_S - 1, AT(Inject, at_s),
     .help = "Second of the round; before the bell."},
    {"channel", FIELD_NAME, NEED, .names = channel_names, AT(Inject, channel),
     .help = "How it comes in."},
    {"from", FIELD_LINE, NEED, .max = NAME, AT(Inject, from), .help = "Sender."},
    {"text", FIELD_TEXT, NEED, .max = LONG, AT(Inject, text), .help = "What it says."},
    {"when", FIELD_WHEN, .help = "Left out when it returns false."},
    {0},
};
const Word word_inject = {"inject", WORD_PART, inject_fields,
                          "Something that comes in while the bell runs."};

static const WordField dossier_fields[] = {
    {"id", FIELD_ID, NEED, AT(DossierItem, id), .help = "Identifier, within the dilemma."},
    {"title", FIELD_LINE, NEED, .max = NAME, AT(DossierItem, title),
     .help = "What the list shows."},
    {"text", FIELD_TEXT, NEED, .max = LONG, AT(DossierItem, text),
     .help = "What it says when opened."},
    {"image", FIELD_IMAGE, AT(DossierItem, image), .help = "A picture in the pack."},
    {"cost", FIELD_INT, .min = 0, .max = MAX_TIME_S, ELSE(8), AT(DossierItem, cost_s),
     .help = "Seconds that opening it takes."},
    {"decisive", FIELD_BOOL, AT(DossierItem, decisive),
     .help = "Holds the fact that decides; named in the debrief."},
    {"when", FIELD_WHEN, .help = "Left out when it returns false."},
    {0},
};
const Word word_dossier = {"dossier", WORD_PART, dossier_fields, "A paper that can be opened."};

static const WordField advice_fields[] = {
    {"by", FIELD_REF, NEED, .help = "The adviser."},
    {"supports", FIELD_REF, .help = "The option that the advice is for. This or opposes."},
    {"opposes", FIELD_REF, .help = "The option that the advice is against."},
    {"text", FIELD_TEXT, NEED, .max = LONG, AT(Advice, text), .help = "What the adviser says."},
    {"cost", FIELD_INT, .min = 0, .max = MAX_TIME_S, ELSE(6), AT(Advice, cost_s),
     .help = "Seconds that hearing it takes."},
    {"when", FIELD_WHEN, .help = "Left out when it returns false."},
    {0},
};
const Word word_advice = {"advice", WORD_PART, advice_fields, "What an adviser says when heard."};

static const WordField option_fields[] = {
    {"id", FIELD_ID, NEED, AT(Option, id), .help = "Identifier, within the dilemma."},
    {"kind", FIELD_NAME, NEED, .names = kind_names, AT(Option, kind),
     .help = "What it does with the decision itself."},
    {"takes", FIELD_NAME, ELSE(-1), .names = role_names, AT(Option, takes),
     .help = "The role it takes; what the dilemma asks when left out."},
    {"text", FIELD_LINE, NEED, .max = SENTENCE, AT(Option, text),
     .help = "The choice in one sentence."},
    {"detail", FIELD_LINE, EMPTY, .max = SENTENCE, AT(Option, detail),
     .help = "What it means, in small print."},
    {"reasons", FIELD_LINES, .max = MAX_REASONS,
     .help = "Reasons to tick, also one that names its price."},
    {"values", FIELD_SCORES, .min = -VALUE_MAX, .max = VALUE_MAX,
     .help = "What it does for the values."},
    {"effects", FIELD_EFFECTS, .min = -INDICATOR_MAX, .max = INDICATOR_MAX,
     .help = "What is added to indicators; flags that become true or false."},
    {"outcome", FIELD_TEXT, NEED, .max = LONG, AT(Option, outcome), .help = "What happens."},
    {"chain", FIELD_CHAIN, .max = 1000,
     .help = "What other links of the safety chain have to do with it."},
    {"next", FIELD_NEXT, NEED, .help = "What comes then: a dilemma, END, a function or chance."},
    {"when", FIELD_WHEN, .help = "Hidden when it returns false. Two options must remain."},
    {0},
};
const Word word_option = {"option", WORD_PART, option_fields, "Something that can be chosen."};

static const WordField explain_fields[] = {
    {"audience", FIELD_LINE, NEED, .max = NAME, AT(Dilemma, audience),
     .help = "To whom the player says it, in one sentence."},
    {0},
};
const Word word_explain = {"explain", WORD_PART, explain_fields,
                           "Asks the player for one sentence, 140 characters."};

static const WordField reality_fields[] = {
    {"text", FIELD_TEXT, NEED, .max = LONG, AT(Dilemma, reality), .help = "What really happened."},
    {"source", FIELD_URL, .max = URL, AT(Dilemma, reality_source),
     .help = "Where that is written."},
    {0},
};
const Word word_reality = {"reality", WORD_PART, reality_fields,
                           "What really happened, for the debrief."};

static const WordField facilitator_fields[] = {
    {"notes", FIELD_TEXT, EMPTY, .max = LONG, AT(Facilitator, notes),
     .help = "For the facilitator only."},
    {"questions", FIELD_LINES, .max = NOTES, .help = "Questions for the talk after it."},
    {"precedents", FIELD_LINES, .max = NOTES, .help = "Cases from practice."},
    {0},
};
const Word word_facilitator = {"facilitator", WORD_PART, facilitator_fields,
                               "What only the facilitator sees."};

static const WordField statement_fields[] = {
    {"text", FIELD_PLAIN, NEED, .max = SENTENCE, AT(Statement, text),
     .help = "What the room agrees or disagrees with."},
    {"facilitator", FIELD_PART, .part = &word_facilitator, .help = "Notes for the facilitator."},
    {0},
};

static const WordField dilemma_fields[] = {
    {"title", FIELD_LINE, NEED, .max = NAME, AT(Dilemma, title), .help = "Title."},
    {"phase", FIELD_NAME, NEED, .names = phase_names, AT(Dilemma, phase),
     .help = "The link of the safety chain."},
    {"clash", FIELD_PAIR, NEED, .help = "The two values that pull apart."},
    {"asks", FIELD_NAME, NEED, .names = role_names, AT(Dilemma, asks),
     .help = "The role that the situation asks."},
    {"time", FIELD_INT, NEED, .min = MIN_TIME_S, .max = MAX_TIME_S, AT(Dilemma, time_s),
     .help = "Seconds until the bell."},
    {"at", FIELD_LINE, EMPTY, .max = NAME, AT(Dilemma, at), .help = "Day and hour in the story."},
    {"situation", FIELD_TEXT, NEED, .max = LONG, AT(Dilemma, situation), .help = "What is known."},
    {"question", FIELD_LINE, NEED, .max = SENTENCE, AT(Dilemma, question),
     .help = "What has to be decided."},
    {"uncertain", FIELD_TEXT, EMPTY, .max = LONG, AT(Dilemma, uncertain),
     .help = "What nobody can know yet."},
    {"injects", FIELD_PARTS, .max = MAX_INJECTS, .part = &word_inject,
     .help = "What comes in while the bell runs."},
    {"dossier", FIELD_PARTS, .max = MAX_DOSSIER, .part = &word_dossier,
     .help = "What can be opened."},
    {"advice", FIELD_PARTS, .max = MAX_ADVICE, .part = &word_advice, .help = "Who can be heard."},
    {"options", FIELD_PARTS, NEED, .min = MIN_OPTIONS, .max = MAX_OPTIONS, .part = &word_option,
     .help = "What can be chosen."},
    {"bell", FIELD_REF, NEED, .help = "The option that happens when the time is up."},
    {"explain", FIELD_PART, .part = &word_explain,
     .help = "One sentence that the player says to someone."},
    {"reality", FIELD_PART, .part = &word_reality, .help = "What really happened."},
    {"facilitator", FIELD_PART, .part = &word_facilitator, .help = "Notes for the facilitator."},
    {0},
};

static const WordField ending_fields[] = {
    {"when", FIELD_WHEN,
     .help = "The first ending whose when holds is the one; the last has none."},
    {"headline", FIELD_LINE, NEED, .max = SENTENCE, AT(Ending, headline),
     .help = "Headline of the newspaper page."},
    {"article", FIELD_TEXT, NEED, .max = LONG, AT(Ending, article),
     .help = "The article, quoting the player with {explain:ID}."},
    {0},
};

const Word manifest_words[] = {
    {"pack", WORD_TABLE, pack_fields, "The manifest: what the library shows."},
    {0},
};

const Word scenario_words[] = {
    {"indicator", WORD_ID_TABLE, indicator_fields, "A number of 0 to 100 that choices move."},
    {"flag", WORD_ID, NULL, "Something that has happened or not; false at the start."},
    {"value", WORD_ID_TABLE, value_fields, "A value beside the five shared ones; at most three."},
    {"adviser", WORD_ID_TABLE, adviser_fields, "Someone who can be heard."},
    {"dilemma", WORD_ID_TABLE, dilemma_fields, "One round."},
    {"ending", WORD_ID_TABLE, ending_fields, "A last page."},
    {"statement", WORD_ID_TABLE, statement_fields,
     "Something to agree or disagree with, in a room; in no play."},
    {"include", WORD_PATH, NULL, "Reads another file of the pack, once."},
    {"chance", WORD_VALUE, NULL, "For next: one of several, by weight."},
    {0},
};

const Word *word_find(const Word *words, const char *name)
{
    for (; words->name != NULL; words++)
        if (strcmp(words->name, name) == 0) return words;
    return NULL;
}

const WordField *word_field(const Word *word, const char *name)
{
    for (const WordField *f = word->fields; f && f->name != NULL; f++)
        if (strcmp(f->name, name) == 0) return f;
    return NULL;
}
