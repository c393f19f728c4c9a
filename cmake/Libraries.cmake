# SPDX-License-Identifier: GPL-3.0-or-later
# Third-party libraries, all from the distribution. pkg-config where the CMake configs of Debian 12 are broken.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

if(SECONDSTACK_APP)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Svg Test)
  find_package(CLI11 REQUIRED)
  pkg_check_modules(MD4C_HTML REQUIRED IMPORTED_TARGET md4c-html)
endif()

if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(Catch2 3 QUIET CONFIG)
  if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 REQUIRED CONFIG)
  endif()
  include(Catch)
endif()
