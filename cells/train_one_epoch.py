def train_one_epoch(model, dataloader, loss_fn, optimizer):
    """Train for one pass over the data; return the mean of the batch losses."""
    model.train()  # training mode: dropout and batch norm behave accordingly
    device = next(model.parameters()).device
    total_loss = 0.0
    for X, y in dataloader:  # (1) shuffled and partitioned; (2) for each:
        X, y = X.to(device), y.to(device)
        logits = model(X)  # (2a) forward pass
        loss = loss_fn(logits, y)  # (2b) loss
        optimizer.zero_grad()  # (2c) zero the gradients
        loss.backward()  # (2d) backward pass
        optimizer.step()  # (2e) update the parameters
        total_loss += loss.item()  # a plain float: keeps no graph alive
    return total_loss / len(dataloader)
