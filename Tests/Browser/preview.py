"""The preview as an author meets it: edits while a page is open, faults, other tabs, no scripts.

Run by run.py; each check gets a `Desk` of its own.
"""

import asyncio
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

import hostile

RAW = pathlib.Path(__file__).resolve().parents[3] / "shared/trust/http/raw"
checks = []


def check(run):
    """Registers a check; its name is the claim."""
    checks.append(run)
    return run


class Desk:
    """A publication with two articles, its preview, and a browser."""

    def __init__(self, ibid, folder, browser):
        self.ibid = ibid
        self.folder = folder
        self.browser = browser
        self.server = None
        self.address = None
        self.contexts = []
        self.write("ibid.yaml", "title: The Desk\n")
        long = "\n\n".join(f"Paragraph {n} of the article." for n in range(200))
        self.write("content/one.md", f"---\ntitle: One\ndate: 2024-05-03\n---\n\n{long}\n")
        self.write("content/two.md", "---\ntitle: Two\n---\n\nThe second.\n")

    def path(self, name):
        return self.folder / "journal" / name

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text)

    def save_by_rename(self, name, text):
        """As vim, sed -i and most editors save."""
        other = self.path(name).with_name(".new-" + self.path(name).name)
        other.write_text(text)
        other.rename(self.path(name))

    def start(self, *options, port="0"):
        self.server = subprocess.Popen(
            [self.ibid, "serve", str(self.folder / "journal"), "--port", port, *options],
            stdout=subprocess.PIPE,
            stderr=open(self.folder / "errors", "a"),
            # A run in the background of a script hands down that control-C means nothing.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self.address = self.server.stdout.readline().decode().strip().rstrip("/")
        assert self.address, (self.folder / "errors").read_text()

    def stop(self):
        if self.server:
            self.server.terminate()
            self.server.wait()
            self.server = None

    async def context(self, scripts=True, **options):
        context = await self.browser.new_context(java_script_enabled=scripts, **options)
        self.contexts.append(context)
        return context

    async def open(self, path, scripts=True, **options):
        page = await (await self.context(scripts, **options)).new_page()
        page.answer = await page.goto(self.address + path)
        return page

    async def close(self):
        for context in self.contexts:
            await context.close()
        self.stop()


@contextlib.asynccontextmanager
async def desk(ibid, browser):
    with tempfile.TemporaryDirectory() as folder:
        one = Desk(ibid, pathlib.Path(folder), browser)
        try:
            yield one
        finally:
            await one.close()


async def shows(page, text, seconds=5):
    """Waits until the page's text holds the words, whatever reloads come between."""
    await page.get_by_text(text).first.wait_for(timeout=seconds * 1000)


@check
async def an_open_page_follows_the_article_and_stays_where_it_was(desk):
    desk.start()
    page = await desk.open("/one/")
    await page.evaluate("scrollTo(0, 2000)")
    text = desk.path("content/one.md").read_text()
    for save in (desk.write, desk.save_by_rename):
        word = save.__name__
        save("content/one.md", text.replace("Paragraph 90 of", f"Paragraph {word} of"))
        await shows(page, f"Paragraph {word} of")
        await page.wait_for_timeout(200)
        assert abs(await page.evaluate("scrollY") - 2000) < 2, await page.evaluate("scrollY")


@check
async def a_new_folder_appears_and_goes(desk):
    desk.start()
    page = await desk.open("/")
    dated = "date: 2024-06-01\n---\n\nIt is here.\n"
    desk.write("content/new/deep/three.md", "---\ntitle: The third\n" + dated)
    await shows(page, "The third")
    desk.path("content/new").rename(desk.path("content/renamed"))
    desk.write("content/renamed/deep/three.md", "---\ntitle: The third again\n" + dated)
    await shows(page, "The third again")
    shutil.rmtree(desk.path("content/renamed"))
    await page.get_by_text("The third again").wait_for(state="detached", timeout=5000)


@check
async def a_fault_is_shown_in_the_page_and_goes_when_mended(desk):
    desk.start()
    page = await desk.open("/one/")
    banner = page.locator("[role=alert]")
    good = desk.path("ibid.yaml").read_text()
    faults = {
        "ibid.yaml": [("title: The Desk\nauthour: Ann\n", "ibid.yaml:2:1"), ("title: [a\n", "YAML")],
        "content/two.md": [
            ("---\ntitle: Two\nslug: ../../etc\n---\n\nx\n", "two.md:3"),
            ("---\ntitle: Two\nslug: one\n---\n\nx\n", "one.md"),
        ],
    }
    for name, texts in faults.items():
        good = desk.path(name).read_text()
        for text, words in texts:
            desk.write(name, text)
            await banner.wait_for(timeout=5000)
            await page.locator("[role=alert]", has_text=words).wait_for(timeout=5000)
            # The last good page is below.
            assert await page.get_by_text("Paragraph 90 of").count() == 1
            desk.write(name, good)
            await banner.wait_for(state="detached", timeout=5000)


@check
async def a_fault_from_the_start_is_a_page_that_mends_itself(desk):
    good = desk.path("ibid.yaml").read_text()
    desk.write("ibid.yaml", "title: [a\n")
    desk.start()
    page = await desk.open("/one/")
    assert page.answer.status == 500, page.answer.status
    assert await page.locator("[role=alert]").count() == 1
    plain = await desk.open("/one/", scripts=False)
    assert "ibid.yaml" in await plain.locator("[role=alert]").inner_text()
    desk.write("ibid.yaml", good)
    await shows(page, "Paragraph 90 of")
    # Without scripts the page asks again by itself, too.
    await shows(plain, "Paragraph 90 of", seconds=8)


@check
async def pages_need_no_script_and_published_files_have_none(desk):
    desk.start()
    page = await desk.open("/one/", scripts=False)
    assert page.answer.status == 200
    assert await page.get_by_text("Paragraph 90 of").count() == 1
    assert await page.locator("script").count() == 1
    subprocess.run(
        [desk.ibid, "build", str(desk.folder / "journal")], check=True, capture_output=True
    )
    for file in desk.path("public").rglob("*"):
        if file.is_file():
            assert b"<script" not in file.read_bytes(), file
            assert b"ibid-fault" not in file.read_bytes(), file
    desk.write("ibid.yaml", "title: [a\n")
    for _ in range(50):
        await page.reload()
        if await page.locator("[role=alert]").count():
            break
        await asyncio.sleep(0.1)
    assert "ibid.yaml" in await page.locator("[role=alert]").inner_text()


@check
async def publishing_beside_the_preview_changes_nothing_in_it(desk):
    desk.start()
    before = (desk.folder / "errors").read_text()
    subprocess.run(
        [desk.ibid, "build", str(desk.folder / "journal")], check=True, capture_output=True
    )
    for name in [".two.md.swp", "two.md~", "#two.md#", "4913"]:
        desk.write("content/" + name, "x")
    await asyncio.sleep(0.7)
    assert (desk.folder / "errors").read_text() == before


@check
async def a_page_survives_a_new_start_of_the_server(desk):
    desk.start()
    page = await desk.open("/two/")
    port = desk.address.rsplit(":", 1)[1]
    desk.stop()
    desk.write("content/two.md", "---\ntitle: Two\n---\n\nThe second, mended meanwhile.\n")
    await asyncio.sleep(0.5)
    desk.start(port=port)
    await shows(page, "mended meanwhile", seconds=8)


@check
async def twenty_tabs_follow_and_none_starves_another(desk):
    desk.start()
    context = await desk.context()
    pages = [await context.new_page() for _ in range(20)]
    for page in pages:
        await page.goto(desk.address + "/two/", timeout=5000)
    desk.write("content/two.md", "---\ntitle: Two\n---\n\nThe second, for all.\n")
    for page in pages:
        await shows(page, "The second, for all.", seconds=10)
    # The one that asks for all goes; the others go on.
    for page in pages[:10]:
        await page.close()
    desk.write("content/two.md", "---\ntitle: Two\n---\n\nThe second, for the rest.\n")
    for page in pages[10:]:
        await shows(page, "The second, for the rest.", seconds=10)
    await context.close()
    await asyncio.sleep(0.5)
    # Those that listen and those that are open to clients: none is left of the tabs.
    port = int(desk.address.rsplit(":", 1)[1])
    assert not established(desk.server.pid, port), established(desk.server.pid, port)


def established(pid, port):
    """The connections that a process holds at its port."""
    inodes = set()
    for link in os.scandir(f"/proc/{pid}/fd"):
        with contextlib.suppress(OSError):
            target = os.readlink(link.path)
            if target.startswith("socket:["):
                inodes.add(target[8:-1])
    rows = [row.split() for row in open(f"/proc/{pid}/net/tcp").readlines()[1:]]
    return [row for row in rows if row[9] in inodes and row[3] == "01"]


@check
async def the_banner_is_clean_for_axe_and_fits_any_width(desk):
    from axe_playwright_python.async_playwright import Axe

    desk.start()
    desk.write("ibid.yaml", "title: The Desk\n" + "".join(f"key{n}: x\n" for n in range(9)))
    for width in [320, 800, 1440]:
        for dark in ["light", "dark"]:
            page = await desk.open(
                "/one/", viewport={"width": width, "height": 700}, color_scheme=dark
            )
            await page.locator("[role=alert]").wait_for(timeout=5000)
            wide = await page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert wide <= 0, (width, wide)
            results = await Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})
            found = [one["id"] for one in results.response["violations"]]
            assert not found, (width, dark, found)
            # It stays in sight while one reads on.
            await page.evaluate("scrollTo(0, 1500)")
            assert await page.locator("[role=alert] strong").is_visible()
            box = await page.locator("[role=alert]").bounding_box()
            assert 0 <= box["y"] < 700, box


