/* Memory as a file of PhysicsFS. Its own PHYSFS_mountMemory (3.0.2) loses memory at each unmount.
 */
#ifndef REGISSEUR_STORE_MEMORY_IO_H
#define REGISSEUR_STORE_MEMORY_IO_H

#include <physfs.h>
#include <stddef.h>

/* Owned by PhysicsFS once it is mounted; else end it with io->destroy(io). `bytes` are not copied.
 */
PHYSFS_Io *memory_io_new(const void *bytes, size_t size);

#endif
