add_compile_options(-Wall -Wextra -Wshadow -Wconversion -Wswitch-enum -Wmissing-prototypes
                    -Wstrict-prototypes -Wpointer-arith -Wvla)
if(REGISSEUR_WERROR)
  add_compile_options(-Werror)
endif()
