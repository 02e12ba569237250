"""Requests that no browser sends: the server answers with a status or closes, and then serves on.

Used by run.py; also by hand: hostile.py HOST:PORT [FOLDER OF RAW REQUESTS]
"""

import pathlib
import re
import socket
import sys
import time

HEAD = b" HTTP/1.1\r\nHost: localhost\r\n\r\n"

# What is sent, by name.
MADE = {
    "encoded-parent": b"GET /..%2f..%2f..%2fetc/passwd" + HEAD,
    "parent": b"GET /../../../../etc/passwd" + HEAD,
    "parent-encoded-dots": b"GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd" + HEAD,
    "nul": b"GET /index.html%00.txt" + HEAD,
    "backslash": b"GET /..%5c..%5cetc%5cpasswd" + HEAD,
    "two-slashes": b"GET //etc/passwd" + HEAD,
    "drive": b"GET /c:/windows/win.ini" + HEAD,
    "overlong": b"GET /%c0%ae%c0%ae/etc/passwd" + HEAD,
    "bad-escape": b"GET /%zz%" + HEAD,
    "half-escape": b"GET /a%4" + HEAD,
    "long-path": b"GET /" + b"a" * 100_000 + HEAD,
    "deep-path": b"GET /" + b"a/" * 50_000 + HEAD,
    "long-query": b"GET /?" + b"a" * 100_000 + HEAD,
    "settings": b"GET /ibid.yaml" + HEAD,
    "hidden": b"GET /.git/config" + HEAD,
    "unknown-method": b"BREW /" + HEAD,
    "post": b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
    "put-large": b"PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n"
    + b"x" * 3_000_000,
    "big-headers": b"GET / HTTP/1.1\r\nHost: localhost\r\n"
    + b"".join(b"X-%d: %s\r\n" % (n, b"v" * 90) for n in range(1000))
    + b"\r\n",
    "evil-host": b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "evil-port": b"GET / HTTP/1.1\r\nHost: localhost.evil.example:80\r\n\r\n",
    "nothing": b"",
    "noise": bytes(range(256)) * 40,
}

# The status that must come; others may be any, or a closed connection.
EXPECTED = {
    "encoded-parent": 404, "parent": 404, "parent-encoded-dots": 404, "nul": 404,
    "backslash": 404, "two-slashes": 404, "drive": 404, "overlong": 404, "bad-escape": 404,
    "half-escape": 404, "long-path": 414, "deep-path": 414, "long-query": 414, "settings": 404,
    "hidden": 404, "unknown-method": 405, "post": 405, "evil-host": 403, "evil-port": 403,
}  # fmt: skip


def send(address, request, seconds=10.0):
    """All that comes back, and whether the server ended within the time."""
    host, port = address.rsplit(":", 1)
    got = b""
    with socket.create_connection((host, int(port)), timeout=seconds) as client:
        try:
            client.sendall(request)
            client.shutdown(socket.SHUT_WR)
            while piece := client.recv(1 << 16):
                got += piece
        except TimeoutError:
            return got, False
        except OSError:
            pass  # closed while we still wrote
    return got, True


def status(answer):
    words = answer.split(b" ", 2)
    return int(words[1]) if len(words) > 1 and words[0].startswith(b"HTTP/") else None


def faults(address, raw_folder=None):
    """What is wrong; nothing when all is well."""
    requests = dict(MADE)
    if raw_folder and raw_folder.is_dir():
        raw = {path.name: path.read_bytes() for path in sorted(raw_folder.glob("*.bin"))}
        # As they are, and for a host that is served.
        requests |= raw
        requests |= {
            name + " for localhost": re.sub(rb"(?i)host: *[a-z.]+", b"Host: localhost", request)
            for name, request in raw.items()
        }
    found = []
    for name, request in requests.items():
        start = time.monotonic()
        answer, ended = send(address, request)
        took = time.monotonic() - start
        if not ended:
            found.append(f"{name}: no end after {took:.0f} s")
        if name in EXPECTED and status(answer) != EXPECTED[name]:
            found.append(f"{name}: {answer[:40]!r}, expected {EXPECTED[name]}")
        if b"root:" in answer:
            found.append(f"{name}: shows a file outside")
        after, _ = send(address, b"GET /" + HEAD)
        if status(after) != 200:
            found.append(f"{name}: after it the server answers {after[:40]!r}")
            break
    return found


def slow_clients_do_not_hold_up_others(address, count=40):
    """Opens many connections that send one byte and wait; gives the seconds of a plain request."""
    host, port = address.rsplit(":", 1)
    clients = [socket.create_connection((host, int(port))) for _ in range(count)]
    try:
        for client in clients:
            client.sendall(b"G")
        start = time.monotonic()
        answer, _ = send(address, b"GET /" + HEAD)
        assert status(answer) == 200, answer[:60]
        return time.monotonic() - start
    finally:
        for client in clients:
            client.close()


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    for line in faults(sys.argv[1], folder):
        print(line)
    print(f"slow clients: {slow_clients_do_not_hold_up_others(sys.argv[1]):.3f} s")
