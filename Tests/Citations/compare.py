"""Compares citations and entries with those of Pandoc's citeproc, in many styles.

Citations and entries are compared one by one, their words, punctuation, and fonts. Differences
that are meant stand in docs/citation-differences.md and in meant.py; any other is a failure.

Run: compare.py IBID-DEV [--long] [--style NAME] [--show]
  --long    every style of ../shared/csl/styles, and a library with rarer fields besides
  --style   one style alone
  --show    the differences that are meant, too
Without pypandoc or ../shared/csl nothing is compared.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import meant
from reading import citations_of_page, normal, entries_of_page
from library import rare_citations, rare_items, markdown

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared" / "csl"

STYLES = """chicago-notes-bibliography chicago-shortened-notes-bibliography oscola mhra-notes
new-harts-rules-notes apa chicago-author-date modern-language-association ieee
harvard-cite-them-right""".split()


def pandoc_path():
    """The program, or None."""
    try:
        import pypandoc
        return pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        return None


class Document:
    """What both programs format: a library, citations, and their Markdown."""

    def __init__(self, name, items, citations, text):
        self.name, self.items, self.citations, self.text = name, items, citations, text


def documents(folder, is_long):
    """The documents that are compared."""
    bench = SHARED / "bench"
    found = [Document("bench", bench / "refs.json", bench / "citations.json", bench / "doc.md")]
    if is_long:
        items, citations, text = (Path(folder) / name for name in
                                  ("rare.json", "rare-citations.json", "rare.md"))
        items.write_text(json.dumps(rare_items()))
        citations.write_text(json.dumps(rare_citations()))
        text.write_text(markdown(rare_citations()))
        found.append(Document("rare", items, citations, text))
    return found


def ours(program, style, document):
    """The citations and the entries that Ibid makes."""
    run = subprocess.run(
        [program, "cite", style, document.items, document.citations, "--locales",
         SHARED / "locales"], capture_output=True, text=True, timeout=600, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{style.stem}: {run.stderr.strip()}")
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return ([normal(line["html"]) for line in lines if "id" not in line],
            {line["id"]: normal(line["html"]) for line in lines if "id" in line})


# Pandoc reads the locators of an article by the terms of the style's language alone.
BRITISH = {"chap.": "ch.", "chaps.": "chs", "sec.": "sect.", "secs.": "sects"}


def in_british_terms(text):
    """The text with the terms of British English for chapters and sections."""
    return re.sub(r"\b(?:chaps?|secs?)\.", lambda found: BRITISH[found[0]], text)


def theirs(pandoc, style, document):
    """The citations and the entries that Pandoc makes."""
    text = document.text.read_text()
    if 'default-locale="en-GB"' in style.read_text():
        text = in_british_terms(text)
    run = subprocess.run(
        [pandoc, "--citeproc", "--csl", style, "--bibliography", document.items, "-f", "markdown",
         "-t", "html", "--wrap=none"], input=text, capture_output=True, text=True, timeout=600,
        check=True)
    return citations_of_page(run.stdout), entries_of_page(run.stdout)


def differences(program, pandoc, style, document):
    """Pairs of what is not alike: kind, key, ours, theirs; and how many were compared."""
    our_citations, our_entries = ours(program, style, document)
    their_citations, their_entries = theirs(pandoc, style, document)
    found = []
    if len(our_citations) != len(their_citations):
        found.append(("citations", "number", str(len(our_citations)), str(len(their_citations))))
    for number, pair in enumerate(zip(our_citations, their_citations), 1):
        if pair[0] != pair[1]:
            found.append(("citation", number, *pair))
    for key in {**their_entries, **our_entries}:
        pair = our_entries.get(key, ""), their_entries.get(key, "")
        if pair[0] != pair[1]:
            found.append(("entry", key, *pair))
    if list(our_entries) != list(their_entries):
        found.append(("order", "", " ".join(our_entries), " ".join(their_entries)))
    return found, len(our_citations) + len(our_entries)


def main():
    """Compares and prints a closing line for the test run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--style")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    pandoc = pandoc_path()
    if pandoc is None or not SHARED.is_dir():
        print("citations: 0 passed, 0 failed, 1 skipped")
        return 0
    names = STYLES
    if options.long:
        names = sorted(path.stem for path in (SHARED / "styles").glob("*.csl"))
    if options.style:
        names = [options.style]
    passed = failed = 0
    reasons = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            style = SHARED / "styles" / f"{name}.csl"
            for document in documents(folder, options.long):
                found, count = differences(options.program, pandoc, style, document)
                passed += count
                for kind, key, one, other in found:
                    reason = meant.reason(name, kind, key, one, other)
                    if reason:
                        reasons[reason] += 1
                        if not options.show:
                            continue
                    else:
                        failed += 1
                        passed -= 1
                    print(f"{name} {document.name} {kind} {key} {reason or ''}\n"
                          f"  ibid   {one}\n  pandoc {other}")
    for reason, count in sorted(reasons.items()):
        print(f"meant: {count} {reason}")
    print(f"citations: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
