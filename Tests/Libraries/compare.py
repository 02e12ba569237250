"""Reads libraries with Ibid and with Pandoc, and shows where they differ.

`cases.bib` and `cases.ris` hold entries of every type, fields and their combinations, titles and
names in TeX. What Ibid reads otherwise on purpose stands in `meant.json` with its reason: by the
entry and the field, what Ibid must give. Pandoc must give something else, or the row is out of date.
The benchmark library beside the project is compared, too, and both writers are read back.

Run: compare.py IBID [--accept]; without pypandoc nothing is compared. --accept writes meant.json
anew, with `?` for the reasons that are missing.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BENCH = HERE.parent.parent.parent / "shared" / "csl" / "bench"

# Fields that are lost when a library is written as BibTeX (docs/libraries.md).
LOST = {"archive", "archive_location", "authority"}


def pandoc():
    try:
        import pypandoc
        return pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        return None


def by_pandoc(program, text, form):
    out = subprocess.run([program, "-f", form, "-t", "csljson"], input=text.encode(),
                         capture_output=True, check=True).stdout
    return {one["id"]: normal(one) for one in reversed(json.loads(out))}


def converted(ibid, text, form, to="csl-json"):
    return subprocess.run([ibid, "convert", "-", "--from", form, "--to", to],
                          input=text if isinstance(text, bytes) else text.encode(),
                          capture_output=True, check=True).stdout


def by_ibid(ibid, text, form):
    return {one["id"]: normal(one) for one in json.loads(converted(ibid, text, form))}


def name(one):
    """Particles stand before the family name, whichever field has them."""
    words = [one.get(key, "") for key in ("dropping-particle", "non-dropping-particle")]
    family = " ".join(filter(None, words + [one.get("family", "")]))
    return {"family": re.sub(r"([’'-]) ", r"\1", family), "given": one.get("given", ""),
            "literal": one.get("literal", ""), "suffix": one.get("suffix", "")}


def normal(item):
    """An item without what both may write in two ways."""
    out = {}
    for key, value in item.items():
        if isinstance(value, int):
            value = str(value)
        if isinstance(value, str):
            # Pandoc leaves the protection of case out.
            value = re.sub(r'<span class="nocase">(.*?)</span>', r"\1", value).strip()
        elif isinstance(value, list):
            value = [name(one) for one in value]
        elif value.get("date-parts") == [] and "literal" not in value:
            continue
        out[key] = value
    if out.get("type") == "":
        out["type"] = "document"
    return {key: value for key, value in out.items() if value not in ("", [])}


def last_word(text):
    """Pandoc sets the last word after a colon or a full stop in small letters; Ibid does not."""
    return re.sub(r"\w+(?=\W*$)", lambda word: word.group().lower(), text)


def differences(theirs, ours, meant):
    """Yields (entry, field, theirs, ours) for each difference, None for each field that is well."""
    for key, item in theirs.items():
        other = ours.get(key, {})
        for field in sorted(item.keys() | other.keys()):
            one, two = item.get(field), other.get(field)
            row = meant.get(key, {}).get(field)
            if row is not None:
                yield None if two == row[0] and one != two else (key, field, one, two)
            elif one == two or (field == "title" and one and two
                                and last_word(one) == last_word(two)):
                yield None
            else:
                yield (key, field, one, two)


def benchmark(program, ibid):
    """The benchmark library, and what the writers make of it."""
    text = (BENCH / "refs.bib").read_text()
    # Ibid reads the container of a page on the web from `booktitle`.
    theirs, ours = by_pandoc(program, text, "biblatex"), by_ibid(ibid, text, "bibtex")
    for key, item in ours.items():
        if "container-title" not in theirs[key]:
            item.pop("container-title", None)
    yield from differences(theirs, ours, {})
    source = (BENCH / "refs.json").read_bytes()
    whole = {one["id"]: normal(one) for one in json.loads(source)}
    yield from differences(whole, by_ibid(ibid, source, "csl-json"), {})
    written = converted(ibid, source, "csl-json", "bibtex")
    kept = {key: {field: value for field, value in item.items() if field not in LOST}
            for key, item in whole.items()}
    yield from differences(kept, by_ibid(ibid, written, "bibtex"), {})
    for key, item in by_pandoc(program, written.decode(), "biblatex").items():
        for field in ("title-short", "container-title"):
            item.pop(field, None)
            kept[key].pop(field, None)
        yield from differences({key: kept[key]}, {key: item}, {})
    yaml = subprocess.run([program, "-s", "-f", "csljson", "-t", "markdown"], input=source,
                          capture_output=True, check=True).stdout
    yield from differences(whole, by_ibid(ibid, yaml.split(b"\n---")[0], "csl-yaml"), {})


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = pandoc()
    if program is None:
        print("libraries: 0 passed, 0 failed, 1 skipped")
        return
    ibid = str(Path(sys.argv[1]).resolve())
    meant = json.loads((HERE / "meant.json").read_text())
    results = []
    made = {}
    for file, theirs, ours in [("cases.bib", "biblatex", "bibtex"), ("cases.ris", "ris", "ris")]:
        text = (HERE / file).read_text()
        pair = by_pandoc(program, text, theirs), by_ibid(ibid, text, ours)
        for key, field, _, two in filter(None, differences(*pair, {})):
            reason = meant.get(key, {}).get(field, [None, "?"])[1]
            made.setdefault(key, {})[field] = [two, reason]
        results += differences(*pair, meant)
    if "--accept" in sys.argv:
        (HERE / "meant.json").write_text(
            json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    if BENCH.is_dir():
        results += benchmark(program, ibid)
    faults = [one for one in results if one]
    for key, field, one, two in faults:
        print(f"{key} {field}: pandoc {one!r}, ibid {two!r}")
    print(f"libraries: {len(results) - len(faults)} passed, {len(faults)} failed, 0 skipped")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
