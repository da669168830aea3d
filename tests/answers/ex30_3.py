"""Answers to Exercise 30.3; tests/test_exercises.py says how they are written."""

TRAIN_LOSSES = [0.2883, 0.1206, 0.0870, 0.0663, 0.0545, 0.0447, 0.0369, 0.0310]
VAL_LOSSES = [0.1656, 0.1205, 0.1271, 0.0957, 0.1030, 0.0953, 0.0998, 0.1154]
VAL_LOSSES_ON_TEST = [0.1474, 0.1060, 0.1047, 0.0887, 0.0968, 0.0825, 0.0831, 0.0980]
VAL_LOSSES_ON_TRAIN = [0.1349, 0.0821, 0.0718, 0.0461, 0.0399, 0.0305, 0.0240, 0.0259]
TRAIN_LOSSES_43 = [0.2928, 0.1206, 0.0850, 0.0659, 0.0505, 0.0393, 0.0356, 0.0298]
VAL_LOSSES_43 = [0.1701, 0.1140, 0.1142, 0.0942, 0.0930, 0.0987, 0.1063, 0.1169]
TRAIN_LOSSES_0 = [0.2888, 0.1213, 0.0829, 0.0657, 0.0519, 0.0406, 0.0357, 0.0286]
VAL_LOSSES_0 = [0.1728, 0.1292, 0.1173, 0.0985, 0.1047, 0.1045, 0.0871, 0.1192]
TRAIN_LOSSES_CROSSED = [0.6032, 0.2612, 0.1854, 0.136, 0.1016, 0.0746, 0.0548, 0.0408]
VAL_LOSSES_CROSSED = [0.3152, 0.2404, 0.2034, 0.1927, 0.1811, 0.1807, 0.1821, 0.1869]

RECORDED = {"train_losses": TRAIN_LOSSES, "val_losses": VAL_LOSSES, "best_epoch": 6}

ANSWERS = {
    1: [
        (
            "a permutation and Subset",
            "",
            """
order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42)).tolist()
val_part = torch.utils.data.Subset(train_data, order[:10_000])
train_part = torch.utils.data.Subset(train_data, order[10_000:])
""",
            "✗ seed 42",
        ),
        (
            "data sets of one's own, from indexed tensors",
            "",
            """
X, y = train_data.tensors
order = torch.randperm(len(X))
train_part = TensorDataset(X[order[:50_000]], y[order[:50_000]])
val_part = TensorDataset(X[order[50_000:]], y[order[50_000:]])
""",
            "✗ seed 42",
        ),
        (
            "two calls of random_split",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n"
                ")"
            ),
            (
                "train_part = random_split(train_data, [50_000, 10_000])[0]\n"
                "val_part = random_split(train_data, [50_000, 10_000])[1]"
            ),
            "✗ the parts overlap",
        ),
        (
            "the parts swapped",
            "train_part, val_part = random_split",
            "val_part, train_part = random_split",
            "✗ the parts are swapped",
        ),
        (
            "other lengths",
            "[50_000, 10_000]",
            "[54_000, 6_000]",
            "✗ parts of 54,000 and 6,000 images",
        ),
        (
            "the last images, not random ones",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n"
                ")"
            ),
            (
                "train_part = torch.utils.data.Subset(train_data, range(50_000))\n"
                "val_part = torch.utils.data.Subset(train_data, range(50_000, 60_000))"
            ),
            "✗ val_part is not random",
        ),
        (
            "the test set for validation",
            (
                "train_part, val_part = random_split(\n"
                "    train_data, [50_000, 10_000], "
                "generator=torch.Generator().manual_seed(42)\n"
                ")"
            ),
            (
                "train_part = random_split(train_data, [50_000, 10_000])[0]\n"
                "val_part = test_data"
            ),
            "✗ val_part has images of the test set",
        ),
    ],
    2: [
        (
            "plain DataLoaders",
            "",
            """
val_loader = DataLoader(val_part, 64)
train_loader = DataLoader(train_part, batch_size=64, shuffle=True)
""",
            "✓",
        ),
        (
            "shuffled validation",
            "make_loader(val_part)",
            "make_loader(val_part, shuffle=True)",
            "✗ val_loader shuffles",
        ),
        (
            "training not shuffled",
            "make_loader(train_part, shuffle=True)",
            "make_loader(train_part)",
            "✗ the same batches in every epoch",
        ),
        (
            "training on everything",
            "make_loader(train_part, shuffle=True)",
            "make_loader(train_data, shuffle=True)",
            "✗ train_loader goes over all of train_data",
        ),
        (
            "validation on the training part",
            "make_loader(val_part)",
            "make_loader(train_part)",
            "✗ val_loader goes over train_part",
        ),
        (
            "the last batch dropped",
            "make_loader(val_part)",
            "DataLoader(val_part, batch_size=64, drop_last=True)",
            "✗ val_loader leaves out 16 images",
        ),
        (
            "one image at a time",
            "make_loader(val_part)",
            "make_loader(val_part, batch_size=1)",
            "✗ use batches of 64",
        ),
    ],
    3: [
        (
            "all logits at once, as a tensor",
            "",
            """
@torch.inference_mode()
def validation_loss(net, batches, criterion):
    net.eval()
    pairs = [(net(X.to(device)), y.to(device)) for X, y in batches]
    logits, labels = map(torch.cat, zip(*pairs))
    return criterion(logits, labels)
""",
            "✓",
        ),
        (
            "validation in training mode",
            "    model.eval()\n",
            "",
            "✗ images pass through the model in training mode",
        ),
        (
            "validation with gradients",
            "with torch.no_grad():",
            "if True:",
            "✗ images pass through the model while gradients are recorded",
        ),
        (
            "a mean of batch means",
            ("loss_fn(model(X), y).item() * len(y)\n            num_samples += len(y)"),
            ("loss_fn(model(X), y).item()\n            num_samples += 1"),
            "✗ mean of batch means",
        ),
        (
            "a sum",
            "    return total_loss / num_samples",
            "    return total_loss",
            "✗ what is returned is a sum over all images",
        ),
    ],
    4: [
        (
            "another seed than is asked for, once the model is made",
            "    train_losses, val_losses = [], []\n",
            "    torch.manual_seed(0)\n    train_losses, val_losses = [], []\n",
            "✗ the same whatever seed is asked for",
        ),
        (
            "a minimum with its position",
            "",
            """
train_losses, val_losses = np.array(TRAIN_LOSSES), tuple(VAL_LOSSES)
best_epoch = min(range(1, 9), key=lambda epoch: val_losses[epoch - 1])
""",
            "✓",
        ),
        (
            "the losses collected",
            "",
            "best_epoch = min(val_losses)",
            "✗ best_epoch is the loss of that epoch",
        ),
        (
            "epochs from 0",
            "",
            "best_epoch = int(np.argmin(val_losses))",
            "✗ best_epoch is counted from 0",
        ),
        (
            "the training loss decides",
            "",
            "best_epoch = 1 + int(np.argmin(train_losses))",
            "✗ best_epoch is that with the lowest training loss",
        ),
        (
            "an already trained model",
            "",
            "train_losses = [loss / 10 for loss in train_losses]",
            "✗ train_losses begins with 0.0288, and seed 42 gives 0.2883",
        ),
        (
            "validated on what was trained on",
            "",
            "val_losses = VAL_LOSSES_ON_TRAIN",
            "✗ val_losses are closer to the losses on the training part",
        ),
        (
            "stops by itself",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n",
            """
        val_losses.append(validation_loss(model, val_loader, loss_fn))
        if val_losses[-1] > min(val_losses):
            break
""",
            "✗ where the validation loss rises, fit stops after",
        ),
    ],
}


