"""The documents that both programs read: those of the project, articles, examples, and made ones."""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def examples():
    """The project's own articles."""
    return [path.read_text() for path in sorted(ROOT.glob("Examples/**/content/**/*.md"))]


def articles(count, seed):
    """Articles of the maker of corpora, or nothing where it is missing."""
    maker = SHARED / "bench" / "make_corpus.py"
    if not maker.exists():
        return []
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "content"
        command = [sys.executable, str(maker), str(count), str(out), "--cites", "--seed", str(seed)]
        subprocess.run(command, check=True, capture_output=True)
        return [path.read_text() for path in sorted(out.glob("**/*.md"))]


def specifications():
    """The inputs of the specifications' examples, or nothing where they are missing."""
    out = []
    for path in sorted((SHARED / "markdown").glob("*.txt")):
        content = path.read_bytes().decode()
        for part in content.split("`" * 32 + " example")[1:]:
            body = part.split("\n", 1)[1]
            document = body.split("\n.\n", 1)[0] if not body.startswith(".\n") else ""
            if document:
                out.append(document.replace("→", "\t") + "\n")
    return out


def mutated(document, dice):
    """A document with some of its characters or lines deleted, doubled, moved or changed."""
    units = document.splitlines(True) if dice.random() < 0.6 else list(document)
    for _ in range(dice.randint(1, 4)):
        if not units:
            break
        at, other = dice.randrange(len(units)), dice.randrange(len(units))
        kind = dice.randrange(5)
        if kind == 0:
            del units[at]
        elif kind == 1:
            units.insert(at, units[at])
        elif kind == 2:
            units[at], units[other] = units[other], units[at]
        elif kind == 3:
            units.insert(at, dice.choice(["\n", " ", "    ", "*", "_", "[", "]", "^", "@", ">", "`"]))
        else:
            units.insert(at, units[other])
    return "".join(units).rstrip() + "\n"


WORDS = (
    "river archive ledger the of and in minutes council edition witness copy 1848 3rd Öl façade "
    "Москва naïve ibid. cf. vol. p. pp. no. e.g. U.S. 1,000 100% $5 don't rock'n'roll '68 §12 A&O "
    "C# x_1 snake_case_name 2*3 a/b well-known 3--5 then... – — « » „so“ ½ CO2 !important end"
).split()
KEYS = (
    "doe1999 smith_2003 müller04 a:b.c x-1 Foo+Bar ibid2 _u 1848census doi10.1/x q~r a--b k.x, w/v"
).split()
LOCATORS = ["p. 3", "pp. 33-35", "chap. 2", "S. 12f.", "ch. 1, §4", "33", "*passim*", "fol. 3^r^",
            "see also n. 4", "\"so\" 3", "p. 3, and *elsewhere*"]
PREFIXES = ["see", "cf.", "see e.g.", "*pace*", "vgl. auch", "but", "**contra**", "see \"him\","]
ENTITIES = ["&amp;", "&eacute;", "&#233;", "&#x201C;", "&nbsp;", "&copy", "&unknown;", "&lt;b&gt;"]
HTML = ["<b>", "</b>", "<br>", "<br />", "<!-- c -->", "<span class=\"x\">", "</span>", "<a@b.de>",
        "<https://x.de/?a=b&c>", "< b", "<3", "<sup>2</sup>"]
ADDRESSES = ["https://example.org", "https://example.org/a_b_c", "http://x.de/(a)", "www.example.org",
             "me@example.org", "https://example.org/@me", "ftp://f.de/x.", "https://x.de/a?b=c&d=e#f"]
ATTRIBUTES = ["{.note}", "{#id-1 .a .b}", "{key=value}", "{.a key=\"two words\"}", "{lang=de}",
              "{#x}", "{.smallcaps}", "{.underline}", "{data-x=1 .k}"]
MATH = ["$x$", "$a+b=c$", "$$E=mc^2$$", "$5 and $6", "$x$5", "$\\alpha_1$", "$ x $", "$a\\$b$",
        "\\$5", "$1,000", "$x$.", "($y$)", "$\\text{a $b$}$"]


