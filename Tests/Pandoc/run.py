"""Holds Ibid's trees against Pandoc's, over articles, examples and documents made by chance.

usage: run.py IBID [--count N] [--seed S] [--show N]

IBID is the built program. Every difference must have its row in docs/pandoc-differences.md; `rules.py`
knows them. The last line is "pandoc: N passed, N failed, N skipped".
"""

import argparse
import collections
import random
import sys

import compare
import documents
import normal
import readers
import rules

BATCH = 200


def pandoc_path():
    """Where Pandoc is, or nothing where its package is missing."""
    try:
        from pypandoc import get_pandoc_path

        return get_pandoc_path()
    except (ImportError, OSError):
        return None


class Comparison:
    """Compares many documents and counts what explains their differences."""

    def __init__(self, ibid, pandoc, show):
        self.ibid, self.pandoc, self.show = ibid, pandoc, show
        self.passed = self.failed = self.skipped = 0
        self.explained = collections.Counter()
        self.reader = normal.FromPandoc()

    def check_documented(self):
        """Every rule must have its row in docs/pandoc-differences.md."""
        rows = (documents.ROOT / "docs" / "pandoc-differences.md").read_text()
        for name in sorted({rule.name for rule in rules.ALL}):
            if f"| `{name}` |" not in rows:
                print(f"pandoc: FAILED '{name}' has no row in docs/pandoc-differences.md")
                self.failed += 1

    def run(self, name, content):
        before = (self.passed, self.failed, self.skipped)
        for start in range(0, len(content), BATCH):
            self.batch(content[start : start + BATCH])
        counts = [after - count for after, count in
                  zip((self.passed, self.failed, self.skipped), before)]
        print("pandoc: {}: {} alike or explained, {} not, {} not read in time".format(name, *counts))

    def batch(self, content):
        trees = readers.ibid_trees(self.ibid, content)
        affixes = self.affixes(trees)
        blocks = self.read("blocks", content)
        markdown = self.read("inlines", content)
        judged = []
        for document, tree, one, other in zip(content, trees, blocks, markdown):
            if one is None or other is None:
                self.skipped += 1
                continue
            ours = normal.FromIbid(affixes.get).document(tree)
            judged.append(self.judge(document, ours, one, other))
        self.read_leaves([one for _, found, _ in judged for one in found])
        self.read_pieces([one for _, found, _ in judged for one in found])
        self.read_places([one for _, found, _ in judged for one in found])
        for document, found, others in judged:
            self.settle(document, found, others)

    def read(self, form, content):
        return readers.pandoc_trees(self.pandoc, [(form, document) for document in content])

    def affixes(self, trees):
        """The inlines of all affixes of citations, as Pandoc reads them."""
        written = {item[name]["text"] for tree in trees for item in items(tree["tree"])
                   for name in ("prefix", "suffix")}
        written = sorted(written)
        out = {}
        for affix, tree in zip(written, self.read("inlines", ["¶ " + one for one in written])):
            kids = [kid for block in self.reader.document(tree) for kid in block.kids] if tree else []
            out[affix] = normal.merged(kids[1:] if kids and kids[0].data == "¶" else kids)
        return out

    def judge(self, document, ours, one, other):
        """The differences from `commonmark_x`, and those from `markdown`."""
        source = document.encode()
        found = compare.differences(source, ours, self.reader.document(one))
        others = []
        if found:
            others = compare.differences(source, ours, self.reader.document(other))
        for difference in found:
            difference.is_markdown = agrees(difference, others)
        return document, found, others

    def read_leaves(self, found):
        """Reads text with a difference again as `markdown`, alone: other blocks do not count then."""
        asked = [one for one in found if one.leaf and not one.is_tightness]
        leaves = sorted({leaf_text(one) for one in asked})
        trees = dict(zip(leaves, self.read("inlines", leaves)))
        for one in asked:
            tree = trees[leaf_text(one)]
            if not tree or len(tree["blocks"]) != 1:
                continue
            kids = self.reader.document(tree)[0].kids
            others = compare.differences(one.whole.encode(), one.leaf.kids, normal.merged(kids[1:]))
            for other in others:
                other.is_alone = True
            one.is_markdown = one.is_markdown or agrees(one, others)
            one.leaf_agrees = all(rules.is_own_way(other) for other in others)

    def read_pieces(self, found):
        """Reads citations and inline notes again that stand in text which `markdown` reads otherwise."""
        asked = [one for one in found if not one.is_markdown and one.leaf and not one.leaf_agrees
                 and one.ours and all(node.tag in ("Cite", "Note") for node in one.ours)]
        pieces = sorted({"¶ " + one.source + "\n" for one in asked})
        trees = dict(zip(pieces, self.read("inlines", pieces)))
        for one in asked:
            tree = trees["¶ " + one.source + "\n"]
            if tree and len(tree["blocks"]) == 1:
                kids = normal.merged(self.reader.document(tree)[0].kids[1:])
                one.is_markdown = [kid.key for kid in kids] == [node.key for node in one.ours]

    def read_places(self, found):
        """Reads blocks with a difference again as `markdown`, without the blocks around them."""
        asked = [one for one in found if not one.is_markdown and not one.leaf and one.ours]
        places = sorted({place_text(one) for one in asked})
        trees = dict(zip(places, self.read("inlines", places)))
        for one in asked:
            tree = trees[place_text(one)]
            if tree:
                theirs = self.reader.document(tree)
                others = compare.differences(one.whole.encode(), one.ours, theirs)
                for other in others:
                    other.is_alone = True
                one.is_markdown = all(rules.is_own_way(other) for other in others)

    def settle(self, document, found, others):
        names, unexplained = set(), []
        for difference in found:
            rule = rules.rule_for(difference)
            names.add(rule.name) if rule else unexplained.append(difference)
        self.explained.update(names)
        if not unexplained:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= self.show:
            tell(document, unexplained, others)


