/* The agenda: its file, what may stand in it, what it may be made of. */
#include "unit/store/sitting_help.h"

#include "base/text.h"

static bool take(Venue *v, const char *text, Agenda *out, Err *err)
{
    *err = (Err){0};
    return agenda_read(text, strlen(text), &v->scratch.arena, out, err);
}

static const char good[] = "{\"regisseur\": 1, \"kind\": \"agenda\", \"title\": \"Werkbezoek\",\n"
                           " \"items\": [{\"pack\": \"water\"},\n"
                           "  {\"pack\": \"water\", \"dilemma\": \"eerste\"},\n"
                           "  {\"pack\": \"vuur\", \"statement\": \"evacueren\"}]}";

static void test_reads_what_the_header_says(void **state)
{
    Agenda agenda;
    Err err;
    assert_true(take(*state, good, &agenda, &err));
    assert_string_equal(agenda.title, "Werkbezoek");
    assert_int_equal(agenda.count, 3);
    assert_int_equal(agenda.items[0].kind, AGENDA_PACK);
    assert_null(agenda.items[0].id);
    assert_int_equal(agenda.items[1].kind, AGENDA_DILEMMA);
    assert_string_equal(agenda.items[1].id, "eerste");
    assert_int_equal(agenda.items[2].kind, AGENDA_STATEMENT);
    assert_string_equal(agenda.items[2].pack, "vuur");
    assert_true(take(*state,
                     "{\"regisseur\": 1, \"kind\": \"agenda\", \"items\": [{\"pack\": \"a\"}]}",
                     &agenda, &err));
    assert_string_equal(agenda.title, "");
}

static void test_writes_what_it_reads(void **state)
{
    Venue *v = *state;
    Agenda agenda, again;
    Err err;
    assert_true(take(v, good, &agenda, &err));
    char *text = agenda_write(&agenda, &v->scratch.arena);
    assert_true(take(v, text, &again, &err));
    assert_string_equal(agenda_write(&again, &v->scratch.arena), text);
    agenda.title = "Met \"aanhaling\" en \xC3\xA9\xC3\xA9n";
    assert_true(take(v, agenda_write(&agenda, &v->scratch.arena), &again, &err));
    assert_string_equal(again.title, agenda.title);
}

#define HEAD "{\"regisseur\": 1, \"kind\": \"agenda\", "

