#include "report/json_file.h"

json_t *json_document(const char *kind)
{
    return json_pack("{s:i, s:s}", "regisseur", 1, "kind", kind);
}

int json_finish(json_t *root, FILE *out)
{
    int failed = json_dumpf(root, out, JSON_INDENT(1)) != 0;
    failed |= fputc('\n', out) == EOF || fflush(out) != 0;
    json_decref(root);
    return failed ? 3 : 0;
}
