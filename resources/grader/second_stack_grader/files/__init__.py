# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the files of a project that are not Python."""
