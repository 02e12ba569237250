"""Takes the pictures of the README from the demonstration as it is published.

usage: .venv/bin/python Tools/pictures.py IBID     after make test, which installs what it needs
"""

import asyncio
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests/Browser"))

from playwright.async_api import async_playwright  # noqa: E402
from run import PROJECT, publish, wait_for  # noqa: E402

SHOTS = [
    ("/two-towers-in-the-sea/#the-bell-rock", 1200, 760, "light", "notes.png"),
]


async def main(ibid, folder):
    journal = publish(ibid, pathlib.Path(folder))
    server = subprocess.Popen(
        [ibid, "serve", str(journal), "--port", "8094"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = server.stdout.readline().decode().strip().rstrip("/")
        await wait_for(address)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            for path, width, height, scheme, name in SHOTS:
                page = await browser.new_page(
                    viewport={"width": width, "height": height}, color_scheme=scheme
                )
                await page.goto(address + path)
                await page.screenshot(path=str(PROJECT / "docs/pictures" / name))
            await browser.close()
    finally:
        server.terminate()


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(sys.argv[1], folder))
