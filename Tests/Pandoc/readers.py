"""Runs Ibid and Pandoc over many documents in few processes."""

import json
import os
import pathlib
import select
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
SECONDS = 2


def framed(document, head=""):
    content = document.encode()
    return f"{head}{len(content)}\n".encode() + content


def ibid_trees(ibid, documents):
    """The trees of all documents as Ibid writes them."""
    command = [ibid, "convert", "-", "--to", "json", "--framed", "--profile", "pandoc"]
    answer = subprocess.run(
        command, input=b"".join(framed(one) for one in documents), capture_output=True, check=True)
    lines = answer.stdout.split(b"\n")[:-1]
    assert len(lines) == len(documents), (len(lines), len(documents))
    return [json.loads(line) for line in lines]


def pandoc_trees(pandoc, requests):
    """The trees of `(format, document)`s; None where Pandoc fails or does not end in time."""
    out = []
    while len(out) < len(requests):
        out += some_trees(pandoc, requests[len(out) :])
    return out


def some_trees(pandoc, requests):
    """Trees of the first requests: up to the one for which Pandoc takes too long."""
    content = b"".join(framed(document, form + " ") for form, document in requests)
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        command = [pandoc, "lua", str(HERE / "read.lua")]
        running = subprocess.Popen(command, stdin=file, stdout=subprocess.PIPE)
        answer = b""
        while select.select([running.stdout], [], [], SECONDS)[0]:
            more = os.read(running.stdout.fileno(), 1 << 20)
            if not more:
                break
            answer += more
        running.kill()
        running.wait()
        running.stdout.close()
    lines = answer.split(b"\n")[:-1]
    out = [json.loads(line) for line in lines]
    return out if len(out) == len(requests) else out + [None]
