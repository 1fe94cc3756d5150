/* The corpus as an ordinary test: every file as it is, cut, and damaged, the same way each time. */
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX = 1 << 20, DAMAGED = 300, CUTS = 64 };

static uint64_t dice(uint64_t *seed)
{
    uint64_t z = *seed += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t roll(uint64_t *seed, size_t sides)
{
    return (size_t)(dice(seed) % sides);
}

/* In memory of its very size, so that a byte beyond it is noticed. */
static void run(const uint8_t *bytes, size_t size)
{
    uint8_t *exact = malloc(size ? size : 1);
    if (!exact) abort();
    memcpy(exact, bytes, size);
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

/* One to four of: another byte, a flipped bit, a byte that parsers trip over, a piece twice. */
static size_t damage(uint8_t *bytes, size_t size, uint64_t *seed)
{
    static const uint8_t edges[] = {0, 0xFF, 0x7F, 0x80, '"', '\\', '\n', '{', '}', 0xC3, 0xE2};
    for (size_t n = 1 + roll(seed, 4); n > 0 && size > 0; n--) {
        size_t at = roll(seed, size), far = roll(seed, size), len = 1 + roll(seed, 16);
        switch (roll(seed, 4)) {
        case 0: bytes[at] = (uint8_t)dice(seed); break;
        case 1: bytes[at] ^= (uint8_t)(1u << roll(seed, 8)); break;
        case 2: bytes[at] = edges[roll(seed, sizeof edges)]; break;
        default:
            if (at + len <= size && far + len <= size) memmove(bytes + far, bytes + at, len);
            break;
        }
    }
    return size;
}

static long run_file(const char *path, uint64_t seed)
{
    static uint8_t whole[FILE_MAX], copy[FILE_MAX];
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    size_t size = fread(whole, 1, sizeof whole, file);
    long runs = 1;
    fclose(file);
    run(whole, size);
    for (size_t i = 0; i < CUTS && i < size; i++, runs++) run(whole, i * size / CUTS);
    for (int i = 0; i < DAMAGED; i++, runs++) {
        memcpy(copy, whole, size);
        run(copy, damage(copy, size, &seed));
    }
    return runs;
}

int main(int argc, char **argv)
{
    long files = 0, runs = 0;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        char path[4096];
        if (!folder) {
            runs += run_file(argv[i], 1);
            files++;
            continue;
        }
        for (struct dirent *entry; (entry = readdir(folder));) {
            if (entry->d_name[0] == '.') continue;
            snprintf(path, sizeof path, "%s/%s", argv[i], entry->d_name);
            runs += run_file(path, strlen(entry->d_name));
            files++;
        }
        closedir(folder);
    }
    printf("%ld files, %ld runs\n", files, runs);
    return files > 0 ? 0 : 1;
}
