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
        return (difference.is_markdown or not self.as_markdown) and bool(self.holds(difference))


def texts(nodes):
    """The text of nodes and all below."""
    return "".join(one.data for node in nodes for one in node.walk() if one.tag == "Text")


def has_pair(nodes, pair):
    """True when a span or a div among the nodes has an attribute."""
    return any(one.tag in ("Span", "Div") and pair in one.data[2]
               for node in nodes for one in node.walk())


WRAPPER = ("wrapper", "1")
BARE = re.compile(r"://|www\.|[\w.+-]@\w", re.IGNORECASE)
SPACED_RULE = re.compile(r"^[> \t]*(?:[-*+:~]|\d+[.)])?[ \t]*(?:\*[* \t]*[ \t][* \t]*\*|-[- \t]*[ \t][- \t]*-)[ \t]*$", re.MULTILINE)


def is_list_of_lists(d):
    """`* * *`, which `commonmark_x` reads as lists in lists for its `fancy_lists`."""
    rules = d.has("ours", "HorizontalRule") or d.has("theirs", "BulletList")
    is_pushed = d.ours and not d.theirs and {one.tag for one in d.ours} == {"HorizontalRule"}
    return rules and SPACED_RULE.search(d.whole if is_pushed else d.before + d.source + d.after)


def is_heading_word(d):
    """`# Methods{#methods}`: text in `commonmark_x`."""
    return d.has("ours", "Header") and re.search(r"[^\s`\]]\{[^{}\n]*\}\s*(?:#+\s*)?$", d.source, re.MULTILINE)


def is_empty_heading(d):
    """`# {#a}`: `commonmark_x` drops the attributes of a heading without text."""
    return len(d.ours) == len(d.theirs) and all(
        x.tag == y.tag == "Header" and not x.kids and not y.kids and y.data[1:] == ("", (), ())
        for x, y in zip(d.ours, d.theirs))


def is_lone_quote(d):
    """A quotation mark without a partner: Ibid closes with it where it cannot open."""
    return d.source == '"' and texts(d.ours) == "”" and texts(d.theirs) == "“"


def is_price(d):
    """`$x$5`, which is no mathematics."""
    return d.has("theirs", "Math") and re.search(r"\$\d", d.block)


def is_script_with_space(d):
    """`a^b c^`: raised with white space inside in `commonmark_x`."""
    return any(one.tag in ("Superscript", "Subscript") and set(" \n") & set(spelled(one))
               for node in d.theirs for one in node.walk())


def spelled(node):
    """The text below a node with its breaks."""
    return "".join("\n" if one.tag in ("Soft", "Hard") else one.data if one.tag == "Text" else ""
                   for one in node.walk())


def is_first_in_note(d):
    """Code right after `[^1]:`; `commonmark_x` counts the blank before it as its indent."""
    return (re.search(r"\[\^[^\]]+\]:\s*$", d.before) and d.has("ours", "CodeBlock")
            and d.has("theirs", "CodeBlock"))


def has_tag(node, tag):
    return node is not None and any(one.tag == tag for one in node.walk())


def has_bare_address(d):
    return (d.has("ours", "Link") or d.has("theirs", "Link")) and BARE.search(d.block)


def note_in_note(d):
    """`commonmark_x` leaves out notes that only notes refer to, before they are defined."""
    return "Note" in d.outer and d.has("ours", "Note") and "[^" in d.source and not d.has("theirs", "Note")


LETTERS = re.compile(r"^[>\s\d.)*+:~-]*(?:\[\^\S*\]:)?[>\s\d.)*+:~-]*\(?([a-z]+|[A-Z]+)[.)](?:\s|$)", re.MULTILINE)


def is_letters(d):
    """Letters before a full stop, which begin a list in Pandoc."""
    lists = [one for node in d.theirs for one in node.walk()
             if one.tag == "OrderedList" and one.data[1] != "Decimal"]
    return lists and LETTERS.search(d.before + d.source)


def is_quote_run(d):
    """Quotation marks in a run, as in `it''s` and `""`."""
    marks = set("“”‘’")
    return (re.search(r"\"\"|''", d.block) and set(texts(d.ours)) <= marks
            and set(texts(d.theirs)) <= marks and d.source.strip("\"'") == "")


def is_markdown_attributes(d):
    return (d.has("ours", "Span", "Code", "Link", "Image") and "{" in d.source + d.after[:1]
            and not has_pair(d.theirs, WRAPPER))


DELIMITERS = re.compile(r"^[>\s\d.)*+-]*\|?[ \t]*:?-+:?[ \t]*(\||$)", re.MULTILINE)


def is_gfm_table(d):
    """A table right below text, or without a pipe in its header."""
    return d.has("ours", "Table") and not d.has("theirs", "Table") and DELIMITERS.search(d.source)


def is_table_row(d):
    """A line without a pipe right below a table: a row, as in GFM."""
    line = re.search(r"^[^|\n]+$", d.source, re.MULTILINE)
    if d.has("ours", "Row"):
        return line and ("Table" in d.outer or d.has("theirs", "Table"))
    return not d.ours and d.has("theirs", "Para") and "|" in d.whole and (
        letters(d.theirs) == "".join(filter(str.isalnum, d.before)))


def letters(nodes):
    return "".join(filter(str.isalnum, texts(nodes)))


