# What `cmake --install` puts where. The program finds share/regisseur from its own folder (store/paths), so
# a prefix may be moved as a whole, and DATADIR is no choice.
include(GNUInstallDirs)
set(share share/regisseur)
set(assets ${CMAKE_SOURCE_DIR}/assets)
set(not_installed PATTERN "*~" EXCLUDE PATTERN ".DS_Store" EXCLUDE)

# In ~/.local the share folder would be the very folder that holds the user's records.
install(CODE [=[
  set(home "$ENV{XDG_DATA_HOME}")
  if(home STREQUAL "")
    set(home "$ENV{HOME}/.local/share")
  endif()
  if("$ENV{DESTDIR}" STREQUAL "" AND "${CMAKE_INSTALL_PREFIX}/share" STREQUAL "${home}")
    message(FATAL_ERROR "Nothing is installed: ${home}/regisseur is for your own records. Choose another --prefix.")
  endif()
]=])

install(TARGETS regisseur RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS report_pdf room_server LIBRARY DESTINATION ${share})
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/regisseur/locale ${CMAKE_BINARY_DIR}/share/regisseur/phone
        DESTINATION ${share} FILES_MATCHING REGEX "\\.(mo|html|css|js)$")
install(DIRECTORY ${assets}/fonts ${assets}/template ${CMAKE_SOURCE_DIR}/scenarios DESTINATION ${share}
        ${not_installed})
install(FILES ${assets}/icons/index.txt DESTINATION ${share}/icons)

install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/man/ DESTINATION ${CMAKE_INSTALL_MANDIR})
foreach(shell bash-completion zsh fish)
  install(DIRECTORY ${CMAKE_BINARY_DIR}/share/${shell} DESTINATION share)
endforeach()

# The desktop's menus and file types.
install(FILES ${assets}/desktop/regisseur.desktop ${assets}/desktop/regisseur-play.desktop
              ${assets}/desktop/regisseur-room.desktop DESTINATION share/applications)
install(FILES ${assets}/desktop/regisseur.svg DESTINATION share/icons/hicolor/scalable/apps)
install(FILES ${assets}/desktop/regisseur.xml DESTINATION share/mime/packages)
install(FILES ${assets}/desktop/regisseur.metainfo.xml DESTINATION share/metainfo)

# Desktops look these up in an index. A package makes it where it is unpacked.
install(CODE [=[
  if("$ENV{DESTDIR}" STREQUAL "")
    find_program(UPDATE_MIME update-mime-database)
    find_program(UPDATE_DESKTOP update-desktop-database)
    if(UPDATE_MIME)
      execute_process(COMMAND ${UPDATE_MIME} ${CMAKE_INSTALL_PREFIX}/share/mime ERROR_QUIET)
    endif()
    if(UPDATE_DESKTOP)
      execute_process(COMMAND ${UPDATE_DESKTOP} ${CMAKE_INSTALL_PREFIX}/share/applications ERROR_QUIET)
    endif()
  endif()
]=])
