/* "store.comment" is no key. */
bool full(Err *err)
{
    tr_count(catalog, arena, "store.left", 2, TR_ARGS({"size", text}));
    arena_printf(arena, "store.help_%s", word);
    named("value", "mensen");
    open("store.lua");
    move("store.json", "store.json.bad");
    return err_set(err, "store.full", "path", path, NULL);
}
