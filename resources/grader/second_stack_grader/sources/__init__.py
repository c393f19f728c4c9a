# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions about the learner's source text, for the rules that recognise mistakes."""
