"""The normal form in which the trees of Ibid and Pandoc are compared.

Both become `Node`s with Pandoc's names; texts are merged, quotation marks written out, notes stand
where they are referred to.
"""

import re
from urllib.parse import quote

NO_ATTRIBUTES = ("", (), ())
BREAKS = ("Soft", "Hard")


class Node:
    """A node with its place in the source, which does not count for equality."""

    __slots__ = ("tag", "data", "kids", "span", "key")

    def __init__(self, tag, data=(), kids=(), span=None):
        self.tag, self.data, self.kids, self.span = tag, data, list(kids), span
        self.key = (tag, data, tuple(kid.key for kid in self.kids))

    def __repr__(self):
        data = "" if self.data in ((), NO_ATTRIBUTES) else repr(self.data)
        if self.tag == "Text":
            return repr(self.data)
        return f"{self.tag}{data}[{', '.join(map(repr, self.kids))}]"

    def walk(self):
        """The node and all below it."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


def text(string, span=None):
    return Node("Text", string, (), span)


def address(string):
    """An address with everything percent-encoded that has to be."""
    return quote(string, safe="%/:?#[]@!$&'()*+,;=~-._")


TOKEN = re.compile(r"[^\W_]+| |.", re.DOTALL)


def merged(nodes):
    """Inlines with texts as words, runs of spaces made one, none beside a break or at the ends."""
    out, letters = [], []
    for node in nodes:
        if node.tag == "Text":
            letters += placed(node)
        else:
            out += words(letters, not out or out[-1].tag in BREAKS, node.tag in BREAKS) + [node]
            letters = []
    return out + words(letters, not out or out[-1].tag in BREAKS, True)


def placed(node):
    """The characters of a text with their places."""
    size = len(node.data.encode())
    if node.span is None or node.span[1] - node.span[0] != size:
        return [(letter, node.span) for letter in node.data]
    out, at = [], node.span[0]
    for letter in node.data:
        end = at + len(letter.encode())
        out.append((letter, (at, end)))
        at = end
    return out


def words(letters, is_start, is_end):
    """The words of a stretch of text, without spaces at its ends where they do not count."""
    kept = []
    for letter, span in letters:
        letter = " " if letter == "\t" else letter
        if letter != " " or ((kept or not is_start) and not (kept and kept[-1][0] == " ")):
            kept.append((letter, span))
    if is_end and kept and kept[-1][0] == " ":
        kept.pop()
    out = []
    for match in TOKEN.finditer("".join(letter for letter, _ in kept)):
        spans = [span for _, span in kept[match.start() : match.end()] if span]
        span = (spans[0][0], spans[-1][1]) if spans else None
        out.append(Node("Text", match.group(), (), span))
    return out


COMMENT = re.compile(r"<!--(-?>|.*?(-->|\Z))", re.DOTALL)


def raw_text(form, content):
    """Raw text without the comments of HTML, which Ibid shows nowhere."""
    return COMMENT.sub("", content) if form == "html" else content


STYLES = {"DefaultStyle": "Decimal", "DefaultDelim": "Period"}


def sorted_classes(attributes):
    """Attributes of code: the readers put the language before the classes or after them."""
    return (attributes[0], tuple(sorted(attributes[1])), attributes[2])


class FromPandoc:
    """Pandoc's JSON in the normal form."""

    def document(self, tree):
        return self.blocks(tree["blocks"])

    def blocks(self, blocks):
        return [node for block in blocks for node in self.block(block)]

    def attributes(self, attributes):
        name, classes, pairs = attributes
        classes = tuple(one for one in classes if one not in ("uri", "email"))
        return (name, classes, tuple((key, value) for key, value in pairs))

    def block(self, block):
        tag, c = block["t"], block.get("c")
        if tag in ("Para", "Plain"):
            inlines = self.inlines(c)
            # A blank line at the end of a document may leave an empty paragraph.
            return [Node(tag, (), inlines)] if inlines else []
        if tag == "LineBlock":
            return [Node(tag, (), [Node("Line", (), self.inlines(line)) for line in c])]
        if tag == "Header":
            return [Node(tag, (c[0],) + self.attributes(c[1]), self.inlines(c[2]))]
        if tag == "CodeBlock":
            return [Node(tag, sorted_classes(self.attributes(c[0])) + (c[1].rstrip("\n"),))]
        if tag == "RawBlock":
            return [Node(tag, (c[0], raw_text(*c).strip("\n ")))]
        if tag == "HorizontalRule":
            return [Node(tag)]
        if tag == "BlockQuote":
            return [Node(tag, (), self.blocks(c))]
        if tag == "Div":
            return [Node(tag, self.attributes(c[0]), self.blocks(c[1]))]
        if tag == "BulletList":
            return [Node(tag, (), [Node("Item", (), self.blocks(item)) for item in c])]
        if tag == "OrderedList":
            (first, style, delimiter), items = c
            data = (first, STYLES.get(style["t"], style["t"]), STYLES.get(delimiter["t"], delimiter["t"]))
            return [Node(tag, data, [Node("Item", (), self.blocks(item)) for item in items])]
        if tag == "DefinitionList":
            return [Node(tag, (), [node for entry in c for node in self.definition(entry)])]
        if tag == "Figure":
            return [Node(tag, self.attributes(c[0]), self.caption(c[1]) + self.blocks(c[2]))]
        if tag == "Table":
            return [self.table(c)]
        raise ValueError(tag)

    def definition(self, entry):
        term, definitions = entry
        return [Node("Term", (), self.inlines(term))] + [
            Node("Definition", (), self.blocks(one)) for one in definitions
        ]

    def caption(self, caption):
        blocks = self.blocks(caption[1])
        return [Node("Caption", (), block.kids) for block in blocks]

    def table(self, c):
        attributes, caption, columns, head, bodies, _ = c
        aligns = tuple(column[0]["t"].removeprefix("Align") for column in columns)
        rows = [self.row("Head", row) for row in head[1]]
        rows = [row for row in rows if any(cell.kids for cell in row.kids)]
        rows += [self.row("Row", row) for body in bodies for row in body[2] + body[3]]
        return Node("Table", (self.attributes(attributes), aligns), self.caption(caption) + rows)

    def row(self, tag, row):
        return Node(tag, (), [self.cell(cell) for cell in row[1]])

    def cell(self, cell):
        return Node("Cell", (), [kid for block in self.blocks(cell[4]) for kid in block.kids])

    def inlines(self, inlines):
        return merged(node for inline in inlines for node in self.inline(inline))

    def inline(self, inline):
        tag, c = inline["t"], inline.get("c")
        if tag == "Str":
            return [text(c)]
        if tag == "Space":
            return [text(" ")]
        if tag in ("SoftBreak", "LineBreak"):
            return [Node("Soft" if tag == "SoftBreak" else "Hard")]
        if tag in ("Emph", "Strong", "Strikeout", "Superscript", "Subscript"):
            return [Node(tag, (), self.inlines(c))]
        if tag in ("SmallCaps", "Underline"):
            return [Node("Span", ("", (tag.lower(),), ()), self.inlines(c))]
        if tag == "Quoted":
            marks = "‘’" if c[0]["t"] == "SingleQuote" else "“”"
            inner = [node for one in c[1] for node in self.inline(one)]
            return [text(marks[0]), *inner, text(marks[1])]
        if tag == "Code":
            return [Node(tag, self.attributes(c[0]) + (c[1],))]
        if tag == "Math":
            return [Node(tag, (c[0]["t"], c[1]))]
        if tag == "RawInline":
            return [Node(tag, (c[0], raw_text(*c)))]
        if tag in ("Link", "Image"):
            data = self.attributes(c[0]) + (address(c[2][0]), c[2][1])
            return [Node(tag, data, self.inlines(c[1]))]
        if tag == "Span":
            return [Node(tag, self.attributes(c[0]), self.inlines(c[1]))]
        if tag == "Note":
            return [Node(tag, (), self.blocks(c))]
        if tag == "Cite":
            return [self.citation(c[0])]
        raise ValueError(tag)

    def citation(self, citations):
        items = []
        for one in citations:
            affixes = [self.affix(one["citation" + name]) for name in ("Prefix", "Suffix")]
            items.append(Node("Work", (one["citationId"], one["citationMode"]["t"]), affixes))
        return Node("Cite", (), items)

    def affix(self, inlines):
        """An affix; Ibid writes it in one line."""
        kids = self.inlines(inlines)
        return Node("Affix", (), merged(text(" ") if kid.tag == "Soft" else kid for kid in kids))


