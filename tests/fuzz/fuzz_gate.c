#include "fuzz.h"
#include "store/gate.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    gate_check_structure(bytes, size, &err);
    gate_check(bytes, size, &err);
    return 0;
}
