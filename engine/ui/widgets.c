/* Controls of ui.h, made of boxes and leaves. */
#include "ui/ui_core.h"

typedef struct Looks {
    Colour fill, border, text, key;
} Looks;

static const Looks looks[] = {
    [BUTTON_PLAIN] = {C_PANEL, C_BORDER, C_ACCENT, C_MUTED},
    [BUTTON_PRIMARY] = {C_ACCENT, C_NONE, C_ON_ACCENT, C_ON_ACCENT},
    [BUTTON_QUIET] = {C_NONE, C_NONE, C_ACCENT, C_MUTED},
    [BUTTON_ON_HEADER] = {C_HEADER, C_ON_HEADER_MUTED, C_ON_HEADER, C_ON_HEADER_MUTED},
};

static void keycap(Ui *ui, const char *key, Colour colour)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 5,
                      .border = colour,
                      .radius = 4,
                      .min_width = 20,
                      .align = UI_CENTER});
    ui_spring(ui);
    ui_text_in(ui, T_SMALL, colour, key);
    ui_spring(ui);
    ui_close(ui);
}

void ui_keycap(Ui *ui, const char *key)
{
    keycap(ui, key, C_MUTED);
}

Node *ui_button(Ui *ui, Button b)
{
    Looks look = looks[b.look];
    if (b.disabled) look = (Looks){C_SUNK, C_LINE, C_MUTED, C_MUTED};
    Node *node = ui_open(ui, (Box){.flow = UI_ROW,
                                   .pad_x = 12,
                                   .pad_y = 6,
                                   .gap = 8,
                                   .keep = true,
                                   .align = UI_CENTER,
                                   .fill = look.fill,
                                   .border = look.border,
                                   .radius = 7,
                                   .role = UI_BUTTON,
                                   .id = b.id,
                                   .name = b.text,
                                   .description = b.description,
                                   .state = b.disabled ? UI_DISABLED : 0});
    if (b.icon) ui_icon(ui, b.icon, 18, look.text);
    ui_text_in(ui, T_STRONG, look.text, b.text);
    if (b.key) keycap(ui, b.key, look.key);
    ui_close(ui);
    return node;
}

/* A round or square mark that is filled when on: seen without colour. */
static void mark(Ui *ui, bool round, bool on)
{
    ui_open(ui, (Box){.width = 22,
                      .height = 22,
                      .radius = round ? 11 : 5,
                      .border = on ? C_ACCENT : C_BORDER,
                      .border_w = 2,
                      .fill = on && !round ? C_ACCENT : C_PANEL,
                      .pad_x = round ? 6 : 2,
                      .pad_y = round ? 6 : 2});
    if (on && round) {
        ui_open(ui, (Box){.width = 10, .height = 10, .radius = 5, .fill = C_ACCENT});
        ui_close(ui);
    } else if (on)
        ui_icon(ui, "check", 18, C_ON_ACCENT);
    ui_close(ui);
}

static Node *choice(Ui *ui, uint32_t id, UiRole role, const char *text, bool checked)
{
    Node *node = ui_open(ui, (Box){.flow = UI_ROW,
                                   .pad_x = 12,
                                   .pad_y = 9,
                                   .gap = 12,
                                   .keep = true,
                                   .align = UI_CENTER,
                                   .fill = checked ? C_SELECTED : C_PANEL,
                                   .border = checked ? C_ACCENT : C_BORDER,
                                   .radius = 8,
                                   .role = role,
                                   .id = id,
                                   .name = text,
                                   .state = checked ? UI_CHECKED : 0});
    mark(ui, role == UI_RADIO, checked);
    ui_text(ui, T_TEXT, text)->grow = 1;
    ui_close(ui);
    return node;
}

Node *ui_check(Ui *ui, uint32_t id, const char *text, bool checked)
{
    return choice(ui, id, UI_CHECK, text, checked);
}

Node *ui_radio(Ui *ui, uint32_t id, const char *text, bool checked)
{
    return choice(ui, id, UI_RADIO, text, checked);
}

Node *ui_card(Ui *ui, uint32_t id, UiRole role, const char *name, unsigned state)
{
    bool on = (state & UI_CHECKED) != 0;
    return ui_open(ui, (Box){.pad_x = 14,
                             .pad_y = 12,
                             .gap = 8,
                             .radius = 9,
                             .role = role,
                             .id = id,
                             .fill = on ? C_SELECTED : C_PANEL,
                             .border = on ? C_ACCENT : C_BORDER,
                             .border_w = on ? 2 : 1,
                             .name = name,
                             .state = state});
}

