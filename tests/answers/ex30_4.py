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
            "✗ cuts off all negative logits",
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
            "✗ wrong widths for [20, 12]",
        ),
        (
            "layers that do not fit",
            "        width = hidden_size\n",
            "",
            "✗ let each layer begin with the width",
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
            "✗ misses layers",
        ),
    ],
    2: [
        (
            "a loop over shapes",
            "",
            """
def num_parameters(model):
    count = 0
    for p in model.state_dict().values():
        count += int(np.prod(p.shape))
    return count
""",
            "✓",
        ),
        (
            "no biases",
            "for p in model.parameters() if p.requires_grad",
            "for n, p in model.named_parameters() if 'weight' in n",
            "✗ the biases are left out",
        ),
        (
            "tensors counted, not numbers",
            "sum(p.numel() for p in model.parameters() if p.requires_grad)",
            "len(list(model.parameters()))",
            "✗ the number of parameter tensors",
        ),
    ],
    3: [
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
            "✓",
        ),
        (
            "one network for all runs",
            "model = make_mlp(hidden_sizes).to(device)",
            "model = globals().setdefault('net', make_mlp(hidden_sizes).to(device))",
            "✗ a model that was already trained",
        ),
        (
            "accuracy on the training set",
            "evaluate(model, test_loader, loss_fn)",
            "evaluate(model, train_loader, loss_fn)",
            "✗ read on the training set",
        ),
    ],
    4: [
        (
            "different seeds",
            "",
            "results = {**results, '32': NARROW_43}",
            "✗ or you compare seeds",
        ),
        (
            "two networks swapped",
            "",
            "results = {**results, '32': results['256'], '256': results['32']}",
            "✗ 256 has the losses of 32",
        ),
        (
            "five epochs in place of three",
            "",
            "results = {k: (a + a[:2], b + b[:2]) for k, (a, b) in results.items()}",
            "✗ train each network for 3 epochs",
        ),
    ],
}
