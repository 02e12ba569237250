"""Reads captures with tools that are not ours, by docs/captures.md alone.

usage: run.py IBID     IBID is the built program
The last line is "captures: N passed, N failed, N skipped".
"""

import hashlib
import json
import pathlib
import struct
import subprocess
import sys
import tempfile
import traceback
import zlib

from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

WESTERN = "Sie sagte: „Nein“, und ging – sofort.\r\nSo steht es da.\r\n" * 400
PAGE = (
    "<!DOCTYPE html><html lang='de'><head><title>Protokoll</title><style>p{}</style></head>"
    "<body><nav>Menü</nav><h1>Protokoll</h1>\r\n<p>Der Antrag   wurde &bdquo;mit\r\n großer"
    " Mehrheit&ldquo; <b>abge</b>lehnt.<br>Schluss.</p><pre>  a\r\n\r\n  b</pre>"
    "<script>no()</script><p>Stra&szlig;e &amp; Haus</p></body></html>\r\n"
)
SOURCES = {
    "western": ("minutes.txt", WESTERN.encode("windows-1252"), "windows-1252", []),
    "page:2": ("page.html", PAGE.encode(), "utf-8", ["--url", "https://example.org/prüfung?a=b"]),
    "marked": ("marked.txt", b"\xef\xbb\xbfOne\nTwo\n", "utf-8-sig", []),
}
checks = []


def check(run):
    """Registers a check; its name is the claim."""
    checks.append(run)
    return run


class Capture:
    """One capture as it lies on disk, and what it was made from."""

    def __init__(self, key, folder):
        self.name, self.page, self.codec, self.options = SOURCES[key]
        self.key = key
        self.folder = folder
        self.described = json.loads((folder / "capture.json").read_text())

    def bytes(self, name):
        return (self.folder / name).read_bytes()


def capture(ibid, work):
    """Makes a publication and captures all sources into it."""
    work.mkdir()
    (work / "ibid.yaml").write_text("title: Captures\n")
    for key, (name, page, _, options) in SOURCES.items():
        (work / name).write_bytes(page)
        command = [ibid, "capture", key, "--from", str(work / name), "--in", str(work)]
        subprocess.run(
            command + ["--now", "1795340000"] + options, check=True, capture_output=True
        )
    return [
        Capture(key, work / "sources" / key.replace(":", "%3A") / "2026-11-22") for key in SOURCES
    ]


@check
def warcio_finds_every_digest_right(captures):
    for one in captures:
        checker = Checker(type("Options", (), {"inputs": [str(one.folder / "page.warc.gz")],
                                               "verbose": False}))
        checker.process_all()
        assert checker.exit_value == 0, one.key


@check
def the_warc_is_read_as_two_records(captures):
    for one in captures:
        with open(one.folder / "page.warc.gz", "rb") as stream:
            iterator = ArchiveIterator(stream, check_digests="raise")
            records = [(r.rec_type, dict(r.rec_headers.headers), r.content_stream().read())
                       for r in iterator]
        assert [kind for kind, _, _ in records] == ["warcinfo", "resource"], one.key
        (_, info, fields), (_, head, payload) = records
        assert b"format: WARC File Format 1.1\r\n" in fields
        assert payload == one.page
        digest = "sha256:" + hashlib.sha256(one.page).hexdigest()
        assert head["WARC-Payload-Digest"] == head["WARC-Block-Digest"] == digest
        assert head["WARC-Warcinfo-ID"] == info["WARC-Record-ID"] != head["WARC-Record-ID"]
        assert head["WARC-Date"] == info["WARC-Date"] == one.described["date"]
        assert one.described["date"] == "2026-11-22T09:33:20Z"
        assert head["Content-Type"] == one.described["media_type"]
        expected = {"page:2": "https://example.org/pr%C3%BCfung?a=b"}
        assert head["WARC-Target-URI"] == expected.get(one.key, "file:///" + one.name)


@check
def every_record_has_an_id_of_its_own(captures):
    ids = []
    for one in captures:
        with open(one.folder / "page.warc.gz", "rb") as stream:
            ids += [r.rec_headers.get_header("WARC-Record-ID") for r in ArchiveIterator(stream)]
    assert len(set(ids)) == len(ids) == 2 * len(captures), ids


@check
def each_record_is_a_gzip_member_of_its_own(captures):
    for one in captures:
        rest, members = one.bytes("page.warc.gz"), []
        while rest:
            member = zlib.decompressobj(31)
            members.append(member.decompress(rest))
            assert member.eof
            rest = member.unused_data
        assert len(members) == 2 and all(m.startswith(b"WARC/1.1\r\n") for m in members)


@check
def the_description_measures_every_file(captures):
    for one in captures:
        files = {name: one.bytes(file) for name, file in
                 [("text", "text.txt"), ("map", "map.bin"), ("warc", "page.warc.gz")]}
        for name, content in {**files, "page": one.page}.items():
            measure = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            assert one.described[name] == measure, (one.key, name)
        assert one.described["key"] == one.key and one.described["version"] == 1
        assert one.described["origin"] == one.name


@check
def the_map_leads_to_equal_bytes_of_the_page(captures):
    for one in captures:
        raw, text = one.bytes("map.bin"), one.bytes("text.txt")
        page = one.page.decode(one.codec).encode()
        magic, version, count = struct.unpack_from("<8sII", raw)
        assert (magic, version, len(raw)) == (b"ibid-map", 1, 16 + 12 * count), one.key
        end = mapped = 0
        for index in range(count):
            start, source, length = struct.unpack_from("<III", raw, 16 + 12 * index)
            assert start >= end and length > 0
            assert text[start : start + length] == page[source : source + length]
            end, mapped = start + length, mapped + length
        assert end <= len(text) and mapped > 0.8 * len(text), (one.key, mapped, len(text))


@check
def the_texts_are_what_a_reader_sees(captures):
    texts = {one.key: one.bytes("text.txt").decode() for one in captures}
    assert texts["western"] == WESTERN.replace("\r\n", "\n")
    assert texts["marked"] == "One\nTwo\n"
    assert texts["page:2"] == (
        "Menü\n\nProtokoll\n\nDer Antrag wurde „mit großer Mehrheit“ abgelehnt.\nSchluss.\n\n"
        "  a\n\n  b\n\nStraße & Haus\n"
    )


@check
def the_same_input_gives_the_same_bytes(captures):
    with tempfile.TemporaryDirectory() as folder:
        again = capture(IBID, pathlib.Path(folder) / "journal")
        for one, other in zip(captures, again):
            for name in ["page.warc.gz", "text.txt", "map.bin", "capture.json"]:
                assert one.bytes(name) == other.bytes(name), (one.key, name)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        captures = capture(IBID, pathlib.Path(folder) / "journal")
        for run in checks:
            try:
                run(captures)
                print(f"captures: passed {run.__name__}")
            except Exception:
                failed += 1
                print(f"captures: FAILED {run.__name__}")
                traceback.print_exc(limit=2, file=sys.stdout)
    print(f"captures: {len(checks) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    IBID = sys.argv[1]
    sys.exit(main())
