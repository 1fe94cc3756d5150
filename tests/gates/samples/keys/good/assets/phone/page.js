say("page.in", { n: 3 }); say("page.in_" + 1);
