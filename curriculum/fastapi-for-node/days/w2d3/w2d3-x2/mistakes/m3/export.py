"""Writes the OpenAPI document to a file: python export.py openapi.json"""

import json
import sys
from pathlib import Path

from main import app


def export(path: Path) -> None:
    path.write_text(json.dumps(app.openapi(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    export(Path(sys.argv[1]))