void ui_badge(Ui *ui, const char *letter, bool filled)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .width = 32,
                      .height = 32,
                      .radius = 7,
                      .align = UI_CENTER,
                      .fill = filled ? C_ACCENT : C_PANEL,
                      .border = C_ACCENT,
                      .border_w = 1.5F,
                      .keep = true});
    ui_spring(ui);
    ui_text_in(ui, T_LETTER, filled ? C_ON_ACCENT : C_ACCENT, letter);
    ui_spring(ui);
    ui_close(ui);
}

static void meter_numbers(Ui *ui, int before, int now)
{
    if (before == now) {
        ui_text(ui, T_STRONG, ui_number(ui, now));
        return;
    }
    ui_icon(ui, now > before ? "arrow_up" : "arrow_down", 17, C_TEXT);
    ui_text_in(ui, T_TEXT, C_MUTED, arena_printf(ui->arena, "%d \u2192", before));
    ui_text(ui, T_STRONG, ui_number(ui, now));
}

void ui_meter(Ui *ui, const char *label, int before, int now)
{
    ui_open(ui, (Box){.gap = 4,
                      .role = UI_METER,
                      .name = label,
                      .value = arena_printf(ui->arena, "%d", now),
                      .grow = 1});
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 5, .align = UI_CENTER, .keep = true});
    ui_text_in(ui, T_SMALL, C_MUTED, label)->grow = 1;
    meter_numbers(ui, before, now);
    ui_close(ui);
    ui_bar(ui, now * 10, 1, 6, C_ACCENT, C_LINE);
    ui_close(ui);
}

/* What is typed, with what an input method has not finished in its place. */
static const char *field_text(Ui *ui, const UiField *field, bool focused)
{
    const char *compose = focused ? ui->core->compose : "";
    return arena_printf(ui->arena, "%.*s%s%s", (int)field->caret, field->text, compose,
                        field->text + field->caret);
}

void ui_field(Ui *ui, uint32_t id, UiField *field, const char *label, int lines)
{
    bool focused = ui->core->focus == id;
    float line = type_styles[T_BODY].size * type_styles[T_BODY].leading;
    Node *node = ui_open(ui, (Box){.pad_x = 12,
                                   .pad_y = 8,
                                   .fill = C_PANEL,
                                   .border = C_BORDER,
                                   .radius = 8,
                                   .role = UI_FIELD,
                                   .id = id,
                                   .name = label,
                                   .value = field->text,
                                   .min_height = line * (float)lines + 16});
    node->field = field;
    Node *text = ui_text(ui, T_BODY, field_text(ui, field, focused));
    text->caret = focused ? (int)field->caret : -1;
    size_t from, to;
    if (focused && field_selected(field, &from, &to)) {
        text->select_from = (int)from;
        text->select_to = (int)to;
    }
    ui_close(ui);
}

void ui_section(Ui *ui, const char *text)
{
    ui_text(ui, T_SECTION, text)->role = UI_HEADING;
}

void ui_header(Ui *ui, const char *title, const char *subtitle)
{
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 8,
                      .gap = 16,
                      .fill = C_HEADER,
                      .align = UI_CENTER,
                      .keep = true,
                      .min_height = 60});
    ui_open(ui, (Box){.grow = 1});
    ui_text(ui, T_TITLE, title)->max_lines = 1;
    if (subtitle && *subtitle) ui_text(ui, T_SUBTITLE, subtitle)->max_lines = 1;
    ui_close(ui);
}

void ui_hints(Ui *ui, const Hint *hints, size_t count)
{
    ui_open(ui, (Box){.flow = UI_ROW, .gap = 18, .align = UI_CENTER, .grow = 1, .fit = true});
    for (size_t i = 0; i < count; i++) {
        ui_open(ui, (Box){.flow = UI_ROW, .gap = 6, .align = UI_CENTER, .keep = true});
        ui_keycap(ui, hints[i].key);
        ui_text(ui, T_SMALL, hints[i].text);
        ui_close(ui);
    }
    ui_close(ui);
}

void ui_footer_with(Ui *ui, const Hint *hints, size_t count, const Button *next)
{
    ui_rule(ui);
    ui_open(ui, (Box){.flow = UI_ROW,
                      .pad_x = 24,
                      .pad_y = 7,
                      .align = UI_CENTER,
                      .keep = true,
                      .min_height = 40});
    ui_hints(ui, hints, count);
    if (next) ui_button(ui, *next);
    ui_close(ui);
}

void ui_footer(Ui *ui, const Hint *hints, size_t count)
{
    ui_footer_with(ui, hints, count, NULL);
}
