# @title MNIST, normalized once and kept in memory
from torch.utils.data import BatchSampler, RandomSampler, SequentialSampler


def load_mnist(train):
    """MNIST in memory: all images, normalized as in the chapter, and their labels."""
    mnist = datasets.MNIST(data_root, train=train, download=True)
    X = mnist.data.unsqueeze(1).float().div_(255)
    transforms.functional.normalize(X, (0.1307,), (0.3081,), inplace=True)
    return TensorDataset(X, mnist.targets)


def make_loader(data, batch_size=64, shuffle=False):
    """The batches of a DataLoader, each fetched at once instead of image by image."""
    order = RandomSampler(data) if shuffle else SequentialSampler(data)
    batches = BatchSampler(order, batch_size, drop_last=False)
    return DataLoader(data, sampler=batches, batch_size=None)


train_data, test_data = load_mnist(train=True), load_mnist(train=False)
