"""Checks a published site by docs/record.md alone: written apart from ibid, standard library only.

usage: verify_site.py SITE     prints what differs; exits 0 when nothing does
"""

import hashlib
import html.parser
import json
import pathlib
import re
import sys

LEFT_OUT = {"nav", "aside", "footer", "details", "script", "style", "template"}
PHRASING = set(
    "a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark q s samp small"
    " span strong sub sup time u var wbr".split()
)
VOID = {"br", "img", "input", "wbr", "hr", "meta", "link", "source", "col"}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


class PublishedText(html.parser.HTMLParser):
    """The text rule of docs/record.md."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.blocks, self.text = [], ""
        self.state, self.left_out, self.depth = "before", None, 0
        self.feed(page)
        self.close()
        self.end_block()

    def handle_starttag(self, tag, attributes):
        if self.state != "inside":
            self.state = "inside" if (self.state, tag) == ("before", "article") else self.state
            return
        if self.left_out:
            self.depth += tag == self.left_out
            return
        if tag == "br":
            self.text += " "
        elif tag not in PHRASING:
            self.end_block()
        values = dict(attributes)
        classes = (values.get("class") or "").split()
        is_marker = tag in ("a", "sup") and (
            "noteref" in classes
            or "compared" in classes
            or values.get("role") in ("doc-backlink", "doc-noteref")
        )
        if tag in LEFT_OUT or is_marker:
            self.left_out, self.depth = tag, 1

    def handle_startendtag(self, tag, attributes):
        if tag in VOID:
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if self.state != "inside":
            return
        if self.left_out:
            self.depth -= tag == self.left_out
            if self.depth == 0:
                self.left_out = None
            return
        if tag not in PHRASING:
            self.end_block()
        if tag == "article":
            self.state = "after"

    def handle_data(self, data):
        if self.state == "inside" and not self.left_out:
            self.text += data

    def end_block(self):
        block = re.sub("[ \t\n\f\r\u00a0]+", " ", self.text).strip(" ")
        if block:
            self.blocks.append(block)
        self.text = ""


def manifest_faults(site):
    listed = {}
    for line in (site / "manifest-sha256.txt").read_bytes().decode().splitlines():
        digest, path = line.split("  ", 1)
        listed[path] = digest
    there = {str(p.relative_to(site)) for p in site.rglob("*") if p.is_file()}
    there -= {"manifest-sha256.txt", ".ibid-site"}
    for path in sorted(there ^ set(listed)):
        yield f"{path}: missing or added"
    for path in sorted(there & set(listed)):
        if sha256((site / path).read_bytes()) != listed[path]:
            yield f"{path}: changed"


def record_faults(site, path):
    name = str(path.relative_to(site))
    record = json.loads(path.read_bytes())
    if record["version"] != 1:
        yield f"{name}: version {record['version']}"
        return
    blocks = record["text"]["blocks"]
    if sha256("\n".join(blocks).encode()) != record["text"]["sha256"]:
        yield f"{name}: text.sha256"
    page = (path.parent / "index.html").read_text("utf-8")
    if PublishedText(page).blocks != blocks:
        yield f"{name}: the page has another text"
    verdicts = [
        part["verdict"]
        for kind in ("markers", "notes", "quotations", "references", "links")
        for part in record[kind]
        if part.get("state") not in ("lost", "undefined")
    ]
    for verdict, count in record["counts"].items():
        if verdicts.count(verdict) != count:
            yield f"{name}: counts.{verdict}"
    for number, quotation in enumerate(record["quotations"], 1):
        evidence = quotation["evidence"]
        if evidence is None:
            continue
        excerpt = evidence["excerpt"].encode()
        if sha256(excerpt) != evidence["excerpt_sha256"]:
            yield f"{name}: q{number}: excerpt_sha256"
        excerpt[evidence["passage_start"] : evidence["passage_end"]].decode()
        capture = record["captures"][evidence["capture"]]
        if capture["text"]:
            whole = (site / capture["text"]).read_bytes()
            start = evidence["start"] - evidence["passage_start"]
            if sha256(whole) != capture["text_sha256"]:
                yield f"{capture['text']}: text_sha256"
            if whole[start : start + len(excerpt)] != excerpt:
                yield f"{name}: q{number}: the excerpt stands elsewhere"


def main(folder):
    site = pathlib.Path(folder)
    faults = list(manifest_faults(site))
    records = sorted(site.rglob("record.json"))
    for path in records:
        faults += record_faults(site, path)
    for fault in faults:
        print(fault)
    print(f"{len(records)} records, {len(faults)} faults")
    return 1 if faults or not records else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