static void test_hostile_files(void **state)
{
    static const struct {
        const char *text, *key, *argument, *told;
    } files[] = {
        {"", "agenda.not_json", "line", "1"},
        {"{\n\"regisseur\": 1,\n,", "agenda.not_json", "line", "3"},
        {"[]", "agenda.wrong", "item", "0"},
        {"null", "agenda.not_json", NULL, NULL},
        {"{}", "agenda.wrong", "key", "regisseur"},
        {"{\"regisseur\": 2, \"kind\": \"agenda\", \"items\": []}", "agenda.wrong", "key",
         "regisseur"},
        {"{\"regisseur\": \"1\", \"kind\": \"agenda\", \"items\": []}", "agenda.wrong", "key",
         "regisseur"},
        {"{\"regisseur\": 1, \"kind\": \"debrief\", \"items\": []}", "agenda.wrong", "key", "kind"},
        {HEAD "\"items\": []}", "agenda.empty", NULL, NULL},
        {HEAD "\"items\": {}}", "agenda.wrong", "key", "items"},
        {HEAD "\"items\": [1]}", "agenda.wrong", "item", "1"},
        {HEAD "\"items\": [{}]}", "agenda.wrong", "key", "pack"},
        {HEAD "\"items\": [{\"pack\": \"a\"}, {\"pack\": 3}]}", "agenda.wrong", "item", "2"},
        {HEAD "\"items\": [{\"pack\": \"../elders\"}]}", "agenda.wrong", "key", "pack"},
        {HEAD "\"items\": [{\"pack\": \"/etc\"}]}", "agenda.wrong", "key", "pack"},
        {HEAD "\"items\": [{\"pack\": \"\\\\\\\\host\\\\deel\"}]}", "agenda.wrong", "key", "pack"},
        {HEAD "\"items\": [{\"pack\": \"a\", \"dilemma\": \"b c\"}]}", "agenda.wrong", "key",
         "dilemma"},
        {HEAD "\"items\": [{\"pack\": \"a\", \"dilemma\": null}]}", "agenda.wrong", "key",
         "dilemma"},
        {HEAD "\"items\": [{\"pack\": \"a\", \"dilemma\": \"b\", \"statement\": \"c\"}]}",
         "agenda.wrong", "key", "statement"},
        {HEAD "\"items\": [{\"pack\": \"a\", \"wat\": 1}]}", "agenda.unknown_key", "key", "wat"},
        {HEAD "\"extra\": 1, \"items\": []}", "agenda.unknown_key", "key", "extra"},
        {HEAD "\"title\": 4, \"items\": []}", "agenda.wrong", "key", "title"},
        {HEAD "\"title\": \"een\\ntwee\", \"items\": []}", "agenda.wrong", "key", "title"},
        {HEAD "\"title\": \"\\u202eom\", \"items\": []}", "agenda.wrong", "key", "title"},
        {HEAD "\"title\": \"a\", \"title\": \"b\", \"items\": []}", "agenda.not_json", NULL, NULL},
        {HEAD "\"title\": \"\xFF\", \"items\": []}", "agenda.not_json", NULL, NULL},
        {HEAD "\"title\": \"a\\u0000b\", \"items\": []}", "agenda.not_json", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        Agenda agenda;
        Err err;
        assert_false(take(*state, files[i].text, &agenda, &err));
        if (strcmp(err.key, files[i].key) != 0) fail_msg("%s: %s", files[i].text, err.key);
        if (files[i].argument) assert_string_equal(err_arg(&err, files[i].argument), files[i].told);
        assert_int_equal(agenda.count, 0);
    }
}

static char *long_agenda(Arena *arena, int count)
{
    StrBuf text = {0};
    sb_add(&text, HEAD "\"items\": [");
    for (int i = 0; i < count; i++) sb_printf(&text, "%s{\"pack\": \"p%d\"}", i ? "," : "", i);
    sb_add(&text, "]}");
    char *out = arena_text(arena, sb_text(&text));
    sb_free(&text);
    return out;
}

static void test_has_bounds(void **state)
{
    Venue *v = *state;
    Agenda agenda;
    Err err;
    assert_true(take(v, long_agenda(&v->scratch.arena, AGENDA_MAX), &agenda, &err));
    assert_int_equal(agenda.count, AGENDA_MAX);
    assert_false(take(v, long_agenda(&v->scratch.arena, AGENDA_MAX + 1), &agenda, &err));
    assert_key(err, "agenda.too_many");
    char deep[4096];
    memset(deep, '[', sizeof deep - 1);
    deep[sizeof deep - 1] = '\0';
    assert_false(take(v, deep, &agenda, &err));
    assert_key(err, "agenda.not_json");
    char title[AGENDA_TITLE_MAX + 2];
    memset(title, 'a', sizeof title - 1);
    title[sizeof title - 1] = '\0';
    const char *item = "\"items\": [{\"pack\": \"a\"}]}";
    assert_false(take(v, arena_printf(&v->scratch.arena, HEAD "\"title\": \"%s\", %s", title, item),
                      &agenda, &err));
    assert_true(take(v,
                     arena_printf(&v->scratch.arena, HEAD "\"title\": \"%s\", %s", title + 1, item),
                     &agenda, &err));
}

/* Whatever one byte becomes, it is read or it is refused with a sentence. */
static void test_a_changed_byte_is_survived(void **state)
{
    Venue *v = *state;
    for (size_t at = 0; at < sizeof good - 1; at++) {
        for (int change = 1; change < 256; change *= 2) {
            char text[sizeof good];
            Arena arena = {0};
            Agenda agenda;
            Err err = {0};
            memcpy(text, good, sizeof good);
            text[at] = (char)(text[at] ^ change);
            bool ok = agenda_read(text, sizeof good - 1, &arena, &agenda, &err);
            assert_int_equal(ok, err.key == NULL);
            if (ok) assert_true(agenda.count > 0 && agenda.count <= 3);
            arena_free(&arena);
        }
    }
    (void)v;
}

static void test_is_a_file(void **state)
{
    Venue *v = *state;
    Agenda agenda = agenda_of_pack("water", &v->scratch.arena), again;
    Err err = {0};
    const char *path = scratch_path(&v->scratch, "raad.agenda");
    assert_true(agenda_save(path, &agenda, &err));
    assert_true(agenda_load(path, &v->scratch.arena, &again, &err));
    assert_int_equal(again.count, 1);
    assert_string_equal(again.items[0].pack, "water");
    assert_false(
        agenda_load(scratch_path(&v->scratch, "nergens.agenda"), &v->scratch.arena, &again, &err));
    assert_key(err, "store.cannot_read");
    char *large = calloc(1, AGENDA_FILE_MAX + 1);
    memset(large, ' ', AGENDA_FILE_MAX + 1);
    path = scratch_file(&v->scratch, "groot.agenda", large, AGENDA_FILE_MAX + 1);
    free(large);
    assert_false(agenda_load(path, &v->scratch.arena, &again, &err));
    assert_key(err, "store.too_large");
    assert_false(agenda_save(scratch_path(&v->scratch, "nergens/x.agenda"), &agenda, &err));
    assert_key(err, "store.cannot_write_file");
}

static void test_offers_what_the_library_has(void **state)
{
    Venue *v = *state;
    AgendaOffer *offers;
    venue_pack(v, "nog", "Aa eerst"); /* first by title */
    scratch_text(&v->scratch, "packs/nog/scenario.lua", "dilemma \"half\" {");
    size_t count = agenda_offers(v->packs, &v->scratch.arena, &offers);
    assert_int_equal(count, 6); /* the one with faults has nothing to offer */
    assert_string_equal(offers[0].item.pack, "vuur");
    assert_int_equal(offers[0].item.kind, AGENDA_DILEMMA);
    assert_string_equal(offers[0].title, "Eerste");
    assert_string_equal(offers[0].pack_title, "Vuur");
    assert_int_equal(offers[0].phase, REACTIE);
    assert_int_equal(offers[0].theme, BEVOLKINGSZORG);
    assert_int_equal(offers[1].item.kind, AGENDA_STATEMENT);
    assert_string_equal(offers[1].item.id, "evacueren");
    assert_string_equal(offers[1].title, "Wij evacueren te laat.");
    assert_string_equal(offers[5].item.id, "melden");
}

static void test_is_checked_against_the_library(void **state)
{
    static const struct {
        AgendaItem item;
        const char *key;
    } cases[] = {
        {{AGENDA_PACK, "water", NULL}, "(none)"},
        {{AGENDA_DILEMMA, "water", "eerste"}, "(none)"},
        {{AGENDA_STATEMENT, "vuur", "melden"}, "(none)"},
        {{AGENDA_PACK, "lucht", NULL}, "agenda.no_pack"},
        {{AGENDA_DILEMMA, "water", "tweede"}, "agenda.no_dilemma"},
        {{AGENDA_STATEMENT, "water", "eerste"}, "agenda.no_statement"},
        {{AGENDA_DILEMMA, "water", "melden"}, "agenda.no_dilemma"},
    };
    Venue *v = *state;
    Err err = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AgendaItem items[] = {{AGENDA_PACK, "vuur", NULL}, cases[i].item};
        Agenda agenda = {.title = "", .items = items, .count = 2};
        err = (Err){0};
        bool ok = agenda_check(v->packs, &agenda, &err);
        assert_key(err, cases[i].key);
        assert_int_equal(ok, err.key == NULL);
    }
    Agenda empty = {.title = ""};
    assert_false(agenda_check(v->packs, &empty, &err));
    assert_key(err, "agenda.empty");
}

static void test_a_pack_may_be_named_by_its_path_by_its_user_only(void **state)
{
    Venue *v = *state;
    Err err = {0};
    Agenda again,
        agenda = agenda_of_pack(scratch_path(&v->scratch, "packs/water"), &v->scratch.arena);
    assert_true(agenda_check(v->packs, &agenda, &err));
    assert_false(take(v, agenda_write(&agenda, &v->scratch.arena), &again, &err));
    assert_key(err, "agenda.wrong");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        venue_test(test_reads_what_the_header_says),
        venue_test(test_writes_what_it_reads),
        venue_test(test_hostile_files),
        venue_test(test_has_bounds),
        venue_test(test_a_changed_byte_is_survived),
        venue_test(test_is_a_file),
        venue_test(test_offers_what_the_library_has),
        venue_test(test_is_checked_against_the_library),
        venue_test(test_a_pack_may_be_named_by_its_path_by_its_user_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
