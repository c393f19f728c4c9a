# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in a real window: X events go in through xdotool, what is on screen is read through the
accessibility tree that a screen reader uses. Nothing of the program is linked, faked or called."""
import os
import subprocess
import time

import pyatspi

TIMEOUT = 20.0
POLL = 0.05


BUTTON = pyatspi.ROLE_PUSH_BUTTON  # its name is "push button" or "button", by the version of the bus
LIST_ITEM = pyatspi.ROLE_LIST_ITEM


class NotSeen(AssertionError):
    """Something that should be on screen is not."""


def wait_for(what, probe, timeout=TIMEOUT):
    """The first true value of probe(); windows and disks take their time, so it is asked again and again."""
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        try:
            value = probe()
        except Exception:  # the tree may change while it is read
            value = None
        if value:
            return value
        time.sleep(POLL)
    raise NotSeen(what)


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout.strip()


def is_visible(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)


def visible_below(node):
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None and is_visible(child):
            yield child
            yield from visible_below(child)


def above(node):
    """What a node lies in, up to the window: it is seen as far as all of these reach."""
    while node.parent is not None and node.parent.getRole() != pyatspi.ROLE_APPLICATION:
        node = node.parent
        yield node


def extents(node):
    return node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)


def stands_still(node):
    """A page may still move to what it has just shown."""
    before = extents(node)
    time.sleep(0.1)
    after = extents(node)
    return (before.x, before.y) == (after.x, after.y)


class Window:
    """One run of the program. Use it as a context manager: leaving closes the window as a person would."""

    def __init__(self, program, data_folder, pictures=None, arguments=()):
        self.program = program
        self.arguments = arguments
        self.data_folder = data_folder
        self.pictures = pictures
        self.picture_count = 0

    def __enter__(self):
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LANG="C.UTF-8")
        self.process = subprocess.Popen([self.program, "--data", str(self.data_folder), *self.arguments], env=environment)
        try:
            self._find()
        except NotSeen:
            self.__exit__(NotSeen)
            raise
        return self

    def _find(self):
        self.id = wait_for("a window", lambda: xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()[-1])
        wait_for("the window in front", lambda: xdotool("windowactivate", "--sync", self.id) or True)
        self.application = wait_for("the accessible application", self._application)

    def __exit__(self, kind, *_):
        if kind is not None:
            self.picture("failed")
            self.process.kill()
        else:
            # xdotool complains when the window goes before the key is released.
            subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=False, capture_output=True)
        self.process.wait(timeout=TIMEOUT)

    def _application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    # --- looking ---

    def nodes(self):
        return list(visible_below(self.application))

    def find(self, name, role=None):
        """The visible thing whose accessible name is `name`, or starts with it when it ends in "..."."""
        def matches(node):
            named = node.name.startswith(name[:-3]) if name.endswith("...") else node.name == name
            return named and (role is None or node.getRole() == role)
        return wait_for(f"something named {name!r}; on screen: {self.names}",
                        lambda: next((node for node in self.nodes() if matches(node)), None))

    @property
    def names(self):
        return sorted({node.name for node in self.nodes() if node.name})

    def is_there(self, name):
        return any(node.name == name for node in self.nodes())

    def texts(self):
        """Everything readable, one string."""
        found = []
        for node in self.nodes():
            found.append(node.name)
            try:
                found.append(node.queryText().getText(0, -1))
            except NotImplementedError:
                pass
        return "\n".join(found)

    def wait_text(self, text):
        wait_for(f"the text {text!r}; on screen: {self.names}", lambda: text in self.texts())

    @property
    def focused(self):
        return next((node for node in self.nodes() if node.getState().contains(pyatspi.STATE_FOCUSED)), None)

    # --- doing ---

    def click(self, name, role=None):
        node = self.find(name, role)
        wait_for(f"{name!r} scrolled into the window", lambda: self._scroll_towards(node) and stands_still(node))
        box = extents(node)
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

    def _scroll_towards(self, node):
        """True when the whole node can be seen, else turns the wheel at the right edge of what it is seen through."""
        box, around = extents(node), list(map(extents, above(node)))
        lowest = min(around, key=lambda each: each.y + each.height)
        highest = max(around, key=lambda each: each.y)
        is_below = box.y + box.height > lowest.y + lowest.height
        if not is_below and box.y >= highest.y:
            return True
        edge = lowest if is_below else highest
        xdotool("mousemove", edge.x + edge.width - 10, edge.y + edge.height // 2, "click", 5 if is_below else 4)
        return False

    def key(self, *keys):
        xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        xdotool("type", "--clearmodifiers", text)

    def go_to(self, text, title):
        """Through the command palette."""
        self.key("ctrl+k")
        self.find("Find anything...")
        self.type(text)
        self.find(f"{title}...", LIST_ITEM)
        self.key("Return")

    def tab_to(self, name, most=60):
        """Moves the keyboard focus to the thing of this name, by Tab alone."""
        for _ in range(most):
            focused = self.focused
            if focused is not None and (focused.name == name or (name.endswith("...") and focused.name.startswith(name[:-3]))):
                return
            self.key("Tab")
            time.sleep(POLL)
        raise NotSeen(f"{name!r} cannot be reached with Tab; on screen: {self.names}")

    def picture(self, name):
        if self.pictures is None:
            return
        self.picture_count += 1
        path = os.path.join(self.pictures, f"{self.picture_count:02d}-{name}.png")
        subprocess.run(["import", "-window", "root", path], check=False)
