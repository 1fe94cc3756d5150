#include "fuzz.h"
#include "term/words.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = malloc(size + 1);
    Line line;
    if (!text) abort();
    memcpy(text, bytes, size);
    text[size] = '\0';
    line_read(text, &line);
    free(text);
    return 0;
}
