#include "fuzz.h"
#include "store/exchange.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Exchange exchange;
    Err err = {0};
    if (exchange_parse("fuzz", bytes, size, &exchange, &err)) exchange_free(&exchange);
    return 0;
}
