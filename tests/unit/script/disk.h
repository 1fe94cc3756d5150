/* PackFiles over a plain folder, for tests only. */
#ifndef REGISSEUR_TESTS_DISK_H
#define REGISSEUR_TESTS_DISK_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "script/files.h"

static bool disk_read(void *self, const char *path, size_t limit, Arena *arena, const char **bytes,
                      size_t *size, Err *err)
{
    const char *folder = self;
    char full[2048];
    snprintf(full, sizeof full, "%s/%s", folder, path);
    FILE *file = fopen(full, "rb");
    if (file == NULL) return err_set(err, "pack.no_file", "path", path, NULL);
    char *buffer = malloc(limit + 1);
    *size = fread(buffer, 1, limit + 1, file);
    fclose(file);
    if (*size <= limit) *bytes = arena_text_n(arena, buffer, *size);
    free(buffer);
    return *size <= limit || err_set(err, "pack.file_too_large", "path", path, NULL);
}

static void disk_list(void *self, const char *folder,
                      void (*found)(void *context, const char *name), void *context)
{
    const char *root = self;
    char full[2048], path[4096];
    struct dirent **entries;
    snprintf(full, sizeof full, "%s/%s", root, folder);
    int n = scandir(full, &entries, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        struct stat info;
        snprintf(path, sizeof path, "%s/%s", full, entries[i]->d_name);
        if (stat(path, &info) == 0 && S_ISREG(info.st_mode)) found(context, entries[i]->d_name);
        free(entries[i]);
    }
    if (n >= 0) free(entries);
}

/* `folder` must outlive the result. */
static inline PackFiles disk_files(char *folder)
{
    return (PackFiles){folder, disk_read, disk_list};
}

#endif
