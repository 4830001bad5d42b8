# Catalogues become resources under :/i18n, made in the build tree.

# tenantry_compile_catalogues(<target> <ts file>...): adds tenantry_<code>.qm of each to the target.
function(tenantry_compile_catalogues target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/i18n)
    file(MAKE_DIRECTORY ${folder})
    foreach(ts IN LISTS ARGN)
        cmake_path(GET ts STEM name)
        add_custom_command(OUTPUT ${folder}/${name}.qm DEPENDS ${ts} VERBATIM
            COMMAND Qt6::lrelease -silent ${ts} -qm ${folder}/${name}.qm)
        list(APPEND catalogues ${folder}/${name}.qm)
    endforeach()
    set_source_files_properties(${catalogues} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} ${target}_i18n PREFIX /i18n BASE ${folder} FILES ${catalogues})
endfunction()

# tenantry_compile_pseudo_locale(<target>): adds the catalogue of no language, which tests load as "qps".
function(tenantry_compile_pseudo_locale target)
    set(script ${PROJECT_SOURCE_DIR}/translations/pseudo.py)
    set(source ${PROJECT_SOURCE_DIR}/translations/tenantry_de.ts)
    set(ts ${CMAKE_CURRENT_BINARY_DIR}/tenantry_qps.ts)
    add_custom_command(OUTPUT ${ts} DEPENDS ${script} ${source} VERBATIM COMMAND Python3::Interpreter ${script} ${source} ${ts})
    tenantry_compile_catalogues(${target} ${ts})
endfunction()
