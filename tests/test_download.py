"""The set-up cell's `fetch_mnist`, as readers have it, and hosts that misbehave.

`make test` runs this on the pinned torchvision, `make colab` on those of Colab. The
hosts are in this process, behind urllib: nothing here waits, and a host that says
nothing raises what a timeout raises, or NoAnswer where none was set. Every guard is
also taken out of the function, to see the cases that it is for go wrong.
"""

import gzip
import hashlib
import io
import struct
import threading
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, build_opener

import pytest
from torchvision import datasets

ROOT = Path(__file__).resolve().parent.parent
PIECE = (ROOT / "cells" / "fetch_mnist.py").read_text()
DEFINITIONS = PIECE[: PIECE.index("data_root =")]


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


# Hosts that misbehave, by the first part of their address.

FAULTS = [
    *("403", "404", "503", "html", "wrong", "empty", "flipped"),
    *("truncated", "truncated-unsaid", "hangs", "hangs-halfway", "drops-halfway"),
    "refused",
]


class NoAnswer(BaseException):
    """The request would wait for ever."""


class Wire(io.BytesIO):
    """What a host sends, and the error that meets who reads on; to http.client, a
    socket."""

    def __init__(self, content, error):
        super().__init__(content)
        self.error = error

    def makefile(self, mode):
        return self

    def read(self, size=-1):
        content = super().read(size)
        if self.error and len(content) < size:
            raise self.error
        return content

    def readline(self, size=-1):
        return super().readline(size) or self.read(1)


class Hosts(HTTPHandler):
    """Every host: http://KIND/NAME.gz. `requests` are the addresses asked for."""

    def __init__(self):
        super().__init__()
        self.requests = []

    def http_open(self, request):
        self.requests.append(request.full_url)
        kind, archive = request.host, ARCHIVES[request.full_url.rsplit("/", 1)[-1]]
        if kind == "refused":
            raise URLError(ConnectionRefusedError("Connection refused"))
        if kind == "flaky":  # fails at first
            kind = "503" if self.requests.count(request.full_url) == 1 else "good"
        status = kind if kind.isdecimal() else "200"
        body = {
            "html": b"<!doctype html><title>Please sign in</title>",
            "wrong": gzip.compress(CONTENTS["train-labels-idx1-ubyte"][::-1]),
            "empty": b"",
            "flipped": flip_one_bit(archive),
        }.get(kind, archive)
        head = f"HTTP/1.0 {status} As it is\r\nContent-Length: {len(body)}\r\n\r\n"
        error = None
        if "truncated" in kind or "halfway" in kind:
            body = body[: len(body) // 2]
        if kind == "truncated-unsaid":
            head = "HTTP/1.0 200 OK\r\n\r\n"
        if kind == "hangs":
            head, body = "", b""
        if "hangs" in kind:
            limited = isinstance(request.timeout, int | float)
            error = TimeoutError("timed out") if limited else NoAnswer()
        if "drops" in kind:
            error = ConnectionResetError("Connection reset by peer")
        response = HTTPResponse(Wire(head.encode() + body, error))
        response.begin()
        response.msg = response.reason  # as urllib has it
        return response


def flip_one_bit(content):
    half = len(content) // 2
    return content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :]


@pytest.fixture
def hosts():
    return Hosts()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "MNIST" / "raw"


@pytest.fixture
def fetch(hosts):
    """A function: `fetch_mnist` into a folder, from hosts of these kinds."""
    return fetching(hosts, DEFINITIONS)


def fetching(hosts, code):
    names = {}
    exec(compile(code, "cells/fetch_mnist.py", "exec"), names)  # noqa: S102 (ours)
    names["urlopen"] = build_opener(hosts).open

    def fetch(folder, *kinds):
        names["fetch_mnist"](folder, FILES, [f"http://{kind}" for kind in kinds])

    return fetch


def place_archives(folder):
    folder.mkdir(parents=True)
    for name, archive in ARCHIVES.items():
        (folder / name).write_bytes(archive)


def assert_whole(folder):
    """Every file that is there is there as a whole."""
    for path in folder.glob("*-ubyte"):
        assert path.read_bytes() == CONTENTS[path.name]


def assert_loads(folder):
    """`folder` holds the four files and no others, and torchvision reads them."""
    assert {p.name for p in folder.iterdir()} - set(ARCHIVES) == set(CONTENTS)
    assert_whole(folder)
    root = folder.parent.parent
    train = datasets.MNIST(root, train=True, download=True)
    test = datasets.MNIST(root, train=False, download=True)
    assert train.targets.tolist() == [5, 0, 4]
    assert test.targets.tolist() == [7, 2, 1]
    assert bytes(train.data.flatten()) == CONTENTS["train-images-idx3-ubyte"][16:]


