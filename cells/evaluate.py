def evaluate(model, dataloader, loss_fn):
    """Return the mean loss per sample and the accuracy (0 to 1)."""
    model.eval()  # dropout off, batch norm on its running statistics
    device = next(model.parameters()).device
    total_loss, num_correct, num_samples = 0.0, 0, 0
    with torch.no_grad():  # record no graph: nothing to differentiate
        for X, y in dataloader:
            X, y = X.to(device), y.to(device)
            logits = model(X)
            # loss_fn returns a mean: turn it back into a sum
            total_loss += loss_fn(logits, y).item() * len(y)
            num_correct += (logits.argmax(dim=1) == y).sum().item()
            num_samples += len(y)
    return total_loss / num_samples, num_correct / num_samples
