"""Why Ibid's tree may differ from Pandoc's: one rule for each row of docs/pandoc-differences.md.

Ibid's blocks are held against `commonmark_x`. A rule with `as_markdown` explains a difference only
where Pandoc's `markdown` reads the place as Ibid does.
"""

import re


class Rule:
    """One reason; `holds` tells of a difference whether this is it."""

    def __init__(self, name, holds, as_markdown=False):
        self.name, self.holds, self.as_markdown = name, holds, as_markdown

    def explains(self, difference):
        return (difference.is_markdown or not self.as_markdown) and self.holds(difference)


def texts(nodes):
    """The text of nodes and all below."""
    return "".join(one.data for node in nodes for one in node.walk() if one.tag == "Text")


def spans_with(side, pair):
    return lambda d: any(one.tag in ("Span", "Div") and pair in one.data[2]
                         for node in getattr(d, side) for one in node.walk())


WRAPPER = ("wrapper", "1")

ALL = [
    Rule("citation", lambda d: d.has("ours", "Cite"), as_markdown=True),
    Rule("inline-note", lambda d: d.has("ours", "Note") and "^[" in d.source, as_markdown=True),
    Rule("line-block", lambda d: d.has("ours", "LineBlock") and "|" in d.source, as_markdown=True),
    Rule("caption", lambda d: d.has("ours", "Caption") and re.search(r"^\W*(Table)?: ", d.source),
         as_markdown=True),
    Rule("attributes-anywhere", spans_with("theirs", WRAPPER)),
    Rule("script-space",
         lambda d: d.has("theirs", "Superscript", "Subscript") and re.search(r"[\^~][^\^~]*\s", d.block),
         as_markdown=True),
    Rule("lone-quote", lambda d: d.source == '"' and texts(d.ours) == "”" and texts(d.theirs) == "“"),
    Rule("task-loose", lambda d: texts(d.ours) in ("☐", "☒") and "Item" in d.outer),
]


def rule_for(difference):
    """The rule that explains a difference, or nothing."""
    return next((rule for rule in ALL if rule.explains(difference)), None)
