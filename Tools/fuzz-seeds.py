"""Writes the first inputs of a fuzzer: every example and every Markdown file of the folders.

usage: fuzz-seeds.py CORPUS FOLDER...   (folders that are not there are passed over)
An example of a specification stands between a fence with 'example' and a line with a full stop.
"""

import hashlib
import pathlib
import re
import sys

EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.$", re.M | re.S)
OPTIONS = 5


def texts(folder):
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".md", ".txt") or path.stat().st_size > 1_000_000:
            continue
        text = path.read_text("utf-8", "replace")
        examples = EXAMPLE.findall(text)
        if examples:
            yield from (example.replace("→", "\t") for example in examples)
        elif path.suffix == ".md":
            yield from (text[at : at + 2000] for at in range(0, min(len(text), 20_000), 2000))


def main(corpus, *folders):
    corpus = pathlib.Path(corpus)
    count = 0
    for folder in map(pathlib.Path, folders):
        for text in texts(folder) if folder.is_dir() else ():
            data = bytes([count % OPTIONS]) + text.encode("utf-8")
            (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
            count += 1
    print(f"{count} first inputs")


main(*sys.argv[1:])
