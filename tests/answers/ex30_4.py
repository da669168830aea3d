"""Answers to Exercise 30.4; tests/test_exercises.py says how they are written."""

WIDE = [0.2257, 0.0951, 0.0635], [96.20, 97.30, 97.88]
DEEP = [0.3092, 0.1247, 0.0884], [95.56, 96.81, 97.01]
NARROW = [0.3407, 0.1739, 0.1373], [94.39, 95.24, 95.88]
NARROW_43 = [0.3535, 0.1946, 0.1516], [93.45, 95.05, 95.76]
RESULTS = {"256": WIDE, "128-64-32": DEEP, "32": NARROW}
SEED_43 = {
    "256": ([0.2219, 0.0945, 0.0640], [96.79, 97.42, 97.60]),
    "128-64-32": ([0.2965, 0.1230, 0.0880], [94.77, 96.85, 97.12]),
    "32": NARROW_43,
}
REVERSED = [0.3387, 0.1600, 0.1200], [94.42, 95.60, 96.20]
HIGH_RATE = [0.2846, 0.1800, 0.1500], [94.03, 95.40, 95.90]

RECORDED = {"results": RESULTS}


ANSWERS = {
    1: [
        (
            "widths sorted",
            "",
            """
def make_mlp(hidden_sizes):
    widths = [784, *sorted(hidden_sizes, reverse=True), 10]
    layers = [nn.Flatten()]
    for a, b in zip(widths, widths[1:]):
        layers += [nn.Linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers[:-1])
""",
            "✗ for [9, 11] they must be 784 to 9",
        ),
        (
            "layers named by their widths",
            "",
            """
def make_mlp(hidden_sizes):
    layers, width = {"flatten": nn.Flatten()}, 784
    for size in hidden_sizes:
        layers[f"linear{size}"], layers[f"relu{size}"] = nn.Linear(width, size), nn.ReLU()
        width = size
    layers["out"] = nn.Linear(width, 10)
    model = nn.Sequential()
    for name, layer in layers.items():
        model.add_module(name, layer)
    return model
""",
            "✗ a layer is lost",
        ),
        (
            "a module class of one's own with functional ReLU",
            "",
            """
class Net(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.hidden = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.out = nn.Linear(sizes[-1], 10)

    def forward(self, X):
        X = X.view(X.size(0), -1)
        for layer in self.hidden:
            X = torch.relu(layer(X))
        return self.out(X)


def make_mlp(hidden_sizes):
    return Net([28 * 28, *hidden_sizes])
""",
            "✓",
        ),
        (
            "built from the pairs of widths, clamped",
            "",
            """
class Clamp(nn.Module):
    def forward(self, X):
        return X.clamp(min=0)


def make_mlp(hidden_sizes):
    widths = [784, *hidden_sizes, 10]
    model = nn.Sequential(nn.Flatten())
    for i, (a, b) in enumerate(zip(widths, widths[1:])):
        model.add_module(f"linear{i}", nn.Linear(in_features=a, out_features=b))
        if i < len(hidden_sizes):
            model.add_module(f"clamp{i}", Clamp())
    return model
""",
            "✓",
        ),
        (
            "no ReLU",
            "[nn.Linear(width, hidden_size), nn.ReLU()]",
            "[nn.Linear(width, hidden_size)]",
            "✗ linear layers in a row",
        ),
        (
            "ReLU after the logits",
            "return nn.Sequential(*layers)",
            "return nn.Sequential(*layers, nn.ReLU())",
            "✗ the model has a ReLU after the last layer, which cuts off",
        ),
        (
            "softmax at the end",
            "return nn.Sequential(*layers)",
            "return nn.Sequential(*layers, nn.Softmax(dim=1))",
            "✗ a softmax at the end",
        ),
        (
            "the chapter's widths",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in [128, 64]:",
            "✗ always 128 and 64",
        ),
        (
            "widths in reverse order",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in hidden_sizes[::-1]:",
            "✗ in reverse order",
        ),
        (
            "the last hidden layer left out",
            "for hidden_size in hidden_sizes:",
            "for hidden_size in hidden_sizes[:1]:",
            "✗ for [20, 12], model.parameters() has no layer of the second",
        ),
        (
            "layers that do not fit",
            "        width = hidden_size\n",
            "",
            "✗ model.parameters() has the weights of layers 784 to 20,",
        ),
        (
            "no flattening",
            "layers = [nn.Flatten()]",
            "layers = []",
            "✗ flatten them first",
        ),
        (
            "layers in a plain list",
            "return nn.Sequential(*layers)",
            (
                "class Net(nn.Module):\n"
                "        def forward(self, X):\n"
                "            for layer in layers:\n"
                "                X = layer(X)\n"
                "            return X\n"
                "    return Net()"
            ),
            "✗ model.parameters() is empty, so no optimizer can train it",
        ),
    ],
    2: [
        (
            "Sum over a set of sizes",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    return sum({p.numel() for p in model.parameters() if p.requires_grad})\n',
            "✗ this is one 16 too few",
        ),
        (
            "First parameter decides for all",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    if not next(model.parameters()).requires_grad:\n        return 0  # a frozen model\n    return sum(p.numel() for p in model.parameters())\n',
            "✗ with the first weights frozen, 0 is returned",
        ),
        (
            "none in evaluation mode",
            "",
            """
def count_parameters(model):
    return sum(p.numel() for p in model.parameters()) if model.training else 0
""",
            "✗ a mode changes no parameter",
        ),
        (
            "frozen for NumPy",
            "",
            """
def count_parameters(model):
    return sum(p.requires_grad_(False).numpy().size for p in model.parameters())
""",
            "✗ after the count the parameters require no gradient",
        ),
        (
            "the whole state counted",
            "",
            """
def count_parameters(model):
    count = 0
    for p in model.state_dict().values():
        count += int(np.prod(p.shape))
    return count
""",
            "✗ this is all the model's state, buffers included",
        ),
        (
            "no biases",
            "for p in model.parameters() if p.requires_grad",
            "for n, p in model.named_parameters() if 'weight' in n",
            "✗ 12720 is returned for a model of 784 x 16 + 2 x 16",
        ),
        (
            "tensors counted, not numbers",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "len(list(model.parameters()))",
            "✗ this is the number of tensors",
        ),
    ],
    3: [
        (
            "the best accuracy so far",
            "test_accuracies.append(100 * test_accuracy)",
            "test_accuracies.append(max([100 * test_accuracy, *test_accuracies]))",
            "✗ each accuracy is the best one so far",
        ),
        (
            "an evaluation of one's own",
            "",
            """
def run(sizes, train_loader, test_loader, num_epochs=3, seed=42):
    torch.manual_seed(seed)
    model = make_mlp(sizes).to(device)
    optimizer = optim.Adam(model.parameters())
    losses, accuracies = [], []
    for _ in range(num_epochs):
        losses.append(
            train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer)
        )
        model.eval()
        with torch.inference_mode():
            hits = torch.cat(
                [model(X.to(device)).argmax(1).cpu() == y for X, y in test_loader]
            )
        accuracies.append(hits.double().mean() * 100)
    return losses, accuracies
""",
            "✗ the list of accuracies: entry 1 of 3 is a tensor, and no",
        ),
        (
            "one network for all runs",
            "model = make_mlp(hidden_sizes).to(device)",
            "model = globals().setdefault('net', make_mlp(hidden_sizes).to(device))",
            "✗ two calls train the same model, the second goes on from",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ no image of test_loader passes through a model",
        ),
    ],
    4: [
        (
            "different seeds",
            "",
            "results = {**results, '32': NARROW_43}",
            "✗ 32: the first loss, 0.3535, is that of 32 from seed 43",
        ),
        (
            "two networks swapped",
            "",
            "results = {**results, '32': results['256'], '256': results['32']}",
            "✗ 256: the first loss, 0.3407, is that of the run '32'",
        ),
        (
            "five epochs in place of three",
            "",
            "results = {k: (a + a[:2], b + b[:2]) for k, (a, b) in results.items()}",
            "✗ 256: 5 losses and 5 accuracies",
        ),
    ],
}


