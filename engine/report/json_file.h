/* A JSON document of ours: how each begins and ends. For report/ only. */
#ifndef REGISSEUR_REPORT_JSON_FILE_H
#define REGISSEUR_REPORT_JSON_FILE_H

#include <jansson.h>
#include <stdio.h>

/* {"regisseur": 1, "kind": kind} */
json_t *json_document(const char *kind);
/* Writes it and a newline, and frees it. An exit code: 0, or 3 when it could not be written. */
int json_finish(json_t *root, FILE *out);

#endif
