# The release is hardened; the sanitizers replace part of that in test builds.
add_link_options(-Wl,-z,relro,-z,now -Wl,--as-needed)
add_compile_options(-fstack-protector-strong)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  add_compile_options(-fcf-protection)
endif()
if(REGISSEUR_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
else()
  add_compile_options($<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2> -fstack-clash-protection)
  add_link_options($<$<CONFIG:Release>:-pie>)
endif()
# CHECK is on in every build; assert is not used. -g keeps crash reports useful.
set(CMAKE_C_FLAGS_RELEASE "-O2 -g1")
# The same bytes whoever builds it, wherever.
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
