"""One opening of a page in a process of its own: ``python -m benchmarks.pages.opening FILE SECONDS`` prints JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.browser.provide import FLAGS, found

from benchmarks.pages.probing import probe


def main(file: Path, patience: float) -> None:
    """Probe the page in a new browser and print what it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(), args=list(FLAGS))
        try:
            print(json.dumps(asdict(probe(browser, file, patience))))
        finally:
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
