"""tools/data.py repairs what it can and refuses what it cannot."""

import gzip
import random

import pytest

from tools import data

CONTENT = {
    "images-ubyte": bytes(range(256)) * 4,
    "labels-ubyte": bytes(i % 10 for i in range(500)),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two small archives, extracted, in place of the four large ones."""
    files = {}
    for name, content in CONTENT.items():
        archive = gzip.compress(content, mtime=0)
        (tmp_path / f"{name}.gz").write_bytes(archive)
        files[name] = (data.md5(archive), data.md5(content))
    monkeypatch.setattr(data, "FILES", files)
    data.repair(tmp_path)
    return tmp_path


def truncate(content):
    return content[:100]


def flip_one_bit(content):
    return content[:300] + bytes([content[300] ^ 1]) + content[301:]


def shuffle(content):
    return bytes(random.Random(0).sample(content, len(content)))


def test_extracts_what_is_missing_and_then_rests(folder):
    (folder / "images-ubyte").unlink()
    assert data.repair(folder) == ["data: images-ubyte extracted"]
    assert data.repair(folder) == []
    assert (folder / "images-ubyte").read_bytes() == CONTENT["images-ubyte"]


@pytest.mark.parametrize("damage", [truncate, flip_one_bit, shuffle])
@pytest.mark.parametrize("name", CONTENT)
def test_repairs_a_damaged_file_and_says_so(folder, name, damage, capsys):
    (folder / name).write_bytes(damage(CONTENT[name]))
    assert data.main(folder) == 0
    assert f"{name} was damaged: repaired" in capsys.readouterr().out
    assert (folder / name).read_bytes() == CONTENT[name]


@pytest.mark.parametrize("damage", [truncate, flip_one_bit, None])
def test_refuses_a_damaged_archive_and_changes_nothing(folder, damage, capsys):
    archive = folder / "labels-ubyte.gz"
    if damage:
        archive.write_bytes(damage(archive.read_bytes() + bytes(400)))
    else:
        archive.unlink()
    (folder / "images-ubyte").write_bytes(b"damaged, too")
    assert data.main(folder) == 1
    message = capsys.readouterr().err
    assert str(archive) in message
    assert "git checkout -- data/MNIST/raw/labels-ubyte.gz" in message
    assert (folder / "images-ubyte").read_bytes() == b"damaged, too"


def test_the_book_uses_the_files_that_torchvision_lists():
    """The md5 of each archive is the one in torchvision's own table."""
    from torchvision.datasets import MNIST

    listed = {name.removesuffix(".gz"): md5 for name, md5 in MNIST.resources}
    assert {name: md5s[0] for name, md5s in data.FILES.items()} == listed
