# @title Training several models side by side
def train_side_by_side(models, data, num_epochs, batch_size=64):
    """Train MLPs of one shape, each on batches in an order of its own.

    `models` is a dictionary {seed: model}. Yields after each epoch, when the models
    have completed it. Cross-entropy and Adam at 0.001, as in the chapter: only the
    arithmetic is stacked, and no model affects another.
    """
    X, y = (tensor.to(device) for tensor in data[:])
    X = X.flatten(1)
    generators = [torch.Generator().manual_seed(seed) for seed in models]
    layers, parameters = [], []  # for each layer: the module, its stacked parameters
    for modules in zip(*(model.modules() for model in models.values())):
        if isinstance(modules[0], nn.Linear):
            W = torch.stack([module.weight.detach().T for module in modules])
            b = torch.stack([module.bias.detach() for module in modules])[:, None]
            for module, W_one, b_one in zip(modules, W, b):
                # The model's own parameters become slices of the stack.
                module.weight, module.bias = map(nn.Parameter, (W_one.T, b_one[0]))
            layers.append((torch.baddbmm, (b.requires_grad_(), W.requires_grad_())))
            parameters += [W, b]
        elif isinstance(modules[0], (nn.ReLU, nn.Dropout)):
            layers.append((modules[0], None))
    optimizer = optim.Adam(parameters, lr=0.001, fused=True)
    for _ in range(num_epochs):
        for model in models.values():
            model.train()
        order = torch.stack([torch.randperm(len(X), generator=g) for g in generators])
        for batch in order.split(batch_size, dim=1):
            h = X[batch]  # (models, batch, width)
            for layer, stacked in layers:
                h = layer(h) if stacked is None else layer(stacked[0], h, stacked[1])
            # The mean over a model's batch, summed over the models.
            loss = nn.functional.cross_entropy(
                h.flatten(0, 1), y[batch].flatten(), reduction="sum"
            )
            optimizer.zero_grad()
            (loss / batch.shape[1]).backward()
            optimizer.step()
        yield
