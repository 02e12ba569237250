#!/usr/bin/env python3
"""CPU time to format a document of 300 works and 500 notes: ibid beside pandoc, each in one cold process.
usage: citations.py IBID FOLDER STYLE [RUNS]   FOLDER holds refs.json and doc.md; the middle of RUNS is printed

The runs take turns. Both read Markdown, library and style and write HTML; pandoc without citations is
measured, too."""
import os, statistics, subprocess, sys, tempfile


def seconds(command):
    """User and system time of one run."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    ibid, folder, style, runs = *sys.argv[1:4], int((sys.argv[4:] or ["5"])[0])
    library, text = os.path.join(folder, "refs.json"), os.path.join(folder, "doc.md")
    try:
        import pypandoc
        pandoc = pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        pandoc = None
    commands = {"ibid": [ibid, "convert", text, "--bibliography", library, "--csl", style]}
    if pandoc:
        commands["pandoc"] = [
            pandoc, "--citeproc", "--csl", style, "--bibliography", library, text, "-t", "html"]
        commands["  without citations"] = [pandoc, text, "-t", "html"]
    times = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        for _ in range(runs):
            # Ten of ours to one of theirs: the clock of a process counts hundredths.
            for name, command in commands.items():
                count = 10 if name == "ibid" else 1
                times[name].append(sum(seconds(command) for _ in range(count)) / count)
    ours = statistics.median(times["ibid"])
    print(f"{os.path.basename(style)}; CPU-seconds, middle of {runs} runs")
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:20} {middle:.4f}" + (f"   1/{middle / ours:.1f} for ibid" if name == "pandoc" else ""))
    if not pandoc:
        print("pandoc               not installed")


main()
