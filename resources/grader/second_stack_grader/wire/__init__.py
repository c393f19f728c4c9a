# SPDX-License-Identifier: GPL-3.0-or-later
"""What passes between the two processes: frames of JSON, and Python values written in JSON."""
