# What a package has besides the two programs.
set(resources ${PROJECT_SOURCE_DIR}/resources)
install(FILES ${resources}/desktop/org.tenantry.Tenantry.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${resources}/metainfo/org.tenantry.Tenantry.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${resources}/icons/app-tenantry.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME tenantry.svg)
file(GLOB pages CONFIGURE_DEPENDS ${resources}/man/*.1)
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

# The runner's unit; a distribution may keep units elsewhere than below the prefix.
set(TENANTRY_UNIT_DIR lib/systemd/system CACHE STRING "Where systemd's units are installed")
configure_file(${PROJECT_SOURCE_DIR}/packaging/systemd/tenantry-runner.service.in tenantry-runner.service @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/tenantry-runner.service DESTINATION ${TENANTRY_UNIT_DIR})

# tenantryctl knows its commands: it writes its own man page and completions.
function(tenantry_written_by_ctl file destination)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/shell/${file})
    add_custom_command(OUTPUT ${output} DEPENDS tenantryctl VERBATIM
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0
            sh -c "\"$0\" \"$@\" >'${output}.new' && mv '${output}.new' '${output}'" $<TARGET_FILE:tenantryctl> ${ARGN})
    set_property(GLOBAL APPEND PROPERTY TENANTRY_SHELL_FILES ${output})
    install(FILES ${output} DESTINATION ${destination})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/shell)
tenantry_written_by_ctl(tenantryctl.1 ${CMAKE_INSTALL_MANDIR}/man1 help --man)
tenantry_written_by_ctl(tenantryctl ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
tenantry_written_by_ctl(_tenantryctl ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions completion zsh)
get_property(written GLOBAL PROPERTY TENANTRY_SHELL_FILES)
add_custom_target(tenantry_shell_files ALL DEPENDS ${written})
