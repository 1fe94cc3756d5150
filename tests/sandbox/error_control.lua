-- expect: fault.author
error("\27[31mred\7\n\t\u{202E}")
