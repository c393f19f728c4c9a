"""Writes the OpenAPI document to a file: python export.py openapi.json"""

import sys

from main import app

if __name__ == "__main__":
    path = sys.argv[1]
    # To do: app.openapi() is the document as a dict. No server has to run for it.
    print(f"{app.title}: nothing written to {path}")
