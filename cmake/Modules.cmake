# SPDX-License-Identifier: GPL-3.0-or-later

# A folder of core/ as a library `core_<name>`; `secondstack_core` collects them all.
function(secondstack_core_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(core_${name} ${arg_SOURCES})
  list(TRANSFORM arg_DEPENDS PREPEND core_)
  target_link_libraries(core_${name} PUBLIC project_options ${arg_DEPENDS} PRIVATE ${arg_LIBRARIES})
  target_link_libraries(secondstack_core INTERFACE core_${name})
endfunction()

# A Catch2 test program `<name>_tests`.
function(secondstack_tests name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name}_tests ${arg_SOURCES})
  target_link_libraries(${name}_tests PRIVATE project_options ${arg_LIBRARIES} Catch2::Catch2WithMain)
  target_compile_definitions(${name}_tests PRIVATE
    SECONDSTACK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SECONDSTACK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  if(Catch2_VERSION VERSION_LESS 3)
    target_compile_definitions(${name}_tests PRIVATE CATCH_COMPAT_V2=1)
  endif()
  catch_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}: "
    PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