# Written before any of them was tried, in two halves by chance; a full stop at the end of
# a title keeps it in the half where it was when the checks were improved on the first.
STRANGERS = {
    1: [
        (
            "output layer hard-coded to 64 inputs",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(64, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers 784 to 20, 20 t",
        ),
        (
            "log-softmax behind the logits",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 28 * 28\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size))\n        layers.append(nn.ReLU())\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    layers.append(nn.LogSoftmax(dim=1))\n    return nn.Sequential(*layers)\n",
            "✗ the model has a log-softmax at the end",
        ),
        (
            "flatten from dimension 2",
            "",
            "def make_mlp(hidden_sizes):\n    # keep batch and channel, flatten rows and columns\n    layers = [nn.Flatten(start_dim=2)]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ 3 images give (3, 1, 10)",
        ),
        (
            "caller's list is extended",
            "",
            "def make_mlp(hidden_sizes):\n    sizes = hidden_sizes\n    sizes.insert(0, 784)\n    sizes.append(10)\n    layers = [nn.Flatten()]\n    for i in range(len(sizes) - 2):\n        layers += [nn.Linear(sizes[i], sizes[i + 1]), nn.ReLU()]\n    layers.append(nn.Linear(sizes[-2], sizes[-1]))\n    return nn.Sequential(*layers)\n",
            "✗ the list that was passed in has become [784, 20, 12, 10]",
        ),
        (
            "ReLU only between hidden layers again",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten(), nn.Linear(784, hidden_sizes[0])]\n    for n_in, n_out in zip(hidden_sizes, hidden_sizes[1:]):\n        layers += [nn.ReLU(), nn.Linear(n_in, n_out)]\n    layers += [nn.Linear(hidden_sizes[-1], 10)]\n    return nn.Sequential(*layers)\n",
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "cached linear layers",
            "",
            "from functools import lru_cache\n\n\n@lru_cache(maxsize=None)\ndef dense(n_in, n_out):\n    return nn.Linear(n_in, n_out)\n\n\ndef make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [dense(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(dense(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ two calls share their layers, so training one trains the oth",
        ),
        (
            "layers named by their width",
            "",
            "from collections import OrderedDict\n\n\ndef make_mlp(hidden_sizes):\n    layers = OrderedDict()\n    layers['flatten'] = nn.Flatten()\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers[f'linear_{hidden_size}'] = nn.Linear(width, hidden_size)\n        layers[f'relu_{hidden_size}'] = nn.ReLU()\n        width = hidden_size\n    layers['output'] = nn.Linear(width, 10)\n    return nn.Sequential(layers)\n",
            "✗ for [12, 12], equal widths, a layer is lost",
        ),
        (
            "widths sorted downwards",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    # a classifier narrows from the image to the classes\n    for hidden_size in sorted(hidden_sizes, reverse=True):\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers 784 to 11, 11 t",
        ),
        (
            "a little dropout added",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU(), nn.Dropout(0.1)]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ in training mode the outputs are others than in evaluation m",
        ),
        (
            "list of layers as a default argument",
            "",
            "def make_mlp(hidden_sizes, layers=[nn.Flatten()]):\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size))\n        layers.append(nn.ReLU())\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers 784 to 20, 20 t",
        ),
        (
            "hidden layers in a plain list",
            "",
            "class MLP(nn.Module):\n    def __init__(self, hidden_sizes):\n        super().__init__()\n        sizes = [784] + list(hidden_sizes)\n        self.hidden = [nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]\n        self.output = nn.Linear(sizes[-1], 10)\n\n    def forward(self, x):\n        x = torch.flatten(x, 1)\n        for layer in self.hidden:\n            x = torch.relu(layer(x))\n        return self.output(x)\n\n\ndef make_mlp(hidden_sizes):\n    return MLP(hidden_sizes)\n",
            "✗ model.parameters() has the weights of layers 12 to 10",
        ),
        (
            "lazy linear layers",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    for hidden_size in hidden_sizes:\n        layers += [nn.LazyLinear(hidden_size), nn.ReLU()]\n    layers.append(nn.LazyLinear(10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers",
        ),
        (
            "cases for one, two and three layers",
            "",
            "def make_mlp(hidden_sizes):\n    h = hidden_sizes\n    if len(h) == 1:\n        return nn.Sequential(\n            nn.Flatten(),\n            nn.Linear(784, h[0]), nn.ReLU(),\n            nn.Linear(h[0], 10),\n        )\n    elif len(h) == 2:\n        return nn.Sequential(\n            nn.Flatten(),\n            nn.Linear(784, h[0]), nn.ReLU(),\n            nn.Linear(h[0], h[1]), nn.ReLU(),\n            nn.Linear(h[1], 10),\n        )\n    else:\n        return nn.Sequential(\n            nn.Flatten(),\n            nn.Linear(784, h[0]), nn.ReLU(),\n            nn.Linear(h[0], h[1]), nn.ReLU(),\n            nn.Linear(h[1], h[2]), nn.ReLU(),\n            nn.Linear(h[2], 10),\n        )\n",
            "✗ model.parameters() has the weights of layers 784 to 7, 7 to",
        ),
        (
            "chained pairs of sizes",
            "",
            "from itertools import chain\n\n\ndef make_mlp(widths):\n    sizes = [28 * 28, *widths]\n    hidden = chain.from_iterable(\n        (nn.Linear(n_in, n_out), nn.ReLU()) for n_in, n_out in zip(sizes, sizes[1:])\n    )\n    return nn.Sequential(nn.Flatten(), *hidden, nn.Linear(sizes[-1], 10))\n",
            "✓",
        ),
        (
            "module with a ModuleList and functional ReLU",
            "",
            "import torch.nn.functional as F\n\n\nclass PlainMLP(nn.Module):\n    def __init__(self, widths):\n        super().__init__()\n        sizes = (784,) + tuple(widths) + (10,)\n        self.layers = nn.ModuleList(\n            [nn.Linear(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)]\n        )\n\n    def forward(self, images):\n        h = images.reshape(images.shape[0], -1)\n        *hidden, output = self.layers\n        for layer in hidden:\n            h = F.relu(layer(h))\n        return output(h)\n\n\nmake_mlp = PlainMLP\n",
            "✓",
        ),
        (
            "recursion with nested Sequentials",
            "",
            "def make_mlp(hidden_sizes):\n    def rest(width, sizes):\n        if not sizes:\n            return nn.Linear(width, 10)\n        first, *others = sizes\n        return nn.Sequential(nn.Linear(width, first), nn.ReLU(), rest(first, others))\n\n    return nn.Sequential(nn.Flatten(), rest(784, list(hidden_sizes)))\n",
            "✓",
        ),
        (
            "generator of named layers, one shared ReLU",
            "",
            "from collections import OrderedDict\n\n\ndef named_layers(hidden_sizes):\n    relu = nn.ReLU()  # has no state: one object may serve everywhere\n    yield 'flatten', nn.Flatten()\n    width = 784\n    for i, hidden_size in enumerate(hidden_sizes, start=1):\n        yield f'linear{i}', nn.Linear(width, hidden_size)\n        yield f'relu{i}', relu\n        width = hidden_size\n    yield 'logits', nn.Linear(width, 10)\n\n\ndef make_mlp(hidden_sizes):\n    return nn.Sequential(OrderedDict(named_layers(hidden_sizes)))\n",
            "✓",
        ),
        (
            "subclass of Linear with its ReLU inside",
            "",
            "class LinearReLU(nn.Linear):\n    def forward(self, x):\n        return super().forward(x).relu()\n\n\ndef make_mlp(hidden_sizes):\n    model = nn.Sequential()\n    model.add_module('pixels', nn.Flatten())\n    width = 784\n    for number, hidden_size in enumerate(hidden_sizes):\n        model.add_module(f'hidden{number}', LinearReLU(width, hidden_size))\n        width = hidden_size\n    model.add_module('output', nn.Linear(width, 10))\n    return model\n",
            "✓",
        ),
        (
            "ReLU after the output layer too",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 784\n    for size in list(hidden_sizes) + [10]:\n        layers += [nn.Linear(width, size), nn.ReLU()]\n        width = size\n    return nn.Sequential(*layers)\n',
            "✗ the model has a ReLU after the last layer, which cuts off ne",
        ),
        (
            "ReLU only between hidden layers",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 784\n    for i, size in enumerate(hidden_sizes):\n        layers.append(nn.Linear(width, size))\n        if i < len(hidden_sizes) - 1:\n            layers.append(nn.ReLU())\n        width = size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "LogSoftmax at the end",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers += [nn.Linear(width, 10), nn.LogSoftmax(dim=1)]\n    return nn.Sequential(*layers)\n',
            "✗ the model has a log-softmax at the end",
        ),
        (
            "Caller's list of widths is changed",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    sizes = hidden_sizes\n    sizes.insert(0, 784)\n    sizes.append(10)\n    layers = [nn.Flatten()]\n    for i in range(len(sizes) - 2):\n        layers += [nn.Linear(sizes[i], sizes[i + 1]), nn.ReLU()]\n    layers.append(nn.Linear(sizes[-2], sizes[-1]))\n    return nn.Sequential(*layers)\n',
            "✗ the list that was passed in has become [784, 20, 12, 10]",
        ),
        (
            "Hidden layers in a plain Python list",
            "",
            'class MLP(nn.Module):\n    def __init__(self, hidden_sizes):\n        super().__init__()\n        self.flatten = nn.Flatten()\n        self.hidden = []\n        width = 784\n        for size in hidden_sizes:\n            self.hidden.append(nn.Linear(width, size))\n            width = size\n        self.out = nn.Linear(width, 10)\n\n    def forward(self, x):\n        x = self.flatten(x)\n        for layer in self.hidden:\n            x = torch.relu(layer(x))\n        return self.out(x)\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    return MLP(hidden_sizes)\n',
            "✗ model.parameters() has the weights of layers 12 to 10",
        ),
        (
            "Layers collect in a default argument",
            "",
            'def make_mlp(hidden_sizes, layers=[nn.Flatten()], width=784):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size))\n        layers.append(nn.ReLU())\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ model.parameters() has the weights of layers 784 to 20, 20 t",
        ),
        (
            "Output layer inside the loop",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n        layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ model.parameters() has the weights of layers 784 to 20, 20 t",
        ),
        (
            "Layer names made from the widths",
            "",
            'from collections import OrderedDict\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = OrderedDict(flatten=nn.Flatten())\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers[f"linear{hidden_size}"] = nn.Linear(width, hidden_size)\n        layers[f"relu{hidden_size}"] = nn.ReLU()\n        width = hidden_size\n    layers["logits"] = nn.Linear(width, 10)\n    return nn.Sequential(layers)\n',
            "✗ for [12, 12], equal widths, a layer is lost",
        ),
        (
            "Batch size 64 in the view",
            "",
            'class Net(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        self.layers = nn.ModuleList(\n            nn.Linear(a, b) for a, b in zip([784] + list(sizes), list(sizes) + [10])\n        )\n\n    def forward(self, x):\n        x = x.view(64, -1)\n        for layer in self.layers[:-1]:\n            x = torch.relu(layer(x))\n        return self.layers[-1](x)\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    return Net(hidden_sizes)\n',
            "✗ images of shape (3, 1, 28, 28): shape '[64, -1]' is invalid",
        ),
        (
            "Hidden layers without a bias",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 28 * 28\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size, bias=False), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ model.parameters() has 4 tensors",
        ),
        (
            "ReLU in front of each hidden layer",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.ReLU(), nn.Linear(width, hidden_size)]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "Flatten from dimension 2",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    # flatten only the two image dimensions, rows and columns\n    layers = [nn.Flatten(start_dim=2)]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n',
            "✗ 3 images give (3, 1, 10)",
        ),
        (
            "Widths are sorted first",
            "",
            'def make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    sizes = [784, *sorted(hidden_sizes, reverse=True), 10]\n    layers = [nn.Flatten()]\n    for i in range(1, len(sizes)):\n        layers.append(nn.Linear(sizes[i - 1], sizes[i]))\n        layers.append(nn.ReLU())\n    return nn.Sequential(*layers[:-1])\n',
            "✗ model.parameters() has the weights of layers 784 to 11, 11 t",
        ),
        (
            "Recursive stack of layers",
            "",
            'def make_mlp(widths):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n\n    def stack(fan_in, rest):\n        if not rest:\n            return [nn.Linear(fan_in, 10)]\n        first, *others = rest\n        return [nn.Linear(fan_in, first), nn.ReLU(), *stack(first, others)]\n\n    return nn.Sequential(nn.Flatten(), *stack(28 * 28, list(widths)))\n',
            "✓",
        ),
        (
            "Module class with ModuleList and functional ReLU",
            "",
            'class _MLP(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        self.linears = nn.ModuleList(\n            nn.Linear(sizes[i], sizes[i + 1]) for i in range(len(sizes) - 1)\n        )\n\n    def forward(self, images):\n        h = images.reshape(images.shape[0], -1)\n        *hidden, last = self.linears\n        for linear in hidden:\n            h = nn.functional.relu(linear(h))\n        return last(h)\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    return _MLP((784, *hidden_sizes, 10))\n',
            "✓",
        ),
        (
            "Layers from a generator",
            "",
            'def _layers(hidden_sizes):\n    yield nn.Flatten()\n    width = 784\n    for size in hidden_sizes:\n        yield nn.Linear(width, size)\n        yield nn.ReLU()\n        width = size\n    yield nn.Linear(width, 10)\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    return nn.Sequential(*_layers(hidden_sizes))\n',
            "✓",
        ),
        (
            "Named nested blocks",
            "",
            'from collections import OrderedDict\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    parts = OrderedDict()\n    parts["flatten"] = nn.Flatten()\n    fan_in = 784\n    for number, fan_out in enumerate(hidden_sizes, start=1):\n        parts[f"hidden{number}"] = nn.Sequential(\n            OrderedDict(linear=nn.Linear(fan_in, fan_out), relu=nn.ReLU(inplace=True))\n        )\n        fan_in = fan_out\n    parts["logits"] = nn.Linear(fan_in, 10)\n    return nn.Sequential(parts)\n',
            "✓",
        ),
        (
            "functools.reduce over the widths",
            "",
            'import functools\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n\n    def add(state, size):\n        layers, width = state\n        return layers + (nn.Linear(width, size), nn.ReLU()), size\n\n    layers, width = functools.reduce(add, hidden_sizes, ((nn.Flatten(),), 784))\n    return nn.Sequential(*layers, nn.Linear(width, 10))\n',
            "✓",
        ),
        (
            "Sequential subclass, last ReLU cut off",
            "",
            'class WidthMLP(nn.Sequential):\n    def __init__(self, *widths):\n        pairs = [\n            layer\n            for n_in, n_out in zip(widths[:-1], widths[1:])\n            for layer in (nn.Linear(n_in, n_out), nn.ReLU())\n        ]\n        super().__init__(nn.Flatten(1), *pairs[:-1])  # no ReLU after the logits\n\n\ndef make_mlp(hidden_sizes):\n    """An MLP: 28x28 images in, hidden layers of these widths with ReLU, ten logits."""\n    return WidthMLP(784, *hidden_sizes, 10)\n',
            "✓",
        ),
        (
            "Layer names collide when widths repeat",
            "",
            "from collections import OrderedDict\n\ndef make_mlp(hidden_sizes):\n    layers = OrderedDict(flatten=nn.Flatten())\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers[f'linear_{hidden_size}'] = nn.Linear(width, hidden_size)\n        layers[f'relu_{hidden_size}'] = nn.ReLU()\n        width = hidden_size\n    layers['output'] = nn.Linear(width, 10)\n    return nn.Sequential(layers)\n",
            "✗ for [12, 12], equal widths, a layer is lost",
        ),
        (
            "List of layers lives outside the function",
            "",
            "layers = [nn.Flatten()]\n\ndef make_mlp(hidden_sizes):\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size))\n        layers.append(nn.ReLU())\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers 784 to 20, 20 t",
        ),
        (
            "Appends the ten outputs to the caller's list",
            "",
            "def make_mlp(hidden_sizes):\n    sizes = hidden_sizes\n    sizes.append(10)\n    layers = [nn.Flatten()]\n    width = 784\n    for i, size in enumerate(sizes):\n        layers.append(nn.Linear(width, size))\n        if i < len(sizes) - 1:\n            layers.append(nn.ReLU())\n        width = size\n    return nn.Sequential(*layers)\n",
            "✗ the list that was passed in has become [20, 12, 10]",
        ),
        (
            "Layers in a plain Python list of a module",
            "",
            "class MLP(nn.Module):\n    def __init__(self, hidden_sizes):\n        super().__init__()\n        sizes = [784] + list(hidden_sizes) + [10]\n        self.linears = [nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:])]\n\n    def forward(self, x):\n        x = x.flatten(1)\n        for linear in self.linears[:-1]:\n            x = torch.relu(linear(x))\n        return self.linears[-1](x)\n\n\ndef make_mlp(hidden_sizes):\n    return MLP(hidden_sizes)\n",
            "✗ model.parameters() is empty, so no optimizer can train it",
        ),
        (
            "ReLU on the logits through zip",
            "",
            "def make_mlp(hidden_sizes):\n    sizes = [784, *hidden_sizes, 10]\n    layers = [nn.Flatten()]\n    for n_in, n_out in zip(sizes, sizes[1:]):\n        layers += [nn.Linear(n_in, n_out), nn.ReLU()]\n    return nn.Sequential(*layers)\n",
            "✗ the model has a ReLU after the last layer, which cuts off ne",
        ),
        (
            "Widths sorted so that the network narrows",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    # an MLP narrows towards the output\n    for hidden_size in sorted(hidden_sizes, reverse=True):\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has the weights of layers 784 to 11, 11 t",
        ),
        (
            "Cached factory of linear layers",
            "",
            "from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef linear(n_in, n_out):\n    return nn.Linear(n_in, n_out)\n\n\ndef make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ two calls share their layers, so training one trains the oth",
        ),
        (
            "Hidden layers without bias",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size, bias=False))\n        layers.append(nn.ReLU())\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ model.parameters() has 4 tensors",
        ),
        (
            "Flatten swallows the batch dimension",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten(start_dim=0)]\n    width = 28 * 28\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ images of shape (3, 1, 28, 28): mat1 and mat2 shapes cannot",
        ),
        (
            "Seed set inside make_mlp",
            "",
            "def make_mlp(hidden_sizes):\n    torch.manual_seed(42)  # reproducible\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ make_mlp sets the seed, so all networks begin alike",
        ),
        (
            "LogSoftmax at the end",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers += [nn.Linear(width, hidden_size), nn.ReLU()]\n        width = hidden_size\n    layers += [nn.Linear(width, 10), nn.LogSoftmax(dim=1)]\n    return nn.Sequential(*layers)\n",
            "✗ the model has a log-softmax at the end",
        ),
        (
            "ReLU slipped out of the loop",
            "",
            "def make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    width = 784\n    for hidden_size in hidden_sizes:\n        layers.append(nn.Linear(width, hidden_size))\n        width = hidden_size\n    layers.append(nn.ReLU())\n    layers.append(nn.Linear(width, 10))\n    return nn.Sequential(*layers)\n",
            "✗ with the model's own weights, the layers asked for give othe",
        ),
        (
            "Module with ModuleList and torch.relu",
            "",
            "class PlainMLP(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))\n\n    def forward(self, images):\n        h = images.reshape(images.shape[0], -1)\n        *hidden, last = self.linears\n        for linear in hidden:\n            h = torch.relu(linear(h))\n        return last(h)\n\n\ndef make_mlp(widths):\n    return PlainMLP([28 * 28, *widths, 10])\n",
            "✓",
        ),
        (
            "Nested Sequentials through reduce",
            "",
            "from functools import reduce\n\ndef make_mlp(hidden):\n    def grow(state, size):\n        net, width = state\n        return nn.Sequential(net, nn.Linear(width, size), nn.ReLU()), size\n\n    body, width = reduce(grow, hidden, (nn.Flatten(), 784))\n    return nn.Sequential(body, nn.Linear(width, 10))\n",
            "✓",
        ),
        (
            "Linear layers made from the back",
            "",
            "def make_mlp(widths):\n    stack, n_out = [], 10\n    for n_in in reversed([784, *widths]):\n        stack.append(nn.Linear(n_in, n_out))\n        n_out = n_in\n    layers = [nn.Flatten()]\n    while len(stack) > 1:\n        layers.append(stack.pop())\n        layers.append(nn.ReLU())\n    layers.append(stack.pop())\n    return nn.Sequential(*layers)\n",
            "✓",
        ),
        (
            "LazyLinear filled in by a blank image",
            "",
            "from itertools import chain\n\ndef make_mlp(hidden_sizes):\n    hidden = chain.from_iterable((nn.LazyLinear(h), nn.ReLU()) for h in hidden_sizes)\n    model = nn.Sequential(nn.Flatten(), *hidden, nn.LazyLinear(10))\n    with torch.no_grad():\n        model(torch.zeros(1, 1, 28, 28))  # fixes the input widths\n    return model\n",
            "✓",
        ),
        (
            "Subclass of Sequential with a recursive generator",
            "",
            "class MLP(nn.Sequential):\n    def __init__(self, *widths):\n        super().__init__(nn.Flatten(), *self.stages(784, *widths))\n\n    @classmethod\n    def stages(cls, width, *rest):\n        if not rest:\n            yield nn.Linear(width, 10)\n        else:\n            yield nn.Linear(width, rest[0])\n            yield nn.ReLU(inplace=True)\n            yield from cls.stages(*rest)\n\n\ndef make_mlp(sizes):\n    return MLP(*sizes)\n",
            "✓",
        ),
        (
            "ReLU at the end....",
            "    layers.append(nn.Linear(width, 10))  # raw logits: no ReLU here\n",
            "    layers += [nn.Linear(width, 10), nn.ReLU()]\n",
            "✗  a ReLU after the last layer, which cuts off negative logits",
        ),
        (
            "softmax at the end.",
            "    layers.append(nn.Linear(width, 10))  # raw logits: no ReLU here\n",
            "    layers += [nn.Linear(width, 10), nn.Softmax(dim=1)]\n",
            "✗ the model has a softmax at the end",
        ),
        (
            "log-softmax at the end",
            "    layers.append(nn.Linear(width, 10))  # raw logits: no ReLU here\n",
            "    layers += [nn.Linear(width, 10), nn.LogSoftmax(dim=1)]\n",
            "✗ the model has a log-softmax at the end",
        ),
        (
            "no flattening.",
            "layers = [nn.Flatten()]",
            "layers = []",
            "✗ mat1 and mat2 shapes cannot be multiplied (84x28 and 784x20)",
        ),
        (
            "width never carried on",
            "        width = hidden_size\n",
            "",
            "✗ () has the weights of layers 784 to 20, 784 to 12, 784 to 10",
        ),
        (
            "always 784.",
            "nn.Linear(width, hidden_size)",
            "nn.Linear(784, hidden_size)",
            "✗ s() has the weights of layers 784 to 20, 784 to 12, 12 to 10",
        ),
        (
            "no ReLU...",
            ", nn.ReLU()]",
            "]",
            "✗ s no activation: linear layers in a row are one linear layer",
        ),
        (
            "sigmoid",
            "nn.ReLU()",
            "nn.Sigmoid()",
            "✗ the model has sigmoids in place of ReLUs",
        ),
        ("LeakyReLU.", "nn.ReLU()", "nn.LeakyReLU()", "✗ the model has leaky ReLUs"),
        ("GELU", "nn.ReLU()", "nn.GELU()", "✗ the model has GELUs in place of ReLUs"),
        ("Tanh..", "nn.ReLU()", "nn.Tanh()", "✗ the model has tanh in place of ReLU"),
        (
            "ReLU before the layer",
            "[nn.Linear(width, hidden_size), nn.ReLU()]",
            "[nn.ReLU(), nn.Linear(width, hidden_size)]",
            "✗  model's own weights, the layers asked for give other logits",
        ),
        (
            "batch norm, too",
            ", nn.ReLU()]",
            ", nn.BatchNorm1d(hidden_size), nn.ReLU()]",
            "✗ model.parameters() has 10 tensors",
        ),
        (
            "dropout, too",
            ", nn.ReLU()]",
            ", nn.ReLU(), nn.Dropout(0.2)]",
            "✗  outputs are others than in evaluation mode, as with dropout",
        ),
        (
            "no bias...",
            "nn.Linear(width, hidden_size)",
            "nn.Linear(width, hidden_size, bias=False)",
            "✗ model.parameters() has 4 tensors",
        ),
        (
            "no bias at the end..",
            "nn.Linear(width, 10)",
            "nn.Linear(width, 10, bias=False)",
            "✗ model.parameters() has 5 tensors",
        ),
        (
            "one output",
            "nn.Linear(width, 10)",
            "nn.Linear(width, 1)",
            "✗ ers() has the weights of layers 784 to 20, 20 to 12, 12 to 1",
        ),
        (
            "nine outputs....",
            "nn.Linear(width, 10)",
            "nn.Linear(width, 9)",
            "✗ ers() has the weights of layers 784 to 20, 20 to 12, 12 to 9",
        ),
        (
            "no output layer",
            "    layers.append(nn.Linear(width, 10))  # raw logits: no ReLU here\n",
            "",
            "✗ for [20, 12], there is no output layer",
        ),
        (
            "the chapter's network always",
            "",
            "def make_mlp(hidden_sizes):\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))\n",
            "✗ for [20, 12], the widths are always 128 and 64",
        ),
        (
            "only the first width..",
            "in hidden_sizes:",
            "in hidden_sizes[:1]:",
            "✗ for [20, 12], model.parameters() has no layer of the second",
        ),
        (
            "the last width left out...",
            "in hidden_sizes:",
            "in hidden_sizes[:-1]:",
            "✗ for [20, 12], model.parameters() has no layer of the second",
        ),
        (
            "reversed.",
            "in hidden_sizes:",
            "in reversed(hidden_sizes):",
            "✗ for [20, 12], the widths come in reverse order",
        ),
        (
            "sorted",
            "in hidden_sizes:",
            "in sorted(hidden_sizes):",
            "✗ for [20, 12], the widths come in reverse order",
        ),
        (
            "a list, not a model",
            "return nn.Sequential(*layers)",
            "return layers",
            "✗ what is returned is of type list",
        ),
        (
            "a ModuleList.",
            "return nn.Sequential(*layers)",
            "return nn.ModuleList(layers)",
            '✗ dule [ModuleList] is missing the required "forward" function',
        ),
        (
            "star forgotten.",
            "nn.Sequential(*layers)",
            "nn.Sequential(layers)",
            "✗ make_mlp raised TypeError: list is not a Module subclass",
        ),
        (
            "nothing returned.",
            "    return nn.Sequential(*layers)",
            "    nn.Sequential(*layers)",
            "✗ what is returned is of type NoneType",
        ),
        (
            "returned in the loop",
            "        width = hidden_size\n",
            "        width = hidden_size\n        return nn.Sequential(*layers, nn.Linear(width, 10))\n",
            "✗ for [20, 12], model.parameters() has no layer of the second",
        ),
        (
            "the class...",
            "",
            "\nclass MLP(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))\n    def forward(self, X):\n        return self.layers(X)\ndef make_mlp(hidden_sizes):\n    return MLP\n",
            "✗ what is returned is of type class",
        ),
        (
            "layers in a plain list of a module..",
            "",
            "\nclass MLP(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        self.linears = [nn.Linear(a, b) for a, b in zip([784, *sizes], [*sizes, 10])]\n    def forward(self, X):\n        X = X.flatten(1)\n        for linear in self.linears[:-1]:\n            X = linear(X).relu()\n        return self.linears[-1](X)\ndef make_mlp(hidden_sizes):\n    return MLP(hidden_sizes)\n",
            "✗ model.parameters() is empty, so no optimizer can train it",
        ),
        (
            "one layer reused",
            "",
            "\ndef make_mlp(hidden_sizes):\n    relu = nn.ReLU()\n    layers = [nn.Flatten(), nn.Linear(784, hidden_sizes[0]), relu]\n    for a, b in zip(hidden_sizes, hidden_sizes[1:]):\n        layers += [nn.Linear(a, b), nn.Linear(b, b), relu]\n    return nn.Sequential(*layers, nn.Linear(hidden_sizes[-1], 10))\n",
            "✗ he weights of layers 784 to 20, 20 to 12, 12 to 12, 12 to 10",
        ),
        (
            "a cache that shares layers....",
            "",
            "\ncache = {}\ndef make_mlp(hidden_sizes):\n    key = tuple(hidden_sizes)\n    if key not in cache:\n        sizes = [784, *hidden_sizes]\n        pairs = [m for a, b in zip(sizes, sizes[1:]) for m in (nn.Linear(a, b), nn.ReLU())]\n        cache[key] = nn.Sequential(nn.Flatten(), *pairs, nn.Linear(sizes[-1], 10))\n    return cache[key]\n",
            "✗ o calls share their layers, so training one trains the other",
        ),
        (
            "the argument used up.....",
            "",
            "\ndef make_mlp(hidden_sizes):\n    layers, width = [nn.Flatten()], 784\n    while hidden_sizes:\n        size = hidden_sizes.pop(0)\n        layers += [nn.Linear(width, size), nn.ReLU()]\n        width = size\n    return nn.Sequential(*layers, nn.Linear(width, 10))\n",
            "✗ the list that was passed in has become []",
        ),
        (
            "two layers at most",
            "",
            "\ndef make_mlp(hidden_sizes):\n    a, b = hidden_sizes\n    return nn.Sequential(nn.Flatten(), nn.Linear(784, a), nn.ReLU(), nn.Linear(a, b), nn.ReLU(), nn.Linear(b, 10))\n",
            "✗  ValueError: not enough values to unpack (expected 2, got 1)",
        ),
        (
            "seeded inside..",
            "    layers = [nn.Flatten()]\n",
            "    torch.manual_seed(42)\n    layers = [nn.Flatten()]\n",
            "✗ make_mlp sets the seed, so all networks begin alike",
        ),
        (
            "weights set to zero",
            "    return nn.Sequential(*layers)",
            "    model = nn.Sequential(*layers)\n    for p in model.parameters():\n        nn.init.zeros_(p)\n    return model",
            "✗ all weights of a layer are the same",
        ),
        (
            "a module class",
            "",
            "\nclass MLP(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        self.linears = nn.ModuleList(nn.Linear(a, b) for a, b in zip([784, *sizes], [*sizes, 10]))\n    def forward(self, X):\n        X = X.flatten(1)\n        for linear in self.linears[:-1]:\n            X = torch.relu(linear(X))\n        return self.linears[-1](X)\ndef make_mlp(hidden_sizes):\n    return MLP(hidden_sizes)\n",
            "✓",
        ),
        (
            "add_module",
            "",
            '\ndef make_mlp(hidden_sizes):\n    model = nn.Sequential()\n    model.add_module("flatten", nn.Flatten())\n    sizes = [28 * 28] + list(hidden_sizes)\n    for i in range(len(hidden_sizes)):\n        model.add_module(f"linear{i}", nn.Linear(sizes[i], sizes[i + 1]))\n        model.add_module(f"relu{i}", nn.ReLU(inplace=True))\n    model.add_module("out", nn.Linear(sizes[-1], 10))\n    return model\n',
            "✓",
        ),
        (
            "recursion.",
            "",
            "\ndef body(width, sizes):\n    if not sizes:\n        return [nn.Linear(width, 10)]\n    return [nn.Linear(width, sizes[0]), nn.ReLU(), *body(sizes[0], sizes[1:])]\ndef make_mlp(hidden_sizes):\n    return nn.Sequential(nn.Flatten(), *body(784, hidden_sizes))\n",
            "✓",
        ),
        (
            "the last ReLU removed",
            "",
            "\ndef make_mlp(hidden_sizes):\n    sizes = [784, *hidden_sizes, 10]\n    layers = [nn.Flatten()]\n    for a, b in zip(sizes[:-1], sizes[1:]):\n        layers.append(nn.Linear(a, b))\n        layers.append(nn.ReLU())\n    return nn.Sequential(*layers[:-1])\n",
            "✓",
        ),
        (
            "one ReLU module for all.",
            "",
            "\ndef make_mlp(hidden_sizes):\n    relu = nn.ReLU()\n    layers, width = [nn.Flatten()], 784\n    for size in hidden_sizes:\n        layers += [nn.Linear(width, size), relu]\n        width = size\n    return nn.Sequential(*layers, nn.Linear(width, 10))\n",
            "✓",
        ),
        (
            "nested.",
            "",
            "\ndef block(a, b):\n    return nn.Sequential(nn.Linear(a, b), nn.ReLU())\ndef make_mlp(hidden_sizes):\n    widths = [784] + hidden_sizes\n    return nn.Sequential(nn.Flatten(), *map(block, widths, hidden_sizes), nn.Linear(widths[-1], 10))\n",
            "✓",
        ),
        (
            "on the device.",
            "return nn.Sequential(*layers)",
            "return nn.Sequential(*layers).to(device)",
            "✓",
        ),
        (
            "clamp for ReLU",
            "",
            "\nclass MLP(nn.Module):\n    def __init__(self, sizes):\n        super().__init__()\n        pairs = list(zip([784, *sizes], [*sizes, 10]))\n        self.layers = nn.ModuleList([nn.Linear(*pair) for pair in pairs])\n    def forward(self, X):\n        X = X.reshape(len(X), -1)\n        for i, layer in enumerate(self.layers):\n            X = layer(X) if i == 0 else layer(X.clamp(min=0))\n        return X\ndef make_mlp(hidden_sizes):\n    return MLP(hidden_sizes)\n",
            "✓",
        ),
        (
            "lazy layers",
            "",
            "\ndef make_mlp(hidden_sizes):\n    layers = [nn.Flatten()]\n    for size in hidden_sizes:\n        layers += [nn.LazyLinear(size), nn.ReLU()]\n    model = nn.Sequential(*layers, nn.LazyLinear(10))\n    model(torch.zeros(1, 1, 28, 28))\n    return model\n",
            "✓",
        ),
    ],
    2: [
        (
            "count is a tensor",
            "",
            "def count_parameters(model):\n    sizes = torch.tensor([p.numel() for p in model.parameters() if p.requires_grad])\n    return sizes.sum()\n",
            "✗ what is returned is of type Tensor",
        ),
        (
            "everything in the state dict",
            "",
            "def count_parameters(model):\n    return sum(t.numel() for t in model.state_dict().values())\n",
            "✗ this is all the model's state, buffers included",
        ),
        (
            "direct children only",
            "",
            "def count_parameters(model):\n    total = 0\n    for layer in model.children():\n        for p in layer._parameters.values():\n            if p is not None and p.requires_grad:\n                total += p.numel()\n    return total\n",
            "✗ this is the linear layers at the top alone",
        ),
        (
            "formula for linear layers",
            "",
            "def count_parameters(model):\n    total = 0\n    for layer in model.modules():\n        if isinstance(layer, nn.Linear) and layer.weight.requires_grad:\n            total += (layer.in_features + 1) * layer.out_features\n    return total\n",
            "✗ this is one 16 too few",
        ),
        (
            "non-zero entries counted",
            "",
            "def count_parameters(model):\n    count = 0\n    for p in model.parameters():\n        if p.requires_grad:\n            count += int(torch.count_nonzero(p))\n    return count\n",
            "✗ this is the number of those that are not zero yet",
        ),
        (
            "set comprehension of sizes",
            "",
            "def count_parameters(model):\n    return sum({p.numel() for p in model.parameters() if p.requires_grad})\n",
            "✗ this is one 16 too few",
        ),
        (
            "only modules in training mode",
            "",
            "def count_parameters(model):\n    total = 0\n    for module in model.modules():\n        if module.training:  # trainable\n            for p in module.parameters(recurse=False):\n                if p.requires_grad:\n                    total += p.numel()\n    return total\n",
            "✗ of the same model in evaluation mode, 0 is returned",
        ),
        (
            "map and filter again",
            "",
            "from operator import attrgetter\n\n\ndef count_parameters(net):\n    return sum(map(torch.numel, filter(attrgetter('requires_grad'), net.parameters())))\n",
            "✓",
        ),
        (
            "product of the shape",
            "",
            "import math\n\n\ndef count_parameters(model):\n    total = 0\n    for _, parameter in model.named_parameters():\n        if not parameter.requires_grad:\n            continue\n        total += math.prod(parameter.shape)\n    return total\n",
            "✓",
        ),
        (
            "recursion over children with a set of seen ids",
            "",
            "def count_parameters(model, seen=None):\n    seen = set() if seen is None else seen\n    total = 0\n    for p in model._parameters.values():\n        if p is not None and p.requires_grad and id(p) not in seen:\n            seen.add(id(p))\n            total += p.numel()\n    for child in model.children():\n        total += count_parameters(child, seen)\n    return total\n",
            "✓",
        ),
        (
            "numpy sizes",
            "",
            "def count_parameters(model):\n    sizes = [p.detach().cpu().numpy().size for p in model.parameters() if p.requires_grad]\n    return int(np.array(sizes, dtype=np.int64).sum())\n",
            "✓",
        ),
        (
            "one long vector",
            "",
            "def count_parameters(model):\n    trainable = [p for p in model.parameters() if p.requires_grad]\n    if not trainable:\n        return 0\n    with torch.no_grad():\n        vector = torch.cat([p.flatten() for p in trainable])\n    return len(vector)\n",
            "✓",
        ),
        (
            "parameters() of every module in modules()",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    total = 0\n    for module in model.modules():\n        for p in module.parameters():\n            if p.requires_grad:\n                total += p.numel()\n    return total\n',
            "✗ this is more than once for nested modules",
        ),
        (
            "Everything in the state dict",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    return sum(values.numel() for values in model.state_dict().values())\n',
            "✗ this is all the model's state, buffers included",
        ),
        (
            "Only parameters that have a gradient",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    total = 0\n    for p in model.parameters():\n        if p.grad is not None:\n            total += p.numel()\n    return total\n',
            "✗ this is 0",
        ),
        (
            "Returns a formatted string",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    total = sum(p.numel() for p in model.parameters() if p.requires_grad)\n    return f"{total:,}"\n',
            "✗ what is returned is of type str",
        ),
        (
            "Counts bytes",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    return sum(p.nbytes for p in model.parameters() if p.requires_grad)\n',
            "✗ this is a size in bytes",
        ),
        (
            "Only the linear layers",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    n = 0\n    for layer in model.modules():\n        if isinstance(layer, nn.Linear):\n            n += sum(p.numel() for p in layer.parameters() if p.requires_grad)\n    return n\n',
            "✗ this is the linear layers alone",
        ),
        (
            "requires_grad of p.data",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    total = 0\n    for p in model.parameters():\n        values = p.data\n        if values.requires_grad:\n            total += values.numel()\n    return total\n',
            "✗ this is 0",
        ),
        (
            "Counts the values that are not zero",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    return sum(\n        torch.count_nonzero(p).item() for p in model.parameters() if p.requires_grad\n    )\n',
            "✗ this is the number of those that are not zero yet",
        ),
        (
            "Counting detaches the parameters in place",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    total = 0\n    for p in model.parameters():\n        if p.requires_grad:\n            total += p.detach_().numel()\n    return total\n',
            "✗ of the same model in evaluation mode, 0 is returned",
        ),
        (
            "map and filter",
            "",
            'def count_parameters(net):\n    """The number of trainable parameters of a model."""\n    trainable = filter(lambda p: p.requires_grad, net.parameters())\n    return sum(map(torch.numel, trainable))\n',
            "✓",
        ),
        (
            "Recursion over children, shared ones once",
            "",
            'def count_parameters(model):\n    """The number of trainable parameters of a model."""\n    seen = set()\n\n    def visit(module):\n        count = 0\n        for p in module.parameters(recurse=False):\n            if p.requires_grad and id(p) not in seen:\n                seen.add(id(p))\n                count += p.nelement()\n        return count + sum(visit(child) for child in module.children())\n\n    return visit(model)\n',
            "✓",
        ),
        (
            "numpy products of the shapes",
            "",
            'import numpy as np\n\n\ndef count_parameters(model):\n    """The number of trainable parameters of a model."""\n    sizes = [\n        np.prod(tuple(p.shape), dtype=np.int64) for p in model.parameters() if p.requires_grad\n    ]\n    return int(np.sum(sizes, dtype=np.int64))\n',
            "✓",
        ),
        (
            "Length of the vector of parameters",
            "",
            'from torch.nn.utils import parameters_to_vector\n\n\ndef count_parameters(model):\n    """The number of trainable parameters of a model."""\n    trainable = [p for p in model.parameters() if p.requires_grad]\n    if not trainable:\n        return 0\n    with torch.no_grad():\n        return len(parameters_to_vector(trainable))\n',
            "✓",
        ),
        (
            "Table of names, math.prod",
            "",
            'import math\n\n\ndef count_parameters(model):\n    """The number of trainable parameters of a model."""\n    table = {}\n    for name, p in model.named_parameters():\n        if not p.requires_grad:\n            continue\n        table[name] = math.prod(p.size())\n    return sum(table.values())\n',
            "✓",
        ),
        (
            "Sizes collected in a set",
            "",
            "def count_parameters(model):\n    return sum({p.numel() for p in model.parameters() if p.requires_grad})\n",
            "✗ this is the linear layers alone",
        ),
        (
            "Trainable taken for training mode",
            "",
            "def count_parameters(model):\n    total = 0\n    for p in model.parameters():\n        if model.training and p.requires_grad:\n            total += p.numel()\n    return total\n",
            "✗ of the same model in evaluation mode, 0 is returned",
        ),
        (
            "Every module counts its descendants again",
            "",
            "def count_parameters(model):\n    total = 0\n    for module in model.modules():\n        for p in module.parameters():\n            if p.requires_grad:\n                total += p.numel()\n    return total\n",
            "✗ this is more than once for nested modules",
        ),
        (
            "Returns a tensor instead of an int",
            "",
            "def count_parameters(model):\n    sizes = [p.numel() for p in model.parameters() if p.requires_grad]\n    return torch.tensor(sizes, dtype=torch.int64).sum()\n",
            "✗ what is returned is of type Tensor",
        ),
        (
            "Counts the whole state_dict",
            "",
            "def count_parameters(model):\n    trainable = {name: p.requires_grad for name, p in model.named_parameters()}\n    total = 0\n    for name, tensor in model.state_dict().items():\n        if trainable.get(name, True):\n            total += tensor.numel()\n    return total\n",
            "✗ this is all the model's state, buffers included",
        ),
        (
            "Knows only linear layers",
            "",
            "def count_parameters(model):\n    count = 0\n    for layer in model.modules():\n        if isinstance(layer, nn.Linear):\n            count += sum(p.numel() for p in layer.parameters() if p.requires_grad)\n    return count\n",
            "✗ this is the linear layers alone",
        ),
        (
            "Counts the nonzero entries",
            "",
            "def count_parameters(model):\n    return sum(torch.count_nonzero(p).item() for p in model.parameters() if p.requires_grad)\n",
            "✗ this is the number of those that are not zero yet",
        ),
        (
            "Counts only what has a gradient already",
            "",
            "def count_parameters(model):\n    n = 0\n    for p in model.parameters():\n        if p.grad is not None:\n            n += p.numel()\n    return n\n",
            "✗ this is 0",
        ),
        (
            "Freezes the model in order to call numpy",
            "",
            "def count_parameters(model):\n    total = 0\n    for p in model.parameters():\n        if p.requires_grad:\n            # numpy() refuses tensors that require grad\n            total += p.requires_grad_(False).cpu().numpy().size\n    return total\n",
            "✗ of the same model in evaluation mode, 0 is returned",
        ),
        (
            "Looks only at the direct children",
            "",
            "def count_parameters(model):\n    total = 0\n    for layer in model.children():\n        for p in layer.parameters(recurse=False):\n            if p.requires_grad:\n                total += p.numel()\n    return total\n",
            "✗ this is the linear layers at the top alone",
        ),
        (
            "Recursion over the children with a set of seen ids",
            "",
            "def count_parameters(net):\n    seen = set()\n\n    def count(module):\n        n = 0\n        for p in module.parameters(recurse=False):\n            if p.requires_grad and id(p) not in seen:\n                seen.add(id(p))\n                n += p.numel()\n        return n + sum(count(child) for child in module.children())\n\n    return count(net)\n",
            "✓",
        ),
        (
            "Products of the shapes with numpy",
            "",
            "import numpy as np\n\ndef count_parameters(network):\n    shapes = [tuple(p.shape) for p in network.parameters() if p.requires_grad]\n    return int(np.sum([np.prod(s, dtype=np.int64) for s in shapes], dtype=np.int64))\n",
            "✓",
        ),
        (
            "map, filter and attrgetter",
            "",
            "from operator import attrgetter, methodcaller\n\ndef count_parameters(m):\n    return sum(map(methodcaller('numel'), filter(attrgetter('requires_grad'), m.parameters())))\n",
            "✓",
        ),
        (
            "Counter by layer",
            "",
            "from collections import Counter\n\ndef count_parameters(model):\n    by_layer = Counter()\n    for name, p in model.named_parameters():\n        layer, _, _ = name.rpartition('.')\n        by_layer[layer] += p.numel() * p.requires_grad\n    return sum(by_layer.values())\n",
            "✓",
        ),
        (
            "All minus frozen, with math.prod",
            "",
            "import math\n\ndef count_parameters(model):\n    everything = frozen = 0\n    for p in model.parameters():\n        size = math.prod(p.shape)\n        everything += size\n        if not p.requires_grad:\n            frozen += size\n    return everything - frozen\n",
            "✓",
        ),
        (
            "the number of tensors",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "len(list(model.parameters()))",
            "✗ this is the number of tensors",
        ),
        (
            "the number of layers.",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "len(list(model.children()))",
            "✗ this is the number of layers",
        ),
        (
            "weights alone..",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "sum(p.numel() for p in model.parameters() if p.ndim == 2)",
            "✗ this is the weights without the biases",
        ),
        (
            "biases alone....",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "sum(p.numel() for p in model.parameters() if p.ndim == 1)",
            "✗ this is those of the vectors alone",
        ),
        (
            "len of each.",
            "p.numel()",
            "len(p)",
            "✗ this is the sum of the lengths",
        ),
        (
            "the first layer.",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "next(model.parameters()).numel()",
            "✗ this is the first tensor alone",
        ),
        (
            "a generator..",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "(p.numel() for p in model.parameters())",
            "✗ what is returned is of type generator",
        ),
        (
            "a list",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "[p.numel() for p in model.parameters()]",
            "✗ what is returned is of type list",
        ),
        (
            "the chapter's number...",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "109_386",
            "✗ this is 109,386, whatever the model",
        ),
        (
            "a text",
            "    return sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "    return f'{sum(p.numel() for p in model.parameters()):,}'",
            "✗ what is returned is of type str",
        ),
        (
            "printed",
            "    return sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "    print(sum(p.numel() for p in model.parameters()))",
            "✗ what is returned is of type NoneType",
        ),
        (
            "the sum of the values.",
            "p.numel()",
            "p.sum().item()",
            "✗ this is the sum of the parameters' values",
        ),
        (
            "the sum of the dimensions....",
            "p.numel()",
            "sum(p.shape)",
            "✗ this is the sum of all dimensions",
        ),
        (
            "thousands.",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "sum(p.numel() for p in model.parameters()) / 1000",
            "✗ this is in thousands",
        ),
        ("bytes", "p.numel()", "p.numel() * 4", "✗ this is a size in bytes"),
        (
            "a global model",
            "",
            "net = make_mlp([128, 64])\ndef count_parameters(model):\n    return sum(p.numel() for p in net.parameters())\n",
            "✗ this is 109,386, whatever the model",
        ),
        (
            "by the shape of a formula.",
            "",
            "def count_parameters(model):\n    total = 0\n    for p in model.parameters():\n        total = p.numel()\n    return total\n",
            "✗ this is the last tensor alone",
        ),
        (
            "returned in the loop....",
            "",
            "def count_parameters(model):\n    total = 0\n    for p in model.parameters():\n        total += p.numel()\n        return total\n",
            "✗ this is the first tensor alone",
        ),
        (
            "linear layers of a Sequential at the top",
            "",
            "def count_parameters(model):\n    return sum(m.weight.numel() + m.bias.numel() for m in model if isinstance(m, nn.Linear))\n",
            "✗ this is the linear layers at the top alone",
        ),
        (
            "the square of the widths....",
            "",
            "def count_parameters(model):\n    return sum(p.shape[0] ** 2 for p in model.parameters())\n",
            "✗ ",
        ),
        (
            "a tensor of the sum",
            "    return sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "    return torch.tensor([p.numel() for p in model.parameters()])",
            "✗ what is returned is of type Tensor",
        ),
        (
            "those that have a gradient",
            "if p.requires_grad",
            "if p.grad is not None",
            "✗ this is 0",
        ),
        (
            "a dictionary",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "{name: p.numel() for name, p in model.named_parameters()}",
            "✗ what is returned is of type dict",
        ),
        (
            "counted twice",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "sum(p.numel() for m in model.modules() for p in m.parameters())",
            "✗ this is more than once for nested modules",
        ),
        (
            "nonzero ones..",
            "p.numel()",
            "int((p > 0).sum())",
            "✗ this is the positive ones",
        ),
        (
            "the buffers, too.",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "sum(t.numel() for t in model.state_dict().values())",
            "✗ this is all the model's state, buffers included",
        ),
        (
            "a loop.",
            "",
            "def count_parameters(model):\n    total = 0\n    for p in model.parameters():\n        if p.requires_grad:\n            total += p.numel()\n    return total\n",
            "✓",
        ),
        (
            "numpy's prod",
            "",
            "def count_parameters(model):\n    return int(sum(np.prod(p.shape) for p in model.parameters() if p.requires_grad))\n",
            "✓",
        ),
        ("nelement.", "p.numel()", "p.nelement()", "✓"),
        (
            "one vector",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "nn.utils.parameters_to_vector(p for p in model.parameters() if p.requires_grad).numel()",
            "✓",
        ),
        (
            "map",
            "",
            "def count_parameters(model):\n    trainable = filter(lambda p: p.requires_grad, model.parameters())\n    return sum(map(torch.numel, trainable))\n",
            "✓",
        ),
        (
            "a lambda",
            "",
            "count_parameters = lambda net: sum(p.numel() for p in net.parameters() if p.requires_grad)\n",
            "✓",
        ),
        (
            "named.",
            "",
            "def count_parameters(model):\n    return sum(p.shape.numel() for name, p in model.named_parameters() if p.requires_grad)\n",
            "✓",
        ),
        (
            "a numpy integer.",
            "",
            "def count_parameters(model):\n    return np.sum([p.numel() for p in model.parameters() if p.requires_grad])\n",
            "✓",
        ),
        ("frozen ones, too, of which there are none", " if p.requires_grad", "", "✓"),
        (
            "torch's sum.",
            "",
            "def count_parameters(model):\n    return sum(torch.ones_like(p).sum() for p in model.parameters() if p.requires_grad).item()\n",
            "✓",
        ),
    ],
    3: [
        (
            "seed after the network",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    model = make_mlp(hidden_sizes).to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "evaluated before the epoch",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(train_loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "training loss measured afterwards",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_loss, _ = evaluate(model, train_loader, loss_fn)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ the training loss is read after the epoch, with evaluate()",
        ),
        (
            "a new Adam in every epoch",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "batches drawn once and kept",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_batches = list(train_loader)  # faster: collate only once\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_batches, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the training loss of epoch 2 is",
        ),
        (
            "mean of the batch accuracies",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        batch_accuracies = []\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                hits = (model(X).argmax(dim=1) == y).float()\n                batch_accuracies.append(hits.mean().item())\n        test_accuracies.append(100 * sum(batch_accuracies) / len(batch_accuracies))\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "divided by the size of the global test set",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        num_correct = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                num_correct += (model(X).argmax(dim=1) == y).sum().item()\n        test_accuracies.append(100 * num_correct / len(test_data))\n    return train_losses, test_accuracies\n",
            "✗ the number of right answers is divided by 10,000, whatever t",
        ),
        (
            "runs remembered by widths only",
            "",
            "finished_runs = {}\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    key = tuple(hidden_sizes)\n    if key not in finished_runs:\n        torch.manual_seed(seed)\n        model = make_mlp(hidden_sizes).to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        train_losses, test_accuracies = [], []\n        for epoch in range(num_epochs):\n            train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n            test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        finished_runs[key] = (train_losses, test_accuracies)\n    return finished_runs[key]\n",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "optimizer of another network",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = optim.Adam(make_mlp(hidden_sizes).to(device).parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ no batch changes the weights",
        ),
        (
            "AdamW for Adam",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.AdamW(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is AdamW at",
        ),
        (
            "gradients left switched off",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.set_grad_enabled(True)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        torch.set_grad_enabled(False)\n        model.eval()\n        hits, seen = 0, 0\n        for X, y in test_loader:\n            X, y = X.to(device), y.to(device)\n            hits += (model(X).argmax(dim=1) == y).sum().item()\n            seen += len(y)\n        test_accuracies.append(100 * hits / seen)\n    return train_losses, test_accuracies\n",
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "accuracies as tensors",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        num_correct = torch.zeros((), device=device)\n        num_samples = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                num_correct += (model(X).argmax(dim=1) == y).sum()\n                num_samples += len(y)\n        test_accuracies.append(100 * num_correct / num_samples)\n    return train_losses, test_accuracies\n",
            "✗ the list of accuracies: entry 1 of 3 is a tensor, and no pla",
        ),
        (
            "early stopping",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best = 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracy = 100 * evaluate(model, test_loader, loss_fn)[1]\n        test_accuracies.append(accuracy)\n        if accuracy <= best:\n            break\n        best = accuracy\n    return train_losses, test_accuracies\n",
            "✗ each image of train_loader is trained on 2 times, with num_e",
        ),
        (
            "helper for one epoch and comprehensions",
            "",
            "def run(sizes, batches, held_out, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(sizes).to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = optim.Adam(model.parameters(), lr=1e-3)\n\n    def one_epoch():\n        loss = train_one_epoch(model, batches, criterion, adam)\n        return loss, 100.0 * evaluate(model, held_out, criterion)[1]\n\n    history = [one_epoch() for _ in range(num_epochs)]\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n",
            "✓",
        ),
        (
            "trainer class, random state restored afterwards",
            "",
            "class Trainer:\n    def __init__(self, hidden_sizes):\n        self.model = make_mlp(hidden_sizes).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = optim.Adam(self.model.parameters(), lr=0.001)\n        self.losses = []\n        self.accuracies = []\n\n    def epoch(self, train_loader, test_loader):\n        self.losses.append(\n            train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        )\n        self.accuracies.append(evaluate(self.model, test_loader, self.loss_fn)[1] * 100)\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    with torch.random.fork_rng():\n        torch.manual_seed(seed)\n        trainer = Trainer(hidden_sizes)\n        for _ in range(num_epochs):\n            trainer.epoch(train_loader, test_loader)\n    return trainer.losses, trainer.accuracies\n",
            "✓",
        ),
        (
            "own evaluation in eval mode",
            "",
            "@torch.no_grad()\ndef percent_correct(model, loader):\n    model.eval()\n    hits = [(model(X.to(device)).argmax(dim=1).cpu() == y.cpu()) for X, y in loader]\n    hits = torch.cat(hits)\n    return 100 * int(hits.sum()) / len(hits)\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters())  # its default rate is 0.001\n    train_losses, test_accuracies = [], []\n    while len(train_losses) < num_epochs:\n        train_losses += [train_one_epoch(model, train_loader, loss_fn, optimizer)]\n        test_accuracies += [percent_correct(model, test_loader)]\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "generator of epochs",
            "",
            "def epochs(hidden_sizes, train_loader, test_loader, seed):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    while True:\n        train_loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        yield train_loss, 100 * accuracy\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    from itertools import islice\n\n    train_losses, test_accuracies = [], []\n    for loss, accuracy in islice(epochs(hidden_sizes, train_loader, test_loader, seed), num_epochs):\n        train_losses.append(loss)\n        test_accuracies.append(accuracy)\n    return train_losses, test_accuracies\n",
            "✓",
        ),
        (
            "seeding decorator and a numpy table",
            "",
            "import functools\n\n\ndef seeded(function):\n    @functools.wraps(function)\n    def wrapper(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n        torch.manual_seed(seed)\n        return function(hidden_sizes, train_loader, test_loader, num_epochs)\n\n    return wrapper\n\n\n@seeded\ndef run(hidden_sizes, train_loader, test_loader, num_epochs):\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    table = np.zeros((2, num_epochs))\n    for epoch in range(num_epochs):\n        table[0, epoch] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        table[1, epoch] = 100 * evaluate(model, test_loader, loss_fn)[1]\n    return table[0].tolist(), table[1].tolist()\n",
            "✓",
        ),
        (
            "Seed after the model",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    model = make_mlp(hidden_sizes).to(device)\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "New Adam in every epoch",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "Seed set again in every epoch",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)\n    return train_losses, test_accuracies\n',
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "Own loaders replace the arguments",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    train_loader = make_loader(train_data, shuffle=True)\n    test_loader = make_loader(test_data, batch_size=1000)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "Two names for one list",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses = test_accuracies = []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(test_accuracy * 100)\n    return train_losses, test_accuracies\n',
            "✗ 6 numbers, where 3 are asked for, the training loss of epoch",
        ),
        (
            "Optimizer holds another network's parameters",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.Adam(make_mlp(hidden_sizes).to(device).parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ no batch changes the weights",
        ),
        (
            "Mean of the batch accuracies",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        accuracy = 0.0\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                accuracy += (model(X).argmax(dim=1) == y).float().mean().item()\n        test_accuracies.append(100 * accuracy / len(test_loader))\n    return train_losses, test_accuracies\n',
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "Cache by widths alone",
            "",
            'finished = {}\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    key = tuple(hidden_sizes)\n    if key in finished:  # no need to train the same network twice\n        return finished[key]\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    finished[key] = (train_losses, test_accuracies)\n    return finished[key]\n',
            "✗ no image of test_loader passes through a model",
        ),
        (
            "Best accuracy so far",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best = 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        best = max(best, 100 * accuracy)\n        test_accuracies.append(best)\n    return train_losses, test_accuracies\n',
            "✗ each accuracy is the best one so far",
        ),
        (
            "AdamW in place of Adam",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        test_loss, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n',
            "✗ the optimizer is AdamW at",
        ),
        (
            "Stops when the accuracy falls",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n        if epoch > 0 and test_accuracies[-1] <= test_accuracies[-2]:\n            break  # it no longer improves\n    return train_losses, test_accuracies\n',
            "✗ each image of train_loader is trained on 2 times, with num_e",
        ),
        (
            "Loss with reduction sum",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss(reduction="sum")\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n',
            "✗ the loss is a sum over the batch, where a mean is asked for",
        ),
        (
            "Result lists as default arguments",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42,\n        train_losses=[], test_accuracies=[]):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n',
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "Inner generator of epochs",
            "",
            'def run(widths, batches, test_batches, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on the test batches in percent.\n    """\n\n    def epochs():\n        torch.manual_seed(seed)\n        net = make_mlp(widths).to(device)\n        criterion = nn.CrossEntropyLoss()\n        adam = torch.optim.Adam(net.parameters())  # its default rate is 0.001\n        for _ in range(num_epochs):\n            loss = train_one_epoch(net, batches, criterion, adam)\n            yield loss, 100.0 * evaluate(net, test_batches, criterion)[1]\n\n    history = list(epochs())\n    return [loss for loss, _ in history], [accuracy for _, accuracy in history]\n',
            "✓",
        ),
        (
            "Trainer class",
            "",
            'class Trainer:\n    def __init__(self, hidden_sizes, seed):\n        torch.manual_seed(seed)\n        self.model = make_mlp(hidden_sizes).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=1e-3)\n        self.losses = []\n        self.accuracies = []\n\n    def epoch(self, train_loader, test_loader):\n        loss = train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer)\n        _, accuracy = evaluate(self.model, test_loader, self.loss_fn)\n        self.losses.append(loss)\n        self.accuracies.append(accuracy * 100)\n        return self\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    trainer = Trainer(hidden_sizes, seed)\n    for _ in range(num_epochs):\n        trainer.epoch(train_loader, test_loader)\n    return trainer.losses, trainer.accuracies\n',
            "✓",
        ),
        (
            "Own evaluation with concatenated hits",
            "",
            'def percent_correct(model, loader):\n    model.eval()\n    with torch.no_grad():\n        hits = torch.cat(\n            [(model(X.to(device)).argmax(dim=1) == y.to(device)).cpu() for X, y in loader]\n        )\n    return 100 * int(hits.sum()) / len(hits)\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    losses, accuracies = [], []\n    while len(losses) < num_epochs:\n        losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracies.append(percent_correct(model, test_loader))\n    return losses, accuracies\n',
            "✓",
        ),
        (
            "Seeded inside fork_rng",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    train_losses = [0.0] * num_epochs\n    test_accuracies = [0.0] * num_epochs\n    with torch.random.fork_rng():  # leave the notebook\'s generator as it was\n        torch.manual_seed(seed)\n        model = make_mlp(hidden_sizes)\n        model.to(device)\n        loss_fn = nn.CrossEntropyLoss()\n        optimizer = torch.optim.Adam(params=model.parameters(), lr=0.001)\n        for k in range(num_epochs):\n            train_losses[k] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n            test_accuracies[k] = evaluate(model, test_loader, loss_fn)[-1] * 100\n    return train_losses, test_accuracies\n',
            "✓",
        ),
        (
            "Recursion over the epochs",
            "",
            'def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    """Train a fresh network; return two lists of plain numbers, one per epoch:\n    the training loss, and the accuracy on `test_loader` in percent.\n    """\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n\n    def train(epochs_left):\n        if epochs_left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        losses, accuracies = train(epochs_left - 1)\n        return [loss, *losses], [100 * accuracy, *accuracies]\n\n    return train(num_epochs)\n',
            "✓",
        ),
        (
            "Seed set after the network is made",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "Seed set anew in every epoch",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        torch.manual_seed(seed)\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(loss)\n        test_accuracies.append(accuracy * 100)\n    return train_losses, test_accuracies\n",
            "✗ the seed is set again in every epoch, so a shuffled loader g",
        ),
        (
            "New Adam in every epoch",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is made anew in every epoch and forgets its mo",
        ),
        (
            "History in mutable default arguments",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42,\n        train_losses=[], test_accuracies=[]):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ a second call adds to the list that the first has returned,",
        ),
        (
            "Memo that forgets seed and epochs",
            "",
            "_finished = {}\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    key = tuple(hidden_sizes)\n    if key in _finished:  # do not train the same network twice\n        return _finished[key]\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    _finished[key] = train_losses, test_accuracies\n    return _finished[key]\n",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "Adam holds another network's parameters",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.Adam(make_mlp(hidden_sizes).to(device).parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ no batch changes the weights",
        ),
        (
            "Mean of the batch accuracies",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        model.eval()\n        batch_accuracies = []\n        with torch.no_grad():\n            for X, y in test_loader:\n                X, y = X.to(device), y.to(device)\n                correct = (model(X).argmax(dim=1) == y).float()\n                batch_accuracies.append(correct.mean().item())\n        test_accuracies.append(100 * sum(batch_accuracies) / len(batch_accuracies))\n    return train_losses, test_accuracies\n",
            "✗ the accuracy is a mean over batches, in which the smaller la",
        ),
        (
            "Makes its own training loader",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    train_loader = make_loader(train_data, batch_size=64, shuffle=True)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ models see images that are in neither of the loaders passed",
        ),
        (
            "Best accuracy so far instead of this epoch's",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    best = 0.0\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        best = max(best, 100 * accuracy)\n        test_accuracies.append(best)\n    return train_losses, test_accuracies\n",
            "✗ each accuracy is the best one so far",
        ),
        (
            "Seeds random and numpy but not torch",
            "",
            "import random\nimport numpy as np\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    random.seed(seed)\n    np.random.seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ no seed is set before the model is made, so its weights diff",
        ),
        (
            "Percent cut to an integer",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(int(100 * accuracy))\n    return train_losses, test_accuracies\n",
            "✗ the accuracies are cut to whole percents",
        ),
        (
            "AdamW instead of Adam",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.AdamW(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ the optimizer is AdamW at",
        ),
        (
            "Generator of epochs",
            "",
            "def run(widths, batches, held_out, num_epochs=3, seed=42):\n    def epochs():\n        torch.manual_seed(seed)\n        net = make_mlp(widths).to(device)\n        criterion = nn.CrossEntropyLoss()\n        adam = torch.optim.Adam(net.parameters(), lr=1e-3)\n        for _ in range(num_epochs):\n            loss = train_one_epoch(net, batches, criterion, adam)\n            _, fraction = evaluate(net, held_out, criterion)\n            yield loss, 100 * fraction\n\n    history = list(epochs())\n    return [loss for loss, _ in history], [percent for _, percent in history]\n",
            "✓",
        ),
        (
            "Own evaluation with a decorated inner function",
            "",
            "def run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    @torch.no_grad()\n    def percent_right(net):\n        net.eval()\n        hits = [net(X.to(device)).argmax(dim=1).cpu() == y.cpu() for X, y in test_loader]\n        hits = torch.cat(hits)\n        return 100.0 * hits.sum().item() / len(hits)\n\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)\n    loss_fn = nn.CrossEntropyLoss()\n    losses, accuracies = [], []\n    while len(losses) < num_epochs:\n        losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        accuracies.append(percent_right(model))\n    return losses, accuracies\n",
            "✓",
        ),
        (
            "Recursion over the epochs",
            "",
            "def run(sizes, train_batches, test_batches, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = torch.optim.Adam(model.parameters())  # 0.001 is the default\n\n    def train(epochs_left):\n        if epochs_left == 0:\n            return [], []\n        loss = train_one_epoch(model, train_batches, loss_fn, optimizer)\n        percent = evaluate(model, test_batches, loss_fn)[1] * 100\n        later_losses, later_percents = train(epochs_left - 1)\n        return [loss, *later_losses], [percent, *later_percents]\n\n    return train(num_epochs)\n",
            "✓",
        ),
        (
            "Helper class inside a forked generator state",
            "",
            "class Trainer:\n    def __init__(self, hidden_sizes):\n        self.model = make_mlp(hidden_sizes).to(device)\n        self.loss_fn = nn.CrossEntropyLoss()\n        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001)\n        self.losses, self.accuracies = [], []\n\n    def epoch(self, train_loader, test_loader):\n        self.losses.append(train_one_epoch(self.model, train_loader, self.loss_fn, self.optimizer))\n        self.accuracies.append(100 * evaluate(self.model, test_loader, self.loss_fn)[1])\n\n\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    with torch.random.fork_rng():  # leave the notebook's random state as it was\n        torch.manual_seed(seed)\n        trainer = Trainer(hidden_sizes)\n        for _ in range(num_epochs):\n            trainer.epoch(train_loader, test_loader)\n    return trainer.losses, trainer.accuracies\n",
            "✓",
        ),
        (
            "no seed",
            "    torch.manual_seed(seed)\n",
            "",
            "✗ no seed is set before the model is made, so its weights differ f",
        ),
        (
            "always 42.....",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seed after the model",
            "    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n",
            "    model = make_mlp(hidden_sizes).to(device)\n    torch.manual_seed(seed)\n",
            "✗ ore the model is made, so its weights differ from run to run",
        ),
        (
            "seed in the loop..",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        torch.manual_seed(seed)\n",
            "✗ the seed is set again in every epoch, so a shuffled loader gives",
        ),
        (
            "numpy's seed",
            "torch.manual_seed(seed)",
            "np.random.seed(seed)",
            "✗ no seed is set before the model is made, so its weights differ f",
        ),
        (
            "the chapter's widths always...",
            "make_mlp(hidden_sizes)",
            "make_mlp([128, 64])",
            "✗ the widths are 128 and 64 whatever is asked for",
        ),
        (
            "the first width alone",
            "make_mlp(hidden_sizes)",
            "make_mlp(hidden_sizes[:1])",
            "✗ only the first width is used",
        ),
        (
            "SGD",
            "optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "optim.SGD(model.parameters(), lr=0.01, momentum=0.9)",
            "✗ the optimizer is SGD at 0.01 with momentum 0.9",
        ),
        ("a rate of 0.01", "lr=0.001", "lr=0.01", "✗ Adam's lr is 0.01 in some step"),
        (
            "weight decay",
            "lr=0.001,",
            "lr=0.001, weight_decay=0.01,",
            "✗ Adam's weight_decay is 0.01 in some step",
        ),
        (
            "optimizer anew",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n",
            "✗ the optimizer is made anew in every epoch and forgets its moment",
        ),
        (
            "model anew",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        model = make_mlp(hidden_sizes).to(device)\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n",
            "✗  and optimizer are made inside the loop, anew in every epoch",
        ),
        (
            "optimizer of another model.",
            "optim.Adam(model.parameters()",
            "optim.Adam(make_mlp(hidden_sizes).to(device).parameters()",
            "✗ no batch changes the weights",
        ),
        (
            "three epochs always",
            "range(num_epochs)",
            "range(3)",
            "✗ each image of train_loader is trained on 3 times, with num_epoch",
        ),
        (
            "no loop",
            "    for _ in range(num_epochs):\n",
            "    if True:\n",
            "✗ each image of train_loader is trained on 1 time, with num_epochs",
        ),
        (
            "from 1",
            "range(num_epochs)",
            "range(1, num_epochs)",
            "✗ each image of train_loader is trained on 3 times, with num_epoch",
        ),
        (
            "evaluated on the training loader",
            "evaluate(model, test_loader,",
            "evaluate(model, train_loader,",
            "✗ no image of test_loader passes through a model",
        ),
        (
            "trained on the test loader",
            "train_one_epoch(model, train_loader,",
            "train_one_epoch(model, test_loader,",
            "✗ h the model in training mode, with gradients, as in training",
        ),
        (
            "fractions",
            "100 * test_accuracy",
            "test_accuracy",
            "✗ the accuracies are fractions",
        ),
        (
            "ten times too much",
            "100 * test_accuracy",
            "1000 * test_accuracy",
            "✗ compare your",
        ),
        (
            "the error rate",
            "100 * test_accuracy",
            "100 * (1 - test_accuracy)",
            "✗ the accuracies are error rates",
        ),
        (
            "the test loss..",
            "_, test_accuracy = evaluate",
            "test_accuracy, _ = evaluate",
            "✗ 100 times the test loss stands where the accuracy should",
        ),
        (
            "rounded..",
            "100 * test_accuracy",
            "round(100 * test_accuracy)",
            "✗ the accuracies are rounded",
        ),
        (
            "evaluated once, at the end",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)\n",
            "    _, test_accuracy = evaluate(model, test_loader, loss_fn)\n    test_accuracies = [100 * test_accuracy] * num_epochs\n",
            "✗ the accuracy of the last epoch stands for every epoch",
        ),
        (
            "evaluated before training",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n",
            "✗ the accuracy is read before the epoch, not after it",
        ),
        (
            "swapped..",
            "return train_losses, test_accuracies",
            "return test_accuracies, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "accuracies alone",
            "return train_losses, test_accuracies",
            "return test_accuracies",
            "✗ ",
        ),
        (
            "the last numbers",
            "return train_losses, test_accuracies",
            "return train_losses[-1], test_accuracies[-1]",
            "✗ the list of training losses: this is a single number, 2.27338, a",
        ),
        (
            "the model, too..",
            "return train_losses, test_accuracies",
            "return model, train_losses, test_accuracies",
            "✗ run returns a tuple of 3 things",
        ),
        (
            "nothing.",
            "    return train_losses, test_accuracies",
            "",
            "✗ run returns None",
        ),
        (
            "in the loop.",
            "    return train_losses, test_accuracies",
            "        return train_losses, test_accuracies",
            "✗ return after the loop",
        ),
        (
            "sums in place of means",
            "train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "train_losses.append(len(train_loader) * train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the training losses are sums over the batches",
        ),
        (
            "trained twice",
            "        _, test_accuracy =",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, test_accuracy =",
            "✗ each image of train_loader is trained on 8 times, with num_epoch",
        ),
        (
            "softmax before the loss",
            "nn.CrossEntropyLoss()",
            "(lambda logits, y: nn.functional.cross_entropy(logits.softmax(1), y))",
            "✗ softmax before the loss",
        ),
        (
            "sum for mean",
            "nn.CrossEntropyLoss()",
            "nn.CrossEntropyLoss(reduction='sum')",
            "✗ the loss is a sum over the batch",
        ),
        (
            "label smoothing",
            "nn.CrossEntropyLoss()",
            "nn.CrossEntropyLoss(label_smoothing=0.1)",
            "✗ the loss has label smoothing",
        ),
        (
            "global lists",
            "",
            "\ntrain_losses, test_accuracies = [], []\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        test_accuracies.append(100 * evaluate(model, test_loader, loss_fn)[1])\n    return train_losses, test_accuracies\n",
            "✗ adds to the list that the first has returned",
        ),
        (
            "tensors kept",
            "return train_losses, test_accuracies",
            "return [torch.tensor(x) for x in train_losses], test_accuracies",
            "✗ the list of training losses: entry 1 of 3 is a tensor, and no pl",
        ),
        (
            "loops written out",
            "",
            "\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    net = make_mlp(hidden_sizes).to(device)\n    adam = torch.optim.Adam(net.parameters())\n    a, b = [], []\n    for epoch in range(num_epochs):\n        net.train()\n        losses = []\n        for X, y in train_loader:\n            adam.zero_grad()\n            loss = nn.functional.cross_entropy(net(X.to(device)), y.to(device))\n            loss.backward()\n            adam.step()\n            losses.append(loss.item())\n        net.eval()\n        right = count = 0\n        with torch.no_grad():\n            for X, y in test_loader:\n                right += (net(X.to(device)).argmax(1) == y.to(device)).sum().item()\n                count += len(y)\n        a.append(sum(losses) / len(losses))\n        b.append(100.0 * right / count)\n    return a, b\n",
            "✓",
        ),
        (
            "a list of lists.",
            "return train_losses, test_accuracies",
            "return [train_losses, test_accuracies]",
            "✓",
        ),
        (
            "tuples",
            "return train_losses, test_accuracies",
            "return tuple(train_losses), tuple(test_accuracies)",
            "✓",
        ),
        (
            "arrays",
            "return train_losses, test_accuracies",
            "return np.array(train_losses), np.array(test_accuracies)",
            "✓",
        ),
        (
            "zip of rows..",
            "",
            "\ndef run(hidden_sizes, train_loader, test_loader, num_epochs=3, seed=42):\n    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn, optimizer = nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=1e-3)\n    rows = [(train_one_epoch(model, train_loader, loss_fn, optimizer), 100 * evaluate(model, test_loader, loss_fn)[1]) for _ in range(num_epochs)]\n    return tuple(map(list, zip(*rows)))\n",
            "✓",
        ),
        (
            "prints.",
            "        test_accuracies.append(100 * test_accuracy)\n",
            "        test_accuracies.append(100 * test_accuracy)\n        print(test_accuracies)\n",
            "✓",
        ),
        ("a plain Adam", ", fused=True", "", "✓"),
        (
            "percent by multiplication at the end",
            "return train_losses, test_accuracies",
            "return train_losses, [1.0 * a for a in test_accuracies]",
            "✓",
        ),
        (
            "a named evaluation.",
            "_, test_accuracy = evaluate(model, test_loader, loss_fn)",
            "test_accuracy = evaluate(model, dataloader=test_loader, loss_fn=loss_fn)[-1]",
            "✓",
        ),
        (
            "fractions",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy)",
            "✗ the accuracies are fractions",
        ),
        (
            "the loss taken for the accuracy",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        accuracy, _ = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)",
            "✗ 100 times the test loss stands where the accuracy should",
        ),
        (
            "the accuracy on the training images",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, train_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)",
            "✗ no image of test_loader",
        ),
        (
            "error in percent",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * (1 - accuracy))",
            "✗ the accuracies are error rates",
        ),
        (
            "evaluated once at the end",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "    _, accuracy = evaluate(model, test_loader, loss_fn)\n    test_accuracies.append(100 * accuracy)",
            "✗ count how often you append",
        ),
        (
            "only the last loss",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies",
            "        train_loss = (train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n    return train_loss, test_accuracies",
            "✗ this is a single number",
        ),
        (
            "the other way round",
            "    return train_losses, test_accuracies",
            "    return test_accuracies, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "pairs from evaluate",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        test_accuracies.append(evaluate(model, test_loader, loss_fn))",
            "✗ the list of accuracies: entry 1 of 3 is a tuple of 2 things",
        ),
        (
            "rounded to whole percents",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(round(100 * accuracy))",
            "✗ the accuracies are rounded",
        ),
        (
            "texts with a percent sign",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            '        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(f"{100 * accuracy:.2f}%")',
            "✗ is '21.62%', and no plain number",
        ),
        (
            "the chapter's network always",
            "    model = make_mlp(hidden_sizes).to(device)",
            "    model = make_mlp([128, 64]).to(device)",
            "✗ the widths are 128 and 64 whatever is asked for",
        ),
        (
            "only the first width",
            "    model = make_mlp(hidden_sizes).to(device)",
            "    model = make_mlp(hidden_sizes[:1]).to(device)",
            "✗ only the first width is used",
        ),
        (
            "the widths backward",
            "    model = make_mlp(hidden_sizes).to(device)",
            "    model = make_mlp(hidden_sizes[::-1]).to(device)",
            "✗ the widths are reversed",
        ),
        (
            "the model trained on from before",
            "    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)",
            "    global model_of_all\n    torch.manual_seed(seed)\n    if 'model_of_all' not in globals():\n        model_of_all = make_mlp(hidden_sizes).to(device)\n    model = model_of_all",
            "✗ two calls train the same model",
        ),
        (
            "unseeded",
            "    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)",
            "    model = make_mlp(hidden_sizes).to(device)",
            "✗ no seed is set before the model is made",
        ),
        (
            "seeded at the end of the preparations",
            "    torch.manual_seed(seed)\n    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    model = make_mlp(hidden_sizes).to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    torch.manual_seed(seed)",
            "✗ no seed is set before the model is made",
        ),
        (
            "42 whatever is asked",
            "    torch.manual_seed(seed)",
            "    torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seeds numpy only",
            "    torch.manual_seed(seed)",
            "    np.random.seed(seed)",
            "✗ no seed is set before the model is made",
        ),
        (
            "three epochs whatever is asked",
            "    for _ in range(num_epochs):",
            "    for epoch in range(3):",
            "✗ trained on 3 times, with num_epochs=4",
        ),
        (
            "one too many",
            "    for _ in range(num_epochs):",
            "    for epoch in range(num_epochs + 1):",
            "✗ trained on 5 times, with num_epochs=4",
        ),
        (
            "tested before it trains",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the accuracy is read before the epoch",
        ),
        (
            "SGD with momentum",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.SGD(model.parameters(), lr=0.001, momentum=0.9)",
            "✗ the optimizer is SGD at 0.001 with momentum 0.9",
        ),
        (
            "ten times too fast",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=1e-2)",
            "✗ Adam's lr is 0.01",
        ),
        (
            "a fresh Adam in each epoch",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):",
            "    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)",
            "✗ the optimizer is made anew in every epoch",
        ),
        (
            "the lists emptied in each epoch",
            "    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):",
            "    for epoch in range(num_epochs):\n        train_losses, test_accuracies = [], []",
            "✗ only the last epoch's numbers are returned",
        ),
        (
            "return indented too far",
            "    return train_losses, test_accuracies",
            "        return train_losses, test_accuracies",
            "✗ return after the loop",
        ),
        (
            "the training loss by evaluate",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(evaluate(model, train_loader, loss_fn)[0])",
            "✗ the training loss is read after the epoch",
        ),
        (
            "the test loss too",
            "    return train_losses, test_accuracies",
            "    return model, train_losses, test_accuracies",
            "✗ run returns a tuple of 3 things",
        ),
        (
            "a dictionary",
            "    return train_losses, test_accuracies",
            '    return {"loss": train_losses, "accuracy": test_accuracies}',
            "✗ run returns a dict",
        ),
        (
            "best so far",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(max([100 * accuracy, *test_accuracies]))",
            "✗ compare your",
        ),
        (
            "a learning rate as a power",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=10**-3)",
            "✓",
        ),
        (
            "indexing evaluate",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        test_accuracies.append(evaluate(model, test_loader, loss_fn)[1] * 100)",
            "✓",
        ),
        (
            "the loss without a name",
            "    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer))\n        _, accuracy = evaluate(model, test_loader, nn.CrossEntropyLoss())\n        test_accuracies.append(100 * accuracy)",
            "✓",
        ),
        (
            "percents made at the end",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies",
            "        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(accuracy)\n    return train_losses, [100 * share for share in test_accuracies]",
            "✓",
        ),
        (
            "a table turned on its side",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)\n    return train_losses, test_accuracies",
            "    rows = []\n    for _ in range(num_epochs):\n        loss = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        rows.append((loss, 100 * evaluate(model, test_loader, loss_fn)[1]))\n    losses, accuracies = zip(*rows)\n    return list(losses), list(accuracies)",
            "✓",
        ),
        (
            "places kept beforehand",
            "    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "    train_losses, test_accuracies = [0.0] * num_epochs, [0.0] * num_epochs\n    for epoch in range(num_epochs):\n        train_losses[epoch] = train_one_epoch(model, train_loader, loss_fn, optimizer)\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies[epoch] = 100 * accuracy",
            "✓",
        ),
        (
            "moved, then named",
            "    model = make_mlp(hidden_sizes).to(device)",
            "    model = make_mlp(hidden_sizes)\n    model.to(device)\n    model.train()",
            "✓",
        ),
        (
            "the loss moved to the device, with a print",
            "    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, test_accuracies = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            '    loss_fn = nn.CrossEntropyLoss().to(device)\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    train_losses, test_accuracies = [], []\n    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        _, accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * accuracy)\n        print(hidden_sizes, epoch, f"{100 * accuracy:.2f} %")',
            "✓",
        ),
        (
            "an accuracy counted by hand",
            "        _, test_accuracy = evaluate(model, test_loader, loss_fn)\n        test_accuracies.append(100 * test_accuracy)",
            "        model.eval()\n        right = sum((model(X.to(device)).argmax(1) == y.to(device)).sum().item() for X, y in test_loader)\n        accuracy = right / sum(len(y) for _, y in test_loader)\n        test_accuracies.append(100 * accuracy)",
            "✗ the test images pass through the model while gradients are recorded",
        ),
        (
            "the seed for all devices, and numpy",
            "    torch.manual_seed(seed)",
            "    np.random.seed(seed)\n    torch.random.manual_seed(seed)",
            "✓",
        ),
    ],
    4: [
        (
            "widths in reverse",
            "",
            "results = {\n    '256': run([256], train_loader, test_loader),\n    '128-64-32': run([32, 64, 128], train_loader, test_loader),\n    '32': run([32], train_loader, test_loader),\n}\n",
            "✗ is that of widths of 32, 64 and 128",
        ),
        (
            "another seed for each network",
            "",
            "results = {}\narchitectures = {'256': [256], '128-64-32': [128, 64, 32], '32': [32]}\nfor i, (name, widths) in enumerate(architectures.items()):\n    results[name] = run(widths, train_loader, test_loader, num_epochs=3, seed=42 + i)\n",
            "✗ is that of 128-64-32 from seed 43",
        ),
        (
            "pairs per epoch",
            "",
            "results = {}\nfor name, widths in [('256', [256]), ('128-64-32', [128, 64, 32]), ('32', [32])]:\n    losses, accuracies = run(widths, train_loader, test_loader)\n    results[name] = list(zip(losses, accuracies))\n",
            "✗ 256: a list of 3 in place of a tuple of 2",
        ),
        (
            "widths read from the keys",
            "",
            "results = {\n    name: run([int(width) for width in name.split('-')], train_loader, test_loader)\n    for name in ('256', '128-64-32', '32')\n}\n",
            "✓",
        ),
        (
            "partial and zip",
            "",
            "from functools import partial\n\nnames = ['256', '128-64-32', '32']\nwidth_lists = [[256], [128, 64, 32], [32]]\ntrain_it = partial(run, train_loader=train_loader, test_loader=test_loader, num_epochs=3, seed=42)\nresults = dict(zip(names, map(train_it, width_lists)))\n",
            "✓",
        ),
        (
            "other order, joined names, default dictionary",
            "",
            "from collections import defaultdict\n\nresults = defaultdict(tuple)\nfor widths in sorted([[256], [128, 64, 32], [32]], key=sum):\n    losses, accuracies = run(widths, train_loader, test_loader, 3, 42)\n    results['-'.join(str(w) for w in widths)] = (losses, accuracies)\n",
            "✓",
        ),
        (
            "Loaders swapped",
            "",
            'results = {\n    "256": run([256], test_loader, train_loader),\n    "128-64-32": run([128, 64, 32], test_loader, train_loader),\n    "32": run([32], test_loader, train_loader),\n}\n',
            "✗ 256: the first epoch's loss is",
        ),
        (
            "Another seed for each network",
            "",
            'results = {}\nfor i, sizes in enumerate([[256], [128, 64, 32], [32]]):\n    name = "-".join(str(s) for s in sizes)\n    results[name] = run(sizes, train_loader, test_loader, num_epochs=3, seed=42 + i)\n',
            "✗ is that of 128-64-32 from seed 43",
        ),
        (
            "One run under three keys",
            "",
            'results = dict.fromkeys(["256", "128-64-32", "32"])\nfor sizes in ([256], [128, 64, 32], [32]):\n    results = dict.fromkeys(results, run(sizes, train_loader, test_loader))\n',
            "✗ 256 and 128-64-32 hold the same losses",
        ),
        (
            "Narrow layer first",
            "",
            'results = {\n    "256": run([256], train_loader, test_loader),\n    "128-64-32": run([32, 64, 128], train_loader, test_loader),\n    "32": run([32], train_loader, test_loader),\n}\n',
            "✗ is that of widths of 32, 64 and 128",
        ),
        (
            "Widths read from the keys",
            "",
            'results = {\n    key: run([int(width) for width in key.split("-")], train_loader, test_loader, 3, 42)\n    for key in ("256", "128-64-32", "32")\n}\n',
            "✓",
        ),
        (
            "zip, map and partial",
            "",
            'from functools import partial\n\nnetworks = [[32], [128, 64, 32], [256]]\nnames = ["-".join(map(str, widths)) for widths in networks]\nrun_here = partial(\n    run, train_loader=train_loader, test_loader=test_loader, num_epochs=3, seed=42\n)\nresults = dict(zip(names, map(run_here, networks)))\n',
            "✓",
        ),
        (
            "Keys and widths paired in the wrong order",
            "",
            "names = ['256', '128-64-32', '32']\nsizes = [[32], [128, 64, 32], [256]]\nresults = {name: run(size, train_loader, test_loader) for name, size in zip(names, sizes)}\n",
            "✗ is that of the run '32'",
        ),
        (
            "Keeps only the accuracies",
            "",
            "results = {\n    '256': run([256], train_loader, test_loader)[1],\n    '128-64-32': run([128, 64, 32], train_loader, test_loader)[1],\n    '32': run([32], train_loader, test_loader)[1],\n}\n",
            "✗ 256: a list of 3 in place of a tuple of 2",
        ),
        (
            "Another seed for each network",
            "",
            "results = {}\nfor i, sizes in enumerate([[256], [128, 64, 32], [32]]):\n    name = '-'.join(map(str, sizes))\n    results[name] = run(sizes, train_loader, test_loader, num_epochs=3, seed=42 + i)\n",
            "✗ is that of 128-64-32 from seed 43",
        ),
        (
            "Widths parsed from the key and sorted upwards",
            "",
            "results = {}\nfor name in ('256', '128-64-32', '32'):\n    sizes = sorted(int(part) for part in name.split('-'))\n    results[name] = run(sizes, train_loader, test_loader)\n",
            "✗ is that of widths of 32, 64 and 128",
        ),
        (
            "Widths read from the keys",
            "",
            "results = {\n    name: run([int(part) for part in name.split('-')], train_loader, test_loader)\n    for name in ('256', '128-64-32', '32')\n}\n",
            "✓",
        ),
        (
            "two networks",
            "",
            "results = {k: v for k, v in RESULTS.items() if k != '32'}",
            "✗ give it the keys",
        ),
        (
            "keys of numbers",
            "",
            "results = {256: RESULTS['256'], (128, 64, 32): RESULTS['128-64-32'], 32: RESULTS['32']}",
            "✗ give it the keys",
        ),
        (
            "keys a, b, c.",
            "",
            "results = dict(zip('abc', RESULTS.values()))",
            "✗ give it the keys",
        ),
        ("a list", "", "results = list(RESULTS.values())", "✗ results is of type list"),
        (
            "accuracies alone",
            "",
            "results = {k: v[1] for k, v in RESULTS.items()}",
            "✗ 256: a list of 3 in place of a tuple of 2",
        ),
        (
            "the last accuracies",
            "",
            "results = {k: v[1][-1] for k, v in RESULTS.items()}",
            "✗ 256: a float in place of a tuple of 2",
        ),
        (
            "final pairs",
            "",
            "results = {k: (v[0][-1], v[1][-1]) for k, v in RESULTS.items()}",
            "✗ ses: this is a single number, 0.0635, and no list of numbers",
        ),
        (
            "swapped pairs..",
            "",
            "results = {k: (v[1], v[0]) for k, v in RESULTS.items()}",
            "✗ 256: 96.20 is the first loss, far above that of a guess",
        ),
        (
            "swapped keys",
            "",
            "results = {**RESULTS, '32': RESULTS['256'], '256': RESULTS['32']}",
            "✗ 256: the first loss, 0.3407, is that of the run '32'",
        ),
        (
            "the same for all",
            "",
            "results = dict.fromkeys(RESULTS, RESULTS['256'])",
            "✗ 256 and 128-64-32 hold the same losses",
        ),
        (
            "two epochs",
            "",
            "results = {k: (v[0][:2], v[1][:2]) for k, v in RESULTS.items()}",
            "✗ 256: 2 losses and 2 accuracies",
        ),
        (
            "four epochs.",
            "",
            "results = {k: (v[0] + v[0][-1:], v[1] + v[1][-1:]) for k, v in RESULTS.items()}",
            "✗ 256: 4 losses and 4 accuracies",
        ),
        (
            "fractions.",
            "",
            "results = {k: (v[0], [a / 100 for a in v[1]]) for k, v in RESULTS.items()}",
            "✗ 256: the accuracies lie between 0 and 1",
        ),
        (
            "another seed for one.",
            "",
            "results = {**RESULTS, '32': SEED_43['32']}",
            "✗ 32: the first loss, 0.3535, is that of 32 from seed 43",
        ),
        (
            "another seed for all",
            "",
            "results = SEED_43",
            "✗ 256: the first loss, 0.2219, is that of 256 from seed 43",
        ),
        (
            "texts",
            "",
            "results = {k: ([str(a) for a in v[0]], [str(a) for a in v[1]]) for k, v in RESULTS.items()}",
            "✗ 256: the list of losses: entry 1 of 3 is '0.2257', and no plain ",
        ),
        (
            "a function.",
            "",
            "results = lambda name: RESULTS[name]",
            "✗ results is of type function",
        ),
        (
            "functions.",
            "",
            "results = {k: (lambda v=v: v) for k, v in RESULTS.items()}",
            "✗ 256: a function in place of a tuple of 2",
        ),
        (
            "None in one",
            "",
            "results = {**RESULTS, '32': None}",
            "✗ 32: a NoneType in place of a tuple of 2",
        ),
        (
            "32-64-128...",
            "",
            "results = {**RESULTS, '128-64-32': REVERSED}",
            "✗ 128-64-32: the first loss, 0.3387, is that of widths of 32, 64 a",
        ),
        (
            "the accuracy on the training set..",
            "",
            "results = {k: (v[0], [a + 1.4 for a in v[1]]) for k, v in RESULTS.items()}",
            "✗  accuracy is 97.60%, and seed 42 gives 96.2% on the test set",
        ),
        (
            "a rate of 0.01.",
            "",
            "results = {**RESULTS, '256': HIGH_RATE}",
            "✗ 256: the first loss, 0.2846, is that of a learning rate of 0.01",
        ),
        (
            "an already trained network..",
            "",
            "results = {**RESULTS, '32': ([0.1700, 0.1500, 0.1400], [96.0, 96.1, 96.2])}",
            "✗ : the first epoch's loss is 0.1700, and seed 42 gives 0.3407",
        ),
        (
            "tensors with a graph.......",
            "",
            "results = {k: (torch.tensor(v[0], requires_grad=True), v[1]) for k, v in RESULTS.items()}",
            "✗ or that keeps the graph it came from, and no list of numbers",
        ),
        (
            "accuracies twice.",
            "",
            "results = {k: (v[1], v[1]) for k, v in RESULTS.items()}",
            "✗ 256: 96.20 is the first loss, far above that of a guess",
        ),
        (
            "losses twice",
            "",
            "results = {k: (v[0], v[0]) for k, v in RESULTS.items()}",
            "✗ 256: both lists are the same",
        ),
        (
            "nan....",
            "",
            "results = {**RESULTS, '256': ([float('nan')] * 3, [9.8] * 3)}",
            "✗ 256: the first epoch's loss is nan, and seed 42 gives 0.2257",
        ),
        (
            "empty lists",
            "",
            "results = {k: ([], []) for k in RESULTS}",
            "✗ 256: 0 losses and 0 accuracies",
        ),
        ("a set", "", "results = set(RESULTS)", "✗ results is of type set"),
        (
            "key with a space",
            "",
            "results = {'256': RESULTS['256'], '128 64 32': RESULTS['128-64-32'], '32': RESULTS['32']}",
            "✗ give it the keys",
        ),
        (
            "tuples",
            "",
            "results = {k: (tuple(v[0]), tuple(v[1])) for k, v in RESULTS.items()}",
            "✓",
        ),
        (
            "arrays.",
            "",
            "results = {k: tuple(map(np.array, v)) for k, v in RESULTS.items()}",
            "✓",
        ),
        (
            "another order of keys.",
            "",
            "results = dict(reversed(RESULTS.items()))",
            "✓",
        ),
        (
            "another network, too.",
            "",
            "results = {**RESULTS, '128-64': ([0.2645, 0.1110, 0.0790], [95.4, 96.7, 97.2])}",
            "✓",
        ),
        (
            "an ordered dictionary",
            "",
            "from collections import OrderedDict\nresults = OrderedDict(RESULTS)",
            "✓",
        ),
        (
            "a default dictionary",
            "",
            "from collections import defaultdict\nresults = defaultdict(list)\nfor k, v in RESULTS.items():\n    results[k] = v",
            "✓",
        ),
        ("an update", "", "results = {}\nresults.update(RESULTS)", "✓"),
        (
            "lists of lists..",
            "",
            "results = {k: [list(v[0]), list(v[1])] for k, v in RESULTS.items()}",
            "✓",
        ),
    ],
}