# Written before any of them was tried, in two halves by chance; a full stop at the end of
# a title keeps it in the half where it was when the checks were improved on the first.
STRANGERS = {
    1: [
        (
            "another seed....",
            "manual_seed(42)",
            "manual_seed(0)",
            "✗ this is the split of seed 0",
        ),
        (
            "no generator.....",
            ", generator=torch.Generator().manual_seed(42)",
            "",
            "✗ this is not the split of seed 42",
        ),
        (
            "fractions 0.8 and 0.2",
            "[50_000, 10_000]",
            "[0.8, 0.2]",
            "✗ parts of 48,000 and 12,000 images",
        ),
        (
            "fractions 0.9 and 0.1",
            "[50_000, 10_000]",
            "[0.9, 0.1]",
            "✗ parts of 54,000 and 6,000 images",
        ),
        (
            "three parts, the second for validation.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, val_part, rest = random_split(train_data, [50_000, 5_000, 5_000], generator=torch.Generator().manual_seed(42))",
            "✗ parts of 50,000 and 5,000 images",
        ),
        (
            "one generator, two calls.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "g = torch.Generator().manual_seed(42)\ntrain_part = random_split(train_data, [50_000, 10_000], generator=g)[0]\nval_part = random_split(train_data, [50_000, 10_000], generator=g)[1]",
            "✗ e parts overlap: 8,337 validation images are trained on, too",
        ),
        (
            "the first part twice..",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)[0]\nval_part = random_split(train_data, [10_000, 50_000], generator=torch.Generator().manual_seed(42))[0]",
            "✗  parts overlap: 10,000 validation images are trained on, too",
        ),
        (
            "both names for one part.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part = val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)[0]",
            "✗ parts of 50,000 and 50,000 images",
        ),
        (
            "the pair not unpacked..",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part = val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "✗ n_part, of type list, has no image with its label at index 0",
        ),
        (
            "only one name unpacked.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, _ = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)\nval_part = train_data",
            "✗ parts of 50,000 and 60,000 images",
        ),
        (
            "train on everything, validate on a part.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part = train_data\n_, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "✗ parts of 60,000 and 10,000 images",
        ),
        (
            "the test set for validation, whole..",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, _ = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)\nval_part = test_data",
            "✗ val_part has images of the test set, which stays untouched",
        ),
        (
            "test images mixed in.....",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import ConcatDataset\ntrain_part, val_part = random_split(ConcatDataset([train_data, test_data]), [50_000, 20_000], generator=torch.Generator().manual_seed(42))",
            "✗ train_part has images of the test set, which stays untouched",
        ),
        (
            "train and test of a joined set.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import ConcatDataset\ntrain_part, val_part, _ = random_split(ConcatDataset([train_data, test_data]), [50_000, 10_000, 10_000], generator=torch.Generator().manual_seed(42))",
            "✗ train_part has images of the test set, which stays untouched",
        ),
        (
            "first images for validation",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\nval_part, train_part = Subset(train_data, range(10_000)), Subset(train_data, range(10_000, 60_000))",
            "✗ val_part is not random: it has the images 0, 1, 2, …",
        ),
        (
            "every sixth image",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\nval_part = Subset(train_data, range(0, 60_000, 6))\ntrain_part = Subset(train_data, [i for i in range(60_000) if i % 6])",
            "✗ val_part is not random: it has the images 0, 6, 12, …",
        ),
        (
            "sorted by label.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\norder = train_data.tensors[1].argsort().tolist()\ntrain_part, val_part = Subset(train_data, order[:50_000]), Subset(train_data, order[50_000:])",
            "✗ part is not random: it has the images 18674, 18685, 18689, …",
        ),
        (
            "drawn with replacement.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\ntrain_part = Subset(train_data, torch.randint(60_000, (50_000,)).tolist())\nval_part = Subset(train_data, torch.randint(60_000, (10_000,)).tolist())",
            "✗ the parts overlap",
        ),
        (
            "validation drawn from the training part",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\ntrain_part, _ = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)\nval_part = Subset(train_part, range(10_000))",
            "✗  parts overlap: 10,000 validation images are trained on, too",
        ),
        (
            "labels that belong to other images.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\nX, y = train_data.tensors\ntrain_part = TensorDataset(X[order[:50_000]], y[:50_000])\nval_part = TensorDataset(X[order[50_000:]], y[50_000:])",
            "✗ train_part has images with the labels of others",
        ),
        (
            "images alone",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\nX, y = train_data.tensors\ntrain_part, val_part = X[order[:50_000]], X[order[50_000:]]",
            "✗ part, of type Tensor, has no image with its label at index 0",
        ),
        (
            "tuples of tensors",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\nX, y = train_data.tensors\ntrain_part = X[order[:50_000]], y[order[:50_000]]\nval_part = X[order[50_000:]], y[order[50_000:]]",
            "✗ _part, of type tuple, has no image with its label at index 0",
        ),
        (
            "indices in place of data.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\ntrain_part, val_part = order[:50_000].tolist(), order[50_000:].tolist()",
            "✗ n_part, of type list, has no image with its label at index 0",
        ),
        (
            "loaders in place of data",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, val_part = map(DataLoader, random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n))",
            "✗ , of type DataLoader, has no image with its label at index 0",
        ),
        (
            "numbers in place of data",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, val_part = 50_000, 10_000",
            "✗ in_part, of type int, has no image with its label at index 0",
        ),
        (
            "not normalized.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "raw = TensorDataset(train_data.tensors[0] * 0.3081 + 0.1307, train_data.tensors[1])\ntrain_part, val_part = random_split(raw, [50_000, 10_000], generator=torch.Generator().manual_seed(42))",
            "✗ train_part has images that are not as in train_data",
        ),
        (
            "the parts swapped by the lengths.",
            "[50_000, 10_000]",
            "[10_000, 50_000]",
            "✗ the parts are swapped",
        ),
        (
            "one image too few.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "from torch.utils.data import Subset\norder = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\ntrain_part, val_part = Subset(train_data, order[:49_999].tolist()), Subset(train_data, order[50_000:].tolist())",
            "✗ parts of 49,999 and 10,000 images",
        ),
        (
            "the global seed..",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "torch.manual_seed(42)\ntrain_part, val_part = random_split(train_data, [50_000, 10_000])",
            "✓",
        ),
        (
            "a permutation and Subset",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\ntrain_part = torch.utils.data.Subset(train_data, order[:50_000].tolist())\nval_part = torch.utils.data.Subset(train_data, order[50_000:].tolist())",
            "✓",
        ),
        (
            "new tensors.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\nX, y = train_data.tensors\ntrain_part = TensorDataset(X[order[:50_000]], y[order[:50_000]])\nval_part = TensorDataset(X[order[50_000:]], y[order[50_000:]])",
            "✓",
        ),
        (
            "a list of parts.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "parts = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)\ntrain_part = parts[0]\nval_part = parts[1]",
            "✓",
        ),
        ("fractions.", "[50_000, 10_000]", "[5 / 6, 1 / 6]", "✓"),
        (
            "indices split, then sorted.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "a, b = random_split(range(60_000), [50_000, 10_000], generator=torch.Generator().manual_seed(42))\ntrain_part = torch.utils.data.Subset(train_data, sorted(a))\nval_part = torch.utils.data.Subset(train_data, sorted(b))",
            "✓",
        ),
        (
            "a class of one's own",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "order = torch.randperm(60_000, generator=torch.Generator().manual_seed(42))\nclass Part:\n    def __init__(self, rows):\n        self.X, self.y = train_data[rows]\n    def __len__(self):\n        return len(self.y)\n    def __getitem__(self, i):\n        return self.X[i], self.y[i]\ntrain_part, val_part = Part(order[:50_000]), Part(order[50_000:])",
            "✓",
        ),
        (
            "what is left over.",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "train_part, _ = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)\nval_part = torch.utils.data.Subset(train_data, sorted({*range(60_000)} - {*train_part.indices}))",
            "✓",
        ),
        (
            "joined pieces...",
            "train_part, val_part = random_split(\n    train_data, [50_000, 10_000], generator=torch.Generator().manual_seed(42)\n)",
            "a, b, val_part = random_split(train_data, [25_000, 25_000, 10_000], generator=torch.Generator().manual_seed(42))\ntrain_part = a + b",
            "✓",
        ),
    ],
    2: [
        (
            "one batch..",
            "make_loader(val_part)",
            "make_loader(val_part, batch_size=10_000)",
            "✗ val_loader has a first batch of 10,000 images",
        ),
        (
            "batches of 32.",
            "make_loader(train_part, shuffle=True)",
            "make_loader(train_part, 32, shuffle=True)",
            "✗ train_loader has a first batch of 32 images",
        ),
        (
            "batches of 1000 for validation",
            "make_loader(val_part)",
            "make_loader(val_part, 1000)",
            "✗ val_loader has a first batch of 1,000 images",
        ),
        (
            "the test set..",
            "make_loader(val_part)",
            "make_loader(test_data)",
            "✗ val_loader goes over the test set",
        ),
        (
            "all of the training data for validation.",
            "make_loader(val_part)",
            "make_loader(train_data)",
            "✗ val_loader goes over all of train_data",
        ),
        (
            "the loaders swapped",
            "",
            "train_loader, val_loader = make_loader(val_part), make_loader(train_part, shuffle=True)",
            "✗ train_loader goes over val_part",
        ),
        (
            "training on the validation part..",
            "make_loader(train_part, shuffle=True)",
            "make_loader(val_part, shuffle=True)",
            "✗ train_loader goes over val_part",
        ),
        (
            "shuffle the wrong one",
            "",
            "train_loader = make_loader(train_part)\nval_loader = make_loader(val_part, shuffle=True)",
            "✗ train_loader gives the same batches in every epoch",
        ),
        (
            "shuffled once, before",
            "",
            "order = torch.randperm(50_000).tolist()\ntrain_loader = make_loader(torch.utils.data.Subset(train_part, order))\nval_loader = make_loader(val_part)",
            "✗ train_loader gives the same batches in every epoch",
        ),
        (
            "the same seed for every epoch..",
            "",
            "class Same(torch.utils.data.Sampler):\n    def __init__(self): pass\n    def __len__(self): return 50_000\n    def __iter__(self): return iter(torch.randperm(50_000, generator=torch.Generator().manual_seed(0)).tolist())\ntrain_loader = DataLoader(train_part, 64, sampler=Same())\nval_loader = make_loader(val_part)",
            "✗ train_loader gives the same batches in every epoch",
        ),
        (
            "drop_last in training....",
            "make_loader(train_part, shuffle=True)",
            "DataLoader(train_part, 64, shuffle=True, drop_last=True)",
            "✗ train_loader leaves out 16 images",
        ),
        (
            "drop_last in both",
            "",
            "train_loader = DataLoader(train_part, 64, shuffle=True, drop_last=True)\nval_loader = DataLoader(val_part, 64, drop_last=True)",
            "✗ train_loader leaves out 16 images",
        ),
        (
            "sampling with replacement.",
            "",
            "train_loader = DataLoader(train_part, 64, sampler=torch.utils.data.RandomSampler(train_part, replacement=True))\nval_loader = make_loader(val_part)",
            "✗ train_loader gives some images more than once in an epoch",
        ),
        (
            "the data sets themselves",
            "",
            "train_loader, val_loader = train_part, val_part",
            "✗ train_loader is a Subset, and no loader",
        ),
        (
            "iterators",
            "",
            "train_loader, val_loader = iter(make_loader(train_part, shuffle=True)), iter(make_loader(val_part))",
            "✗ train_loader, of type _SingleProcessDataLoaderIter, does not sta",
        ),
        (
            "generators.",
            "",
            "train_loader = (batch for batch in make_loader(train_part, shuffle=True))\nval_loader = (batch for batch in make_loader(val_part))",
            "✗ train_loader, of type generator, does not start anew in each epo",
        ),
        (
            "lists of batches",
            "",
            "train_loader = list(make_loader(train_part, shuffle=True))\nval_loader = list(make_loader(val_part))",
            "✗ train_loader gives the same batches in every epoch",
        ),
        (
            "functions",
            "",
            "train_loader = lambda: make_loader(train_part, shuffle=True)\nval_loader = lambda: make_loader(val_part)",
            "✗ train_loader is a function, and no loader",
        ),
        (
            "one loader for both",
            "",
            "train_loader = val_loader = make_loader(train_part, shuffle=True)",
            "✗ val_loader goes over train_part",
        ),
        (
            "batch size forgotten.",
            "",
            "train_loader = DataLoader(train_part, shuffle=True)\nval_loader = DataLoader(val_part)",
            "✗ train_loader has a first batch of 1 image",
        ),
        (
            "an eager epoch: only the first batch",
            "",
            "train_loader = [next(iter(make_loader(train_part, shuffle=True)))]\nval_loader = make_loader(val_part)",
            "✗ train_loader leaves out 49,936 images",
        ),
        (
            "half of the training part...",
            "make_loader(train_part, shuffle=True)",
            "make_loader(torch.utils.data.Subset(train_part, range(25_000)), shuffle=True)",
            "✗ train_loader leaves out 25,000 images",
        ),
        (
            "validation on a thousand",
            "make_loader(val_part)",
            "make_loader(torch.utils.data.Subset(val_part, range(1000)))",
            "✗ val_loader leaves out 9,000 images",
        ),
        (
            "both parts joined for training..",
            "make_loader(train_part, shuffle=True)",
            "make_loader(torch.utils.data.ConcatDataset([train_part, val_part]), shuffle=True)",
            "✗ a ConcatDataset of 60,000 images",
        ),
        (
            "the test set of the same size for training...",
            "make_loader(train_part, shuffle=True)",
            "make_loader(test_data, shuffle=True)",
            "✗ train_loader goes over the test set",
        ),
        (
            "images only...",
            "",
            "X = torch.stack([X for X, y in val_part])\nval_loader = DataLoader(X, 64)\ntrain_loader = make_loader(train_part, shuffle=True)",
            "✗ val_loader, of type DataLoader, gives no batches of images with ",
        ),
        (
            "a tuple",
            "",
            "train_loader = make_loader(train_part, shuffle=True),\nval_loader = make_loader(val_part),",
            "✗ train_loader, of type tuple, gives no batches of images with the",
        ),
        (
            "the names of the parts as texts",
            "",
            "train_loader, val_loader = 'train_part', 'val_part'",
            "✗ train_loader, of type str, gives no batches of images with their",
        ),
        (
            "plain DataLoaders.",
            "",
            "val_loader = DataLoader(val_part, 64)\ntrain_loader = DataLoader(train_part, batch_size=64, shuffle=True)",
            "✓",
        ),
        (
            "a sampler",
            "",
            "val_loader = DataLoader(val_part, 64, sampler=torch.utils.data.SequentialSampler(val_part))\ntrain_loader = DataLoader(train_part, 64, sampler=torch.utils.data.RandomSampler(train_part))",
            "✓",
        ),
        (
            "a generator of its own......",
            "",
            "val_loader = DataLoader(val_part, 64, shuffle=False)\ntrain_loader = DataLoader(train_part, 64, True, generator=torch.Generator().manual_seed(1))",
            "✓",
        ),
        (
            "in a loop",
            "",
            "train_loader, val_loader = (make_loader(part, 64, shuffle) for part, shuffle in ((train_part, True), (val_part, False)))",
            "✓",
        ),
        (
            "a subset sampler.",
            "",
            "val_loader = make_loader(val_part)\ntrain_loader = DataLoader(train_data, 64, sampler=torch.utils.data.SubsetRandomSampler(train_part.indices))",
            "✓",
        ),
        (
            "a batch sampler",
            "",
            "from torch.utils.data import BatchSampler, RandomSampler\nval_loader = DataLoader(val_part, 64, False)\ntrain_loader = DataLoader(train_part, batch_sampler=BatchSampler(RandomSampler(train_part), 64, False))",
            "✓",
        ),
        (
            "a loader class.....",
            "",
            "\nclass Batches:\n    def __init__(self, part, shuffle):\n        self.X, self.y = part[:]\n        self.shuffle = shuffle\n    def __len__(self):\n        return -(-len(self.y) // 64)\n    def __iter__(self):\n        order = torch.randperm(len(self.y)) if self.shuffle else torch.arange(len(self.y))\n        for rows in order.split(64):\n            yield self.X[rows], self.y[rows]\ntrain_loader, val_loader = Batches(train_part, True), Batches(val_part, False)\n",
            "✓",
        ),
        (
            "validation as a list of batches.",
            "make_loader(val_part)",
            "[*make_loader(val_part)]",
            "✓",
        ),
        (
            "validation in another fixed order",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(torch.utils.data.Subset(val_part, range(9_999, -1, -1)))",
            "✓",
        ),
        (
            "no shuffling at all",
            "",
            "train_loader = make_loader(train_part)\nval_loader = make_loader(val_part)\n",
            "✗ train_loader gives the same batches in every epoch — pass shuffle=True",
        ),
        (
            "both loaders shuffle",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(val_part, shuffle=True)\n",
            "✗ val_loader shuffles",
        ),
        (
            "shuffling on the wrong loader",
            "",
            "train_loader = make_loader(train_part)\nval_loader = make_loader(val_part, shuffle=True)\n",
            "✗ train_loader gives the same batches in every epoch — pass shuffle=True",
        ),
        (
            "DataLoader's own batch size",
            "",
            "train_loader = DataLoader(train_part, shuffle=True)\nval_loader = DataLoader(val_part)\n",
            "✗ a first batch of 1 image — use batches of 64",
        ),
        (
            "big batches for validation",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(val_part, batch_size=1000)\n",
            "✗ val_loader has a first batch of 1,000 images",
        ),
        (
            "train batches of 128",
            "",
            "train_loader = make_loader(train_part, batch_size=128, shuffle=True)\nval_loader = make_loader(val_part)\n",
            "✗ train_loader has a first batch of 128 images",
        ),
        (
            "trains on all of train_data",
            "",
            "train_loader = make_loader(train_data, shuffle=True)\nval_loader = make_loader(val_part)\n",
            "✗ train_loader goes over all of train_data",
        ),
        (
            "validates on the test set",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(test_data)\n",
            "✗ val_loader goes over the test set",
        ),
        (
            "validates on the training part",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(train_part)\n",
            "✗ val_loader goes over train_part",
        ),
        (
            "each loader on the other part",
            "",
            "train_loader = make_loader(val_part, shuffle=True)\nval_loader = make_loader(train_part)\n",
            "✗ train_loader goes over val_part",
        ),
        (
            "drop_last when training",
            "",
            "train_loader = DataLoader(train_part, 64, shuffle=True, drop_last=True)\nval_loader = make_loader(val_part)\n",
            "✗ train_loader leaves out 16 images — give it all: drop_last=False",
        ),
        (
            "drop_last when validating",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = DataLoader(val_part, 64, drop_last=True)\n",
            "✗ val_loader leaves out 16 images — give it all: drop_last=False",
        ),
        (
            "an iterator instead of a loader",
            "",
            "train_loader = iter(make_loader(train_part, shuffle=True))\nval_loader = make_loader(val_part)\n",
            "✗ does not start anew in each epoch",
        ),
        (
            "a list of shuffled batches",
            "",
            "train_loader = list(make_loader(train_part, shuffle=True))\nval_loader = make_loader(val_part)\n",
            "✗ a list keeps its order",
        ),
        (
            "only the first validation batch",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = next(iter(make_loader(val_part)))\n",
            "✗ val_loader, of type list, gives no batches",
        ),
        (
            "a slip of the pen, 46",
            "",
            "train_loader = make_loader(train_part, batch_size=46, shuffle=True)\nval_loader = make_loader(val_part)\n",
            "✗ train_loader has a first batch of 46 images",
        ),
        (
            "the names in the wrong order",
            "",
            "val_loader = make_loader(train_part, shuffle=True)\ntrain_loader = make_loader(val_part)\n",
            "✗ train_loader goes over val_part",
        ),
        (
            "draws with replacement",
            "",
            "train_loader = DataLoader(train_part, 64, sampler=RandomSampler(train_part, replacement=True))\nval_loader = make_loader(val_part)\n",
            "✗ train_loader gives some images more than once",
        ),
        (
            "10,000 images an epoch",
            "",
            "train_loader = DataLoader(train_part, 64, sampler=RandomSampler(train_part, num_samples=10_000))\nval_loader = make_loader(val_part)\n",
            "✗ train_loader leaves out 40,000 images",
        ),
        (
            "shuffled once by hand",
            "",
            "train_loader = make_loader(torch.utils.data.Subset(train_part, torch.randperm(50_000).tolist()))\nval_loader = make_loader(val_part)\n",
            "✗ train_loader gives the same batches in every epoch — pass shuffle=True",
        ),
        (
            "half of the validation images",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(torch.utils.data.Subset(val_part, range(5_000)))\n",
            "✗ val_loader leaves out 5,000 images",
        ),
        (
            "both parts to train on",
            "",
            "train_loader = make_loader(torch.utils.data.ConcatDataset([train_part, val_part]), shuffle=True)\nval_loader = make_loader(val_part)\n",
            "✗ a ConcatDataset of 60,000 images",
        ),
        (
            "no batches",
            "",
            "train_loader = DataLoader(train_part, batch_size=None, shuffle=True)\nval_loader = make_loader(val_part)\n",
            "✗ gives no batches",
        ),
        (
            "shuffle as a text",
            "",
            'train_loader = make_loader(train_part, shuffle=True)\nval_loader = make_loader(val_part, shuffle="False")\n',
            "✗ val_loader shuffles",
        ),
        (
            "not called",
            "",
            "train_loader = make_loader\nval_loader = make_loader(val_part)\n",
            "✗ train_loader is a function, and no loader",
        ),
        (
            "the data set of the part",
            "",
            "train_loader = make_loader(train_part.dataset, shuffle=True)\nval_loader = make_loader(val_part.dataset)\n",
            "✗ train_loader goes over all of train_data",
        ),
        (
            "the labels lost",
            "",
            "train_loader = DataLoader(train_part, 64, shuffle=True, collate_fn=lambda batch: torch.stack([X for X, _ in batch]))\nval_loader = make_loader(val_part)\n",
            "✗ gives no batches of images with their labels",
        ),
        (
            "one batch of everything",
            "",
            "train_loader = make_loader(train_part, batch_size=len(train_part), shuffle=True)\nval_loader = make_loader(val_part, batch_size=len(val_part))\n",
            "✗ a first batch of 50,000 images — use batches of 64",
        ),
        (
            "shuffle=False for training, in words",
            "",
            "train_loader = DataLoader(train_part, batch_size=64, shuffle=False)\nval_loader = DataLoader(val_part, batch_size=64, shuffle=False)\n",
            "✗ train_loader gives the same batches in every epoch — pass shuffle=True",
        ),
        (
            "a sampler that begins anew",
            "",
            "train_loader = [batch for batch in DataLoader(train_part, 64, shuffle=True)]\nval_loader = [batch for batch in DataLoader(val_part, 64)]\n",
            "✗ a list keeps its order",
        ),
        (
            "DataLoader, by position",
            "",
            "train_loader = DataLoader(train_part, 64, True)\nval_loader = DataLoader(val_part, 64)\n",
            "✓",
        ),
        (
            "a RandomSampler",
            "",
            "train_loader = DataLoader(train_part, batch_size=64, sampler=RandomSampler(train_part))\nval_loader = DataLoader(val_part, batch_size=64, sampler=SequentialSampler(val_part))\n",
            "✓",
        ),
        (
            "all of it named",
            "",
            "train_loader = make_loader(data=train_part, batch_size=64, shuffle=True)\nval_loader = make_loader(data=val_part, batch_size=64, shuffle=False)\n",
            "✓",
        ),
        (
            "with a generator of its own",
            "",
            "train_loader = DataLoader(train_part, 64, shuffle=True, generator=torch.Generator().manual_seed(0))\nval_loader = make_loader(val_part)\n",
            "✓",
        ),
        (
            "in one line",
            "",
            "train_loader, val_loader = (make_loader(part, shuffle=part is train_part) for part in (train_part, val_part))\n",
            "✓",
        ),
        (
            "a partial function",
            "",
            "from functools import partial\n\nloader = partial(DataLoader, batch_size=64, drop_last=False)\ntrain_loader, val_loader = loader(train_part, shuffle=True), loader(val_part)\n",
            "✓",
        ),
        (
            "samplers of indices",
            "",
            "train_loader = DataLoader(train_data, 64, sampler=torch.utils.data.SubsetRandomSampler(train_part.indices))\nval_loader = DataLoader(torch.utils.data.Subset(train_data, val_part.indices), 64)\n",
            "✓",
        ),
        (
            "a batch sampler",
            "",
            "train_loader = DataLoader(train_part, batch_sampler=BatchSampler(RandomSampler(train_part), 64, False))\nval_loader = make_loader(val_part)\n",
            "✓",
        ),
        (
            "a loader of one's own",
            "",
            'class OwnLoader:\n    def __init__(self, part):\n        self.X, self.y = part[:] if hasattr(part, "tensors") else next(iter(DataLoader(part, len(part))))\n\n    def __len__(self):\n        return -(-len(self.y) // 64)\n\n    def __iter__(self):\n        for rows in torch.randperm(len(self.y)).split(64):\n            yield self.X[rows], self.y[rows]\n\n\ntrain_loader = OwnLoader(train_part)\nval_loader = make_loader(val_part)\n',
            "✓",
        ),
        (
            "a list for validation",
            "",
            "train_loader = make_loader(train_part, shuffle=True)\nval_loader = list(make_loader(val_part))\n",
            "✓",
        ),
    ],
    3: [
        (
            "the last batch's loss",
            "total_loss += loss_fn(model(X), y).item() * len(y)",
            "total_loss = loss_fn(model(X), y).item() * len(y)",
            "✗ what is returned is the sum of the last batch's losses, divided ",
        ),
        (
            "divided by the number of batches",
            "return total_loss / num_samples",
            "return total_loss / len(dataloader)",
            "✗ what is returned is divided by the number of batches",
        ),
        (
            "divided by the length of the data..",
            "loss_fn(model(X), y).item() * len(y)",
            "loss_fn(model(X), y).item()",
            "✗ what is returned is the sum of the batch means, divided by the n",
        ),
        (
            "eval after the loop",
            "    model.eval()\n    total_loss, num_samples = 0.0, 0\n",
            "    total_loss, num_samples = 0.0, 0\n    model.train()\n",
            "✗ images pass through the model in training mode: dropout drops un",
        ),
        (
            "train, then back to eval",
            "    return total_loss / num_samples",
            "    model.eval()\n    return total_loss / num_samples",
            "✓",
        ),
        (
            "eval forgotten, its brackets, too.",
            "    model.eval()\n",
            "    model.eval\n",
            "✗ images pass through the model in training mode: dropout drops un",
        ),
        (
            "no_grad without its brackets..",
            "    with torch.no_grad():\n",
            "    torch.no_grad\n    if True:\n",
            "✗ images pass through the model while gradients are recorded",
        ),
        (
            "gradients off for good........",
            "    with torch.no_grad():\n",
            "    torch.set_grad_enabled(False)\n    if True:\n",
            "✗ gradients are still switched off when the function has ended",
        ),
        (
            "parameters frozen",
            "    with torch.no_grad():\n",
            "    for p in model.parameters():\n        p.requires_grad_(False)\n    if True:\n",
            "✗ the parameters have requires_grad=False afterwards, so training ",
        ),
        (
            "it trains.",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    optimizer = optim.Adam(model.parameters())\n    return train_one_epoch(model, dataloader, loss_fn, optimizer)\n",
            "✗ the model's weights change",
        ),
        (
            "softmax first.....",
            "loss_fn(model(X), y)",
            "loss_fn(model(X).softmax(dim=1), y)",
            "✗ what is returned is the loss of probabilities",
        ),
        (
            "log-softmax kept, divided twice",
            "return total_loss / num_samples",
            "return total_loss / num_samples / len(dataloader)",
            "✗ what is returned is divided by the number of batches, too",
        ),
        (
            "the first batch only....",
            "            num_samples += len(y)",
            "            num_samples += len(y)\n            break",
            "✗ what is returned is the mean loss of the first batch",
        ),
        (
            "returned in the loop....",
            "            num_samples += len(y)\n    return total_loss / num_samples",
            "            num_samples += len(y)\n            return total_loss / num_samples",
            "✗ what is returned is the mean loss of the first batch",
        ),
        (
            "a fixed batch size..",
            ".item() * len(y)",
            ".item() * 64",
            "✗ what is returned is what batches of 64 would give",
        ),
        (
            "always the validation loader.",
            "in dataloader:",
            "in val_loader:",
            "✗ the model sees other images",
        ),
        (
            "its own loss function.",
            "loss_fn(model(X), y)",
            "nn.MSELoss()(model(X), nn.functional.one_hot(y, 10).float())",
            "✗ loss_fn is never called",
        ),
        (
            "the accuracy...",
            "loss_fn(model(X), y).item() * len(y)",
            "(model(X).argmax(1) == y).sum().item()",
            "✗ what is returned is the accuracy",
        ),
        (
            "a list of losses",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    model.eval()\n    losses = []\n    with torch.no_grad():\n        for X, y in dataloader:\n            losses.append(loss_fn(model(X.to(device)), y.to(device)).item())\n    return losses\n",
            "✗ a list is returned",
        ),
        (
            "printed, not returned.",
            "    return total_loss / num_samples",
            "    print(total_loss / num_samples)",
            "✗ a NoneType is returned",
        ),
        (
            "a text",
            "return total_loss / num_samples",
            "return f'{total_loss / num_samples:.4f}'",
            "✗ a str is returned",
        ),
        (
            "rounded",
            "return total_loss / num_samples",
            "return round(total_loss / num_samples, 2)",
            "✗ what is returned is the mean loss, rounded to 2 digits",
        ),
        (
            "loss and number.",
            "return total_loss / num_samples",
            "return total_loss / num_samples, num_samples",
            "✗ a tuple is returned",
        ),
        (
            "a global model",
            "",
            "\nnet = MNISTMLP().to(device)\ndef validation_loss(model, dataloader, loss_fn):\n    net.eval()\n    total, n = 0.0, 0\n    with torch.no_grad():\n        for X, y in dataloader:\n            total += loss_fn(net(X.to(device)), y.to(device)).item() * len(y)\n            n += len(y)\n    return total / n\n",
            "✗ the model passed in sees no images",
        ),
        (
            "batch norm asked, dropout not",
            "    model.eval()\n",
            "    for m in model.modules():\n        if isinstance(m, nn.BatchNorm1d):\n            m.eval()\n",
            "✗  mode: dropout drops units and batch norm looks at the batch",
        ),
        (
            "a total that lives on",
            "",
            "\ntotals = [0.0, 0]\ndef validation_loss(model, dataloader, loss_fn):\n    model.eval()\n    with torch.no_grad():\n        for X, y in dataloader:\n            totals[0] += loss_fn(model(X.to(device)), y.to(device)).item() * len(y)\n            totals[1] += len(y)\n    return totals[0] / totals[1]\n",
            "✗ a second call, on 20 images, returns 2.32512, and their mean los",
        ),
        (
            "a median.....",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    model.eval()\n    with torch.no_grad():\n        return float(np.median([loss_fn(model(X.to(device)), y.to(device)).item() for X, y in dataloader]))\n",
            "✗ what is returned is the median of the batch means",
        ),
        (
            "labels from the model.",
            "loss_fn(model(X), y)",
            "loss_fn(model(X), model(X).argmax(1))",
            "✗ what is returned is the loss with the model's own answers as lab",
        ),
        (
            "True..",
            "",
            "def validation_loss(model, dataloader, loss_fn):\n    return True\n",
            "✗ the model passed in sees no images",
        ),
        (
            "a square root of it.....",
            "return total_loss / num_samples",
            "return (total_loss / num_samples) ** 0.5",
            "✗ what is returned is the square root of the mean loss",
        ),
        (
            "all logits at once, as a tensor's number.",
            "",
            "\n@torch.inference_mode()\ndef validation_loss(net, batches, criterion):\n    net.eval()\n    pairs = [(net(X.to(device)), y.to(device)) for X, y in batches]\n    logits, labels = map(torch.cat, zip(*pairs))\n    return criterion(logits, labels).item()\n",
            "✓",
        ),
        (
            "a decorator",
            "",
            "\n@torch.no_grad()\ndef validation_loss(model, dataloader, loss_fn):\n    model.eval()\n    losses, sizes = [], []\n    for X, y in dataloader:\n        losses.append(float(loss_fn(model(X.to(device)), y.to(device))))\n        sizes.append(len(y))\n    return np.average(losses, weights=sizes)\n",
            "✓",
        ),
        (
            "the mode restored..",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    mode = model.training\n    model.eval()\n    total, n = 0.0, 0\n    with torch.no_grad():\n        for X, y in dataloader:\n            total += loss_fn(model(X.to(device)), y.to(device)).item() * X.shape[0]\n            n += X.shape[0]\n    model.train(mode)\n    return total / n\n",
            "✓",
        ),
        ("forward called by name", "model(X)", "model.forward(X)", "✓"),
        ("train(False)", "model.eval()", "model.train(False)", "✓"),
        (
            "a tensor at the end",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    model.eval()\n    total, n = torch.zeros((), device=device), 0\n    with torch.no_grad():\n        for X, y in dataloader:\n            total += loss_fn(model(X.to(device)), y.to(device)) * len(y)\n            n += len(y)\n    return total / n\n",
            "✓",
        ),
        (
            "the mode switched in the loop.",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    total_loss = num_samples = 0\n    for X, y in dataloader:\n        model.eval()\n        with torch.no_grad():\n            batch_loss = loss_fn(model(X.to(device)), y.to(device))\n        num_samples += y.numel()\n        total_loss += y.numel() * batch_loss.item()\n    return total_loss / num_samples\n",
            "✓",
        ),
        (
            "math.fsum in a comprehension.",
            "",
            "\nimport math\ndef validation_loss(model, dataloader, loss_fn):\n    with torch.no_grad():\n        model.eval()\n        parts = [(loss_fn(model(X.to(device)), y.to(device)).item(), len(y)) for X, y in dataloader]\n    return math.fsum(a * n for a, n in parts) / sum(n for _, n in parts)\n",
            "✓",
        ),
        (
            "grad off and on again",
            "",
            "\ndef validation_loss(model, dataloader, loss_fn):\n    before = torch.is_grad_enabled()\n    torch.set_grad_enabled(False)\n    model.eval()\n    total, n = 0.0, 0\n    for X, y in dataloader:\n        total += loss_fn(model(X.to(device)), y.to(device)).item() * len(y)\n        n += len(y)\n    torch.set_grad_enabled(before)\n    return total / n\n",
            "✓",
        ),
    ],
    4: [
        (
            "no seed",
            "    torch.manual_seed(seed)\n",
            "",
            "✗ no seed is set before the model is made, so its weights differ f",
        ),
        (
            "always seed 42",
            "torch.manual_seed(seed)",
            "torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seed after the model.",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n",
            "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)\n",
            "✗ no seed is set before the model is made, so its weights differ f",
        ),
        (
            "seed in the loop",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        torch.manual_seed(seed)\n",
            "✗ the seed is set again in every epoch, so a shuffled loader gives",
        ),
        (
            "SGD..",
            "optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "optim.SGD(model.parameters(), lr=0.001)",
            "✗ the optimizer is SGD at 0.001",
        ),
        (
            "AdamW",
            "optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "optim.AdamW(model.parameters(), lr=0.001)",
            "✗ the optimizer is AdamW at 0.001",
        ),
        ("a higher rate.", "lr=0.001", "lr=0.01", "✗ Adam's lr is 0.01 in some step"),
        (
            "weight decay..",
            "lr=0.001,",
            "lr=0.001, weight_decay=1e-2,",
            "✗ Adam's weight_decay is 0.01 in some step",
        ),
        (
            "model made in the loop",
            "",
            "\ndef fit(train_loader, val_loader, num_epochs, seed):\n    torch.manual_seed(seed)\n    loss_fn = nn.CrossEntropyLoss()\n    a, b = [], []\n    for _ in range(num_epochs):\n        model = MNISTMLP().to(device)\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n        a.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        b.append(validation_loss(model, val_loader, loss_fn))\n    return a, b\n",
            "✗  and optimizer are made inside the loop, anew in every epoch",
        ),
        (
            "optimizer made in the loop.",
            "    for _ in range(num_epochs):\n",
            "    for _ in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)\n",
            "✗ the optimizer is made anew in every epoch and forgets its moment",
        ),
        (
            "validation before training.",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))\n",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n",
            "✗ the validation loss is measured before the epoch",
        ),
        (
            "validation on the test set",
            "validation_loss(model, val_loader, loss_fn)",
            "validation_loss(model, make_loader(test_data), loss_fn)",
            "✗ models see images that are in neither of the loaders passed in",
        ),
        (
            "validation on the training loader",
            "validation_loss(model, val_loader, loss_fn)",
            "validation_loss(model, train_loader, loss_fn)",
            "✗ no image of val_loader passes through a model",
        ),
        (
            "training on the validation loader....",
            "train_one_epoch(model, train_loader,",
            "train_one_epoch(model, val_loader,",
            "✗ images of val_loader pass through the model in training mode, wi",
        ),
        (
            "trained on both",
            "        val_losses.append",
            "        train_one_epoch(model, val_loader, loss_fn, optimizer)\n        val_losses.append",
            "✗ images of val_loader pass through the model in training mode, wi",
        ),
        (
            "always eight epochs.",
            "range(num_epochs)",
            "range(8)",
            "✗ each image of train_loader is trained on 8 times, with num_epoch",
        ),
        (
            "one epoch",
            "range(num_epochs)",
            "range(1)",
            "✗ each image of train_loader is trained on 1 time, with num_epochs",
        ),
        (
            "one epoch too many",
            "range(num_epochs)",
            "range(num_epochs + 1)",
            "✗ each image of train_loader is trained on 5 times, with num_epoch",
        ),
        (
            "lists swapped",
            "return train_losses, val_losses",
            "return val_losses, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "only validation.",
            "return train_losses, val_losses",
            "return val_losses",
            "✗ fit returns a list of 3",
        ),
        (
            "nothing returned.",
            "    return train_losses, val_losses",
            "",
            "✗ fit returns a NoneType",
        ),
        (
            "model, too",
            "return train_losses, val_losses",
            "return model, train_losses, val_losses",
            "✗ fit returns a tuple of 3",
        ),
        (
            "the training loss after the epoch.",
            "train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(validation_loss(model, train_loader, loss_fn))",
            "✗ the training loss is measured after the epoch",
        ),
        (
            "lists as default arguments",
            "",
            "\ndef fit(train_loader, val_loader, num_epochs, seed, train_losses=[], val_losses=[]):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    optimizer = optim.Adam(model.parameters(), lr=0.001)\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))\n    return train_losses, val_losses\n",
            "✗ adds to the list that the first has returned",
        ),
        (
            "a global model",
            "",
            "\ntorch.manual_seed(42)\nmodel = MNISTMLP().to(device)\nloss_fn = nn.CrossEntropyLoss()\noptimizer = optim.Adam(model.parameters(), lr=0.001)\ndef fit(train_loader, val_loader, num_epochs, seed):\n    torch.manual_seed(seed)\n    a, b = [], []\n    for _ in range(num_epochs):\n        a.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        b.append(validation_loss(model, val_loader, loss_fn))\n    return a, b\n",
            "✗ two calls train the same model, the second goes on from the firs",
        ),
        (
            "stops early",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n        if len(val_losses) > 1:\n            break\n",
            "✗ each image of train_loader is trained on 2 times, with num_epoch",
        ),
        (
            "texts",
            "return train_losses, val_losses",
            "return [str(x) for x in train_losses], [str(x) for x in val_losses]",
            "✗ the list of training losses: entry 1 of 3 is '2.206105023622513'",
        ),
        (
            "tensors.",
            "return train_losses, val_losses",
            "return torch.tensor(train_losses), torch.tensor(val_losses)",
            "✗ the list of training losses: this is a tensor, and no list of nu",
        ),
        (
            "pairs.",
            "return train_losses, val_losses",
            "return list(zip(train_losses, val_losses))",
            "✗ fit returns a list of 3",
        ),
        (
            "running means",
            "return train_losses, val_losses",
            "return list(np.cumsum(train_losses) / np.arange(1, len(train_losses) + 1)), val_losses",
            "✗ averaged over all epochs so far",
        ),
        (
            "sum in place of mean",
            "nn.CrossEntropyLoss()",
            "nn.CrossEntropyLoss(reduction='sum')",
            "✗ sum",
        ),
        (
            "label smoothing",
            "nn.CrossEntropyLoss()",
            "nn.CrossEntropyLoss(label_smoothing=0.1)",
            "✗ the loss has label smoothing",
        ),
        (
            "the call: three epochs",
            "",
            "train_losses, val_losses = TRAIN_LOSSES[:3], VAL_LOSSES[:3]\nbest_epoch = 3",
            "✗ train_losses has 3 numbers",
        ),
        (
            "the call: swapped..",
            "",
            "val_losses, train_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = 8",
            "✗ the lists are swapped",
        ),
        (
            "the call: the loss of the best epoch",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = min(val_losses)",
            "✗ best_epoch is the loss of that epoch",
        ),
        (
            "the call: counted from 0.....",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = val_losses.index(min(val_losses))",
            "✗ best_epoch is counted from 0",
        ),
        (
            "the call: the worst",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = 1 + int(np.argmax(val_losses))",
            "✗ best_epoch is 1, and epoch 6 has the lowest validation loss",
        ),
        (
            "the call: the last",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = 8",
            "✗ best_epoch is that with the lowest training loss",
        ),
        (
            "the call: by training loss",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = 1 + int(np.argmin(train_losses))",
            "✗ best_epoch is that with the lowest training loss",
        ),
        (
            "the call: a list of one",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = [1 + int(np.argmin(val_losses))]",
            "✗ best_epoch has the type list",
        ),
        (
            "the call: a text",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = str(1 + int(np.argmin(val_losses)))",
            "✗ best_epoch has the type str",
        ),
        (
            "the call: the test set for validation..",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES_ON_TEST\nbest_epoch = 1 + int(np.argmin(val_losses))",
            "✗ val_losses are closer to the losses on the test set than to thos",
        ),
        (
            "the call: another seed..",
            "",
            "train_losses, val_losses = TRAIN_LOSSES_43, VAL_LOSSES_43\nbest_epoch = 1 + int(np.argmin(val_losses))",
            "✗ train_losses begins with 0.2928, and seed 42 gives 0.2883",
        ),
        (
            "the call: both lists one",
            "",
            "train_losses = val_losses = TRAIN_LOSSES\nbest_epoch = 8",
            "✗ both lists are the same",
        ),
        (
            "loops written out",
            "",
            "\ndef fit(train_loader, val_loader, num_epochs, seed):\n    torch.manual_seed(seed)\n    net = MNISTMLP().to(device)\n    criterion = nn.CrossEntropyLoss()\n    adam = optim.Adam(net.parameters(), 1e-3)\n    history = [], []\n    while len(history[0]) < num_epochs:\n        net.train()\n        total = 0.0\n        for X, y in train_loader:\n            adam.zero_grad()\n            loss = criterion(net(X.to(device)), y.to(device))\n            loss.backward()\n            adam.step()\n            total += loss.item()\n        history[0].append(total / len(train_loader))\n        history[1].append(validation_loss(net, val_loader, criterion))\n    return history\n",
            "✓",
        ),
        (
            "a dictionary inside, lists outside",
            "",
            "\ndef fit(train_loader, val_loader, num_epochs=8, seed=42):\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    optimizer = torch.optim.Adam(model.parameters())\n    rows = [(train_one_epoch(model, train_loader, nn.CrossEntropyLoss(), optimizer),\n             validation_loss(model, val_loader, nn.CrossEntropyLoss())) for _ in range(num_epochs)]\n    train, val = zip(*rows)\n    return list(train), list(val)\n",
            "✓",
        ),
        (
            "a list of two lists.",
            "return train_losses, val_losses",
            "return [train_losses, val_losses]",
            "✓",
        ),
        (
            "tuples.",
            "return train_losses, val_losses",
            "return tuple(train_losses), tuple(val_losses)",
            "✓",
        ),
        (
            "arrays",
            "return train_losses, val_losses",
            "return np.array(train_losses), np.array(val_losses)",
            "✓",
        ),
        (
            "printing on the way",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n        print(train_losses[-1], val_losses[-1])\n",
            "✓",
        ),
        (
            "functional loss...",
            "nn.CrossEntropyLoss()",
            "nn.functional.cross_entropy",
            "✓",
        ),
        (
            "seeded everywhere",
            "    torch.manual_seed(seed)\n",
            "    np.random.seed(seed)\n    torch.manual_seed(seed)\n",
            "✓",
        ),
        (
            "Adam's own defaults..",
            "optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "optim.Adam(model.parameters(), betas=(0.9, 0.999), foreach=True)",
            "✓",
        ),
        (
            "the call: an array's argmin..",
            "",
            "train_losses, val_losses = np.array(TRAIN_LOSSES), tuple(VAL_LOSSES)\nbest_epoch = np.argmin(val_losses) + 1",
            "✓",
        ),
        (
            "the call: min with a key",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = min(range(1, 9), key=lambda epoch: val_losses[epoch - 1])",
            "✓",
        ),
        (
            "the call: index.",
            "",
            "train_losses, val_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = val_losses.index(min(val_losses)) + 1",
            "✓",
        ),
        (
            "the seed is not used",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)",
            "    model = MNISTMLP().to(device)",
            "✗ no seed is set before the model is made",
        ),
        (
            "42 inside",
            "    torch.manual_seed(seed)",
            "    torch.manual_seed(42)",
            "✗ when training begins, the random stream is the same whatever seed",
        ),
        (
            "seeded after the model is made",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)",
            "    model = MNISTMLP().to(device)\n    torch.manual_seed(seed)",
            "✗ no seed is set before the model is made",
        ),
        (
            "SGD",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.SGD(model.parameters(), lr=0.001)",
            "✗ the optimizer is SGD at 0.001",
        ),
        (
            "a learning rate of 0.01",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters(), lr=0.01)",
            "✗ Adam's lr is 0.01",
        ),
        (
            "a new optimizer in every epoch",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, val_losses = [], []\n    for _ in range(num_epochs):",
            "    train_losses, val_losses = [], []\n    for epoch in range(num_epochs):\n        optimizer = optim.Adam(model.parameters(), lr=0.001)",
            "✗ the optimizer is made anew in every epoch",
        ),
        (
            "a new model in every epoch",
            "    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()\n    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)\n    train_losses, val_losses = [], []\n    for _ in range(num_epochs):",
            "    loss_fn = nn.CrossEntropyLoss()\n    train_losses, val_losses = [], []\n    for epoch in range(num_epochs):\n        model = MNISTMLP().to(device)\n        optimizer = optim.Adam(model.parameters(), lr=0.001)",
            "✗ model and optimizer are made inside the loop",
        ),
        (
            "seeded in every epoch",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        torch.manual_seed(seed)\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the seed is set again in every epoch",
        ),
        (
            "one epoch short",
            "    for _ in range(num_epochs):",
            "    for epoch in range(1, num_epochs):",
            "✗ trained on 3 times, with num_epochs=4",
        ),
        (
            "always eight epochs",
            "    for _ in range(num_epochs):",
            "    for epoch in range(8):",
            "✗ trained on 8 times, with num_epochs=4",
        ),
        (
            "validates before it trains",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "✗ the validation loss is measured before the epoch",
        ),
        (
            "validates on the training loader",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "        val_losses.append(validation_loss(model, train_loader, loss_fn))",
            "✗ no image of val_loader",
        ),
        (
            "measures the training loss afterward",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        train_one_epoch(model, train_loader, loss_fn, optimizer)\n        train_losses.append(validation_loss(model, train_loader, loss_fn))",
            "✗ the training loss is measured after the epoch",
        ),
        (
            "returns them the other way round",
            "    return train_losses, val_losses",
            "    return val_losses, train_losses",
            "✗ the two lists are swapped",
        ),
        (
            "nothing returned",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))\n    return train_losses, val_losses",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "✗ fit returns a NoneType",
        ),
        (
            "returns after the first epoch",
            "    return train_losses, val_losses",
            "        return train_losses, val_losses",
            "✗ return after the loop",
        ),
        (
            "one list for both",
            "    train_losses, val_losses = [], []",
            "    train_losses = val_losses = []",
            "✗ fit returns the same list twice",
        ),
        (
            "tensors in the lists",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "        val_losses.append(torch.tensor(validation_loss(model, val_loader, loss_fn)))",
            "✗ is a tensor, and no plain number",
        ),
        (
            "label smoothing",
            "    loss_fn = nn.CrossEntropyLoss()",
            "    loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)",
            "✗ the loss has label smoothing",
        ),
        (
            "NLL on logits",
            "    loss_fn = nn.CrossEntropyLoss()",
            "    loss_fn = nn.NLLLoss()",
            "✗ the loss is NLLLoss",
        ),
        (
            "also trains on the validation part",
            "        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "        train_one_epoch(model, val_loader, loss_fn, optimizer)\n        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "✗ images of val_loader pass through the model in training mode",
        ),
        (
            "counts epochs from zero",
            "",
            "best_epoch = int(np.argmin(val_losses))\n",
            "✗ best_epoch is counted from 0",
        ),
        (
            "the best of the training losses",
            "",
            "best_epoch = int(np.argmin(train_losses)) + 1\n",
            "✗ that with the lowest training loss",
        ),
        (
            "the worst epoch",
            "",
            "best_epoch = int(np.argmax(val_losses)) + 1\n",
            "✗ best_epoch is 1, and epoch 6 has the lowest",
        ),
        (
            "the lowest loss, not its epoch",
            "",
            "best_epoch = min(val_losses)\n",
            "✗ best_epoch is the loss of that epoch",
        ),
        (
            "five epochs",
            "",
            "train_losses, val_losses = TRAIN_LOSSES[:5], VAL_LOSSES[:5]\nbest_epoch = int(np.argmin(val_losses)) + 1\n",
            "✗ train_losses has 5 numbers — train 8 epochs",
        ),
        (
            "seed zero in the call",
            "",
            "train_losses, val_losses = TRAIN_LOSSES_0, VAL_LOSSES_0\nbest_epoch = int(np.argmin(val_losses)) + 1\n",
            "✗ seed 42",
        ),
        (
            "the lists swapped in the call",
            "",
            "val_losses, train_losses = TRAIN_LOSSES, VAL_LOSSES\nbest_epoch = int(np.argmin(val_losses)) + 1\n",
            "✗ the lists are swapped",
        ),
        (
            "the loaders swapped in the call",
            "",
            "train_losses, val_losses = TRAIN_LOSSES_CROSSED, VAL_LOSSES_CROSSED\nbest_epoch = int(np.argmin(val_losses)) + 1\n",
            "✗ ",
        ),
        (
            "stops early by itself",
            "    return train_losses, val_losses",
            "        if len(val_losses) > 1 and val_losses[-1] > val_losses[-2]:\n            break\n    return train_losses, val_losses",
            "✗ where the validation loss rises",
        ),
        (
            "pairs and zip",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            "    pairs = [\n        (train_one_epoch(model, train_loader, loss_fn, optimizer), validation_loss(model, val_loader, loss_fn))\n        for _ in range(num_epochs)\n    ]\n    train_losses, val_losses = map(list, zip(*pairs))",
            "✓",
        ),
        (
            "Adam's own learning rate",
            "    # fused: the same rule for all parameters in one pass, which is faster\n    optimizer = optim.Adam(model.parameters(), lr=0.001, fused=True)",
            "    optimizer = optim.Adam(model.parameters())",
            "✓",
        ),
        (
            "index of the minimum",
            "",
            "best_epoch = val_losses.index(min(val_losses)) + 1\n",
            "✓",
        ),
        ("numpy's whole number", "", "best_epoch = np.argmin(val_losses) + 1\n", "✓"),
        (
            "min with a key",
            "",
            "best_epoch = min(range(1, 9), key=lambda epoch: val_losses[epoch - 1])\n",
            "✓",
        ),
        (
            "a while loop",
            "    for _ in range(num_epochs):",
            "    while len(val_losses) < num_epochs:",
            "✓",
        ),
        (
            "progress printed",
            "    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))",
            '    for epoch in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))\n        print(f"epoch {epoch + 1}: {train_losses[-1]:.4f} {val_losses[-1]:.4f}")',
            "✓",
        ),
        (
            "the loss made before the seed",
            "    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = nn.CrossEntropyLoss()",
            "    criterion = nn.CrossEntropyLoss()\n    torch.manual_seed(seed)\n    model = MNISTMLP().to(device)\n    loss_fn = criterion",
            "✓",
        ),
        (
            "the loop written out",
            "        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))",
            "        model.train()\n        losses = []\n        for X, y in train_loader:\n            X, y = X.to(device), y.to(device)\n            optimizer.zero_grad()\n            loss = loss_fn(model(X), y)\n            loss.backward()\n            optimizer.step()\n            losses.append(loss.item())\n        train_losses.append(sum(losses) / len(losses))",
            "✓",
        ),
        (
            "a dictionary of histories",
            "    train_losses, val_losses = [], []\n    for _ in range(num_epochs):\n        train_losses.append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        val_losses.append(validation_loss(model, val_loader, loss_fn))\n    return train_losses, val_losses",
            '    history = {"train": [], "val": []}\n    for epoch in range(num_epochs):\n        history["train"].append(train_one_epoch(model, train_loader, loss_fn, optimizer))\n        history["val"].append(validation_loss(model, val_loader, loss_fn))\n    return history["train"], history["val"]',
            "✓",
        ),
    ],
}
