"""The set-up cell's `fetch_mnist`, as readers have it, and a server that misbehaves.

`make test` runs this on the pinned torchvision, `make colab` on those of Colab. Every
guard is also taken out of the function, to see the cases that it is for go wrong.
"""

import ast
import gzip
import hashlib
import socket
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from torchvision import datasets

from tools import data

ROOT = Path(__file__).resolve().parent.parent
SETUP = (ROOT / "cells" / "setup.py").read_text()
TIMEOUT = 0.2  # seconds, in place of the cell's own
HANG = 3  # for how long the server says nothing


def set_up(code=SETUP):
    """The names that the set-up cell defines for the data, without the rest of it."""

    def belongs(node):
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = getattr(node, "module", None) or node.names[0].name
            return module.split(".")[0] in sys.stdlib_module_names
        if isinstance(node, ast.Assign):
            return getattr(node.targets[0], "id", "").startswith("MNIST_")
        return isinstance(node, ast.FunctionDef)

    tree = ast.parse(code)
    tree.body = [node for node in tree.body if belongs(node)]
    names = {}
    exec(compile(tree, "cells/setup.py", "exec"), names)  # noqa: S102 (our own code)
    return names


def idx(values, *shape):
    """Bytes in the format of MNIST's files."""
    return struct.pack(f">HBB{len(shape)}I", 0, 8, len(shape), *shape) + bytes(values)


# A small MNIST: three images in each half.
CONTENTS = {
    "train-images-idx3-ubyte": idx([i % 251 for i in range(3 * 784)], 3, 28, 28),
    "train-labels-idx1-ubyte": idx([5, 0, 4], 3),
    "t10k-images-idx3-ubyte": idx([i % 241 for i in range(3 * 784)], 3, 28, 28),
    "t10k-labels-idx1-ubyte": idx([7, 2, 1], 3),
}
FILES = {name: hashlib.md5(c).hexdigest() for name, c in CONTENTS.items()}
ARCHIVES = {f"{name}.gz": gzip.compress(c) for name, c in CONTENTS.items()}

# What the server does, by the first part of the address.
FAULTS = [
    *("403", "404", "503", "html", "wrong", "empty", "flipped"),
    *("truncated", "truncated-unsaid", "hangs", "hangs-halfway", "drops-halfway"),
    "refused",
]


