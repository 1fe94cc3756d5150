void x(void)
{
    ui_icon(ui, on ? "puase" : "clock", 20);
    b = (Button){.icon = "klok"};
}
