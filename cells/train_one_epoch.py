def train_one_epoch(model, dataloader, loss_fn, optimizer):
    """Train for one pass over the data; return the mean of the batch losses."""
    model.train()  # training mode, for dropout and batch norm
    device = next(model.parameters()).device
    total_loss = 0.0
    # (1) The loader shuffles and partitions; (2) for each mini-batch:
    for X, y in dataloader:
        X, y = X.to(device), y.to(device)
        # (2a) Forward pass
        logits = model(X)
        # (2b) Loss
        loss = loss_fn(logits, y)
        # (2c) Zero the gradients
        optimizer.zero_grad()
        # (2d) Backward pass
        loss.backward()
        # (2e) Update the parameters
        optimizer.step()
        total_loss += loss.item()  # a plain float: keeps no graph alive
    return total_loss / len(dataloader)