def is_line_block(d):
    """Line blocks that `markdown` would read as a table of fewer columns, say."""
    return (all(one.tag == "LineBlock" for one in d.ours) and d.ours
            and all(one.tag == "Para" for one in d.theirs) and letters(d.ours) == letters(d.theirs))


def is_code_in_note(d):
    """Text after `[^1]:` and four blanks or more."""
    return re.search(r"\]:\s{4,}$", d.before) and d.has("theirs", "CodeBlock")


def is_tilde(d):
    return re.search(r"~~~|\w~~|~~ ", d.block) and (
        d.has("theirs", "Strikeout", "Subscript") or "~" in texts(d.ours))


ALL = [
    Rule("citation", lambda d: d.has("ours", "Cite"), as_markdown=True),
    Rule("citation", lambda d: d.leaf_agrees and has_tag(d.leaf, "Cite")),
    Rule("inline-note", lambda d: d.has("ours", "Note") and "^[" in d.source, as_markdown=True),
    Rule("inline-note", lambda d: d.leaf_agrees and "^[" in d.block and has_tag(d.leaf, "Note")),
    Rule("line-block", lambda d: d.has("ours", "LineBlock") and "|" in d.source, as_markdown=True),
    Rule("caption", lambda d: d.has("ours", "Caption") and re.search(r"(Table)?:\s", d.source),
         as_markdown=True),
    Rule("hash-number", lambda d: (d.has("ours", "OrderedList") or d.has("ours", "Item"))
         and re.search(r"(?:^|\s)\(?#[.)]\s", d.before + d.source)),
    Rule("attributes-anywhere", lambda d: has_pair(d.theirs, WRAPPER) and not has_pair(d.ours, WRAPPER)),
    Rule("script-space", is_script_with_space),
    Rule("script-space", lambda d: d.leaf_agrees and re.search(r"\^.*\s.*\^|~.*\s.*~", d.block, re.DOTALL)),
    Rule("lone-quote", is_lone_quote),
    Rule("task-loose", lambda d: texts(d.ours) in ("☐", "☒") and "Item" in d.outer),
    Rule("spaced-rule", is_list_of_lists),
    Rule("heading-word", is_heading_word, as_markdown=True),
    Rule("math-lines", lambda d: d.has("ours", "Math") and not d.has("theirs", "Math")
         and re.search(r"\$\$[^$]*\n\s*[-+=>#\d]", d.source)),
    Rule("empty-heading", is_empty_heading, as_markdown=True),
    Rule("price", is_price, as_markdown=True),
    Rule("bare-address", has_bare_address),
    Rule("note-in-note", note_in_note),
    Rule("letters", is_letters),
    Rule("note-code", is_first_in_note),
    Rule("definition-tight", lambda d: d.is_tightness and "Definition" in d.outer),
    Rule("empty-quotes", is_quote_run),
    Rule("markdown-attributes", is_markdown_attributes, as_markdown=True),
    Rule("figure-tight", lambda d: d.has("ours", "Figure") and d.has("theirs", "Plain")
         and "Item" in d.outer),
    Rule("declaration", lambda d: re.match(r"<![a-zA-Z]", d.source) and d.has("ours", "RawInline")),
    Rule("tildes", is_tilde),
    Rule("gfm-table", is_gfm_table),
    Rule("table-row", is_table_row),
    Rule("line-block", is_line_block),
    Rule("code-tight", lambda d: d.is_tightness and any(
        one.tag == "CodeBlock" for one in (d.path[-1].kids if d.path else []))),
    Rule("note-code", is_code_in_note),
    Rule("carriage-return", lambda d: "\r" in d.source),
    Rule("long-label", lambda d: re.search(r"<[^>\s]*[\w-]{64,}", d.lines)),
    Rule("key-after-mark", lambda d: d.before.endswith("_") and d.source.startswith("@_")),
    Rule("closing-tag", lambda d: re.search(r"^</(script|style|pre)>", d.source, re.MULTILINE)),
    Rule("front-matter", lambda d: d.span[0] == 0 and d.source.startswith("---\n") and not d.ours),
]


def is_reference(difference):
    """True for a note or a link whose definition does not stand with it."""
    return (difference.has("ours", "Note", "Link", "Image") and "^[" not in difference.source
            and "](" not in difference.source and "[" in difference.source)


def is_own_way(difference):
    """True for what `markdown` alone does, where it tells nothing of the rest of the place."""
    ours, theirs = texts(difference.ours), texts(difference.theirs)
    if ours.strip() in ("☐", "☒") and not difference.theirs:
        return True
    if difference.has("ours", "Link") and BARE.search(difference.source):
        return True
    if difference.source and difference.source.strip("\"'") == "" and set(ours + theirs) <= set("“”‘’"):
        return True
    if difference.source == "\\" and difference.has("theirs", "Hard"):
        return True
    if re.search(r"\*\*\*|___", difference.source) and letters(difference.ours) == letters(difference.theirs):
        return True
    if difference.source == "^^" or theirs == ours == "":
        return difference.source == "^^"
    if difference.is_alone and is_reference(difference):
        return True
    return difference.source == "\\ " or theirs == "\xa0"


def rule_for(difference):
    """The rule that explains a difference, or nothing."""
    return next((rule for rule in ALL if rule.explains(difference)), None)
