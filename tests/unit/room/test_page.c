#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <zlib.h>

#include "room/address.h"
#include "room/page.h"

typedef struct Folder {
    char path[64];
    Arena arena;
} Folder;

static void write_file(const Folder *folder, const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/phone/%s", folder->path, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int setup(void **state)
{
    Folder *folder = calloc(1, sizeof *folder);
    strcpy(folder->path, "room_page.XXXXXX");
    char phone[80];
    if (mkdtemp(folder->path) == NULL) return -1;
    snprintf(phone, sizeof phone, "%s/phone", folder->path);
    if (mkdir(phone, 0700) != 0) return -1;
    write_file(folder, "phone.html", "<!doctype html>\n<html lang=\"nl\">\n<p lang=\"fr\">");
    write_file(folder, "phone.css", "p{}");
    write_file(folder, "phone.js", "let a=1");
    *state = folder;
    return 0;
}

static int teardown(void **state)
{
    Folder *folder = *state;
    static const char *const names[] = {"/phone/phone.html", "/phone/phone.css", "/phone/phone.js",
                                        "/phone", ""};
    for (size_t i = 0; i < 5; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s%s", folder->path, names[i]);
        remove(path);
    }
    arena_free(&folder->arena);
    free(folder);
    return 0;
}

static void three_texts(void **state)
{
    Folder *folder = *state;
    Page page;
    Err err = {0};
    assert_true(page_read(folder->path, NULL, &folder->arena, &page, &err));
    assert_string_equal(page.text[PAGE_CSS], "p{}");
    assert_int_equal(page.size[PAGE_JS], 7);
    assert_non_null(strstr(page.text[PAGE_HTML], "<html lang=\"nl\">"));
}

static void in_the_language_of_the_room(void **state)
{
    Folder *folder = *state;
    Page page;
    Err err = {0};
    assert_true(page_read(folder->path, "de", &folder->arena, &page, &err));
    assert_string_equal(page.text[PAGE_HTML],
                        "<!doctype html>\n<html lang=\"de\">\n<p lang=\"fr\">");
    assert_int_equal(page.size[PAGE_HTML], strlen(page.text[PAGE_HTML]));
    assert_true(page_read(folder->path, "\"><b>", &folder->arena, &page, &err));
    assert_non_null(strstr(page.text[PAGE_HTML], "<html lang=\"nl\">"));
}

static void a_page_that_is_not_there_is_said(void **state)
{
    Folder *folder = *state;
    Page page;
    Err err = {0};
    char path[128];
    snprintf(path, sizeof path, "%s/phone/phone.css", folder->path);
    write_file(folder, "phone.css", "");
    assert_false(page_read(folder->path, "nl", &folder->arena, &page, &err));
    assert_string_equal(err.key, "room.no_page");
    remove(path);
    err = (Err){0};
    assert_false(page_read(folder->path, "nl", &folder->arena, &page, &err));
    assert_string_equal(err_arg(&err, "path"), path);
}

/* The page as it is built: the promise of 40 kB. */
static void the_real_page_is_small(void **state)
{
    Folder *folder = *state;
    Page page;
    Err err = {0};
    size_t sum = 0;
    if (!page_read(BUILD_DIR "/share/regisseur", "nl", &folder->arena, &page, &err)) {
        print_message("the page was not built here\n");
        skip();
    }
    for (int part = 0; part < PAGE_PARTS; part++) sum += page.size[part];
    print_message("%zu bytes\n", sum);
    assert_true(sum <= PAGE_BYTES);
}

static void unpack(const char *packed, size_t size, char *out, size_t room)
{
    z_stream z = {.next_in = (z_const Bytef *)packed,
                  .avail_in = (uInt)size,
                  .next_out = (Bytef *)out,
                  .avail_out = (uInt)room - 1};
    assert_int_equal(inflateInit2(&z, MAX_WBITS + 16), Z_OK);
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    out[z.total_out] = '\0';
    inflateEnd(&z);
}

static void packed_it_is_the_same(void **state)
{
    Folder *folder = *state;
    Page page;
    Err err = {0};
    char text[256];
    assert_true(page_read(folder->path, "de", &folder->arena, &page, &err));
    for (int part = 0; part < PAGE_PARTS; part++) {
        unpack(page.packed[part], page.packed_size[part], text, sizeof text);
        assert_string_equal(text, page.text[part]);
    }
}

static void who_takes_gzip(void **state)
{
    (void)state;
    static const char *const yes[] = {"gzip", "GZIP", "gzip, deflate, br", "br;q=1.0,gzip;q=0.8",
                                      "deflate ,\tgzip ; q=1"};
    static const char *const no[] = {
        "", "br", "gzipped", "x-gzip", "gzip;q=0", "gzip; q=0.0, br", "identity, gzip;q=0.000"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) assert_true(page_takes_gzip(yes[i]));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) assert_false(page_takes_gzip(no[i]));
    assert_false(page_takes_gzip(NULL));
}

static void this_machine_has_addresses(void **state)
{
    (void)state;
    RoomAddress list[ROOM_ADDRESSES];
    size_t count = room_addresses(list);
    if (count == 0) skip(); /* a machine without a loopback */
    bool loopback = false;
    for (size_t i = 0; i < count; i++) {
        assert_true(list[i].text[0] >= '0' && list[i].text[0] <= '9');
        assert_true(list[i].interface[0] != '\0');
        assert_true(list[i].loopback || !loopback); /* after it nothing else comes */
        loopback |= list[i].loopback;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(three_texts, setup, teardown),
        cmocka_unit_test_setup_teardown(in_the_language_of_the_room, setup, teardown),
        cmocka_unit_test_setup_teardown(a_page_that_is_not_there_is_said, setup, teardown),
        cmocka_unit_test_setup_teardown(the_real_page_is_small, setup, teardown),
        cmocka_unit_test_setup_teardown(packed_it_is_the_same, setup, teardown),
        cmocka_unit_test(who_takes_gzip),
        cmocka_unit_test(this_machine_has_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
