"""Takes the pictures of the README from the demonstration as it is published.

usage: .venv/bin/python Tools/pictures.py IBID     after make test, which installs what it needs
"""

import asyncio
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests/Browser"))

from run import PROJECT, served  # noqa: E402

SHOTS = [
    ("/two-times-on-one-face/", 1200, 1560, "light", "record.png"),
    ("/two-times-on-one-face/evidence/#q4", 900, 560, "light", "evidence.png"),
    ("/two-towers-in-the-sea/#the-bell-rock", 1200, 760, "light", "notes.png"),
]


async def main(ibid):
    async with served(ibid) as (_, address, browser):
        for path, width, height, scheme, name in SHOTS:
            page = await browser.new_page(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            await page.goto(address + path)
            await page.screenshot(path=str(PROJECT / "docs/pictures" / name))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
