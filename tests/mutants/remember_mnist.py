"""Run as a mutant's kernel starts: decode each image of MNIST once, not per epoch."""

from torchvision.datasets import MNIST


def remember(get):
    def get_once(self, index):
        known = self.__dict__.setdefault("known", {})
        if index not in known:
            known[index] = get(self, index)
        return known[index]

    return get_once


MNIST.__getitem__ = remember(MNIST.__getitem__)
del MNIST, remember
