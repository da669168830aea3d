# MNIST: four files, verified, and repaired or fetched where they are damaged or missing
import gzip
import hashlib
import os
import tempfile
from collections import deque
from pathlib import Path
from urllib.request import urlopen

MNIST_MIRRORS = [  # where the four files are, each as NAME.gz
    "BOOK_ADDRESS/data/MNIST/raw",
    "https://ossci-datasets.s3.amazonaws.com/mnist",
    "https://storage.googleapis.com/cvdf-datasets/mnist",
]
MNIST_FILES = {  # name: MD5 checksum
    "train-images-idx3-ubyte": "6bbc9ace898e44ae57da46a324031adb",
    "train-labels-idx1-ubyte": "a25bea736e30d166cdddb491f175f624",
    "t10k-images-idx3-ubyte": "2646ac647ad5339dbf082846283269ea",
    "t10k-labels-idx1-ubyte": "27ae3e4e09519cfbb04c329615203637",
}


def md5(content):
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def fetch_mnist(folder, files=MNIST_FILES, mirrors=MNIST_MIRRORS, timeout=15):
    """Put into `folder` each of the files that is missing there, or damaged."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = deque([folder.resolve().as_uri(), *mirrors])  # first, a .gz on disk
    for name, checksum in files.items():
        path = folder / name
        if path.is_file() and md5(path.read_bytes()) == checksum:
            continue
        problems = {}
        for _ in range(2 * len(sources)):  # every source has two chances
            try:
                with urlopen(f"{sources[0]}/{name}.gz", timeout=timeout) as response:
                    content = gzip.decompress(response.read())
                if md5(content) != checksum:
                    raise ValueError("this is not the original file")
                break
            except Exception as problem:  # whatever it is, another source may do
                problems[sources[0]] = problem
                sources.rotate(-1)
        else:
            raise RuntimeError(
                f"No source has {name}.gz as it should be:\n"
                + "".join(f"  {source}: {why}\n" for source, why in problems.items())
                + f"Find {', '.join(f'{name}.gz' for name in files)} elsewhere,"
                f" place them in {folder.resolve()}, and run this cell again."
            )
        with tempfile.TemporaryDirectory(dir=folder) as scratch:
            Path(scratch, name).write_bytes(content)
            os.replace(Path(scratch, name), path)  # there as a whole, or not at all


# MNIST lies beside the book's notebooks; elsewhere it is downloaded into ./data.
data_root = "../data" if Path("../data/MNIST").is_dir() else "./data"
fetch_mnist(Path(data_root, "MNIST", "raw"))
