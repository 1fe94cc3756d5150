#include "room/module/module.h"

__attribute__((visibility("default"))) extern const RoomModule room_module;

const RoomModule room_module = {room_server_start, room_server_stop, room_server_port,
                                room_server_show, room_server_traffic};
