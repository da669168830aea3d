# @title Set-up: imports, plot style, palette, seeds
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import torch
import torchvision
from matplotlib_inline.backend_inline import set_matplotlib_formats
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset, random_split
from torchvision import datasets, transforms

set_matplotlib_formats("retina")
plt.rcParams.update(
    {"figure.dpi": 100, "font.size": 11, "axes.titlesize": 13, "axes.labelsize": 12}
)
BLUE, GREEN, RED = "#3b82f6", "#059669", "#dc2626"
AMBER, INDIGO = "#d97706", "#4f46e5"

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")

# MNIST lies beside the book's notebooks; elsewhere it is downloaded into ./data.
data_root = "../data" if Path("../data").is_dir() else "./data"
datasets.MNIST.mirrors = [
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
]

torch.manual_seed(42)
np.random.seed(42)
