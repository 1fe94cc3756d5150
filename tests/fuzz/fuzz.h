/* What a fuzz target promises: any bytes at all, and it comes back. A crash, a leak or a run-away
 * is the failure; what the bytes mean is the unit tests' business. */
#ifndef REGISSEUR_TESTS_FUZZ_H
#define REGISSEUR_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