def agrees(difference, others):
    """True when `markdown` reads the place as Ibid does, but for its own ways."""
    return not any(
        compare.overlap(difference, one) for one in others if not rules.is_own_way(one))


def leaf_text(difference):
    """The text of a block on its own, without the marks of the containers around it."""
    lines = difference.block.split("\n")
    rest = [line.lstrip("> \t") for line in lines[1:]]
    first = lines[0].lstrip("#").lstrip() if difference.leaf.tag == "Header" else lines[0]
    return "¶ " + "\n".join([first] + rest).rstrip() + "\n"


def place_text(difference):
    """The lines of blocks, without the marks of the containers around them."""
    lines = difference.source.split("\n")
    width = len(difference.before)
    out = [lines[0]]
    for line in lines[1:]:
        lead = line[:width]
        out.append(line[width:] if not lead.strip("> \t") else line)
    return "\n".join(out) + "\n"


def items(root):
    """The cited works of a tree."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield from node.get("items", ())
        stack += node.get("children", ())


def tell(document, unexplained, others):
    print("pandoc: FAILED", repr(document[:300]))
    for one in unexplained[:6]:
        print("  at      ", repr(one.before[-40:]), repr(one.source[:300]), repr(one.after[:40]))
        print("  in      ", " ".join(one.outer))
        print("  ibid    ", str(one.ours)[:600])
        print("  pandoc  ", str(one.theirs)[:600])
        for other in others:
            if compare.overlap(one, other):
                print("  markdown", str(other.theirs)[:600], "for", str(other.ours)[:100])
                break


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ibid")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--only", default="", help="examples, articles, specifications, made, mutated")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="replace")
    pandoc = pandoc_path()
    if pandoc is None:
        print("pandoc: pypandoc_binary is not installed; its tests are skipped")
        print("pandoc: 0 passed, 0 failed, 1 skipped")
        return 0
    comparison = Comparison(options.ibid, pandoc, options.show)
    comparison.check_documented()
    for name, content in sources(options.count, options.seed):
        if name.startswith(options.only):
            comparison.run(name, content)
    for name, count in comparison.explained.most_common():
        print(f"pandoc: explained by {name}: {count} documents")
    total = (comparison.passed, comparison.failed, comparison.skipped)
    print("pandoc: {} passed, {} failed, {} skipped".format(*total))
    return 1 if comparison.failed else 0


def sources(count, seed):
    """The kinds of documents with their documents."""
    dice = random.Random(seed)
    examples = documents.examples()
    articles = documents.articles(max(5, count // 15), seed)
    specifications = documents.specifications()
    yield "examples", examples
    yield "articles", articles
    if not articles or not specifications:
        print("pandoc: ../shared is not here; articles and specifications are left out")
    yield "specifications", dice.sample(specifications, min(count, len(specifications)))
    yield "made", documents.made(count, seed)
    real = examples + articles + specifications
    yield "mutated", [documents.mutated(dice.choice(real), dice) for _ in range(count)]


if __name__ == "__main__":
    sys.exit(main())
