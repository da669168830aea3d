# @title Set-up: imports, plot style, palette, seeds, MNIST
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

# A GPU where there is one: NVIDIA's or AMD's ("cuda"), Apple's ("mps"), Intel's ("xpu")
gpu = torch.accelerator.is_available()
device = torch.accelerator.current_accelerator() if gpu else torch.device("cpu")

# One thread: this network is too small to gain from several, and beside another busy
# program they are many times slower. It also fixes the order in which numbers are
# added up, however many cores there are.
torch.set_num_threads(1)
torch.manual_seed(42)
np.random.seed(42)
