#include "room/address.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"

/* Lower ranks come first. */
enum { RANK_CHOSEN, RANK_WIRELESS, RANK_WIRED, RANK_APART, RANK_LOOPBACK };

typedef struct Ranked {
    RoomAddress address;
    int rank;
} Ranked;

static bool is_wireless(const char *interface)
{
    char path[80] = "/sys/class/net/";
    text_copy(path + strlen(path), sizeof path - strlen(path), interface);
    text_copy(path + strlen(path), sizeof path - strlen(path), "/wireless");
    return access(path, F_OK) == 0;
}

/* Bridges of virtual machines, tunnels, addresses that nobody gave: no phone is there. */
static bool is_apart(const struct ifaddrs *at, const char *text)
{
    static const char *const names[] = {"docker", "virbr", "br-", "veth", "tun", "tap", "wg", NULL};
    for (size_t i = 0; names[i]; i++)
        if (text_starts(at->ifa_name, names[i])) return true;
    return (at->ifa_flags & IFF_POINTOPOINT) != 0 || text_starts(text, "169.254.");
}

/* The address that traffic would leave by, "" when there is no way out. Nothing is sent. */
static void find_way_out(char out[ROOM_ADDRESS_TEXT])
{
    struct sockaddr_in away = {.sin_family = AF_INET, .sin_port = htons(9)}, own = {0};
    away.sin_addr.s_addr = htonl(0xC6336401); /* 198.51.100.1, for documentation */
    socklen_t size = sizeof own;
    out[0] = '\0';
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return;
    if (connect(fd, (struct sockaddr *)&away, sizeof away) == 0 &&
        getsockname(fd, (struct sockaddr *)&own, &size) == 0)
        inet_ntop(AF_INET, &own.sin_addr, out, ROOM_ADDRESS_TEXT);
    close(fd);
}

static int rank_of(const struct ifaddrs *at, const RoomAddress *address, const char *way_out)
{
    if (address->loopback) return RANK_LOOPBACK;
    if (strcmp(address->text, way_out) == 0) return RANK_CHOSEN;
    if (is_apart(at, address->text)) return RANK_APART;
    return address->wireless ? RANK_WIRELESS : RANK_WIRED;
}

static bool usable(const struct ifaddrs *at)
{
    return at->ifa_addr && at->ifa_addr->sa_family == AF_INET && (at->ifa_flags & IFF_UP) != 0;
}

/* Keeps the list in order, and among equals in the system's. */
static size_t put(Ranked *list, size_t count, const Ranked *one)
{
    size_t at = count;
    while (at > 0 && list[at - 1].rank > one->rank) at--;
    if (at == ROOM_ADDRESSES) return count;
    size_t kept = count < ROOM_ADDRESSES ? count : ROOM_ADDRESSES - 1;
    memmove(list + at + 1, list + at, (kept - at) * sizeof *list);
    list[at] = *one;
    return kept + 1;
}

size_t room_addresses(RoomAddress out[ROOM_ADDRESSES])
{
    char way_out[ROOM_ADDRESS_TEXT];
    Ranked list[ROOM_ADDRESSES] = {0};
    struct ifaddrs *all = NULL;
    size_t count = 0;
    find_way_out(way_out);
    if (getifaddrs(&all) != 0) return 0;
    for (const struct ifaddrs *at = all; at; at = at->ifa_next) {
        if (!usable(at)) continue;
        Ranked one = {0};
        struct sockaddr_in in;
        memcpy(&in, at->ifa_addr, sizeof in);
        inet_ntop(AF_INET, &in.sin_addr, one.address.text, sizeof one.address.text);
        text_copy(one.address.interface, sizeof one.address.interface, at->ifa_name);
        one.address.wireless = is_wireless(at->ifa_name);
        one.address.loopback = (at->ifa_flags & IFF_LOOPBACK) != 0;
        one.rank = rank_of(at, &one.address, way_out);
        count = put(list, count, &one);
    }
    freeifaddrs(all);
    for (size_t i = 0; i < count; i++) out[i] = list[i].address;
    return count;
}
