# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the subject, compares its answers with what the exercise expects, and writes the verdict."""
