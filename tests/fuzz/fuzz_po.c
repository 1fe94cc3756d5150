#include "fuzz.h"
#include "script/po.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    StrBuf out = {0};
    Po po;
    int line = 0;
    Err err = {0};
    po_read(&arena, (const char *)bytes, size, &po, &line, &err);
    for (size_t i = 0; i < po.count; i++) po_write(&po.entries[i], &out);
    sb_free(&out);
    arena_free(&arena);
    return 0;
}
