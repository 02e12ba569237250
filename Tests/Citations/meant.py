"""Differences from Pandoc that are meant; each has its row in docs/citation-differences.md."""


def reason(style, kind, key, ours, theirs):
    """The row that a difference falls under, or None."""
    return None
