/* Pictures of a pack, decoded with limits and kept at the size they show.
 *
 * PNG and JPEG only, at most 4096 x 4096. What can't be decoded gives NULL. The
 * few last ones are kept.
 */
#ifndef REGISSEUR_UI_IMAGE_H
#define REGISSEUR_UI_IMAGE_H

#include <SDL.h>

#include "ui/host.h"

typedef struct Images Images;

Images *images_new(void);
void images_free(Images *images);
void images_forget(Images *images); /* another pack */

/* At most max_w x max_h pixels, never enlarged beyond double; ARGB8888, owned here. */
SDL_Surface *images_get(Images *images, const UiHost *host, const char *path, int max_w, int max_h);

#endif