class Writer:
    """Writes documents by chance; a seed gives the same documents again."""

    def __init__(self, dice):
        self.dice = dice
        self.labels, self.links = [], []

    def pick(self, choices):
        return self.dice.choice(choices)

    def document(self):
        """A whole document: blocks, then the definitions of its notes.

        Each has a few of the constructs only, so that they meet in all pairs and a difference is
        easily read.
        """
        self.labels, self.links = [], []
        self.choose_constructs()
        blocks = [self.block(0) for _ in range(self.dice.randint(1, 5))]
        out = []
        for block in blocks:
            out += block + [""]
        for label in self.labels:
            if self.dice.random() < 0.92:
                at = self.dice.randint(0, len(out)) if self.dice.random() < 0.1 else len(out)
                while at < len(out) and at > 0 and out[at - 1] != "":
                    at += 1
                out[at:at] = self.note(label) + [""]
        for label in self.links:
            out += [f"[{label}]: {self.pick(['/u', '<a b>', 'https://x.de'])}"
                    + self.pick(["", " \"t\"", " 'q'"])]
        return "\n".join(out) + "\n"

    def choose_constructs(self):
        inlines = [
            self.emphasis, self.quoted, self.reference, self.inline_note, self.cluster,
            self.in_text, self.link, self.span, self.codespan, self.script, self.escape,
            self.image, self.rawinline, self.mathematics, self.entity, self.raw, self.address]
        blocks = [
            self.heading, self.setext, self.quote, self.bullets, self.numbers, self.fancy,
            self.code, self.indented, self.table, self.definitions, self.lines, self.div,
            self.rule, self.html, self.figure, self.tasks, self.rawblock]
        self.inline_kinds = self.dice.sample(inlines, self.dice.randint(1, 6))
        self.block_kinds = self.dice.sample(blocks, self.dice.randint(1, 6))
        self.calm = self.dice.random() < 0.85
        self.depth = 0

    # Blocks: lists of lines.

    def block(self, depth):
        if depth > 2 or self.dice.random() < 0.4:
            return self.paragraph()
        return self.pick(self.block_kinds)(depth)

    def blocks(self, depth, most=3):
        out = []
        for index in range(self.dice.randint(1, most)):
            out += ([""] if index else []) + self.block(depth)
        return out

    def paragraph(self, _=0):
        return [line for line in (self.line() for _ in range(self.dice.randint(1, 3))) if line]

    def heading(self, _):
        attributes = " " + self.pick(ATTRIBUTES) if self.dice.random() < 0.3 else ""
        closing = self.pick(["", "", " #", " ##"])
        return ["#" * self.dice.randint(1, 6) + " " + self.inlines(3) + attributes + closing]

    def setext(self, _):
        return [self.inlines(3), self.pick(["===", "---", "-----"])]

    def rule(self, _):
        return [self.pick(["---", "***", "___", "-----", "---", "***", "* * *"])]

    def quote(self, depth):
        lines = self.blocks(depth + 1)
        lazy = self.dice.random() < 0.15
        return [line if lazy and index and line and line[0].isalpha() else ("> " + line).rstrip()
                for index, line in enumerate(lines)]

    def items(self, depth, marker):
        out, loose = [], self.dice.random() < 0.4
        for index in range(self.dice.randint(1, 4)):
            mark = marker(index)
            gap = self.pick([" ", " ", " ", "  ", "   "])
            indent = " " * len(mark + gap)
            lines = self.paragraph() if self.dice.random() < 0.7 else self.blocks(depth + 1, 2)
            if out and loose:
                out.append("")
            lazy = self.dice.random() < 0.1
            for number, line in enumerate(lines):
                lead = mark + gap if number == 0 else indent
                if lazy and number and line and line[0].isalpha():
                    lead = ""
                out.append((lead + line).rstrip())
        return out

    def bullets(self, depth):
        bullet = self.pick("-*+")
        return self.items(depth, lambda _: bullet)

    def numbers(self, depth):
        first, end = self.pick([1, 1, 1, 3, 0, 42]), self.pick([".", ".", ")"])
        return self.items(depth, lambda index: f"{first + index}{end}")

    def fancy(self, depth):
        style = self.pick(["({})", "{}.", "{})"])
        numbers = self.pick([["a", "b", "c", "d"], ["i", "ii", "iii", "iv"], ["A", "B", "C", "D"],
                             ["I", "II", "III", "IV"], ["1", "2", "3", "4"], ["#", "#", "#", "#"]])
        space = " " if style == "{}." and numbers[0] in "AI" else ""
        return self.items(depth, lambda index: style.format(numbers[index]) + space)

    def tasks(self, depth):
        return self.items(3, lambda _: self.pick(["- [ ]", "- [x]"]))

    def code(self, _):
        fence = self.pick(["```", "~~~", "````"])
        info = self.pick(["", "", "python", " c", "{.python}", "{#a .b k=v}", "r {.x}"])
        return [fence + info] + [self.pick(["a = 1", "", "  b *c*", "[^1] @x"]) for _ in range(2)] + [fence]

    def rawblock(self, _):
        return ["```{=" + self.pick(["html", "latex"]) + "}", "<b>*x*</b>", "```"]

    def indented(self, _):
        return ["    " + self.pick(["code *x*", "[@a]"]), "", "    more"]

    def table(self, _):
        columns = self.dice.randint(1, 4)
        row = lambda make: "| " + " | ".join(make() for _ in range(columns)) + " |"
        cell = lambda: "" if self.dice.random() < 0.1 else self.inlines(2).replace("|", "")
        out = [row(cell), row(lambda: self.pick(["---", ":--", "--:", ":-:"]))]
        out += [row(cell) for _ in range(self.dice.randint(0, 3))]
        caption = self.pick([": ", "Table: "]) + self.inlines(3)
        if self.dice.random() < 0.3:
            caption += " {#tbl-x .wide}"
        where = self.dice.random()
        if where < 0.3:
            return out + [""] + [caption]
        return [caption, ""] + out if where < 0.4 and caption[0] == "T" else out

    def definitions(self, depth):
        out = []
        for _ in range(self.dice.randint(1, 2)):
            out += ([""] if out else []) + [self.inlines(2)]
            loose = self.dice.random() < 0.4
            for _ in range(self.dice.randint(1, 2)):
                lines = self.paragraph() if self.dice.random() < 0.6 else self.blocks(depth + 1, 2)
                out += [""] if loose else []
                mark = self.pick([":   ", ":   ", "~   "])
                out += [((mark if n == 0 else "    ") + line).rstrip()
                        for n, line in enumerate(lines)]
        return out

    def lines(self, _):
        out = []
        for _ in range(self.dice.randint(1, 4)):
            out.append("| " + self.pick(["", "", "   "]) + self.line())
            if self.dice.random() < 0.1:
                out.append("  " + self.line())
        return out

    def div(self, depth):
        head = self.pick([":::", "::::"])
        return ([head + " " + self.pick(["note", "{.note}", "{#d .a k=v}", "{.x lang=de}"])]
                + self.blocks(depth + 1) + [head])

    def html(self, _):
        return self.pick([["<div>", "*x*", "</div>"], ["<!-- a", "b -->"], ["<div>", "", "*x*", "", "</div>"],
                          ["<details><summary>s</summary>", "", self.line(), "", "</details>"]])

    def figure(self, _):
        attributes = self.pick(["", "", "{#fig-1 .wide}", "{width=50%}"])
        title = self.pick(["", " \"t\""])
        return [f"![{self.pick(['', self.inlines(2)])}](a.png{title}){attributes}"]

    def note(self, label):
        lines = self.paragraph() if self.dice.random() < 0.7 else self.blocks(2)
        return [((f"[^{label}]: " if n == 0 else "    ") + line).rstrip()
                for n, line in enumerate(lines)]

    # Inlines.

    def line(self):
        line = self.inlines(self.dice.randint(1, 6))
        # A letter with a full stop begins a list in Pandoc; one such line in ten is enough.
        if re.match(r"\w{1,4}\.\s", line) and self.dice.random() < 0.9:
            line = "the " + line
        return line.lstrip() + self.pick([""] * 12 + ["  ", "\\"])

    def inlines(self, count):
        out = ""
        joints = [" "] * 6 + ([", "] if self.calm else [", ", "; ", ": "] + self.pick([[], ["", "-"]]))
        for _ in range(count):
            piece = self.inline()
            out += (self.pick(joints) if out else "") + piece
        return out

    def words(self):
        return " ".join(self.pick(WORDS) for _ in range(self.dice.randint(1, 4)))

    def inline(self):
        if self.depth > 1 or self.dice.random() < (0.7 if self.calm else 0.4):
            return self.words()
        self.depth += 1
        made = self.pick(self.inline_kinds)()
        self.depth -= 1
        return made

    def mathematics(self):
        return self.pick(MATH)

    def entity(self):
        return self.pick(ENTITIES)

    def raw(self):
        return self.pick(HTML)

    def address(self):
        return self.pick(ADDRESSES)

    def emphasis(self):
        mark = self.pick(["*", "_", "**", "__", "***", "~~"])
        return mark + self.inlines(self.dice.randint(1, 2)) + mark

    def quoted(self):
        mark = self.pick("\"\"'")
        return mark + self.inlines(self.dice.randint(1, 2)) + mark

    def reference(self):
        if self.labels and self.dice.random() < (1 if len(self.labels) > 6 else 0.05):
            return f"[^{self.pick(self.labels)}]"
        label = self.pick(["", "n", "long-label", "é"]) + str(len(self.labels) + 1)
        self.labels.append(label)
        return f"{self.pick(WORDS)}[^{label}]"

    def inline_note(self):
        return f"{self.pick(WORDS)}^[{self.inlines(self.dice.randint(1, 3))}]"

    def work(self):
        minus = "-" if self.dice.random() < 0.15 else ""
        key = self.pick(KEYS)
        key = "{" + key + "}" if self.dice.random() < 0.1 else key
        prefix = self.pick(PREFIXES) + " " if self.dice.random() < 0.3 else ""
        suffix = ", " + self.pick(LOCATORS) if self.dice.random() < 0.5 else ""
        return f"{prefix}{minus}@{key}{suffix}"

    def cluster(self):
        return "[" + "; ".join(self.work() for _ in range(self.dice.randint(1, 3))) + "]"

    def in_text(self):
        key = self.pick(KEYS)
        return f"@{key}" + self.pick(["", "", " [p. 3]", " [p. 3; see @b, ch. 1]", "'s", "."])

    def link(self):
        inner = self.inlines(self.dice.randint(1, 2))
        if self.dice.random() < 0.25:
            label = f"l{len(self.links)}"
            self.links.append(label)
            return self.pick([f"[{inner}][{label}]", f"[{label}][]", f"[{label}]"])
        target = self.pick(["/u", "<a b>", "https://x.de/é", "u_v_w", "a%20b", "#id", ""])
        title = self.pick(["", "", "", " \"t\"", " 's'"])
        return f"[{inner}]({target}{title})" + self.pick(["", "", "", self.pick(ATTRIBUTES)])

    def image(self):
        return f"![{self.words()}](i.png)" + self.pick(["", "{width=3}"])

    def span(self):
        return f"[{self.inlines(self.dice.randint(1, 2))}]{self.pick(ATTRIBUTES)}"

    def codespan(self):
        return self.pick(["`a`", "`` a`b ``", "` x `", "`a  b`{.python}", "`*x*`", "`@k`"])

    def rawinline(self):
        return self.pick(["`<b>`{=html}", "`\\x`{=latex}"])

    def script(self):
        return self.pick(["H~2~O", "x^2^", "m^a b^", "~a~", "a^*b*^", "1^st^", "a~b c~"])

    def escape(self):
        return self.pick(["\\*x\\*", "\\@no", "\\[x\\]", "a\\ b", "\\\\", "\\^", "\\~x~", "\\\"q\"",
                          "\\$", "\\-", "\\--", "\\..."])


def made(count, seed):
    """Documents of the grammar."""
    return [Writer(random.Random(f"{seed}-{index}")).document() for index in range(count)]
