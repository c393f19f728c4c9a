// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include <QCoreApplication>
#include <iostream>
#include <unistd.h>

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv}; // for the event loop that processes report through
    secondstack::cli::Console console{std::cout, std::cerr, ::isatty(STDERR_FILENO) != 0};
    return static_cast<int>(secondstack::cli::runCommandLine({argv + 1, argv + argc}, console));
}
