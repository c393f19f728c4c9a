# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and sanitizers, carried by one interface target.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(project_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:USES_QTEST>>>:-Wconversion> # the waiting macros of Qt 6.8 narrow a duration
  -Wold-style-cast -Wnon-virtual-dtor
  -Wno-missing-field-initializers # designated initialisers leave out what keeps its default
  # GCC 12 takes "literal" + std::string for overlapping memory when it optimises; fixed in 13.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(SECONDSTACK_SANITIZE)
  target_compile_options(project_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(project_options INTERFACE -fsanitize=address,undefined)
endif()
if(SECONDSTACK_THREAD_SANITIZE)
  target_compile_options(project_options INTERFACE -fsanitize=thread)
  target_link_options(project_options INTERFACE -fsanitize=thread)
endif()
if(SECONDSTACK_FUZZ)
  target_compile_options(project_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Relative paths: what one clone compiled serves another one.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    ${CCACHE_PROGRAM})
endif()
