#include "base/catalog.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Err err = {0};
    Catalog *catalog = catalog_read(bytes, size, "fuzz", &err);
    if (!catalog) return 0;
    tr(catalog, "store.disk_full");
    tr_context(catalog, "dilemma \"x\"", "Een tekst");
    catalog_free(catalog);
    return 0;
}
