# SPDX-License-Identifier: GPL-3.0-or-later
"""The service "server": the learner's project as a process of its own, started, signalled and listened to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from ..launch import steady_environment
from ..wire.frames import Channel, Message
from .relay import relay

MOST_LOG = 128 * 1024


def serve(channel: Channel, order: dict[str, Any], _: Message) -> None:
    supervisor = Supervisor(Path(str(order["folder"])), Path(str(order["socket"])).parent)
    actions = {
        "start": supervisor.start,
        "signal": supervisor.send_signal,
        "wait": supervisor.wait,
        "log": supervisor.log,
    }
    try:
        while True:
            message = channel.receive()
            channel.send(actions[message["type"]](message))
    finally:
        supervisor.kill()


class Supervisor:
    """One process at a time; its log stays until the next one is started."""

    def __init__(self, folder: Path, link: Path) -> None:
        self._folder = folder
        self._link = link
        self._process: subprocess.Popen[bytes] | None = None
        self._log = bytearray()

    def start(self, message: Message) -> Message:
        """Starts the command and waits until its port answers, it ends, or it took too long."""
        self.kill()
        port = _free_port()
        words = [str(word).replace("{port}", str(port)) for word in message["command"]]
        words[0] = sys.executable if words[0] in ("python", "python3") else words[0]
        given = {name: value.replace("{port}", str(port)) for name, value in message["environment"].items()}
        environment = steady_environment() | {"PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"} | given
        self._log = bytearray()
        try:
            self._process = subprocess.Popen(
                words, cwd=self._folder, env=environment,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            return {"type": "cannot_start", "message": f"{words[0]}: {error.strerror}"}
        self._reader = threading.Thread(target=self._listen, args=(self._process, self._log), daemon=True)
        self._reader.start()
        return self._until_it_answers(port, message)

    def _until_it_answers(self, port: int, message: Message) -> Message:
        assert self._process
        end = time.monotonic() + message["milliseconds"] / 1000
        while time.monotonic() < end:
            if self._process.poll() is not None:
                return self._ended()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    relay(str(self._link / message["listen"]), port)
                    return {"type": "started", "port": port}
            time.sleep(0.01)
        return {"type": "not_listening"}

    def send_signal(self, message: Message) -> Message:
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.Signals[f"SIG{message['name']}"])
        return {"type": "done"}

    def wait(self, message: Message) -> Message:
        if not self._process:
            return {"type": "running"}
        try:
            self._process.wait(message["milliseconds"] / 1000)
        except subprocess.TimeoutExpired:
            return {"type": "running"}
        return self._ended()

    def log(self, _: Message) -> Message:
        text = bytes(self._log).decode("utf-8", "replace")
        return {"type": "log", "text": text.replace(f"{self._folder}/", "")}

    def kill(self) -> None:
        if self._process and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _ended(self) -> Message:
        assert self._process
        self._reader.join(0.5)  # what it said last is often why
        return {"type": "ended", "code": self._process.returncode}

    @staticmethod
    def _listen(process: subprocess.Popen[bytes], log: bytearray) -> None:
        """Keeps the beginning of what the process says, and reads on so that it never has to wait for us."""
        assert process.stdout
        while data := process.stdout.read1(65536):  # type: ignore[attr-defined]
            log += data[: MOST_LOG - len(log)]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