class Misbehaving(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.requests.append(self.path)
        _, kind, name = self.path.split("/")
        archive = ARCHIVES[name]
        half = archive[: len(archive) // 2]
        if kind == "flaky":  # fails at first
            kind = "503" if self.server.requests.count(self.path) == 1 else "good"
        if kind.isdecimal():
            self.send_error(int(kind))
        elif kind == "hangs":
            time.sleep(HANG)
        elif kind == "good":
            self.answer(archive, len(archive))
        elif kind == "html":
            page = b"<!doctype html><title>Please sign in</title>"
            self.answer(page, len(page))
        elif kind == "wrong":
            other = gzip.compress(CONTENTS["train-labels-idx1-ubyte"][::-1])
            self.answer(other, len(other))
        elif kind == "empty":
            self.answer(b"", 0)
        elif kind == "flipped":
            flipped = bytearray(archive)
            flipped[len(flipped) // 2] ^= 0xFF
            self.answer(flipped, len(flipped))
        elif kind == "truncated":
            self.answer(half, len(archive))
        elif kind == "truncated-unsaid":
            self.answer(half, None)
        elif kind == "hangs-halfway":
            self.answer(half, len(archive))
            time.sleep(HANG)
        elif kind == "drops-halfway":
            self.answer(half, len(archive))
            # Closing now sends a reset, not an end.
            self.connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )
            self.connection.close()

    def answer(self, body, length):
        self.send_response(200)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_):
        pass  # a client that gave up waiting


@pytest.fixture(scope="module")
def server():
    server = Server(("127.0.0.1", 0), Misbehaving)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def mirror(server):
    """The address of a mirror that behaves as the word says."""
    server.requests = []
    with socket.socket() as unused:  # bound, not listening: connections are refused
        unused.bind(("127.0.0.1", 0))
        ports = {"refused": unused.getsockname()[1]}
        yield (
            lambda kind: (
                f"http://127.0.0.1:{ports.get(kind, server.server_port)}/{kind}"
            )
        )


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "MNIST" / "raw"


fetch_mnist = set_up()["fetch_mnist"]


def fetch(folder, mirrors, fetch=fetch_mnist):
    fetch(folder, files=FILES, mirrors=mirrors, timeout=TIMEOUT)


def assert_loads(folder):
    """`folder` holds the four files and no others, and torchvision reads them."""
    assert {p.name for p in folder.iterdir()} - set(ARCHIVES) == set(CONTENTS)
    root = folder.parent.parent
    train = datasets.MNIST(root, train=True, download=True)
    test = datasets.MNIST(root, train=False, download=True)
    assert train.targets.tolist() == [5, 0, 4]
    assert test.targets.tolist() == [7, 2, 1]
    assert train.data.flatten().tolist() == list(
        CONTENTS["train-images-idx3-ubyte"][16:]
    )


# The cases. Each takes the function, so that a broken one can be given, too.


def good_second_mirror(fetch_mnist, folder, mirror, kind):
    started = time.monotonic()
    fetch(folder, [mirror(kind), mirror("good")], fetch_mnist)
    assert time.monotonic() - started < HANG, "waited for a host that hangs"
    assert_loads(folder)


def no_good_mirror(fetch_mnist, folder, mirror, kind):
    with pytest.raises(RuntimeError) as failure:
        fetch(folder, [mirror(kind), mirror("404")], fetch_mnist)
    message = str(failure.value)
    first = next(iter(ARCHIVES))
    assert message.startswith(f"No source has {first} as it should be")
    for host in (mirror(kind), mirror("404")):
        assert message.count(host) == 1
    for name in ARCHIVES:
        assert name in message.splitlines()[-1]
    assert str(folder) in message.splitlines()[-1]
    assert failure.value.__context__ is None, "one message, not a chain of them"
    assert list(folder.iterdir()) == [], "half a file was left"


def every_source_has_two_chances(fetch_mnist, folder, mirror, kind):
    fetch(folder, [mirror(kind)], fetch_mnist)
    assert_loads(folder)


def placed_by_hand(fetch_mnist, folder, mirror, kind):
    folder.mkdir(parents=True)
    for name, archive in ARCHIVES.items():
        (folder / name).write_bytes(archive)
    fetch(folder, [mirror(kind)], fetch_mnist)
    assert_loads(folder)


def damaged_on_disk(fetch_mnist, folder, mirror, kind):
    """As above, and then a file is damaged in the way that `kind` says."""
    fetch(folder, [mirror("good")])
    path = (
        folder / f"train-{'labels-idx1' if kind == 'shuffled' else 'images-idx3'}-ubyte"
    )
    content = path.read_bytes()
    path.write_bytes(
        {
            "shuffled": content[:8] + content[:7:-1],
            "flipped": content[:-1] + bytes([content[-1] ^ 1]),
            "truncated": content[:-100],
            "empty": b"",
        }[kind]
    )
    fetch(folder, [mirror("good")], fetch_mnist)
    assert_loads(folder)


def damaged_archive_on_disk(fetch_mnist, folder, mirror, kind):
    placed_by_hand(fetch_mnist, folder, mirror, kind)
    for name in FILES:
        (folder / name).unlink()
        archive = folder / f"{name}.gz"
        archive.write_bytes(archive.read_bytes()[:-9])
    fetch(folder, [mirror("good")], fetch_mnist)
    assert_loads(folder)


def interrupted(fetch_mnist, folder, mirror, kind):
    """The reader stops the cell, or the disk is full, while a file is written."""
    real, error = Path.write_bytes, {"stop": KeyboardInterrupt, "disk": OSError}[kind]

    def write_half(self, content):
        real(self, content[: len(content) // 2])
        raise error

    with pytest.MonkeyPatch.context() as patch, pytest.raises(error):
        patch.setattr(Path, "write_bytes", write_half)
        fetch(folder, [mirror("good")], fetch_mnist)
    assert list(folder.iterdir()) == [], "half a file was left"


def two_kernels_at_once(fetch_mnist, folder, mirror, kind):
    """A file is there as a whole or not at all, whoever looks and whenever."""
    problems = []
    real = Path.write_bytes

    def write_slowly(self, content):
        real(self, content[:-1])
        time.sleep(0.05)
        real(self, content)

    def one():
        try:
            fetch(folder, [mirror("good")], fetch_mnist)
            assert_whole()
        except BaseException as problem:  # noqa: BLE001 (raised in a thread)
            problems.append(problem)

    def assert_whole():
        for path in folder.glob("*-ubyte"):
            assert path.read_bytes() == CONTENTS[path.name]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "write_bytes", write_slowly)
        kernels = [threading.Thread(target=one) for _ in range(4)]
        for kernel in kernels:
            kernel.start()
            time.sleep(0.02)
        while any(kernel.is_alive() for kernel in kernels):
            assert_whole()
    assert not problems
    assert_loads(folder)


CASES = [
    *((good_second_mirror, kind) for kind in [*FAULTS, "flaky"]),
    *((no_good_mirror, kind) for kind in FAULTS),
    (every_source_has_two_chances, "flaky"),
    (placed_by_hand, "404"),
    *((damaged_on_disk, k) for k in ("shuffled", "flipped", "truncated", "empty")),
    (damaged_archive_on_disk, "404"),
    (interrupted, "stop"),
    (interrupted, "disk"),
    (two_kernels_at_once, ""),
]


@pytest.mark.parametrize("case, kind", CASES, ids=lambda x: getattr(x, "__name__", x))
def test_case(case, kind, folder, mirror):
    case(fetch_mnist, folder, mirror, kind)


# (what is taken out of the function, what is left in its place, the case that needs it)
ANY_PROBLEM = "except Exception as"
ON_DISK = " and md5(path.read_bytes()) == checksum"
GUARDS = [
    *((ANY_PROBLEM, "except KeyError as", good_second_mirror, k) for k in FAULTS),
    *((ANY_PROBLEM, "except KeyError as", no_good_mirror, k) for k in FAULTS),
    *((", timeout=timeout", "", good_second_mirror, k) for k in FAULTS if "hang" in k),
    ("md5(content) != checksum", "False", good_second_mirror, "wrong"),
    ("md5(content) != checksum", "False", no_good_mirror, "wrong"),
    ("sources.rotate(-1)", "pass", good_second_mirror, "404"),
    ("2 * len(sources)", "len(sources)", every_source_has_two_chances, "flaky"),
    ("folder.resolve().as_uri(), ", "", placed_by_hand, "404"),
    ("{folder.resolve()}", "it", no_good_mirror, "404"),
    *((ON_DISK, "", damaged_on_disk, k) for k in ("shuffled", "flipped", "truncated")),
    ("Path(scratch, name)", "path", interrupted, "stop"),
    ("Path(scratch, name)", "path", interrupted, "disk"),
    ("Path(scratch, name)", "path", two_kernels_at_once, ""),
]


@pytest.mark.parametrize("guard, instead, case, kind", GUARDS)
def test_without_its_guard_the_case_goes_wrong(
    guard, instead, case, kind, folder, mirror
):
    assert guard in SETUP
    broken = set_up(SETUP.replace(guard, instead))["fetch_mnist"]
    with pytest.raises(BaseException):  # noqa: B017 (in whatever way)
        case(broken, folder, mirror, kind)


def test_a_mirror_that_works_is_kept(folder, mirror, server):
    fetch(folder, [mirror("404"), mirror("good")])
    assert sum("/404/" in request for request in server.requests) == 1


def test_complete_files_are_neither_fetched_nor_written(folder, mirror, server):
    fetch(folder, [mirror("good")])
    before = {p: p.stat().st_mtime_ns for p in folder.iterdir()}
    server.requests.clear()
    fetch(folder, [mirror("good")])
    assert server.requests == []
    assert {p: p.stat().st_mtime_ns for p in folder.iterdir()} == before


def test_the_cell_names_the_real_files_and_independent_hosts():
    cell = set_up()
    assert cell["MNIST_FILES"] == {name: md5 for name, (_, md5) in data.FILES.items()}
    book, *mirrors = cell["MNIST_MIRRORS"]
    assert book == "BOOK_ADDRESS/data/MNIST/raw"
    assert all(urlsplit(mirror).scheme == "https" for mirror in mirrors)
    domains = {".".join(urlsplit(m).hostname.split(".")[-2:]) for m in mirrors}
    assert len(domains) == len(mirrors) >= 2


def test_the_cell_takes_under_two_seconds_where_the_data_is(tmp_path):
    """Four checksums over 55 MB, nothing else."""
    data.repair()
    started = time.process_time()
    fetch_mnist(data.FOLDER, mirrors=[])
    assert time.process_time() - started < 2
