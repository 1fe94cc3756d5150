#include "report/cards.h"

#include "report/formats.h"

enum { GROUP = PASS_CODE / 2 }; /* characters that are read at once; phones pass over the blank */

/* Black on white, also where the reader likes it dark: it is for paper. */
static const char style[] =
    "@page{size:A4;margin:8mm}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0 auto;max-width:194mm;background:#fff;color:#000;font:11pt/1.35 system-ui,"
    "\"Segoe UI\",Roboto,\"Noto Sans\",sans-serif;overflow-wrap:anywhere}\n"
    "header{padding:8mm}\nh1{font-size:20pt;line-height:1.2;margin:0 0 4mm}\n"
    "p{margin:0 0 2mm}\n"
    "ol{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr}\n"
    "li{height:69mm;padding:6mm 7mm;border:1px dashed #555;margin:0 -1px -1px 0;overflow:hidden;"
    "break-inside:avoid}\n"
    "h2{font-size:11pt;margin:0 0 2.5mm;max-height:2.7em;overflow:hidden}\n"
    ".code{font:700 25pt/1.2 \"DejaVu Sans Mono\",Consolas,Menlo,monospace;white-space:nowrap;"
    "margin:1mm 0 2.5mm}\n"
    ".small{font-size:9pt}\n"
    "@media print{header{display:none}}\n";

static void element(StrBuf *out, const char *open, const char *text, const char *close)
{
    sb_add(out, open);
    html_escape(out, text);
    sb_add(out, close);
}

static void head(StrBuf *out, const Catalog *catalog, const char *title, const char *about)
{
    sb_printf(out,
              "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
              "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
              tr(catalog, "report.language"));
    element(out, "<title>", title, "</title>\n<style>\n");
    sb_add(out, style);
    element(out, "</style>\n</head>\n<body>\n<header>\n<h1>", title, "</h1>\n");
    element(out, "<p>", about, "</p>\n</header>\n<main>\n<ol>\n");
}

static void card(StrBuf *out, const Catalog *catalog, const CardSheet *sheet,
                 const SittingPass *pass, Arena *arena)
{
    const char *number = arena_printf(arena, "%d", pass->number);
    const char *url = arena_printf(arena, "http://%s", sheet->address);
    const char *open = *sheet->address
                           ? tr_fill(catalog, arena, "report.card_open", TR_ARGS({"url", url}))
                           : tr(catalog, "report.card_look");
    element(out, "<li>\n<h2>", sheet->title, "</h2>\n");
    element(out, "<p>", open, "</p>\n");
    element(out, "<p>", tr(catalog, "report.card_type"), "</p>\n");
    sb_printf(out, "<p class=\"code\">%.*s %s</p>\n", GROUP, pass->code, pass->code + GROUP);
    element(out, "<p class=\"small\">",
            tr_fill(catalog, arena, "report.card_once", TR_ARGS({"n", number})), "</p>\n</li>\n");
}

void report_cards(const CardSheet *sheet, const Catalog *catalog, StrBuf *out)
{
    Arena arena = {0};
    const char *title =
        tr_fill(catalog, &arena, "report.cards_title", TR_ARGS({"title", sheet->title}));
    head(out, catalog, title,
         tr_count(catalog, &arena, "report.cards_about", (long)sheet->count, NULL));
    for (size_t i = 0; i < sheet->count; i++) card(out, catalog, sheet, &sheet->passes[i], &arena);
    sb_add(out, "</ol>\n</main>\n</body>\n</html>\n");
    arena_free(&arena);
}
