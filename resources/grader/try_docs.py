# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks an app of its own for its documentation pages and for every file that these name: `python -I try_docs.py`.

Run without a network, it shows that the pages need none. Its last line is JSON: "done" or "failed" with a message.
"""

import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from second_stack_grader.tryout import docs  # noqa: E402

PAGES = {"/docs", "/redoc"}


def problem() -> str | None:
    if not docs.is_complete(docs.shipped()):
        return "the files of the documentation pages are not installed"
    docs.use_local_files()
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    client = TestClient(docs.WithDocs(FastAPI(), docs.shipped(), PAGES))
    for page in sorted(PAGES):
        text = client.get(page).text
        for address in re.findall(r'(?:src|href)="([^"]+)"', text) + ["/openapi.json"]:
            if "//" in address:
                return f"{page} names {address}, which is not on this computer"
            answer = client.get(address)
            if answer.status_code != 200 or not answer.content:
                return f"{page} names {address}, which is not there"
    return None


if __name__ == "__main__":
    said = problem()
    print(json.dumps({"type": "failed", "message": said} if said else {"type": "done"}))
    sys.exit(1 if said else 0)
