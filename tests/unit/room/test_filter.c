#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "room/filter.h"

#define KEY "00112233445566778899aabbccddeeff"

typedef struct Case {
    const char *method, *target;
    FilterHeader headers[8];
    int status; /* 0: passes */
} Case;

#define HOST                                                                                       \
    {                                                                                              \
        "Host", "192.168.1.5:8080"                                                                 \
    }
#define OWN                                                                                        \
    {                                                                                              \
        "X-Regisseur", "1"                                                                         \
    }
#define SEAT                                                                                       \
    {                                                                                              \
        "X-Seat", KEY                                                                              \
    }
#define JSON                                                                                       \
    {                                                                                              \
        "Content-Type", "application/json"                                                         \
    }
#define LONG(n)                                                                                    \
    {                                                                                              \
        "Content-Length", n                                                                        \
    }

static Filtered run(const Case *one)
{
    FilterPlace place = filter_place("192.168.1.5", 8080);
    FilterSeen seen = {
        .method = one->method, .target = one->target, .headers = one->headers, .bytes = 200};
    while (seen.count < 8 && one->headers[seen.count].name) seen.count++;
    return filter_request(&place, &seen);
}

static void check(const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Filtered got = run(&cases[i]);
        if (got.status != cases[i].status)
            fail_msg("case %zu, %s %s: %d, not %d", i, cases[i].method, cases[i].target, got.status,
                     cases[i].status);
    }
}

static void passes_what_the_page_sends(void **state)
{
    (void)state;
    static const Case cases[] = {
        {"GET", "/", {HOST}, 0},
        {"GET", "/phone.css", {HOST}, 0},
        {"GET", "/phone.js", {HOST}, 0},
        {"GET", "/room", {HOST, OWN, SEAT}, 0},
        {"GET", "/room", {HOST, OWN, SEAT, {"Accept", "text/event-stream"}}, 0},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("20")}, 0},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("512")}, 0},
        {"POST",
         "/room",
         {HOST, OWN, SEAT, {"content-type", "application/json; charset=UTF-8"}, LONG("2")},
         0},
        {"POST",
         "/room",
         {HOST, OWN, SEAT, JSON, LONG("20"), {"Origin", "http://192.168.1.5:8080"}},
         0},
        {"GET", "/room", {HOST, OWN, SEAT, {"Sec-Fetch-Site", "same-origin"}}, 0},
        {"GET", "/", {HOST, {"Sec-Fetch-Site", "cross-site"}}, 0},
        {"GET", "/", {HOST, {"X-Forwarded-For", "1.2.3.4"}, {"X-Other", "1"}, {"X-Other", "2"}}, 0},
    };
    check(cases, sizeof cases / sizeof cases[0]);
    assert_true(run(&cases[4]).stream);
    assert_false(run(&cases[3]).stream);
    assert_int_equal(run(&cases[6]).length, 512);
    assert_int_equal(run(&cases[3]).key[15], 0xff);
    assert_int_equal(run(&cases[3]).key[1], 0x11);
}

static void refuses_other_ways_in(void **state)
{
    (void)state;
    static const Case cases[] = {
        {"PUT", "/room", {HOST, OWN, SEAT}, 405},
        {"HEAD", "/", {HOST}, 405},
        {"OPTIONS", "/room", {HOST}, 405},
        {"POST", "/", {HOST, LONG("2"), JSON}, 405},
        {"get", "/", {HOST}, 405},
        {"GET", "/../etc/passwd", {HOST}, 404},
        {"GET", "/phone.css/..", {HOST}, 404},
        {"GET", "/%70hone.css", {HOST}, 404},
        {"GET", "/?a", {HOST}, 404},
        {"GET", "//", {HOST}, 404},
        {"GET", "", {HOST}, 404},
        {"GET", "*", {HOST}, 404},
        {"GET", "http://192.168.1.5:8080/", {HOST}, 404},
        {"GET", "/favicon.ico", {HOST}, 404},
        {"DELETE", "/nowhere", {HOST}, 404},
    };
    check(cases, sizeof cases / sizeof cases[0]);
}

