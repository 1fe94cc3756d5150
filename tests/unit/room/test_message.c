#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "room/message.h"

static Message read_well(const char *body)
{
    Message message;
    if (!message_read(body, strlen(body), &message)) fail_msg("not understood: %s", body);
    return message;
}

static void joins(void **state)
{
    (void)state;
    Message message = read_well("{\"join\":\"k7m2qx\"}");
    assert_int_equal(message.kind, MESSAGE_JOIN);
    assert_string_equal(message.join, "K7M2QX");
    assert_string_equal(message.name, "");
    message = read_well("{\"name\": \"  burgemeester \", \"join\": \"ABCDEFGHJKLMN\"}");
    assert_string_equal(message.name, "burgemeester");
    message = read_well("{\"join\":\"K7M2QX\",\"name\":\"\"}");
    assert_string_equal(message.name, "");
    message = read_well("{\"join\":\"K7M2QX\",\"name\":\"Zoë \\u00e9n Åsa\"}");
    assert_string_equal(message.name, "Zoë én Åsa");
}

static void votes(void **state)
{
    (void)state;
    Message message = read_well("{\"question\":7,\"choice\":1}");
    assert_int_equal(message.kind, MESSAGE_CHOICE);
    assert_int_equal(message.question, 7);
    assert_int_equal(message.choice, 1);
    message = read_well("{\"predicted\":0,\"question\":2147483647}");
    assert_int_equal(message.kind, MESSAGE_PREDICTED);
    assert_int_equal(message.question, 2147483647);
    message = read_well("{\"question\":1,\"choice\":65535}");
    assert_int_equal(message.choice, 65535);
    message = read_well("{\"question\":3,\"said\":\"Te laat is te laat.\"}");
    assert_int_equal(message.kind, MESSAGE_SAID);
    assert_string_equal(message.said, "Te laat is te laat.");
}

static void refuses(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "",
        " ",
        "{}",
        "[]",
        "null",
        "1",
        "\"join\"",
        "{",
        "{\"join\"}",
        "{\"join\":}",
        "{\"join\":1}",
        "{\"join\":null}",
        "{\"join\":\"\"}",
        "{\"join\":[\"K7M2QX\"]}",
        "{\"join\":\"K7M2QX K7M2QX\"}",
        "{\"join\":\"12345678901234\"}",
        "{\"join\":\"K7\\u0000QX\"}",
        "{\"join\":\"K7M2Q\\u00e9\"}",
        "{\"join\":\"K7M2QX\"} ,",
        "{\"join\":\"K7M2QX\"}{}",
        "{\"join\":\"K7M2QX\",\"join\":\"K7M2QX\"}",
        "{\"join\":\"K7M2QX\",\"code\":1}",
        "{\"join\":\"K7M2QX\",\"name\":1}",
        "{\"join\":\"K7M2QX\",\"name\":null}",
        "{\"join\":\"K7M2QX\",\"name\":\"a\\nb\"}",
        "{\"join\":\"K7M2QX\",\"name\":\"a\\u202eb\"}",
        "{\"join\":\"K7M2QX\",\"name\":\"a\\u0007b\"}",
        "{\"join\":\"K7M2QX\",\"name\":\"a\\tb\"}",
        "{\"join\":\"K7M2QX\",\"name\":\"\\ud800\"}",
        "{\"name\":\"burgemeester\"}",
        "{\"question\":7}",
        "{\"choice\":1}",
        "{\"question\":7,\"choice\":1,\"choice\":2}",
        "{\"question\":7,\"choice\":1,\"predicted\":2}",
        "{\"question\":7,\"choice\":-1}",
        "{\"question\":7,\"choice\":65536}",
        "{\"question\":7,\"choice\":1.0}",
        "{\"question\":7,\"choice\":\"1\"}",
        "{\"question\":7,\"choice\":true}",
        "{\"question\":0,\"choice\":1}",
        "{\"question\":-7,\"choice\":1}",
        "{\"question\":2147483648,\"choice\":1}",
        "{\"question\":1e1,\"choice\":1}",
        "{\"question\":99999999999999999999,\"choice\":1}",
        "{\"question\":7,\"choice\":01}",
        "{\"question\":7,\"choice\":1,}",
        "{'question':7,'choice':1}",
        "{\"question\":7,\"choice\":NaN}",
        "{\"question\":7,\"said\":\"\"}",
        "{\"question\":7,\"said\":\"   \"}",
        "{\"question\":7,\"said\":\"a\\u2066b\"}",
        "{\"question\":7,\"said\":5}",
        "{\"question\":7,\"said\":\"a\",\"seat\":3}",
        "{\"question\":7,\"choice\":1,\"seat\":3}",
        "\xef\xbb\xbf{\"question\":7,\"choice\":1}",
        "{\"question\":7,\"said\":\"\xff\"}",
        "{\"question\":7,\"said\":\"\xc0\x80\"}",
    };
    Message message;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++)
        if (message_read(bodies[i], strlen(bodies[i]), &message))
            fail_msg("understood: %s", bodies[i]);
}

static void put_said(char *body, size_t size, const char *letter, int count)
{
    size_t at = (size_t)snprintf(body, size, "{\"question\":7,\"said\":\"");
    for (int i = 0; i < count; i++) at += (size_t)snprintf(body + at, size - at, "%s", letter);
    snprintf(body + at, size - at, "\"}");
}

static void lengths_are_in_characters(void **state)
{
    (void)state;
    char body[1024];
    Message message;
    put_said(body, sizeof body, "€", SAID_MAX);
    message = read_well(body);
    assert_int_equal(strlen(message.said), 3 * SAID_MAX);
    put_said(body, sizeof body, "€", SAID_MAX + 1);
    assert_false(message_read(body, strlen(body), &message));
    put_said(body, sizeof body, "\\ud83d\\ude00", 1);
    assert_string_equal(read_well(body).said, "😀");
    snprintf(body, sizeof body, "{\"join\":\"A\",\"name\":\"%0*d\"}", SEAT_NAME_MAX, 1);
    assert_int_equal(strlen(read_well(body).name), SEAT_NAME_MAX);
    snprintf(body, sizeof body, "{\"join\":\"A\",\"name\":\"%0*d\"}", SEAT_NAME_MAX + 1, 1);
    assert_false(message_read(body, strlen(body), &message));
}

/* Every prefix, every byte changed: nothing is read beyond the end, and nothing is misread. */
static void bytes_may_be_anything(void **state)
{
    (void)state;
    static const char body[] = "{\"question\":7,\"said\":\"a€b\"}";
    Message message;
    for (size_t size = 0; size < sizeof body - 1; size++) {
        char *copy = test_malloc(size + 1);
        memcpy(copy, body, size);
        assert_false(message_read(copy, size, &message));
        test_free(copy);
    }
    for (size_t at = 0; at < sizeof body - 1; at++)
        for (int value = 0; value < 256; value++) {
            char copy[sizeof body];
            memcpy(copy, body, sizeof body);
            copy[at] = (char)value;
            if (message_read(copy, sizeof body - 1, &message))
                assert_true(message.kind == MESSAGE_SAID && message.said[0] != '\0');
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins),
        cmocka_unit_test(votes),
        cmocka_unit_test(refuses),
        cmocka_unit_test(lengths_are_in_characters),
        cmocka_unit_test(bytes_may_be_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
