void x(void)
{
    ui_icon(ui, on ? "pause" : "clock", 20);
    b = (Button){.icon = "clock", .label = "x"};
}
