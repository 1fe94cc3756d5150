#include "room/message.h"

#include <jansson.h>
#include <string.h>

#include "base/text.h"

/* The text without spaces around it; false when it can't be shown on one line. */
static bool read_line(const json_t *value, size_t max, size_t room, char *out)
{
    const char *text = json_string_value(value);
    if (text == NULL || strlen(text) != json_string_length(value)) return false;
    size_t length = strlen(text);
    while (*text == ' ') text++, length--;
    while (length > 0 && text[length - 1] == ' ') length--;
    if (length >= room || !utf8_valid(text, length)) return false;
    memcpy(out, text, length);
    out[length] = '\0';
    for (const char *at = out; *at;) {
        uint32_t rune = utf8_next(&at);
        if (rune == '\n' || rune == '\t' || rune_is_control(rune)) return false;
    }
    return utf8_count(out) <= max;
}

static bool read_join(const json_t *value, Message *out)
{
    const char *text = json_string_value(value);
    if (text == NULL || strlen(text) != json_string_length(value)) return false;
    if (strlen(text) >= sizeof out->join) return false;
    text_copy(out->join, sizeof out->join, text);
    for (char *at = out->join; *at; at++) {
        if (*at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
        if (*at <= ' ' || *at > '~') return false;
    }
    return out->join[0] != '\0';
}

static bool read_name(const json_t *value, Message *out)
{
    return read_line(value, SEAT_NAME_MAX, sizeof out->name, out->name);
}

static bool read_number(const json_t *value, int min, int max, int *out)
{
    if (!json_is_integer(value)) return false;
    json_int_t number = json_integer_value(value);
    if (number < min || number > max) return false;
    *out = (int)number;
    return true;
}

static bool read_question(const json_t *value, Message *out)
{
    return read_number(value, 1, INT32_MAX, &out->question);
}

static bool read_choice(const json_t *value, Message *out)
{
    int number = 0;
    if (!read_number(value, 0, UINT16_MAX, &number)) return false;
    out->choice = (uint16_t)number;
    return true;
}

static bool read_said(const json_t *value, Message *out)
{
    return read_line(value, SAID_MAX, sizeof out->said, out->said) && out->said[0] != '\0';
}

/* The key that a kind is known by comes first. */
static const struct {
    const char *key;
    bool (*read)(const json_t *value, Message *out);
    MessageKind kind;
    bool needed;
} rows[] = {
    {"join", read_join, MESSAGE_JOIN, true},
    {"name", read_name, MESSAGE_JOIN, false},
    {"choice", read_choice, MESSAGE_CHOICE, true},
    {"question", read_question, MESSAGE_CHOICE, true},
    {"predicted", read_choice, MESSAGE_PREDICTED, true},
    {"question", read_question, MESSAGE_PREDICTED, true},
    {"said", read_said, MESSAGE_SAID, true},
    {"question", read_question, MESSAGE_SAID, true},
};

enum { ROWS = sizeof rows / sizeof rows[0] };

/* True when the object has the keys of this kind, and no other. */
static bool read_kind(json_t *object, MessageKind kind, Message *out)
{
    size_t known = 0;
    *out = (Message){.kind = kind};
    for (size_t i = 0; i < ROWS; i++) {
        if (rows[i].kind != kind) continue;
        const json_t *value = json_object_get(object, rows[i].key);
        if (value == NULL && rows[i].needed) return false;
        if (value == NULL) continue;
        if (!rows[i].read(value, out)) return false;
        known++;
    }
    return json_object_size(object) == known;
}

bool message_read(const char *body, size_t size, Message *out)
{
    json_t *object = json_loadb(body, size, JSON_REJECT_DUPLICATES, NULL);
    bool understood = false;
    for (int kind = 0; json_is_object(object) && kind < MESSAGES && !understood; kind++)
        understood = read_kind(object, (MessageKind)kind, out);
    json_decref(object);
    return understood;
}
