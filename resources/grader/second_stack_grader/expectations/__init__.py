# SPDX-License-Identifier: GPL-3.0-or-later
"""What a check expects, and how it is told when things are different."""
