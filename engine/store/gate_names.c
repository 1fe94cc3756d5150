/* Names that are the same file on every system, and nothing but a name. */
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/gate.h"

static bool name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Below 0, 0 or above 0, without regard to case. */
static int compare_folded(const char *a, size_t a_len, const char *b, size_t b_len)
{
    for (size_t i = 0; i < a_len && i < b_len; i++) {
        int difference = (unsigned char)lower(a[i]) - (unsigned char)lower(b[i]);
        if (difference != 0) return difference;
    }
    return a_len < b_len ? -1 : a_len > b_len;
}

static bool equal_folded(const char *part, size_t len, const char *word)
{
    return compare_folded(part, len, word, strlen(word)) == 0;
}

/* Windows opens a device for "nul", and for "NUL.tar.gz" too. */
static bool is_device(const char *part, size_t len)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul", NULL};
    const char *dot = memchr(part, '.', len);
    size_t stem = dot ? (size_t)(dot - part) : len;
    for (int i = 0; devices[i]; i++)
        if (equal_folded(part, stem, devices[i])) return true;
    return stem == 4 && part[3] >= '0' && part[3] <= '9' &&
           (equal_folded(part, 3, "com") || equal_folded(part, 3, "lpt"));
}

static bool refuse(Err *err, const char *key, const char *name, size_t len)
{
    char shown[GATE_NAME_MAX + 1];
    size_t n = 0;
    for (; n < len && n < GATE_NAME_MAX; n++)
        shown[n] = name_byte(name[n]) || name[n] == '/' ? name[n] : '?';
    shown[n] = '\0';
    return err_set(err, key, "name", shown, NULL);
}

/* What is wrong with one part of a path, or NULL. */
static const char *part_fault(const char *part, size_t len)
{
    if (len == 0) return "gate.name_empty";
    if (equal_folded(part, len, "__MACOSX") || equal_folded(part, len, ".DS_Store") ||
        (len > 2 && part[0] == '.' && part[1] == '_'))
        return "gate.macosx";
    for (size_t i = 0; i < len; i++)
        if (!name_byte(part[i])) return "gate.name_characters";
    if (part[0] == '.' || part[len - 1] == '.') return "gate.name_dot";
    if (is_device(part, len)) return "gate.name_device";
    return NULL;
}

bool gate_check_name(const char *name, size_t len, Err *err)
{
    if (len == 0) return refuse(err, "gate.name_empty", name, len);
    if (len > GATE_NAME_MAX) return refuse(err, "gate.name_long", name, len);
    int levels = 0;
    for (size_t at = 0; at <= len;) {
        const char *slash = memchr(name + at, '/', len - at);
        size_t part = slash ? (size_t)(slash - name) - at : len - at;
        const char *fault = part_fault(name + at, part);
        if (fault) return refuse(err, fault, name, len);
        if (++levels > GATE_LEVELS_MAX) return refuse(err, "gate.name_levels", name, len);
        at += part + 1;
    }
    return true;
}

/* Every name, and every folder that a name implies. */
typedef enum NodeKind { NODE_FILE, NODE_FOLDER, NODE_IMPLIED } NodeKind;
typedef struct Node {
    const char *name;
    size_t len;
    NodeKind kind;
} Node;

static int compare_nodes(const void *left, const void *right)
{
    const Node *a = left, *b = right;
    int order = compare_folded(a->name, a->len, b->name, b->len);
    if (order == 0) order = (int)a->kind - (int)b->kind;
    return order ? order : memcmp(a->name, b->name, a->len);
}

static size_t add_nodes(Node *nodes, size_t count, const GateName *entry)
{
    nodes[count++] = (Node){entry->name, entry->len, entry->folder ? NODE_FOLDER : NODE_FILE};
    for (size_t i = 1; i < entry->len; i++)
        if (entry->name[i] == '/') nodes[count++] = (Node){entry->name, i, NODE_IMPLIED};
    return count;
}

/* Of two neighbours that are equal without regard to case. */
static const char *pair_fault(const Node *a, const Node *b)
{
    if (a->kind == NODE_FILE && b->kind != NODE_FILE) return "gate.name_both";
    if (memcmp(a->name, b->name, a->len) != 0) return "gate.name_case";
    if (a->kind == b->kind && a->kind != NODE_IMPLIED) return "gate.name_twice";
    return NULL;
}

bool gate_check_names(const GateName *names, size_t count, Err *err)
{
    Node *nodes = malloc((count * GATE_LEVELS_MAX + 1) * sizeof *nodes);
    CHECK(nodes != NULL);
    size_t total = 0;
    for (size_t i = 0; i < count; i++) total = add_nodes(nodes, total, &names[i]);
    qsort(nodes, total, sizeof *nodes, compare_nodes);

    bool ok = true;
    for (size_t i = 1; ok && i < total; i++) {
        const Node *a = &nodes[i - 1], *b = &nodes[i];
        if (compare_folded(a->name, a->len, b->name, b->len) != 0) continue;
        const char *fault = pair_fault(a, b);
        if (fault) ok = refuse(err, fault, b->name, b->len);
    }
    free(nodes);
    return ok;
}
