# What the self-checks of dropout measure.
@tool
def drop_rates(model):
    """How often an MLP in training mode drops units of its hidden layers, logits and
    pixels; the values of units that stay; and whether all images lose the same units.
    """
    W = [next(p for p in model.parameters() if p.shape == shape) for shape in SHAPES]
    b = [
        next(p for p in model.parameters() if p.shape == shape[:1]) for shape in SHAPES
    ]
    X = torch.ones(4000, 1, 28, 28, device=W[0].device)

    def pass_through(first, second, last_bias=0.0):
        """The logits with these ones in the weights, or a bias in place of them."""
        with torch.no_grad():
            for p in model.parameters():
                p.zero_()
            if first == "bias":
                b[0].fill_(1.0)
            else:
                W[0].copy_(torch.eye(*W[0].shape))
            if second == "the first unit":
                W[1][:, 0] = 1.0
            else:
                W[1].copy_(torch.eye(*W[1].shape))
            if not last_bias:
                W[2].copy_(torch.eye(*W[2].shape))
            b[2].fill_(last_bias)
            return model.train()(X)

    def rate(logits):
        return (logits == 0).float().mean().item()

    shared = pass_through("bias", "the first unit")
    whole = shared[(shared != 0).any(dim=1)]
    first, second = 1 - len(whole) / len(shared), rate(whole) if len(whole) else 0.0
    apart = rate(pass_through("bias", "its own"))
    pixels = 1 - (1 - rate(pass_through("pixel", "its own"))) / max(1 - apart, 1e-9)
    logits = rate(pass_through("bias", "its own", last_bias=1.0))
    return first, second, logits, pixels, whole[whole != 0], (shared == shared[0]).all()


@tool
def expect_slope(model, X, y):
    """Stop if a small step along its gradient changes the loss by something else."""

    def loss(step=0.0):
        with torch.no_grad():
            for p, direction in zip(model.parameters(), directions):
                p += step * direction
        torch.manual_seed(0)  # the same units are dropped
        return nn.functional.cross_entropy(model(X), y)

    directions = [torch.zeros_like(p) for p in model.parameters()]
    repeats = loss().item() == loss().item()
    gradient = torch.autograd.grad(loss(), [*model.parameters()])
    size = sum(g.square().sum() for g in gradient).sqrt().item()
    directions = [g / size for g in gradient]
    slope = (loss(0.01) - loss(-0.02)).item() / 0.02
    said = f"a step of 0.01 along the gradient changes the loss by {slope / 100:.2g},"
    said += f" and the gradient says {size / 100:.2g}"
    hint = "let autograd see all that happens to the units: no .data, no detach()"
    expect(not repeats or abs(slope - size) < 0.1 * size, f"{said} — {hint}")


workbench["SHAPES"] = [(128, 784), (64, 128), (10, 64)]
workbench["DROPOUT_TURNS"] = [
    (hint, [*edits, ("    model.train()", "    model.train(); draw()"), evaluation])
    for evaluation in [("    model.eval()", "    model.eval(); draw()")]
    for hint, edits in turns("""
p is 0.2 whatever is asked for — pass the argument p
- model = new_model()
+ model = make(0.2)

p is 0.5 whatever is asked for — pass the argument p
- model = new_model()
+ model = make(0.5)

1 - p is passed on, the share of units that stay — pass p, that of those dropped
- model = new_model()
+ model = make(1.0)
""")
]
