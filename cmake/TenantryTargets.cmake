# Two functions make every target of the tree, so that warnings, sanitizers, the include root and the
# precompiled Qt headers are said once. Sources are found by folder: a new check, command or page is one file.

add_library(tenantry_flags INTERFACE)
target_include_directories(tenantry_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(tenantry_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(tenantry_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_NO_URL_CAST_FROM_STRING
    TENANTRY_VERSION="${PROJECT_VERSION}")
if(TENANTRY_WERROR)
    target_compile_options(tenantry_flags INTERFACE -Werror)
endif()
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # In a batch of sources no type of an anonymous namespace is in the main file, which is all this warning looks at.
    target_compile_options(tenantry_flags INTERFACE -Wno-subobject-linkage)
endif()
if(TENANTRY_SANITIZE)
    target_compile_options(tenantry_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined)
    target_link_options(tenantry_flags INTERFACE -fsanitize=address,undefined)
endif()

# Every test runs without a display and says where memory was wrong; a skipped test fails.
set(TENANTRY_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen" "LC_ALL=C.UTF-8"
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0"
    "UBSAN_OPTIONS=print_stacktrace=1" "ASAN_OPTIONS=detect_stack_use_after_return=1")

# tenantry_library(<layer> PCH <header>... LINK <library>...): one layer of the house from all sources below it.
function(tenantry_library name)
    cmake_parse_arguments(ARG "" "" "PCH;LINK" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    # Qt decides whether that is a shared library; where it is, the programs find it in a folder of their own.
    qt_add_library(tenantry_${name} ${sources})
    install(TARGETS tenantry_${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/tenantry)
    target_link_libraries(tenantry_${name} PUBLIC tenantry_flags ${ARG_LINK})
    target_precompile_headers(tenantry_${name} PRIVATE ${ARG_PCH})
endfunction()

# tenantry_test_headers(<name> PCH <header>... LINK <library>...): Qt's headers, compiled once for all tests that link the
# same libraries; compiling them is most of the time that a test takes to build.
function(tenantry_test_headers name)
    cmake_parse_arguments(ARG "" "" "PCH;LINK" ${ARGN})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "int main() { return 0; }\n")
    qt_add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} tenantry_testsupport Qt6::Test)
    target_precompile_headers(${name} PRIVATE ${ARG_PCH})
endfunction()

# tenantry_test(<source> <headers> <library>...): one QtTest program, named and labelled after its place in tests/.
function(tenantry_test source headers)
    cmake_path(GET source STEM name)
    cmake_path(RELATIVE_PATH source BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests OUTPUT_VARIABLE relative)
    string(REGEX REPLACE "/.*" "" label ${relative})
    # moc is asked for the one file it has to read: automoc would look for more, and compile an empty file of each test.
    set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
    qt_add_executable(${name} ${source} ${moc})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    qt_generate_moc(${source} ${moc} TARGET ${name})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
    target_link_libraries(${name} PRIVATE ${ARGN} tenantry_testsupport Qt6::Test)
    target_precompile_headers(${name} REUSE_FROM ${headers})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 600 ENVIRONMENT "${TENANTRY_TEST_ENVIRONMENT}"
        FAIL_REGULAR_EXPRESSION "SKIP   :")
endfunction()
