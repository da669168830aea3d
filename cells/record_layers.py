class LayerRecorder(torch.overrides.TorchFunctionMode):
    """Notes each layer that is computed under it, by a module or by a function."""

    def __init__(self):
        super().__init__()
        self.layers, self.weights, self.drop_rates = [], [], []

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        name = getattr(function, "__name__", "").rstrip("_")
        if name == "linear":
            weight = args[1] if len(args) > 1 else kwargs["weight"]
            self.weights.append(weight)
            self.layers.append(f"{weight.shape[1]} to {weight.shape[0]}")
        elif name in ("relu", "clamp", "clamp_min", "threshold"):
            self.layers.append("ReLU")
        elif "dropout" in name:
            self.layers.append("dropout")
            self.drop_rates.append(kwargs.get("p", args[1] if len(args) > 1 else None))
        elif "softmax" in name or name in ("sigmoid", "tanh"):
            self.layers.append(name)
        return function(*args, **kwargs)


def record_layers(model):
    """What `model` computes from three images, layer by layer."""
    expect(
        not isinstance(model, type),
        "a class is returned — return a model, made from it",
    )
    expect(
        isinstance(model, nn.Module),
        f"a {type(model).__name__} is returned — return an nn.Module",
    )
    parameter = next(model.parameters(), torch.zeros(1))
    images = torch.zeros(3, 1, 28, 28, device=parameter.device)
    with LayerRecorder() as recorder, torch.no_grad():
        try:
            logits = model(images)
        except RuntimeError as error:
            raise WrongError(
                "the model fails on images of shape (3, 1, 28, 28): "
                f"{str(error).splitlines()[0]} — flatten them first, and let each "
                "layer begin with the width at which the one before it ended"
            ) from error
    expect(
        {id(w) for w in recorder.weights} <= {id(p) for p in model.parameters()},
        "model.parameters() misses layers, which no optimizer would train — keep them "
        "in nn.Sequential or nn.ModuleList, not in a plain list",
    )
    expect(
        tuple(logits.shape) == (3, 10),
        f"3 images give an output of shape {tuple(logits.shape)} — ten logits for each",
    )
    return recorder


def expect_plain_end(layers):
    """The last layer must give raw logits."""
    expect(
        "softmax" not in layers[-1],
        "a softmax at the end — CrossEntropyLoss wants raw logits, and applies it "
        "itself",
    )
    expect(
        layers[-1] != "ReLU",
        "a ReLU after the last layer cuts off all negative logits — end with nn.Linear",
    )
