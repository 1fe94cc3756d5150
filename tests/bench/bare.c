/* The least that a window with a line of text costs: the yardstick for our own start.
 *
 *   bench_bare           shows the line and idles until it is closed
 *   bench_bare --first   shows the line, says first_frame_ms N, and ends
 *
 * It takes the path that the game takes: a window surface without acceleration, the
 * same font, and waiting for events. N counts from the start of the process, as the
 * kernel knows it (in steps of a clock tick).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <SDL.h>
#include <SDL_ttf.h>

/* Milliseconds since this process began; -1 when the system doesn't say. */
static long process_ms(void)
{
    char stat[1024];
    FILE *file = fopen("/proc/self/stat", "r");
    if (file == NULL) return -1;
    stat[fread(stat, 1, sizeof stat - 1, file)] = '\0';
    fclose(file);
    const char *at = strrchr(stat, ')'); /* the name before it may hold spaces */
    for (int field = 2; at && field < 22; field++) at = strchr(at + 1, ' ');
    struct timespec now;
    if (at == NULL || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return -1;
    long long started_ms = strtoll(at, NULL, 10) * 1000 / sysconf(_SC_CLK_TCK);
    return (long)(now.tv_sec * 1000LL + now.tv_nsec / 1000000 - started_ms);
}

static int stop(const char *what)
{
    fprintf(stderr, "bench_bare: %s: %s\n", what, SDL_GetError());
    return 1;
}

static int show_line(SDL_Window *window, TTF_Font *font)
{
    SDL_Surface *screen = SDL_GetWindowSurface(window);
    SDL_Surface *line = TTF_RenderUTF8_Blended(font, "Het is hun bus, zegt de firma.",
                                               (SDL_Color){0x1B, 0x26, 0x31, 0xFF});
    if (screen == NULL || line == NULL) return stop("no picture");
    SDL_FillRect(screen, NULL, SDL_MapRGB(screen->format, 0xFF, 0xFF, 0xFF));
    SDL_BlitSurface(line, NULL, screen, &(SDL_Rect){.x = 40, .y = 40});
    SDL_FreeSurface(line);
    return SDL_UpdateWindowSurface(window) == 0 ? 0 : stop("no window surface");
}

static void idle(void)
{
    SDL_Event event;
    while (SDL_WaitEvent(&event))
        if (event.type == SDL_QUIT) return;
}

int main(int argc, char **argv)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return stop("no SDL");
    SDL_Window *window = SDL_CreateWindow("bare", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                          1280, 720, SDL_WINDOW_RESIZABLE);
    TTF_Font *font = TTF_OpenFont(FONT, 24);
    if (window == NULL || font == NULL) return stop("no window or no font");
    if (show_line(window, font) != 0) return 1;
    printf("first_frame_ms %ld\n", process_ms());
    fflush(stdout);
    if (argc < 2 || strcmp(argv[1], "--first") != 0) idle();
    TTF_CloseFont(font);
    SDL_DestroyWindow(window);
    TTF_Quit();
    SDL_Quit();
    return 0;
}