@check
async def hostile_requests_get_a_status_or_a_close(desk):
    desk.start()
    place = desk.address.removeprefix("http://")
    found = await asyncio.to_thread(hostile.faults, place, RAW)
    assert not found, found
    seconds = await asyncio.to_thread(hostile.slow_clients_do_not_hold_up_others, place)
    assert seconds < 2, seconds


@check
async def control_c_ends_it_at_once(desk):
    desk.start()
    page = await desk.open("/one/")
    desk.server.send_signal(2)
    # It ends in a moment; a busy machine may take longer over it.
    assert desk.server.wait(timeout=30) in (-2, 130)
    await page.close()


@check
async def looking_every_second_shows_changes_too(desk):
    desk.start("--poll")
    page = await desk.open("/two/")
    desk.save_by_rename("content/two.md", "---\ntitle: Two\n---\n\nThe second, looked at.\n")
    await shows(page, "The second, looked at.")


@check
async def drafts_are_shown_when_asked_for(desk):
    desk.write("content/draft.md", "---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n")
    desk.write("content/later.md", "---\ntitle: Later\ndate: 2999-01-01\n---\n\nTo come.\n")
    desk.start()
    for path in ["/draft/", "/later/"]:
        assert (await desk.open(path)).answer.status == 404
    desk.stop()
    desk.start("--drafts")
    for path in ["/draft/", "/later/"]:
        assert (await desk.open(path)).answer.status == 200
