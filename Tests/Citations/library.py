"""A library with fields and shapes that the realistic document lacks."""


def rare_items():
    """The items, as CSL-JSON."""
    return []


def rare_citations():
    """The citations, as citeproc-js takes them."""
    return []


def markdown(citations):
    """The same citations as Pandoc's Markdown."""
    return ""
