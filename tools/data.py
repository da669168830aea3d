"""Verify the MNIST files in data/MNIST/raw and (re)extract what is missing or damaged.

    python -m tools.data [FOLDER]

The four .gz files travel with the book; torchvision reads the extracted ones and checks
only that they exist, so a flipped pixel or a shuffled label would be trained on. Exit
status 1, with the file's name and what to do, when a .gz itself is missing or damaged.
"""

import gzip
import hashlib
import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "data" / "MNIST" / "raw"

# name of the extracted file: (md5 of its .gz as torchvision lists it, md5 of itself)
FILES = {
    "train-images-idx3-ubyte": (
        "f68b3c2dcbeaaa9fbdd348bbdeb94873",
        "6bbc9ace898e44ae57da46a324031adb",
    ),
    "train-labels-idx1-ubyte": (
        "d53e105ee54ea40749a09fcbcd1e9432",
        "a25bea736e30d166cdddb491f175f624",
    ),
    "t10k-images-idx3-ubyte": (
        "9fb629c4189551a2d022fa330f9573f3",
        "2646ac647ad5339dbf082846283269ea",
    ),
    "t10k-labels-idx1-ubyte": (
        "ec29112dd5afa0611ce80d1b7f02629c",
        "27ae3e4e09519cfbb04c329615203637",
    ),
}


class DamagedArchiveError(Exception):
    """A .gz that cannot be trusted; the message names it and says what to do."""


def md5(data):
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def repair(folder=FOLDER):
    """Make every extracted file in `folder` right; one line for each one written.

    Raises DamagedArchiveError, before it changes anything, if a .gz cannot be trusted.
    """
    for name, (archive_md5, _) in FILES.items():
        archive = folder / f"{name}.gz"
        found = md5(archive.read_bytes()) if archive.is_file() else None
        if found != archive_md5:
            raise DamagedArchiveError(
                f"{archive} is {'damaged' if found else 'missing'}"
                f" (md5 {found or 'none'}, expected {archive_md5}).\n"
                f"Restore it with:  git checkout -- data/MNIST/raw/{archive.name}\n"
                "or place the original file of that name there."
            )
    lines = []
    for name, (_, extracted_md5) in FILES.items():
        path = folder / name
        found = md5(path.read_bytes()) if path.is_file() else None
        if found == extracted_md5:
            continue
        partial = folder / f"{name}.partial"
        partial.write_bytes(gzip.decompress((folder / f"{name}.gz").read_bytes()))
        os.replace(partial, path)
        lines.append(
            f"data: {name} {'was damaged: repaired' if found else 'extracted'}"
        )
    return lines


def main(folder=FOLDER):
    try:
        lines = repair(Path(folder))
    except DamagedArchiveError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(lines) or "data: four files verified")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
