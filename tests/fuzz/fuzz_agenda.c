#include "fuzz.h"
#include "store/agenda.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Agenda agenda;
    Err err = {0};
    if (agenda_read((const char *)bytes, size, &arena, &agenda, &err))
        agenda_write(&agenda, &arena);
    arena_free(&arena);
    return 0;
}
