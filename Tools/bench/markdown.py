#!/usr/bin/env python3
"""CPU time to turn Markdown articles into HTML on one thread: ibid beside cmark-gfm and pulldown-cmark.
usage: markdown.py IBID-DEV FOLDER [RUNS]   FOLDER holds .md files; the middle of RUNS is printed

cmark-gfm is Debian's library, with footnotes and its extensions, called in this process; pulldown-cmark
is PyPI's pyromark, with footnotes, tables, task lists and strikethrough. The runs take turns. Text is
read before any clock starts; ibid reads front matter, positions and citations as well."""
import ctypes, glob, os, statistics, subprocess, sys, time


def cmark_gfm():
    """A function from bytes to HTML, or None where the library is missing."""
    folder = "/usr/lib/*/"
    core = glob.glob(folder + "libcmark-gfm.so.*")
    more = glob.glob(folder + "libcmark-gfm-extensions.so.*")
    if not core or not more:
        return None
    lib = ctypes.CDLL(core[0], mode=ctypes.RTLD_GLOBAL)
    extensions = ctypes.CDLL(more[0], mode=ctypes.RTLD_GLOBAL)
    extensions.cmark_gfm_core_extensions_ensure_registered()
    pointer, text, size, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int
    for name, result, arguments in (
        ("cmark_find_syntax_extension", pointer, [text]),
        ("cmark_parser_new", pointer, [number]),
        ("cmark_parser_attach_syntax_extension", number, [pointer, pointer]),
        ("cmark_parser_feed", None, [pointer, text, size]),
        ("cmark_parser_finish", pointer, [pointer]),
        ("cmark_parser_get_syntax_extensions", pointer, [pointer]),
        ("cmark_render_html", pointer, [pointer, number, pointer]),
        ("cmark_node_free", None, [pointer]),
        ("cmark_parser_free", None, [pointer]),
    ):
        function = getattr(lib, name)
        function.restype, function.argtypes = result, arguments
    free = ctypes.CDLL(None).free
    free.argtypes = [pointer]
    names = (b"table", b"strikethrough", b"tasklist", b"autolink")
    found = [lib.cmark_find_syntax_extension(name) for name in names]
    footnotes = 1 << 13

    def html(source):
        parser = lib.cmark_parser_new(footnotes)
        for extension in found:
            lib.cmark_parser_attach_syntax_extension(parser, extension)
        lib.cmark_parser_feed(parser, source, len(source))
        tree = lib.cmark_parser_finish(parser)
        page = lib.cmark_render_html(tree, footnotes, lib.cmark_parser_get_syntax_extensions(parser))
        length = len(ctypes.string_at(page))
        free(page)
        lib.cmark_node_free(tree)
        lib.cmark_parser_free(parser)
        return length

    return html


def pulldown_cmark():
    """A function from bytes to HTML, or None where pyromark is missing."""
    try:
        import pyromark
    except ImportError:
        return None
    o = pyromark.Options
    options = o.ENABLE_FOOTNOTES | o.ENABLE_TABLES | o.ENABLE_TASKLISTS | o.ENABLE_STRIKETHROUGH
    return lambda text: len(pyromark.html(text, options=options))


def seconds(function, sources):
    start = time.process_time()
    for source in sources:
        function(source)
    return time.process_time() - start


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    tool, folder, runs = sys.argv[1], sys.argv[2], int((sys.argv[3:] or ["5"])[0])
    paths = sorted(glob.glob(os.path.join(folder, "**", "*.md"), recursive=True))
    sources = [open(path, "rb").read() for path in paths]
    texts = [source.decode() for source in sources]
    cmark, pulldown = cmark_gfm(), pulldown_cmark()
    times = {"ibid": [], "  parse": [], "  HTML": [], "cmark-gfm": [], "pulldown-cmark": []}
    for _ in range(runs):
        # The second of two turns counts: the first warms the process up.
        out = subprocess.run([tool, "bench", folder, "--runs", "2"], capture_output=True, text=True, check=True)
        parse, write, _ = out.stdout.splitlines()[-1].split()
        times["  parse"].append(float(parse))
        times["  HTML"].append(float(write))
        times["ibid"].append(float(parse) + float(write))
        if cmark:
            times["cmark-gfm"].append(seconds(cmark, sources))
        if pulldown:
            times["pulldown-cmark"].append(seconds(pulldown, texts))
    thousands = len(paths) / 1000
    size = sum(map(len, sources)) / len(paths)
    print(f"{len(paths)} articles of {size:.0f} bytes; CPU-seconds for 1,000, middle of {runs} runs")
    ibid = statistics.median(times["ibid"])
    for name, taken in times.items():
        if not taken:
            print(f"{name:16} not installed")
            continue
        middle = statistics.median(taken)
        ratio = f"   ibid takes {ibid / middle:.2f} of it" if name in ("cmark-gfm", "pulldown-cmark") else ""
        print(f"{name:16} {middle / thousands:.4f}{ratio}")


main()
