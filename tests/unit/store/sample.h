/* The smallest pack there is, and ways to put it on disk. */
#ifndef REGISSEUR_TESTS_STORE_SAMPLE_H
#define REGISSEUR_TESTS_STORE_SAMPLE_H

#include "unit/store/scratch.h"
#include "unit/store/zip.h"

static const char sample_scenario[] =
    "adviser \"psm\" { name = \"Els Maes\", title = \"Psychosociaal manager\" }\n"
    "dilemma \"eerste\" {\n"
    "  title = \"Eerste\", phase = \"reactie\", clash = { \"slagkracht\", \"recht\" },\n"
    "  asks = \"beslisser\", time = 90, situation = [[ Het regent. ]], question = \"Wat doet "
    "u?\",\n"
    "  advice = { { by = \"psm\", supports = \"ja\", text = [[ Doen. ]], cost = 5 } },\n"
    "  options = {\n"
    "    { id = \"ja\", kind = \"act\", text = \"Ja\", detail = \"Nu.\", reasons = { \"Snel\", "
    "\"Duur\" },\n"
    "      values = { slagkracht = 1, recht = -1 }, outcome = [[ Het werd droog. ]], next = "
    "\"END\" },\n"
    "    { id = \"nee\", kind = \"wait\", text = \"Nee\", detail = \"Later.\", reasons = { "
    "\"Traag\", \"Goed\" },\n"
    "      values = { slagkracht = -1, recht = 1 }, outcome = [[ Het bleef nat. ]], next = \"END\" "
    "},\n"
    "  },\n"
    "  bell = \"nee\",\n"
    "}\n"
    "ending \"slot\" { headline = \"Slot\", article = [[ Het is voorbij. ]] }\n";

static inline const char *sample_manifest(Scratch *s, const char *id, const char *title)
{
    return arena_printf(
        &s->arena,
        "pack {\n  id = \"%s\", version = \"1.0.0\", api = 1, language = \"nl\",\n"
        "  title = \"%s\", summary = [[ Kort. ]], role = \"Burgemeester\",\n"
        "  duration = 5, theme = \"bevolkingszorg\", field = \"fysieke_veiligheid\",\n"
        "  authors = { \"Proef\" }, license = \"CC-BY-4.0\",\n"
        "  sources = { { \"Bron\", \"https://example.org\" } }, start = \"eerste\",\n}\n",
        id, title);
}

/* A folder `name` with the pack in it. */
static inline const char *sample_folder(Scratch *s, const char *name, const char *id,
                                        const char *title)
{
    const char *path = scratch_folder(s, name);
    scratch_text(s, arena_printf(&s->arena, "%s/pack.lua", name), sample_manifest(s, id, title));
    scratch_text(s, arena_printf(&s->arena, "%s/scenario.lua", name), sample_scenario);
    return path;
}

static inline Zip *sample_zip(Scratch *s, const char *id, const char *title)
{
    Zip *zip = calloc(1, sizeof *zip);
    const char *manifest = sample_manifest(s, id, title);
    zip_add(zip, "scenario.lua", sample_scenario, sizeof sample_scenario - 1, true);
    zip_add(zip, "pack.lua", manifest, strlen(manifest), false);
    return zip;
}

/* Writes and frees the archive. */
static inline const char *sample_save(Scratch *s, const char *name, Zip *zip)
{
    StrBuf bytes = {0};
    zip_write(zip, &bytes);
    const char *path = scratch_file(s, name, bytes.s, bytes.len);
    sb_free(&bytes);
    zip_free(zip);
    return path;
}

#endif