# The cases. Each takes the function, so that a broken one can be given, too.


def good_second_mirror(fetch, folder, kind):
    fetch(folder, kind, "good")
    assert_loads(folder)


def no_good_mirror(fetch, folder, kind):
    with pytest.raises(RuntimeError) as failure:
        fetch(folder, kind, "404")
    first, *_, last = str(failure.value).splitlines()
    assert first == f"No source has {next(iter(ARCHIVES))} as it should be:"
    for host in (folder.resolve().as_uri(), f"http://{kind}", "http://404"):
        assert str(failure.value).count(f"  {host}: ") == 1
    assert all(part in last for part in ["place them in", str(folder), *ARCHIVES])
    assert failure.value.__context__ is None, "one message, not a chain of them"
    assert list(folder.iterdir()) == [], "half a file was left"


def every_source_has_two_chances(fetch, folder, kind):
    fetch(folder, kind)
    assert_loads(folder)


def archives_on_disk(fetch, folder, kind):
    place_archives(folder)
    fetch(folder, kind)
    assert_loads(folder)


DAMAGES = {
    "shuffled": lambda content: content[:8] + content[:7:-1],
    "flipped": flip_one_bit,
    "truncated": lambda content: content[:-9],
    "empty": lambda content: b"",
    "missing": None,
}


def damage(path, kind):
    if DAMAGES[kind]:
        path.write_bytes(DAMAGES[kind](path.read_bytes()))
    else:
        path.unlink()


def damaged_on_disk(fetch, folder, kind):
    """A file is written anew from the .gz beside it, the other three are left."""
    archives_on_disk(fetch, folder, "404")
    files = [folder / name for name in CONTENTS]
    for path in files:
        damage(path, kind)
        before = {p: p.stat().st_ino for p in files if p != path}
        fetch(folder)
        assert_loads(folder)
        assert {p: p.stat().st_ino for p in before} == before


def damaged_archive_on_disk(fetch, folder, kind):
    """It is named, and what is right is left; where a mirror is, that one serves."""
    archives_on_disk(fetch, folder, "404")
    path = folder / "t10k-labels-idx1-ubyte"
    damage(folder / f"{path.name}.gz", kind)
    path.unlink()
    left = {p: (p.stat().st_ino, p.read_bytes()) for p in folder.iterdir()}
    with pytest.raises(RuntimeError) as failure:
        fetch(folder)
    for part in (f"No source has {path.name}.gz", f"place them in {folder.resolve()}"):
        assert part in str(failure.value)
    assert {p: (p.stat().st_ino, p.read_bytes()) for p in folder.iterdir()} == left
    fetch(folder, "good")
    assert_loads(folder)


