/* string.format: the conversions that give the same text on every machine. No %p, %a, %q. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "script/sandbox_lib.h"

enum {
    SPEC_MAX = 16,
    FLOAT_UNITS = 200, /* the digits of 1e308 take microseconds */
    NUMBER_MAX = 512   /* "%99.99f" of the largest double: 309 digits, a point, 99 more */
};

/* One conversion: "%-05.2f" without its letter. */
typedef struct Spec {
    char text[SPEC_MAX];
    size_t len;
    char letter;
} Spec;

static size_t digits(const char *at, const char *end)
{
    size_t n = 0;
    while (at + n < end && at[n] >= '0' && at[n] <= '9') n++;
    return n;
}

/* Reads behind "%". False when it is none that we have. */
static bool read_spec(const char **at, const char *end, Spec *spec)
{
    const char *s = *at;
    while (s < end && memchr("-+ #0", *s, 5) != NULL) s++;
    if (s - *at > 5) return false;
    size_t n = digits(s, end);
    if (n > 2) return false;
    s += n;
    if (s < end && *s == '.') {
        s++;
        n = digits(s, end);
        if (n > 2) return false;
        s += n;
    }
    if (s >= end) return false;
    spec->len = (size_t)(s - *at) + 1;
    spec->text[0] = '%';
    memcpy(spec->text + 1, *at, spec->len - 1);
    spec->letter = *s;
    *at = s + 1;
    return memchr("cdiouxXeEfgGs", *s, 13) != NULL;
}

static void finish(Spec *spec, const char *modifier)
{
    snprintf(spec->text + spec->len, sizeof spec->text - spec->len, "%s%c", modifier, spec->letter);
}

/* The text of `%s` may be long; a width or precision asks for a short one. */
static void add_string(lua_State *L, luaL_Buffer *out, int arg, Spec *spec)
{
    size_t len;
    const char *text = lib_tostring(L, arg, &len);
    sandbox_charge(L, 1 + len / 16);
    if (spec->len == 1 || (len >= 100 && strchr(spec->text, '.') == NULL)) {
        luaL_addvalue(out);
        return;
    }
    if (strlen(text) != len) lib_wrong(L, arg, "string.format", "string without \\0");
    finish(spec, "");
    char number[NUMBER_MAX];
    int n = snprintf(number, sizeof number, spec->text, text);
    lua_pop(L, 1);
    luaL_addlstring(out, number, (size_t)n);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
/* The spec was read above: one conversion with at most two digits each of width and precision. */
static void add_number(lua_State *L, luaL_Buffer *out, int arg, Spec *spec)
{
    char number[NUMBER_MAX];
    int n;
    bool is_float = strchr("eEfgG", spec->letter) != NULL;
    sandbox_charge(L, is_float ? FLOAT_UNITS : 16);
    if (is_float) {
        lua_Number value = lib_number(L, arg, "string.format");
        if (value != value) value = (lua_Number)NAN; /* without a sign */
        finish(spec, "");
        n = snprintf(number, sizeof number, spec->text, value);
    } else if (spec->letter == 'c') {
        finish(spec, "");
        n = snprintf(number, sizeof number, spec->text, (int)lib_integer(L, arg, "string.format"));
    } else {
        finish(spec, "ll");
        n = snprintf(number, sizeof number, spec->text,
                     (long long)lib_integer(L, arg, "string.format"));
    }
    luaL_addlstring(out, number, (size_t)n);
}
#pragma GCC diagnostic pop

int lib_format(lua_State *L)
{
    size_t len;
    const char *format = lib_text(L, 1, "string.format", &len);
    const char *end = format + len;
    int arg = 1, args = lua_gettop(L);
    sandbox_charge(L, 1 + len / 16);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (const char *at = format; at < end;) {
        if (*at != '%' || (at + 1 < end && at[1] == '%')) {
            luaL_addchar(&out, *at);
            at += *at == '%' ? 2 : 1;
            continue;
        }
        at++;
        Spec spec;
        if (!read_spec(&at, end, &spec)) sandbox_raise(L, SANDBOX_FORMAT, format, NULL);
        if (++arg > args) lib_wrong(L, arg, "string.format", "value");
        if (spec.letter == 's')
            add_string(L, &out, arg, &spec);
        else
            add_number(L, &out, arg, &spec);
        if (luaL_bufflen(&out) > SANDBOX_TEXT_MAX) lib_result(L, luaL_bufflen(&out));
    }
    lib_result(L, luaL_bufflen(&out));
    luaL_pushresult(&out);
    return 1;
}
