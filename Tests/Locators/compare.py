"""Reads locators with Ibid and with Pandoc, and shows where they differ.

Suffixes are made from the terms of each language and from the ways people write places. Pandoc
says what it read through a style that prints the locator's type and value. Differences that are
meant stand in docs/pandoc-differences.md, in MEANT and is_meant below; any other is a failure.

Run: compare.py IBID; without pypandoc nothing is compared.
"""
import itertools
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LABELS = """act appendix article-locator book canon chapter column elocation equation figure folio
issue line note opus page paragraph part rule scene section sub-verbo supplement table timestamp
title-locator verse version volume""".split()

# The types that came with CSL 1.0.2, which Pandoc 3.9 does not look for.
NEW = {"act", "appendix", "article-locator", "canon", "elocation", "equation", "rule", "scene",
       "supplement", "table", "timestamp", "title-locator", "version"}

# Terms that Pandoc's own locales have, by language.
TERMS = {
    "en": """act|appendix|app.|apps.|article|art.|book|bk.|bks.|canon|can.|chapter|chap.|chaps.
        column|col.|cols.|location|loc.|equation|eq.|eqq.|figure|fig.|figs.|folio|fol.|fols.
        no.|nos.|line|lines|l.|ll.|note|notes|n.|nn.|opus|op.|page|pages|p.|pp.|paragraph
        para.|paras.|¶|¶¶|part|parts|pt.|pts.|rule|rules|r.|rr.|scene|sc.|section|sec.|secs.|§|§§
        supplement|supp.|table|tables|tbl.|title|tit.|verse|verses|v.|vv.|version|volume|volumes
        vol.|vols.""",
    "de": """Artikel|art.|Buch|Kapitel|Kap.|Spalte|Spalten|Sp.|Abbildung|Abb.|Blatt|Fol.|Nummer
        Nr.|Zeile|Zeilen|Z.|Anmerkung|Anm.|Seite|Seiten|S.|Absatz|Abs.|Teil|Abschnitt|Abschn.|§|§§
        Vers|Verse|V.|Band|Bände|Bd.|Bde.""",
    "fr": """acte|appendice|article|art.|livre|canon|can.|chapitre|chap.|colonne|col.|figure|fig.
        folio|folios|numéro|ligne|lignes|l.|note|notes|n.|page|pages|p.|paragraphe|partie|part.
        scène|sc.|section|sect.|§|supplément|suppl.|tableau|titre|tit.|verset|v.|volume|vol.""",
    "es": """libro|lib.|capítulo|cap.|columna|col.|figura|fig.|folio|f.|número|línea|l.|nota|n.
        página|páginas|p.|pp.|párrafo|párr.|parte|pt.|sección|sec.|§|verso|v.|volumen|vol.""",
    "ru": """книга|кн.|глава|гл.|столбец|стб.|рисунок|рис.|лист|л.|лл.|выпуск|вып.|примечание
        прим.|страница|страницы|с.|сс.|пункт|п.|пп.|часть|ч.|раздел|разд.|§|§§|стих|том|т.|тт.""",
    "it": """articolo|art.|libro|lib.|capitolo|cap.|capp.|colonna|col.|figura|fig.|foglio|fascicolo
        fasc.|riga|r.|nota|n.|pagina|pagine|p.|pp.|paragrafo|par.|parte|pt.|sezione|sez.|§|§§
        titolo|tit.|verso|v.|volume|vol.|voll.""",
    "pt": """artigo|livro|liv.|capítulo|cap.|coluna|col.|figura|fig.|fólio|f.|linha|l.|nota|n.
        página|páginas|p.|pp.|parágrafo|par.|parte|pt.|secção|sec.|§|título|volume|vol.|vols.""",
    "nl": """boek|bk.|hoofdstuk|figuur|fig.|nummer|nr.|pagina|p.|pp.|deel|sectie|§
        vers|v.|volume|vol.""",
}

# Values, and words after them that belong to the suffix.
VALUES = ["3", "33-35", "4–6", "12, 15", "xii", "II", "3a", "12r-13v", "3.5", "1--5", "iv, vi-xi",
          "3 and 5", "7 (my italics)", "9, *passim*", "21, see also"]
SHAPES = [", {}", " {}"]

# Suffixes beyond those made of terms, that both must read the same.
EXTRA = [
    ", 33", " 33", ", 33-35 and *passim*", ", {}", ", {}, 5 pages", ", see p. 3", ", cf. p. 3",
    "{pp. iv, vi-xi, (xv)-(xvii)} with suffix", ", esp. p. 3", ", emphasis added", ", xii",
    ", in part", ", p. (xv)-(xvii)", ", pages twelve to thirteen", ", p.3", ", p3", ", v. 3:16",
    ", p. 3, 1965", ", passim", ", §4", ", 12 below", ", {p. 3}", ", pp. 3-5, 8", ", P. 3",
    ", 1965", ", c 1850", ", circa 1850", ", ibid.", ", 3a-b", ", §§ 4–6", ", ¶ 3", ", n. 5",
]

