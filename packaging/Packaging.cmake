# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package. There is nothing to pack before both programs exist.
if(NOT TARGET secondstack OR NOT TARGET secondstack-cli)
  return()
endif()

include(GNUInstallDirs)
set(SECONDSTACK_SHARE ${CMAKE_INSTALL_DATADIR}/secondstack)
set(SECONDSTACK_DOC ${CMAKE_INSTALL_DATADIR}/doc/secondstack)

# All that has to be built before packing; the tests do not.
add_custom_target(package_files)
add_dependencies(package_files secondstack secondstack-cli)

install(TARGETS secondstack secondstack-cli RUNTIME)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/curriculum/fastapi-for-node DESTINATION ${SECONDSTACK_SHARE}/curriculum
  PATTERN "__pycache__" EXCLUDE PATTERN "node_modules" EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/grader DESTINATION ${SECONDSTACK_SHARE}
  PATTERN "__pycache__" EXCLUDE PATTERN "README.md" EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/resources/python/requirements.in ${PROJECT_SOURCE_DIR}/resources/python/lock.txt
  ${PROJECT_SOURCE_DIR}/resources/python/make_environment.py
  DESTINATION ${SECONDSTACK_SHARE}/python)

if(UNIX AND NOT APPLE)
  set(linux ${PROJECT_SOURCE_DIR}/packaging/linux)
  set(id io.github.secondstack.secondstack)
  install(FILES ${linux}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${linux}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${linux}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
  install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/secondstack.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
  install(FILES ${linux}/copyright ${PROJECT_SOURCE_DIR}/LICENSES/OFL-1.1.txt DESTINATION ${SECONDSTACK_DOC})

  # Debian wants these two compressed, without a time in the header.
  find_program(GZIP_PROGRAM gzip REQUIRED)
  function(install_compressed file name destination)
    set(compressed ${CMAKE_CURRENT_BINARY_DIR}/packaging/${name}.gz)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/packaging)
    add_custom_command(OUTPUT ${compressed} COMMAND ${GZIP_PROGRAM} -9nc ${file} > ${compressed}
      DEPENDS ${file} VERBATIM)
    add_custom_target(compress_${name} ALL DEPENDS ${compressed})
    add_dependencies(package_files compress_${name})
    install(FILES ${compressed} DESTINATION ${destination})
  endfunction()
  install_compressed(${PROJECT_SOURCE_DIR}/resources/man/secondstack.1 secondstack.1 ${CMAKE_INSTALL_MANDIR}/man1)
  install_compressed(${PROJECT_SOURCE_DIR}/resources/man/secondstack-cli.1 secondstack-cli.1
    ${CMAKE_INSTALL_MANDIR}/man1)
  install_compressed(${linux}/changelog changelog ${SECONDSTACK_DOC})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME secondstack)
set(CPACK_PACKAGE_VENDOR "Second Stack")
set(CPACK_PACKAGE_CONTACT "Second Stack <developers@secondstack.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "four weeks from Node.js to FastAPI, offline")
set(CPACK_PACKAGE_DESCRIPTION
"Second Stack helps a working Node.js developer decide whether to add
Python and FastAPI, and then learn them in four weeks: lessons, quizzes,
exercises that run real code, and reviews that come back in time.
It needs no account and no network, and says so when staying with
Node.js is the better choice.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is only found at run time: the SVG plugin, the learner's Python, the sandbox and its limits.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, python3 (>= 3.11), python3-venv, bubblewrap, fontconfig-config")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nodejs")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