static void one_host_and_it_is_ours(void **state)
{
    (void)state;
    static const Case cases[] = {
        {"GET", "/", {OWN}, 400},
        {"GET", "/", {HOST, HOST}, 400},
        {"GET", "/", {HOST, {"HOST", "192.168.1.5:8080"}}, 400},
        {"GET", "/", {{"Host", ""}}, 421},
        {"GET", "/", {{"Host", NULL}}, 421},
        {"GET", "/", {{"Host", "evil.example"}}, 421},
        {"GET", "/", {{"Host", "evil.example:8080"}}, 421},
        {"GET", "/", {{"Host", "192.168.1.5"}}, 421},
        {"GET", "/", {{"Host", "192.168.1.5:8081"}}, 421},
        {"GET", "/", {{"Host", "192.168.1.5:8080 "}}, 421},
        {"GET", "/", {{"Host", "localhost:8080"}}, 421},
        {"GET", "/", {HOST, {"Origin", "http://evil.example"}}, 403},
        {"GET", "/", {HOST, {"Origin", "null"}}, 403},
        {"GET", "/", {HOST, {"Origin", "https://192.168.1.5:8080"}}, 403},
        {"GET", "/", {HOST, {"Origin", "http://192.168.1.5:8080/"}}, 403},
        {"GET", "/room", {HOST, OWN, SEAT, {"Sec-Fetch-Site", "cross-site"}}, 403},
        {"GET", "/room", {HOST, OWN, SEAT, {"Sec-Fetch-Site", "same-site"}}, 403},
    };
    check(cases, sizeof cases / sizeof cases[0]);
}

static void bodies_are_small_json(void **state)
{
    (void)state;
    static const Case cases[] = {
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("513")}, 413},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("99999999999999999999")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("-1")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("+5")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("5, 5")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("0")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, LONG("5"), LONG("5")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, JSON, {"Transfer-Encoding", "chunked"}}, 400},
        {"POST",
         "/room",
         {HOST, OWN, SEAT, JSON, LONG("5"), {"transfer-encoding", "identity"}},
         400},
        {"GET", "/", {HOST, {"Transfer-Encoding", "chunked"}}, 400},
        {"GET", "/room", {HOST, OWN, SEAT, LONG("4")}, 400},
        {"POST", "/room", {HOST, OWN, SEAT, LONG("5")}, 415},
        {"POST", "/room", {HOST, OWN, SEAT, {"Content-Type", "text/plain"}, LONG("5")}, 415},
        {"POST", "/room", {HOST, OWN, SEAT, {"Content-Type", "application/jsonp"}, LONG("5")}, 415},
        {"POST",
         "/room",
         {HOST, OWN, SEAT, {"Content-Type", "application/json, text/plain"}, LONG("5")},
         415},
        {"POST",
         "/room",
         {HOST, OWN, SEAT, {"Content-Type", "application/json; charset=utf-16"}, LONG("5")},
         415},
    };
    check(cases, sizeof cases / sizeof cases[0]);
}

static void own_header_and_a_seat(void **state)
{
    (void)state;
    static const Case cases[] = {
        {"GET", "/room", {HOST, SEAT}, 400},
        {"GET", "/room", {HOST, SEAT, {"X-Regisseur", "2"}}, 400},
        {"GET", "/room", {HOST, OWN, OWN, SEAT}, 400},
        {"GET", "/room", {HOST, OWN}, 401},
        {"GET", "/room", {HOST, OWN, {"X-Seat", ""}}, 401},
        {"GET", "/room", {HOST, OWN, {"X-Seat", "00112233445566778899aabbccddeef"}}, 401},
        {"GET", "/room", {HOST, OWN, {"X-Seat", KEY "0"}}, 401},
        {"GET", "/room", {HOST, OWN, {"X-Seat", "00112233445566778899AABBCCDDEEFF"}}, 401},
        {"GET", "/room", {HOST, OWN, {"X-Seat", "0011223344556677889 aabbccddeeff"}}, 401},
        {"GET", "/room", {HOST, OWN, SEAT, SEAT}, 400},
    };
    check(cases, sizeof cases / sizeof cases[0]);
}

static void headers_are_bounded(void **state)
{
    (void)state;
    FilterPlace place = filter_place("127.0.0.1", 80);
    FilterHeader many[FILTER_HEADERS + 1] = {{"Host", "127.0.0.1"}};
    for (size_t i = 1; i <= FILTER_HEADERS; i++) many[i] = (FilterHeader){"A", "b"};
    FilterSeen seen = {.method = "GET", .target = "/", .headers = many, .count = FILTER_HEADERS};
    seen.bytes = FILTER_HEADER_BYTES;
    assert_int_equal(filter_request(&place, &seen).status, 0);
    seen.count++;
    assert_int_equal(filter_request(&place, &seen).status, 431);
    seen.count = 1;
    seen.bytes++;
    assert_int_equal(filter_request(&place, &seen).status, 431);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_what_the_page_sends), cmocka_unit_test(refuses_other_ways_in),
        cmocka_unit_test(one_host_and_it_is_ours),    cmocka_unit_test(bodies_are_small_json),
        cmocka_unit_test(own_header_and_a_seat),      cmocka_unit_test(headers_are_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
