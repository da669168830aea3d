"""The set-up cell's `fetch_mnist`, as readers have it, and hosts that misbehave.

`make test` runs this on the pinned torchvision, `make colab` on those of Colab. The
hosts are a function in the place of `urlopen`: nothing here waits, and a host that says
nothing raises what a timeout raises, or NoAnswer where none was set. Every guard is
also taken out of `fetch_mnist`, to see the cases that it is for go wrong.
"""

import gzip
import hashlib
import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import IncompleteRead
from pathlib import Path
from unittest.mock import Mock
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

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
DAMAGES = {  # of what a host sends, and of a file on disk
    "shuffled": lambda content: content[:8] + content[:7:-1],
    "flipped": lambda content: bytes(
        byte ^ (i == len(content) // 2) for i, byte in enumerate(content)
    ),
    "truncated": lambda content: content[:-9],
    "empty": lambda content: b"",
}
# What meets who asks a host, or who reads what it sends.
ON_OPENING = {k: HTTPError("", int(k), "", {}, None) for k in ("403", "404", "503")}
ON_OPENING["refused"] = URLError(ConnectionRefusedError("Connection refused"))
ON_OPENING["hangs"] = TimeoutError()
ON_READING = {
    "html": b"<!doctype html><title>Please sign in</title>",
    "wrong": gzip.compress(CONTENTS["train-labels-idx1-ubyte"][::-1]),
    "cut off": IncompleteRead(b"half of it"),  # and its Content-Length says so
    "hangs halfway": TimeoutError(),
    "drops": ConnectionResetError(),
}
FAULTS = [*ON_OPENING, *ON_READING, *DAMAGES]


class NoAnswer(BaseException):
    """The request would wait for ever."""


def fetching(code=DEFINITIONS):
    """A function: this `fetch_mnist`, into a folder from hosts of some kinds."""
    asked, names = [], {}

    @contextmanager
    def opened(url, timeout=None):
        """As `urlopen` does; a host http://KIND misbehaves in its way."""
        if url.startswith("file:"):
            yield urlopen(url)
            return
        asked.append(url)
        kind, archive = url.split("/")[-2:]
        if kind == "flaky":  # fails at first
            kind = "503" if asked.count(url) == 1 else "good"
        if "hangs" in kind and timeout is None:
            raise NoAnswer
        if kind in ON_OPENING:
            raise ON_OPENING[kind]
        damaged = DAMAGES.get(kind, bytes)(ARCHIVES[archive])
        yield Mock(**{"read.side_effect": [ON_READING.get(kind, damaged)]})

    def fetch(folder, *kinds):
        names["fetch_mnist"](folder, FILES, [f"http://{kind}" for kind in kinds])

    exec(compile(code, "cells/fetch_mnist.py", "exec"), names)  # noqa: S102 (ours)
    names["urlopen"], fetch.asked = opened, asked
    return fetch


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "MNIST" / "raw"


def assert_whole(folder):
    """Every file that is there is there as a whole."""
    for path in folder.glob("*-ubyte"):
        assert path.read_bytes() == CONTENTS[path.name]


def assert_loads(folder):
    """`folder` holds the four files and no others, and torchvision reads them."""
    assert {p.name for p in folder.iterdir()} - set(ARCHIVES) == set(CONTENTS)
    assert_whole(folder)
    root = folder.parent.parent
    train, test = (datasets.MNIST(root, train=t, download=True) for t in (True, False))
    assert train.targets.tolist() == [5, 0, 4] and test.targets.tolist() == [7, 2, 1]
    assert bytes(train.data.flatten()) == CONTENTS["train-images-idx3-ubyte"][16:]


# The cases. Each takes the function, so that a broken one can be given, too.


def served(fetch, folder, kinds):
    fetch(folder, *kinds.split(", "))
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


def archives_on_disk(fetch, folder, kind):
    folder.mkdir(parents=True)
    for name, archive in ARCHIVES.items():
        (folder / name).write_bytes(archive)
    served(fetch, folder, kind)


def damage(path, kind):
    content = path.read_bytes()
    path.unlink()
    if kind != "missing":
        path.write_bytes(DAMAGES[kind](content))


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
    served(fetch, folder, "good")


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
    both = threading.Barrier(2)

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
        except BaseException:
            both.abort()
            raise

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor() as pool:
        patch.setattr(Path, "write_bytes", write)
        kernels = [pool.submit(kernel) for _ in range(2)]
    assert [kernel.exception() for kernel in kernels] == [None, None]
    assert_loads(folder)


SECOND = [f"{kind}, good" for kind in FAULTS]
CASES = [
    *((served, kinds) for kinds in [*SECOND, "flaky, good", "flaky"]),
    *((no_good_mirror, kind) for kind in FAULTS if kind != "404"),
    (archives_on_disk, "404"),
    *((damaged_on_disk, kind) for kind in [*DAMAGES, "missing"]),
    *((damaged_archive_on_disk, kind) for kind in [*DAMAGES, "missing"]),
    *((interrupted, kind) for kind in ("stop", "disk")),
    (two_kernels_at_once, "good"),
]


@pytest.mark.parametrize("case, kind", CASES, ids=lambda x: getattr(x, "__name__", x))
def test_case(case, kind, folder):
    case(fetching(), folder, kind)


# (the case, what of the function it needs, what is left in its place, kinds)
WRONG = "md5(content) != checksum"
ON_DISK = " and md5(path.read_bytes()) == checksum"
GUARDS = [
    (served, "problems[sources[0]] =", "assert 'http' not in sources[0],", SECOND),
    (served, "except Exception", "except OSError", ["wrong, good", "cut off, good"]),
    (served, ", timeout=timeout", "", [kind for kind in SECOND if "hangs" in kind]),
    (served, WRONG, "False", ["wrong, good"]),
    (no_good_mirror, WRONG, "False", ["wrong"]),
    (served, "sources.rotate(-1)", "pass", ["404, good"]),
    (served, "2 * len(sources)", "len(sources)", ["flaky"]),
    (archives_on_disk, "folder.resolve().as_uri(), ", "", ["404"]),
    (no_good_mirror, "{folder.resolve()}", "it", ["403"]),
    (damaged_on_disk, ON_DISK, "", [kind for kind in DAMAGES if kind != "empty"]),
    (interrupted, "Path(scratch, name)", "path", ["stop", "disk"]),
    (two_kernels_at_once, "Path(scratch, name)", "path", ["good"]),
    (two_kernels_at_once, "Path(scratch, name)", "Path(folder, name[1:])", ["good"]),
]


@pytest.mark.parametrize(
    "case, old, new, kind", [(*rest, kind) for *rest, kinds in GUARDS for kind in kinds]
)
def test_without_its_guard_the_case_goes_wrong(case, old, new, kind, folder):
    assert old in DEFINITIONS
    with pytest.raises(BaseException):  # noqa: B017 (in whatever way)
        case(fetching(DEFINITIONS.replace(old, new)), folder, kind)


def test_a_mirror_that_works_is_kept_and_what_is_whole_is_let_be(folder):
    def files():
        return {p: (p.stat().st_ino, p.stat().st_mtime_ns) for p in folder.iterdir()}

    fetch = fetching()
    fetch(folder, "404", "good")
    asked = [address.split("/")[2] for address in fetch.asked]
    assert asked == ["404", "good", "good", "good", "good"]
    before = files()
    fetch.asked.clear()
    fetch(folder, "good")
    assert fetch.asked == [] and files() == before


def test_the_cell_names_the_original_files_and_independent_hosts():
    """The archives are those that torchvision lists; in them is what the cell names."""
    names, contents = {}, {}
    exec(DEFINITIONS, names)  # noqa: S102 (our own code)
    for archive, checksum in datasets.MNIST.resources:
        content = (ROOT / "data" / "MNIST" / "raw" / archive).read_bytes()
        restore = f"restore it:  git checkout -- data/MNIST/raw/{archive}"
        assert hashlib.md5(content).hexdigest() == checksum, restore
        content = hashlib.md5(gzip.decompress(content)).hexdigest()
        contents[archive.removesuffix(".gz")] = content
    assert names["MNIST_FILES"] == contents
    book, *mirrors = map(urlsplit, names["MNIST_MIRRORS"])
    assert book.geturl() == "BOOK_ADDRESS/data/MNIST/raw"
    assert {mirror.scheme for mirror in mirrors} == {"https"}
    domains = {tuple(mirror.hostname.split(".")[-2:]) for mirror in mirrors}
    assert len(domains) == len(mirrors) >= 2


@pytest.mark.parametrize("found, root", [("MNIST", "../data"), ("other", "./data")])
def test_the_cell_looks_beside_the_notebooks_first(found, root, tmp_path, monkeypatch):
    """Of the whole piece: ../data where MNIST lies there, else ./data."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "data" / found).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "chapters")
    folders = []
    rest = PIECE.removeprefix(DEFINITIONS)
    exec(rest, {"Path": Path, "fetch_mnist": folders.append})  # noqa: S102 (our own)
    assert folders == [Path(root, "MNIST", "raw")]
