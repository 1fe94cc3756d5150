bool full(Err *err)
{
    const char *table[] = {"store.in_a_table", "store.only_here"};
    tr(catalog, "store.empty");
    err_set(err, "stroe.full", "path", path, NULL);
    err_set(err, "store.who", "name", "x", NULL);
    return err_set(err, "store.full", "path", path, NULL);
}
