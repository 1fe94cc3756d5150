#include "store/memory_io.h"

#include <stdlib.h>
#include <string.h>

typedef struct MemoryIo {
    PHYSFS_Io io;
    const unsigned char *bytes;
    size_t size, at;
} MemoryIo;

static PHYSFS_sint64 io_read(PHYSFS_Io *io, void *buffer, PHYSFS_uint64 want)
{
    MemoryIo *m = io->opaque;
    size_t left = m->size - m->at;
    size_t count = want < left ? (size_t)want : left;
    if (count > 0) memcpy(buffer, m->bytes + m->at, count);
    m->at += count;
    return (PHYSFS_sint64)count;
}

static int io_seek(PHYSFS_Io *io, PHYSFS_uint64 offset)
{
    MemoryIo *m = io->opaque;
    if (offset > m->size) {
        PHYSFS_setErrorCode(PHYSFS_ERR_PAST_EOF);
        return 0;
    }
    m->at = (size_t)offset;
    return 1;
}

static PHYSFS_sint64 io_tell(PHYSFS_Io *io)
{
    const MemoryIo *m = io->opaque;
    return (PHYSFS_sint64)m->at;
}

static PHYSFS_sint64 io_length(PHYSFS_Io *io)
{
    const MemoryIo *m = io->opaque;
    return (PHYSFS_sint64)m->size;
}

static PHYSFS_Io *io_duplicate(PHYSFS_Io *io)
{
    const MemoryIo *m = io->opaque;
    return memory_io_new(m->bytes, m->size);
}

static int io_flush(PHYSFS_Io *io)
{
    (void)io;
    return 1;
}

static void io_destroy(PHYSFS_Io *io)
{
    free(io->opaque);
}

PHYSFS_Io *memory_io_new(const void *bytes, size_t size)
{
    MemoryIo *m = malloc(sizeof *m);
    if (m == NULL) {
        PHYSFS_setErrorCode(PHYSFS_ERR_OUT_OF_MEMORY);
        return NULL;
    }
    *m = (MemoryIo){.bytes = bytes, .size = size};
    m->io = (PHYSFS_Io){.opaque = m,
                        .read = io_read,
                        .seek = io_seek,
                        .tell = io_tell,
                        .length = io_length,
                        .duplicate = io_duplicate,
                        .flush = io_flush,
                        .destroy = io_destroy};
    return &m->io;
}
