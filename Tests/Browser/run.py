"""Looks at a published site in a real browser, as a reader without JavaScript does, and at the
preview, as an author does (preview.py).

usage: run.py IBID [WORD]     IBID is the built program; WORD: only checks with it in their names
The last line is "browser: N passed, N failed, N skipped".
"""

import asyncio
import contextlib
import pathlib
import subprocess
import sys
import tempfile
import traceback
import urllib.parse

import payloads
import preview
from playwright.async_api import async_playwright

PROJECT = pathlib.Path(__file__).resolve().parents[2]
WIDTHS = [320, 800, 1440, 2560]
checks = []


def check(run):
    """Registers a check; its name is the claim."""
    checks.append(run)
    return run


class Site:
    """The demonstration, published, and a browser that looks at it."""

    def __init__(self, ibid, folder, browser, address):
        self.ibid = ibid
        self.folder = folder
        self.browser = browser
        self.address = address
        self.pages = sorted(
            "/" + str(path.parent.relative_to(folder)).removeprefix(".") + "/"
            for path in folder.rglob("index.html")
        )
        self.pages = [path.replace("//", "/") for path in self.pages]

    async def open(self, path, width=800, scripts=False, dark=False):
        context = await self.browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
        )
        page = await context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        answer = await page.goto(self.address + path)
        page.status = answer.status
        return page

    @property
    def articles(self):
        return [
            path
            for path in self.pages
            if 'role="doc-endnotes"' in self.text(path) and not path.endswith("/print/")
        ]

    def text(self, path):
        return (self.folder / path.strip("/") / "index.html").read_text()


@check
async def no_page_has_a_script_or_asks_another_host(site):
    for path in site.pages:
        page = await site.open(path)
        assert page.status == 200, path
        assert "<script" not in site.text(path), path
        strange = [url for url in page.asked if not url.startswith(site.address)]
        assert not strange, (path, strange)
        await page.context.close()


@check
async def no_page_is_wider_than_the_window(site):
    for path in site.articles + ["/", "/archive/"]:
        for width in WIDTHS:
            page = await site.open(path, width=width, scripts=True)
            wide = await page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wide <= 0, (path, width, wide)
            await page.context.close()


@check
async def a_marker_leads_to_its_note_and_back(site):
    for path in site.articles:
        page = await site.open(path)
        markers = await page.locator("a[role=doc-noteref]").all()
        assert markers, path
        for marker in markers[:3] + markers[-1:]:
            target = await marker.get_attribute("href")
            await marker.scroll_into_view_if_needed()
            await marker.click()
            assert page.url.endswith(target), (path, target)
            note = page.locator("li" + css(target))
            assert await note.count() == 1, (path, target)
            back = note.locator("a[role=doc-backlink]").first
            await back.click()
            place = page.url.split("#")[1]
            assert await page.locator(css("#" + place)).count() == 1, (path, place)
        await page.context.close()


def css(anchor):
    """A selector for an id that may hold anything."""
    return '[id="' + anchor.removeprefix("#") + '"]'


@check
async def every_internal_link_leads_somewhere(site):
    for path in site.pages:
        page = await site.open(path)
        for link in await page.locator("a[href]").all():
            href = await link.get_attribute("href")
            if ":" in href.split("/")[0] or href.startswith("//"):
                continue
            target = resolve(path, href)
            name, _, anchor = target.partition("#")
            file = site.folder / name.strip("/")
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), (path, href)
            if anchor:
                assert f'id="{anchor}"' in file.read_text(), (path, href)
        await page.context.close()


def resolve(base, href):
    """The address a link on a page leads to."""
    return urllib.parse.unquote(urllib.parse.urljoin(base, href))


@check
async def axe_finds_nothing(site):
    from axe_playwright_python.async_playwright import Axe

    for path in site.articles + ["/", "/archive/", "/authors/", "/tags/"]:
        for dark in [False, True]:
            page = await site.open(path, scripts=True, dark=dark)
            results = await Axe().run(
                page,
                options={
                    "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
                },
            )
            found = [one["id"] for one in results.response["violations"]]
            assert not found, (path, "dark" if dark else "light", found)
            await page.context.close()


@check
async def the_printed_page_has_every_note_once(site):
    for path in [path for path in site.pages if path.endswith("/print/")]:
        page = await site.open(path, scripts=True)
        notes = await page.locator("[role=doc-endnotes] li").count()
        pdf = await page.pdf(prefer_css_page_size=True)
        text = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()
        assert len(text.split()) > 300, path
        for index in range(notes):
            note = page.locator("[role=doc-endnotes] li").nth(index)
            words = await note.evaluate(
                "li => document.createTreeWalker(li, NodeFilter.SHOW_TEXT).nextNode().data"
            )
            start = " ".join(words.split()[:4])
            assert start in " ".join(text.split()), (path, start)
        await page.context.close()


@check
async def an_address_that_is_not_there_gets_the_404_page(site):
    page = await site.open("/nothing/here/")
    assert page.status == 404
    assert await page.locator("h1").count() == 1
    await page.context.close()


@check
async def payloads_of_attackers_do_nothing(site):
    lines, opened = await payloads.faults(site.ibid, each=payloads.EACH_QUICKLY)
    assert opened and not lines, lines[:10]


def publish(ibid, work):
    """Makes the demonstration publication and publishes it."""

    def run(*arguments):
        subprocess.run([ibid, *arguments], check=True, capture_output=True)

    journal = work / "journal"
    subprocess.run(
        ["cp", "-R", str(PROJECT / "Examples/demonstration"), str(journal)], check=True
    )
    legacy = journal / "legacy"
    run("import", str(legacy), "--into", str(journal), "--now", "2026-11-22")
    run("build", str(journal), "--now", "2026-11-22")
    return journal


@contextlib.asynccontextmanager
async def served(ibid):
    """The demonstration's folder, its address, and a browser; all gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        journal = publish(ibid, pathlib.Path(folder))
        server = subprocess.Popen(
            [ibid, "serve", "--site", str(journal / "public"), "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            # The address is printed once requests are answered.
            address = server.stdout.readline().decode().strip().rstrip("/")
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path="/usr/bin/chromium", args=["--no-sandbox"]
                )
                yield journal, address, browser
                await browser.close()
        finally:
            server.terminate()


async def main(ibid, word=""):
    failed = 0
    wanted = [run for run in checks + preview.checks if word in run.__name__]
    async with served(ibid) as (journal, address, browser):
        site = Site(ibid, journal / "public", browser, address)
        for run in wanted:
            try:
                if run in checks:
                    await run(site)
                else:
                    async with preview.desk(ibid, browser) as desk:
                        await run(desk)
                print(f"browser: passed {run.__name__}", flush=True)
            except Exception:
                failed += 1
                print(f"browser: FAILED {run.__name__}")
                traceback.print_exc(limit=2, file=sys.stdout)
    print(f"browser: {len(wanted) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