def interrupted(fetch, folder, kind):
    """The reader stops the cell, or the disk is full, while a file is written."""
    real, error = Path.write_bytes, {"stop": KeyboardInterrupt, "disk": OSError}[kind]

    def write_half(self, content):
        real(self, content[: len(content) // 2])
        raise error

    with pytest.MonkeyPatch.context() as patch, pytest.raises(error):
        patch.setattr(Path, "write_bytes", write_half)
        fetch(folder, "good")
    assert list(folder.iterdir()) == [], "half a file was left"


def two_kernels_at_once(fetch, folder, kind):
    """Each has half written the same file when both look, and then go on."""
    both, problems = threading.Barrier(2), []

    def write(self, content):
        half = len(content) // 2
        with self.open("wb", buffering=0) as file:
            file.write(content[:half])
            both.wait()
            assert_whole(folder)
            file.write(content[half:])

    def kernel():
        try:
            fetch(folder, kind)
        except BaseException as problem:  # noqa: BLE001 (raised in a thread)
            problems.append(problem)
            both.abort()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "write_bytes", write)
        kernels = [threading.Thread(target=kernel) for _ in range(2)]
        for thread in kernels:
            thread.start()
        for thread in kernels:
            thread.join()
    assert not problems
    assert_loads(folder)


CASES = [
    *((good_second_mirror, kind) for kind in [*FAULTS, "flaky"]),
    *((no_good_mirror, kind) for kind in FAULTS if kind != "404"),
    (every_source_has_two_chances, "flaky"),
    (archives_on_disk, "404"),
    *((damaged_on_disk, kind) for kind in DAMAGES),
    *((damaged_archive_on_disk, kind) for kind in DAMAGES),
    (interrupted, "stop"),
    (interrupted, "disk"),
    (two_kernels_at_once, "good"),
]


@pytest.mark.parametrize("case, kind", CASES, ids=lambda x: getattr(x, "__name__", x))
def test_case(case, kind, fetch, folder):
    case(fetch, folder, kind)


# (what is taken out of the function, what is left in its place, the case that needs it)
CAUGHT = ("problems[sources[0]] = problem", "assert 'http' not in sources[0]")
ANY_PROBLEM = ("except Exception as", "except OSError as")
ORIGINAL = ("md5(content) != checksum", "False")
ON_DISK = (" and md5(path.read_bytes()) == checksum", "")
SCRATCH = ("Path(scratch, name)", "path")
BESIDE = ("Path(scratch, name)", 'Path(folder, name + ".part")')
GUARDS = [
    *((CAUGHT, good_second_mirror, kind) for kind in FAULTS),
    *(
        (ANY_PROBLEM, good_second_mirror, kind)
        for kind in ("wrong", "truncated", "truncated-unsaid")
    ),
    *(
        ((", timeout=timeout", ""), good_second_mirror, k)
        for k in FAULTS
        if "hang" in k
    ),
    (ORIGINAL, good_second_mirror, "wrong"),
    (ORIGINAL, no_good_mirror, "wrong"),
    (("sources.rotate(-1)", "pass"), good_second_mirror, "404"),
    (("2 * len(sources)", "len(sources)"), every_source_has_two_chances, "flaky"),
    (("folder.resolve().as_uri(), ", ""), archives_on_disk, "404"),
    (("{folder.resolve()}", "it"), no_good_mirror, "403"),
    *((ON_DISK, damaged_on_disk, k) for k in ("shuffled", "flipped", "truncated")),
    (SCRATCH, interrupted, "stop"),
    (SCRATCH, interrupted, "disk"),
    (SCRATCH, two_kernels_at_once, "good"),
    (BESIDE, two_kernels_at_once, "good"),
]


@pytest.mark.parametrize("guard, case, kind", GUARDS)
def test_without_its_guard_the_case_goes_wrong(guard, case, kind, hosts, folder):
    assert guard[0] in DEFINITIONS
    broken = fetching(hosts, DEFINITIONS.replace(*guard))
    with pytest.raises(BaseException):  # noqa: B017 (in whatever way)
        case(broken, folder, kind)


def test_a_mirror_that_works_is_kept(fetch, folder, hosts):
    fetch(folder, "404", "good")
    assert [address.split("/")[2] for address in hosts.requests] == [
        *("404", "good", "good", "good", "good")
    ]


def test_complete_files_are_neither_fetched_nor_written(fetch, folder, hosts):
    fetch(folder, "good")
    hosts.requests.clear()
    before = {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in folder.iterdir()}
    fetch(folder, "good")
    assert hosts.requests == []
    after = {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in folder.iterdir()}
    assert after == before


def test_the_cell_names_the_original_files_and_independent_hosts():
    """The archives are those that torchvision lists; in them is what the cell names."""
    names = {}
    exec(DEFINITIONS, names)  # noqa: S102 (our own code)
    contents = {}
    for archive, checksum in datasets.MNIST.resources:
        content = (ROOT / "data" / "MNIST" / "raw" / archive).read_bytes()
        restore = f"restore it:  git checkout -- data/MNIST/raw/{archive}"
        assert hashlib.md5(content).hexdigest() == checksum, restore
        content = gzip.decompress(content)
        contents[archive.removesuffix(".gz")] = hashlib.md5(content).hexdigest()
    assert names["MNIST_FILES"] == contents
    book, *mirrors = names["MNIST_MIRRORS"]
    assert book == "BOOK_ADDRESS/data/MNIST/raw"
    assert all(urlsplit(mirror).scheme == "https" for mirror in mirrors)
    domains = {".".join(urlsplit(m).hostname.split(".")[-2:]) for m in mirrors}
    assert len(domains) == len(mirrors) >= 2


@pytest.mark.parametrize("beside", [True, False])
def test_the_cell_looks_beside_the_notebooks_first(beside, tmp_path, monkeypatch):
    """Of the whole piece: ../data where MNIST lies there, else ./data."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "data" / ("MNIST" if beside else "other")).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "chapters")
    folders = []
    rest = PIECE.removeprefix(DEFINITIONS)
    exec(rest, {"Path": Path, "fetch_mnist": folders.append})  # noqa: S102 (our own)
    assert folders == [Path("../data" if beside else "data", "MNIST", "raw")]
