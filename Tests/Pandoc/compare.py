"""Finds the smallest places where two trees in the normal form differ."""

from difflib import SequenceMatcher


LEAVES = {"Para", "Plain", "Header", "Term", "Caption", "Cell", "Line"}


class Difference:
    """A place where the trees differ: what Ibid has, what Pandoc has, and the source of both."""

    def __init__(self, source, path, ours, theirs, span, is_tightness=False):
        self.is_tightness = is_tightness
        self.path, self.ours, self.theirs, self.span = path, ours, theirs, span
        self.source = source[span[0] : span[1]].decode(errors="replace")
        start = source.rfind(b"\n", 0, span[0]) + 1
        end = source.find(b"\n", max(span[1] - 1, start))
        end = len(source) if end < 0 else end
        self.before = source[start : span[0]].decode(errors="replace")
        self.after = source[span[1] : max(end, span[1])].decode(errors="replace")
        self.lines = source[start : max(end, span[1])].decode(errors="replace")
        self.whole = source.decode(errors="replace")
        leaves = [node for node in path if node.tag in LEAVES]
        self.leaf = leaves[-1] if leaves and leaves[-1].span else None
        place = self.leaf.span if self.leaf else span
        self.block = source[place[0] : place[1]].decode(errors="replace")
        self.is_markdown = self.leaf_agrees = self.is_alone = False

    @property
    def outer(self):
        """The tags of the nodes around the place."""
        return [node.tag for node in self.path]

    def has(self, side, *tags):
        """True when `ours` or `theirs` has a node with one of the tags."""
        return any(one.tag in tags for node in getattr(self, side) for one in node.walk())


def differences(source, ours, theirs):
    """All smallest differences of two lists of blocks, in order."""
    found = []
    compare(source, [], ours, theirs, (0, len(source)), found)
    return found


def compare(source, path, ours, theirs, span, found):
    matcher = SequenceMatcher(None, [n.key for n in ours], [n.key for n in theirs], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if b - a == d - c and all(alike(x, y) for x, y in zip(ours[a:b], theirs[c:d])):
            for x, y in zip(ours[a:b], theirs[c:d]):
                place = x.span or place_of(ours, a, b, span)
                if x.tag != y.tag:
                    found.append(Difference(source, path, [x], [y], place, is_tightness=True))
                compare(source, path + [x], x.kids, y.kids, place, found)
        else:
            place = place_of(ours, a, b, span)
            found.append(Difference(source, path, ours[a:b], theirs[c:d], place))


def alike(x, y):
    """True when what differs lies below the nodes, or is whether a paragraph is tight."""
    tags = {x.tag, y.tag}
    return x.data == y.data and (len(tags) == 1 or tags == {"Para", "Plain"})


def place_of(nodes, a, b, span):
    """The place of some nodes, or that between their neighbours."""
    spans = [one.span for one in nodes[a:b] if one.span]
    if spans:
        return (spans[0][0], max(end for _, end in spans))
    before = [one.span[1] for one in nodes[:a] if one.span]
    after = [one.span[0] for one in nodes[b:] if one.span]
    start = before[-1] if before else span[0]
    return (start, max(start, after[0] if after else span[1]))


def overlap(x, y):
    """True when two differences stand at the same place of the source."""
    if x.is_tightness != y.is_tightness:
        return False
    return x.span[0] < max(y.span[1], y.span[0] + 1) and y.span[0] < max(x.span[1], x.span[0] + 1)
