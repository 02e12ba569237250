"""Differences from Pandoc that are meant; each has its row in docs/citation-differences.md."""
import re

# Titles that tell works of one author apart, before the number of the note.
SHORT_TITLE = re.compile(r", (?:‘(?:(?!; ).)*’|<i>(?:(?!; ).)*</i>) \(n (?=\d)")
INITIALS = re.compile(r"(?:\b[A-Z]\.-?)+ ")
GIVEN = re.compile(r"\b[A-Z][\w.'’-]+ (?=[A-ZÓØÇŠ])")
STAND_IN = re.compile(r"^(—+)(?:,? and others|, et al\.)")
TRANSLATOR = re.compile(r",? trans\. by [^(]*(?= \()|\.? Translated by [^.]*(?=\.)|,? trans\. [^(]*(?= \()|"
                        r"(?<=\()[\w ’.-]+ tr, ")


def capital(text):
    """The text with a capital at its begin."""
    return text[:1].upper() + text[1:]


def note_reason(style, ours, theirs):
    """The row for a citation in a note."""
    if capital(ours) == theirs:
        return "style-case" if re.match("ibid", ours) else "note-capital"
    if style == "oscola":
        plain = SHORT_TITLE.sub(" (n ", ours)
        if plain in (theirs, theirs[:1].lower() + theirs[1:]) or capital(plain) == theirs:
            return "note-number"
    return None


def entry_reason(style, key, ours, theirs):
    """The row for an entry of the bibliography."""
    if style == "ieee" and ours.replace("[Online]. ", "", 1) == theirs:
        return "nested-group"
    if ours in (STAND_IN.sub(r"\1", theirs), STAND_IN.sub(r"\1.", theirs)):
        return "substitute-et-al"
    if TRANSLATOR.sub("", ours) == theirs:
        return "substituted-variables"
    if ours == theirs.replace("Jr.", "Jr"):
        return "suffix-stop"
    # What stands before it in the other order decides whether a name is replaced.
    if re.sub(r"^—+", "", ours) and (ours.startswith("——") != theirs.startswith("——")):
        rest = re.sub(r"^—+,? ?", "", ours if ours.startswith("——") else theirs)
        if (theirs if ours.startswith("——") else ours).endswith(rest):
            return "order"
    return None


def reason(style, kind, key, ours, theirs):
    """The row that a difference falls under, or None."""
    if kind == "order":
        return "order" if sorted(ours.split()) == sorted(theirs.split()) else None
    if kind == "entry":
        return entry_reason(style, key, ours, theirs)
    if kind == "citation":
        theirs = theirs.replace("Jr.", "Jr") if style == "oscola" else theirs
        if ours == theirs:
            return "suffix-stop"
        found = note_reason(style, ours, theirs)
        if found:
            return found
        if INITIALS.sub("", ours) == INITIALS.sub("", theirs):
            return "particle-names"
        if GIVEN.sub("", INITIALS.sub("", ours)) == GIVEN.sub("", INITIALS.sub("", theirs)):
            return "particle-names"
        if TRANSLATOR.sub("", ours) == theirs:
            return "substituted-variables"
    return None