NUMERALS = {"decimal": "Decimal", "lowerAlpha": "LowerAlpha", "upperAlpha": "UpperAlpha",
            "lowerRoman": "LowerRoman", "upperRoman": "UpperRoman"}
DELIMITERS = {".": "Period", ")": "OneParen", "(": "TwoParens"}
ALIGNS = ["Default", "Left", "Center", "Right"]
SIMPLE = {"emphasis": "Emph", "strong": "Strong", "strikethrough": "Strikeout",
          "superscript": "Superscript", "subscript": "Subscript"}


def span_of(nodes):
    """The place of many nodes."""
    spans = [node.span for node in nodes if node.span]
    return (spans[0][0], spans[-1][1]) if spans else None


WRAPPED = {"paragraph", "blockQuote", "list", "definitionList", "lineBlock", "htmlBlock", "rawBlock",
           "thematicBreak", "figure"}


class FromIbid:
    """Ibid's JSON in the normal form; `affix` reads the affix of a citation."""

    def __init__(self, affix):
        self.affix = affix

    def document(self, tree):
        self.definitions, self.open = {}, []
        self.collect(tree["tree"])
        return self.blocks(tree["tree"], False)

    def collect(self, root):
        stack = [root]
        while stack:
            node = stack.pop()
            if node["kind"] == "noteDefinition":
                self.definitions.setdefault(node["label"], node)
            stack += reversed(node.get("children", ()))

    def blocks(self, node, tight):
        return [made for child in node.get("children", ()) for made in self.block(child, tight)]

    def attributes(self, node):
        pairs = tuple((key, value) for key, value in node.get("attributes", ()))
        return (node.get("id", ""), tuple(node.get("classes", ())), pairs)

    def block(self, node, tight):
        """The block, in a div where Pandoc has no other place for its attributes."""
        made = self.bare_block(node, tight)
        if node["kind"] not in WRAPPED or "classes" not in node:
            return made
        name, classes, pairs = self.attributes(node)
        data = (name, classes, (("wrapper", "1"),) + pairs)
        return [Node("Div", data, made, (node["start"], node["end"]))]

    def bare_block(self, node, tight):
        kind, span = node["kind"], (node["start"], node["end"])
        if kind == "figure" and self.is_image(node):
            return [self.implicit_figure(node, tight, span)]
        if kind == "paragraph":
            return [Node("Plain" if tight else "Para", (), self.inlines(node), span)]
        if kind == "heading":
            data = (node["value"],) + self.attributes(node)
            return [Node("Header", data, self.inlines(node), span)]
        if kind == "codeBlock":
            return [self.code(node, span)]
        if kind == "htmlBlock":
            return [Node("RawBlock", ("html", node["text"].strip("\n ")), (), span)]
        if kind == "rawBlock":
            return [Node("RawBlock", (node["format"], node["text"].strip("\n ")), (), span)]
        if kind == "thematicBreak":
            return [Node("HorizontalRule", (), (), span)]
        if kind == "blockQuote":
            return [Node("BlockQuote", (), self.blocks(node, False), span)]
        if kind == "div":
            return [Node("Div", self.attributes(node), self.blocks(node, False), span)]
        if kind == "list":
            return [self.list(node, span)]
        if kind == "definitionList":
            return [Node("DefinitionList", (), map(self.definition, node["children"]), span)]
        if kind == "lineBlock":
            return [Node("LineBlock", (), self.lines(node), span)]
        if kind == "table":
            return [self.table(node, span)]
        if kind == "figure":
            return [Node("Figure", self.attributes(node), self.figure(node), span)]
        if kind in ("noteDefinition", "linkDefinition"):
            return []
        raise ValueError(kind)

    def code(self, node, span):
        name, classes, pairs = self.attributes(node)
        language = node.get("info", "").split(" ")[0].split("\t")[0]
        classes = ((language,) if language else ()) + classes
        data = sorted_classes((name, classes, pairs)) + (node["text"].rstrip("\n"),)
        return Node("CodeBlock", data, (), span)

    def list(self, node, span):
        items = [self.item(child, node["tight"]) for child in node["children"]]
        if "first" not in node:
            return Node("BulletList", (), items, span)
        data = (node["first"], NUMERALS[node["numeral"]], DELIMITERS[node["delimiter"]])
        return Node("OrderedList", data, items, span)

    def item(self, node, tight):
        blocks = self.blocks(node, tight)
        task = node.get("value", 0)
        if task and blocks and blocks[0].tag in ("Para", "Plain"):
            mark = text("☐ " if task == 1 else "☒ ")
            first = blocks[0]
            blocks[0] = Node(first.tag, (), merged([mark, *first.kids]), first.span)
        return Node("Item", (), blocks, (node["start"], node["end"]))

    def definition(self, node):
        span = (node["start"], node["end"])
        if node["kind"] == "definitionTerm":
            return Node("Term", (), self.inlines(node), span)
        return Node("Definition", (), self.blocks(node, not node.get("value")), span)

    def lines(self, node):
        lines = [[]]
        for child in node.get("children", ()):
            if child["kind"] == "lineBreak":
                lines.append([])
            else:
                # Pandoc joins what goes on in a further line by a space.
                is_soft = child["kind"] == "softBreak"
                lines[-1] += [text(" ")] if is_soft else self.inline(child)
        return [Node("Line", (), merged(line), span_of(line)) for line in lines]

    def table(self, node, span):
        children = node.get("children", ())
        captions = [Node("Caption", (), self.inlines(one), (one["start"], one["end"]))
                    for one in children if one["kind"] == "caption"]
        rows = [one for one in children if one["kind"] == "tableRow"]
        aligns = tuple(ALIGNS[cell.get("value", 0)] for cell in rows[0].get("children", ()))
        made = [self.row("Head" if index == 0 else "Row", row) for index, row in enumerate(rows)]
        made = [row for row in made if row.tag == "Row" or any(cell.kids for cell in row.kids)]
        return Node("Table", (self.attributes(node), aligns), captions + made, span)

    def row(self, tag, row):
        cells = [Node("Cell", (), self.inlines(cell), (cell["start"], cell["end"]))
                 for cell in row.get("children", ())]
        return Node(tag, (), cells, (row["start"], row["end"]))

    def is_image(self, node):
        children = node.get("children", ())
        return len(children) == 1 and children[0]["kind"] == "image"

    def implicit_figure(self, node, tight, span):
        """Pandoc's figure: the text of the image is its caption, its id that of the figure."""
        image = self.inlines(node)[0]
        name, classes, pairs, *target = image.data
        bare = Node("Image", ("", classes, pairs, *target), image.kids, image.span)
        caption = Node("Caption", (), image.kids, image.span)
        return Node("Figure", (name, (), ()), [caption, Node("Plain", (), [bare], span)], span)

    def figure(self, node):
        out = []
        for child in node.get("children", ()):
            span = (child["start"], child["end"])
            if child["kind"] == "caption":
                out.insert(0, Node("Caption", (), self.inlines(child), span))
            elif child["kind"] in ("image", "link", "text", "attributes"):
                out.append(Node("Plain", (), self.inline(child), span))
            else:
                out += self.block(child, True)
        return out

    def inlines(self, node):
        return merged(made for child in node.get("children", ()) for made in self.inline(child))

    def inline(self, node):
        kind, span = node["kind"], (node["start"], node["end"])
        if kind == "text":
            return [text(node["text"], span)]
        if kind in ("softBreak", "lineBreak"):
            return [Node("Soft" if kind == "softBreak" else "Hard", (), (), span)]
        if kind in SIMPLE:
            return [Node(SIMPLE[kind], (), self.inlines(node), span)]
        if kind == "code":
            return [Node("Code", self.attributes(node) + (node["text"],), (), span)]
        if kind == "math":
            display = "DisplayMath" if node.get("value") else "InlineMath"
            return [Node("Math", (display, node["text"]), (), span)]
        if kind == "rawHTML":
            return [Node("RawInline", ("html", node["text"]), (), span)]
        if kind == "rawInline":
            return [Node("RawInline", (node["format"], node["text"]), (), span)]
        if kind in ("link", "image"):
            target = (address(node["destination"]), node.get("title", ""))
            data = self.attributes(node) + target
            return [Node(kind.capitalize(), data, self.inlines(node), span)]
        if kind == "span":
            name, classes, pairs = self.attributes(node)
            classes = tuple("underline" if one == "ul" else one for one in classes)
            return [Node("Span", (name, classes, pairs), self.inlines(node), span)]
        if kind == "inlineNote":
            return [Node("Note", (), [Node("Para", (), self.inlines(node), span)])]
        if kind == "noteReference":
            return self.reference(node)
        if kind == "citation":
            return [self.citation(node)]
        raise ValueError(kind)

    def reference(self, node):
        label = node["label"]
        definition = self.definitions.get(label)
        if definition is None or label in self.open:
            return [text(f"[^{label}]", (node["start"], node["end"]))]
        self.open.append(label)
        blocks = self.blocks(definition, False)
        self.open.pop()
        return [Node("Note", (), blocks, (node["start"], node["end"]))]

    def citation(self, node):
        items = []
        for index, item in enumerate(node["items"]):
            mode = "NormalCitation"
            if item["suppresses_author"]:
                mode = "SuppressAuthor"
            elif node["in_text"] and index == 0:
                mode = "AuthorInText"
            affixes = [Node("Affix", (), self.affix(item[name]["text"]))
                       for name in ("prefix", "suffix")]
            span = (item["start"], item["end"])
            items.append(Node("Work", (item["key"], mode), affixes, span))
        return Node("Cite", (), items, (node["start"], node["end"]))
