/* A scenario as a drawing: dilemmas and endings, joined by options. Dashed is chance, with its
 * weight; thick is an author's function; in brackets is what only the bell does. */
#include <string.h>

#include "base/text.h"
#include "report/report.h"

/* A title within quotes. */
typedef void Quote(StrBuf *out, const char *text);

static void quote_dot(StrBuf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '"' || *text == '\\') sb_add(out, "\\");
        sb_add_n(out, text, 1);
    }
}

static void quote_mermaid(StrBuf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '"')
            sb_add(out, "#quot;");
        else if (*text == '#')
            sb_add(out, "#35;");
        else
            sb_add_n(out, text, 1);
    }
}

static void add_label(StrBuf *out, const Scenario *s, const Arrow *arrow)
{
    const char *option = s->dilemmas[arrow->from].options[arrow->option].id;
    sb_printf(out, arrow->bell_only ? "[%s]" : "%s", option);
    if (arrow->of > 0) sb_printf(out, " %d/%d", arrow->weight, arrow->of);
}

/* Dilemmas and endings may share an id. */
static void add_target(StrBuf *out, const Scenario *s, const Arrow *arrow)
{
    if (arrow->to != DILEMMA_END)
        sb_printf(out, "d_%s", s->dilemmas[arrow->to].id);
    else
        sb_printf(out, "e_%s", s->endings[arrow->ending < 0 ? 0 : arrow->ending].id);
}

static int give(StrBuf *text, FILE *out)
{
    bool failed = fputs(sb_text(text), out) == EOF || fflush(out) != 0;
    sb_free(text);
    return failed ? 3 : 0;
}

/* ---- Graphviz ---- */

static void dot_nodes(const Overview *o, StrBuf *out)
{
    const Scenario *s = o->scenario;
    for (size_t i = 0; i < s->dilemma_count; i++) {
        sb_printf(out, "  d_%s [label=\"", s->dilemmas[i].id);
        quote_dot(out, s->dilemmas[i].title);
        sb_printf(out, "\\n%s\"];\n", s->dilemmas[i].id);
    }
    for (size_t i = 0; i < s->ending_count; i++) {
        sb_printf(out, "  e_%s [shape=oval, label=\"", s->endings[i].id);
        quote_dot(out, s->endings[i].id);
        sb_add(out, "\"];\n");
    }
}

int report_explore_dot(const Overview *overview, FILE *out)
{
    StrBuf text = {0};
    sb_printf(&text, "digraph %s {\n  node [shape=box];\n", overview->scenario->manifest.id);
    dot_nodes(overview, &text);
    for (size_t i = 0; i < overview->arrow_count; i++) {
        const Arrow *arrow = &overview->arrows[i];
        sb_printf(&text, "  d_%s -> ", overview->scenario->dilemmas[arrow->from].id);
        add_target(&text, overview->scenario, arrow);
        sb_add(&text, " [label=\"");
        add_label(&text, overview->scenario, arrow);
        sb_add(&text, arrow->of > 0     ? "\", style=dashed];\n"
                      : arrow->function ? "\", style=bold];\n"
                                        : "\"];\n");
    }
    sb_add(&text, "}\n");
    return give(&text, out);
}

/* ---- Mermaid ---- */

static void mermaid_nodes(const Overview *o, StrBuf *out)
{
    const Scenario *s = o->scenario;
    for (size_t i = 0; i < s->dilemma_count; i++) {
        sb_printf(out, "  d_%s[\"", s->dilemmas[i].id);
        quote_mermaid(out, s->dilemmas[i].title);
        sb_printf(out, "<br>%s\"]\n", s->dilemmas[i].id);
    }
    for (size_t i = 0; i < s->ending_count; i++) {
        sb_printf(out, "  e_%s([\"", s->endings[i].id);
        quote_mermaid(out, s->endings[i].id);
        sb_add(out, "\"])\n");
    }
}

int report_explore_mermaid(const Overview *overview, FILE *out)
{
    StrBuf text = {0};
    sb_add(&text, "flowchart TD\n");
    mermaid_nodes(overview, &text);
    for (size_t i = 0; i < overview->arrow_count; i++) {
        const Arrow *arrow = &overview->arrows[i];
        sb_printf(&text, "  d_%s ", overview->scenario->dilemmas[arrow->from].id);
        sb_add(&text, arrow->of > 0 ? "-.->|\"" : arrow->function ? "==>|\"" : "-->|\"");
        add_label(&text, overview->scenario, arrow);
        sb_add(&text, "\"| ");
        add_target(&text, overview->scenario, arrow);
        sb_add(&text, "\n");
    }
    return give(&text, out);
}
