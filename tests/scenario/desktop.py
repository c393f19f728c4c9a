# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of one's own: X server, window manager, session bus and runtime folder, made for one scenario and gone with
it. A bus left over from an earlier run, or a window of somebody else's, cannot get in the way."""
import os
import shutil
import subprocess
import tempfile
import time


class Desktop:
    """Use it as a context manager; inside, os.environ names the new display and the new bus."""

    def __enter__(self):
        self.runtime = tempfile.mkdtemp(prefix="desktop-")
        self.children = []
        os.environ["XDG_RUNTIME_DIR"] = self.runtime
        # Without -noreset the server starts anew, and drops whoever is just coming, when its last client goes.
        os.environ["DISPLAY"] = ":" + self._start_and_read("Xvfb", "-displayfd", "{fd}", "-screen", "0", "1600x1000x24",
                                                           "-nolisten", "tcp", "-noreset")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._start_and_read("dbus-daemon", "--session", "--nofork",
                                                                      "--print-address={fd}")
        self._start("openbox")
        self._await_window_manager()
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            child.terminate()
            child.wait()
        shutil.rmtree(self.runtime, ignore_errors=True)

    @staticmethod
    def _await_window_manager():
        """A window that comes before its manager may stay unmapped."""
        for _ in range(400):
            if subprocess.run(["xdotool", "get_num_desktops"], capture_output=True, check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("openbox did not start")

    def _start(self, *command, **options):
        self.children.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options))

    def _start_and_read(self, *command):
        """Starts a server that writes a line on the descriptor {fd} as soon as it serves, and returns the line."""
        reading, writing = os.pipe()
        with open(reading, encoding="utf-8") as answer:
            self._start(*(part.format(fd=writing) for part in command), pass_fds=[writing])
            os.close(writing)
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        return line