# Suffixes that Ibid reads otherwise on purpose, with what it reads: each kind has a row in
# docs/pandoc-differences.md. Pandoc must read them otherwise, or the row is out of date.
MEANT = {
    ", chap. 3, sec. 4": [("chapter", "3"), ("section", "4")],
    ", vol. 2 p. 5": [("volume", "2"), ("page", "5")],
    ", Bd. 2, S. 14": [("volume", "2"), ("page", "14")],
    ", t. I, p. 12": [("volume", "I"), ("page", "12")],
    ", с. 45": [("page", "45")],
    ", vol 3": [("volume", "3")],
    ", p 3": [("page", "3")],
    ", ch. 2": [("chapter", "2")],
    "{ch. 2}": [("chapter", "2")],
    ", {12}": [("page", "12")],
    ", p. 3ff.": [("page", "3ff.")],
    ", 3f.": [("page", "3f.")],
    ", p. 3 f.": [("page", "3 f.")],
    ", p. 3 et seq.": [("page", "3 et seq.")],
    ", p. 3 – 5": [("page", "3 – 5")],
    ", p. 3/4": [("page", "3/4")],
    ", s.v. Paris, my italics": [("sub-verbo", "Paris")],
    ", sub verbo Paris": [("sub-verbo", "Paris")],
    ", appendix A": [("appendix", "A")],
    ", 1:02:30": [("timestamp", "1:02:30")],
    ", 2nd edition": [],
    ", p. 3, di Rossi": [("page", "3")],
    ", p. *3*": [],
    ", c. 1850": [],
}


def pandoc():
    try:
        from pypandoc import get_pandoc_path
        return get_pandoc_path()
    except (ImportError, OSError):
        return None


def style():
    tests = "".join(
        f'<{"else-if" if at else "if"} locator="{label}"><text value="{label}"/>'
        f'</{"else-if" if at else "if"}>' for at, label in enumerate(LABELS))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>
<citation><layout delimiter=";"><text value="[["/><choose>{tests}</choose><text value="|"/>
<text variable="locator"/><text value="]]"/></layout></citation></style>"""


def suffixes(language):
    """Suffixes made of terms, each with one of the same value that Pandoc knows."""
    terms = [term.strip() for line in TERMS[language].split("\n") for term in line.split("|")]
    values = itertools.cycle(VALUES)
    page = "с." if language == "ru" else "S." if language == "de" else "p."
    for term in filter(None, terms):
        for shape in SHAPES:
            value = next(values)
            yield shape.format(f"{term} {value}"), shape.format(f"{page} {value}")


def document(language, made):
    return f"---\nlang: {language}\n---\n\n" + "\n\n".join(f"[@a{one}]" for one in made) + "\n"


def by_pandoc(program, folder, language, made):
    (folder / "s.csl").write_text(style())
    (folder / "r.json").write_text('[{"id":"a","type":"book","title":"T"}]')
    out = subprocess.run(
        [program, "-f", "markdown", "--citeproc", "--csl", "s.csl", "--bibliography", "r.json",
         "-t", "plain", "--wrap=none"], cwd=folder, input=document(language, made),
        capture_output=True, text=True, check=True).stdout
    for line in filter(None, out.split("\n")):
        match = re.search(r"\[\[(.*?)\|(.*?)\]\]", line)
        yield (match.group(1), match.group(2)) if match else ("?", line)


def by_ibid(program, folder, language, made):
    (folder / "t.md").write_text(document(language, made))
    out = subprocess.run([program, "convert", "t.md", "--to", "json"], cwd=folder,
                         capture_output=True, text=True, check=True).stdout
    for citation in citations(json.loads(out)["tree"]):
        found = citation["items"][0]["locators"]
        yield tuple((one["label"], one["value"]) for one in found)


def citations(node):
    if node["kind"] == "citation":
        yield node
    for child in node.get("children", []):
        yield from citations(child)


def plain(value):
    """Ranges as Pandoc prints them."""
    value = value.replace("--", "–").replace("-", "–").replace("\u2011", "–")
    return re.sub(r"\s+", " ", value)


def is_meant(language, suffix, theirs, ours, neutral):
    """True where another label is right: the value must be that of the same suffix with `p.`."""
    if len(ours) != 1 or plain(ours[0][1]) != plain(neutral[1]):
        return False
    if ours[0][0] in NEW and not theirs[0]:
        return True
    if "§" in suffix and (theirs[0], ours[0][0]) == ("paragraph", "section"):
        return True
    return (language, ours[0][0]) == ("ru", "paragraph") and not theirs[0]


def differences(ibid, program, folder):
    """Yields one line for each difference that is not meant, and None for each that is well."""
    for language in TERMS:
        pairs = list(suffixes(language))
        made = [one for one, _ in pairs] + (EXTRA if language == "en" else [])
        theirs = list(by_pandoc(program, folder, language, made))
        neutral = list(by_pandoc(program, folder, language, [one for _, one in pairs]))
        neutral += theirs[len(neutral):]
        ours = list(by_ibid(ibid, folder, language, made))
        assert len(made) == len(theirs) == len(neutral) == len(ours), language
        for suffix, one, same, found in zip(made, theirs, neutral, ours):
            first = found[0] if found else ("", "")
            agrees = len(found) < 2 and (one[0], plain(one[1])) == (first[0], plain(first[1]))
            well = agrees or is_meant(language, suffix, one, found, same)
            yield None if well else f"{language} '{suffix}': pandoc {one}, ibid {found}"


def meant(ibid, program, folder):
    """The same for the differences that are meant."""
    made = list(MEANT)
    theirs = list(by_pandoc(program, folder, "en", made))
    ours = list(by_ibid(ibid, folder, "en", made))
    for suffix, one, found in zip(made, theirs, ours, strict=True):
        wanted = tuple(MEANT[suffix])
        differs = len(found) != 1 or (one[0], plain(one[1])) != (found[0][0], plain(found[0][1]))
        yield None if found == wanted and differs else f"'{suffix}': pandoc {one}, ibid {found}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = pandoc()
    if program is None:
        print("locators: 0 passed, 0 failed, 1 skipped")
        return
    ibid = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        results = list(differences(ibid, program, Path(name)))
        results += list(meant(ibid, program, Path(name)))
    faults = [one for one in results if one]
    print("\n".join(faults), end="\n" if faults else "")
    print(f"locators: {len(results) - len(faults)} passed, {len(faults)} failed, 0 skipped")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
