"""Publishes the payloads of attackers as articles and opens the pages in a browser with scripts.

Used by run.py; also by hand: payloads.py IBID [HOW MANY]
Each payload stands in one of several places of an article; the pages, the print pages and the texts
of the feed are opened once with no raw HTML allowed and once with all of it. Nothing may run, no
script may be asked for, and the page around the article must stand as it was.
"""

import asyncio
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from playwright.async_api import async_playwright

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared/trust"
ELEMENTS = (
    "abbr article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd"
    " del details dfn div dl dt em figcaption figure hr i iframe img ins kbd li mark ol p pre q rp"
    " rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead"
    " time tr track tt u ul var video wbr"
).split()
OWN = [
    "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "</div></main></body></html>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<svg onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>", "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>", "<base href='//evil.test/'>", "<li></ol></section>",
]  # fmt: skip
PLACES = [
    "{}", "text {} text", "<div>{}", "[a]({})", "[a](<{}>)", "![a]({})", "<{}>", "[a](b \"{}\")",
    "- {}", "> {}", "## {}", "| {} |\n|---|\n| a |", "`{}`{{=html}}", "<img src=\"{}\">", "<table><tr>{}",
    "^[{}]",
]  # fmt: skip
EACH = 80
# Fewer and longer pages, for a run that shall be short.
EACH_QUICKLY = 400

# Says so when anything of the page runs.
WATCH = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...words) => { try { window.top.ran.push(name); } catch (e) {} };
"""
# What of the page could run, and whether it stands as it was.
LOOK = """() => {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (/^on|^style$|^srcdoc$|^formaction$/.test(name)
          || /^\\s*(javascript|vbscript|data:text)/i.test(value) && /href|src|data|action/.test(name))
        found.push(element.tagName + ' ' + name + '=' + value.slice(0, 60));
    if (/^(SCRIPT|STYLE|OBJECT|EMBED|BASE|FORM|SVG|MATH)$/i.test(element.tagName)
        && element.closest('.text, .notes, #text'))
      found.push(element.tagName);
  }
  return { found, ran: window.ran, frames: document.querySelectorAll('body > *').length,
           notes: document.querySelectorAll('section.notes > ol > li[id]').length };
}"""


def payloads():
    found = list(OWN)
    if (SHARED / "xss/dev.jsonl").is_file():
        lines = (SHARED / "xss/dev.jsonl").read_text("utf-8").splitlines()
        found += [json.loads(line)["payload"] for line in lines]
        found += json.loads((SHARED / "naughty/blns.json").read_text("utf-8"))
    return found


def write(folder, texts, allowed, each):
    """Writes a publication with so many payloads in an article; gives the number of articles."""
    (folder / "content").mkdir(parents=True)
    allow = f"raw-html:\n  allow: [{', '.join(ELEMENTS)}]\n" if allowed else ""
    (folder / "ibid.yaml").write_text(f"title: T\nbaseURL: http://site.test\n{allow}")
    count = 0
    for start in range(0, len(texts), each):
        blocks = []
        for number, text in enumerate(texts[start : start + each], start):
            line = " ".join(text.split("\n"))
            blocks.append(PLACES[number % len(PLACES)].format(line) + f"[^{number % 4}]")
        notes = "".join(f"[^{n}]: A note. {texts[(start + n) % len(texts)]!r}\n\n" for n in range(4))
        head = "---\ntitle: " + json.dumps(texts[start], ensure_ascii=True) + "\ndate: 2020-01-01\n"
        head += f"slug: a{count}\n---\n"
        body = head + "\n\n".join(blocks) + "\n\n" + notes
        (folder / f"content/a{count}.md").write_bytes(body.encode("utf-8", "replace"))
        count += 1
    return count


async def faults(ibid, many=None, each=EACH):
    """What is wrong, in lines; and the number of pages that were opened."""
    texts = payloads()[:many]
    found, opened = [], 0
    async with async_playwright() as play:
        browser = await play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for allowed in (False, True):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                write(folder, texts, allowed, each)
                done = subprocess.run(
                    [ibid, "build", "--out", "public"], cwd=folder, capture_output=True, text=True
                )
                if not (folder / "public/index.html").is_file():
                    return [done.stderr], 0
                context = await browser.new_context()
                await context.add_init_script(WATCH)
                asked = []
                pages = pages_of(folder / "public")
                await context.route("**/*", lambda route: serve(route, pages, asked))
                for path in pages:
                    lines = await look(context, path, asked)
                    found += [f"{'allowed' if allowed else 'default'} {line}" for line in lines]
                    opened += 1
                await context.close()
        await browser.close()
    return found, opened


def pages_of(public):
    """The pages by path, and the texts of the feed as pages."""
    pages = {}
    for file in sorted(public.rglob("index.html")):
        path = "/" + str(file.parent.relative_to(public)) + "/"
        if path.startswith("/a"):
            pages[path] = file.read_bytes()
    for file in list(public.rglob("feed*.xml")) + list(public.rglob("*.atom")):
        entries = ElementTree.parse(file).iter("{http://www.w3.org/2005/Atom}content")
        for number, entry in enumerate(entries):
            pages[f"/feed{number}/"] = (
                f"<meta charset=utf-8><body><div id=text>{entry.text or ''}</div>".encode()
            )
    return pages


async def serve(route, pages, asked):
    request = route.request
    path = request.url.removeprefix("http://site.test")
    if request.resource_type == "document" and path in pages and request.frame.parent_frame is None:
        await route.fulfill(body=pages[path], content_type="text/html; charset=utf-8")
        return
    asked.append((request.resource_type, request.url))
    await route.abort()


async def look(context, path, asked):
    page = await context.new_page()
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), asyncio.ensure_future(dialog.dismiss())))
    asked.clear()
    await page.goto("http://site.test" + path, wait_until="domcontentloaded")
    await page.wait_for_timeout(100)
    seen = await page.evaluate(LOOK)
    lines = [f"{path}: {line}" for line in seen["found"][:5]]
    lines += [f"{path}: ran {name}" for name in seen["ran"][:5]]
    lines += [f"{path}: dialog {words}" for words in dialogs[:5]]
    lines += [f"{path}: asked for {url}" for kind, url in asked if kind == "script"]
    if page.url != "http://site.test" + path:
        lines.append(f"{path}: went to {page.url}")
    if path.startswith("/feed") and seen["frames"] != 1:
        lines.append(f"{path}: the text left its place")
    await page.close()
    return lines


if __name__ == "__main__":
    many = int(sys.argv[2]) if len(sys.argv) > 2 else None
    lines, opened = asyncio.run(faults(sys.argv[1], many))
    print("\n".join(lines[:40]))
    print(f"{opened} pages, {len(lines)} faults")
    sys.exit(1 if lines or not opened else 0)
