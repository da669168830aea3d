"""Answers to Exercise 30.3; tests/test_exercises.py says how they are written."""

TRAIN_LOSSES = [0.2883, 0.1206, 0.0870, 0.0663, 0.0545, 0.0447, 0.0369, 0.0310]
VAL_LOSSES = [0.1656, 0.1205, 0.1271, 0.0957, 0.1030, 0.0953, 0.0998, 0.1154]
VAL_LOSSES_ON_TEST = [0.1474, 0.1060, 0.1047, 0.0887, 0.0968, 0.0825, 0.0831, 0.0980]
TRAIN_LOSSES_43 = [0.2928, 0.1206, 0.0850, 0.0659, 0.0505, 0.0393, 0.0356, 0.0298]
VAL_LOSSES_43 = [0.1701, 0.1140, 0.1142, 0.0942, 0.0930, 0.0987, 0.1063, 0.1169]

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
            "✓",
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
            "✓",
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
            "✗ the split overlaps",
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
            "✗ the split is not random",
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
            "✗ the test set stays untouched",
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
            "✗ goes over all 60,000 images",
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
            "✗ leaves out samples",
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
            "✗ validation runs in training mode",
        ),
        (
            "validation with gradients",
            "with torch.no_grad():",
            "if True:",
            "✗ validation runs with gradients",
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
            "✗ this is a sum",
        ),
    ],
    4: [
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
            "✗ best_epoch is a loss",
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
            "✗ that of the training loss",
        ),
        (
            "an already trained model",
            "",
            "train_losses = [loss / 10 for loss in train_losses]",
            "✗ it was already trained",
        ),
        (
            "validated on what was trained on",
            "",
            "val_losses = [loss + 0.005 for loss in train_losses]",
            "✗ measured on images that are trained on",
        ),
    ],
}
