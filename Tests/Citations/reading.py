"""Reads citations and entries out of HTML, in one form whoever wrote it.

Fonts become marks, links and plain spans go, blanks become one blank.
"""
import re
from html.parser import HTMLParser

# What an element or a class of a span is written as.
ELEMENTS = {"em": "i", "i": "i", "strong": "b", "b": "b", "sup": "sup", "sub": "sub", "u": "u"}
CLASSES = {
    "smallcaps": "sc", "csl-small-caps": "sc", "csl-underline": "u", "underline": "u",
    "csl-normal-style": "n",
}


class Reader(HTMLParser):
    """Collects the texts of notes, of citations in the text, and of entries."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.notes, self.spans, self.entries = [], [], {}
        self.parts, self.whole = None, []
        self.stack = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag in ("br", "hr", "img", "meta", "link"):
            return
        classes = (attributes.get("class") or "").split()
        name = attributes.get("id") or ""
        mark = ELEMENTS.get(tag) or next((CLASSES[one] for one in classes if one in CLASSES), "")
        kind = ""
        if tag == "li" and name.startswith("fn"):
            kind = "note"
        elif tag == "span" and "citation" in classes:
            kind = "span"
        elif tag == "div" and name.startswith("ref-") and "csl-entry" in classes:
            kind = "entry:" + name[4:]
        elif "footnote-back" in classes or "footnote-ref" in classes:
            kind = "drop"
        elif {"csl-right-inline", "csl-block", "csl-indent"} & set(classes):
            self.add(" ")
        self.stack.append((tag, mark, kind, self.parts))
        if kind:
            self.parts = []
        if mark:
            self.add(f"<{mark}>")

    def handle_endtag(self, tag):
        while self.stack:
            name, mark, kind, parts = self.stack.pop()
            if mark:
                self.add(f"</{mark}>")
            if kind:
                self.finish(kind, "".join(self.parts))
                self.parts = parts
            if name == tag:
                return

    def finish(self, kind, text):
        """Keeps what a note, a citation, or an entry says."""
        if kind == "note":
            self.notes.append(clean(text))
        elif kind == "span":
            self.spans.append(clean(text))
        elif kind.startswith("entry:"):
            self.entries[kind[6:]] = clean(text)

    def handle_data(self, data):
        self.add(data)

    def add(self, text):
        """Adds to what is being read."""
        (self.whole if self.parts is None else self.parts).append(text)


def clean(text):
    """One blank for many; marks that follow on each other join."""
    text = re.sub(r"[ \t\n]+", " ", text).strip()
    while True:
        shorter = re.sub(r"</(\w+)>( ?)<\1>", r"\2", text)
        shorter = re.sub(r"<(\w+)></\1>", "", shorter)
        shorter = re.sub(r" (</\w+>)", r"\1 ", shorter).replace("  ", " ")
        if shorter == text:
            return text.strip()
        text = shorter


def normal(html):
    """The form of one piece of HTML."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return clean("".join(reader.whole))


def page(html):
    """The reader of a page."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def citations_of_page(html):
    """The notes of a page; where there are none, the citations in its text."""
    read = page(html)
    return read.notes or read.spans


def entries_of_page(html):
    """The entries of a page, by their keys, in order."""
    return page(html).entries
