# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a small wheelhouse: two packages of one module each, and the lock that names them.

    wheels.py FOLDER    writes FOLDER/wheels/*.whl and FOLDER/lock.txt
"""
import base64
import hashlib
import sys
import zipfile
from pathlib import Path


def recorded(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def make_wheel(folder: Path, name: str, version: str) -> Path:
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={recorded(text)},{len(text)}\n" for path, text in files.items()) + f"{info}/RECORD,,\n"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(zipfile.ZipInfo(path), text)
    return wheel


def make_wheelhouse(folder: Path) -> Path:
    """Returns the lock. One line is for another system."""
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    lines = []
    for name, version in [("first_small", "1.0"), ("second_small", "2.0")]:
        digest = hashlib.sha256(make_wheel(wheels, name, version).read_bytes()).hexdigest()
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{digest}\n    # via -r requirements.in\n")
    lines.append(f"elsewhere==1.0 ; sys_platform == 'nowhere' \\\n    --hash=sha256:{'0' * 64}\n")
    lock = folder / "lock.txt"
    lock.write_text("".join(lines), encoding="utf-8")
    return lock


if __name__ == "__main__":
    make_wheelhouse(Path(sys.argv[1]))
