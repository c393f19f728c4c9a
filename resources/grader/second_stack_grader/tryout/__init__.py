# SPDX-License-Identifier: GPL-3.0-or-later
"""The learner's app as a server that a person asks: nothing is checked here."""
