# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers for the learner's code. Nothing here is believed: whoever asks compares the answers for itself."""
