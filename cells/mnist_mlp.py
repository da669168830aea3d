class MNISTMLP(nn.Module):
    """A multilayer perceptron: 28x28 images in, ten logits out."""

    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.layers = nn.Sequential(
            nn.Linear(784, 128),
            nn.ReLU(),
            nn.Linear(128, 64),
            nn.ReLU(),
            nn.Linear(64, 10),  # raw logits: the loss applies the softmax
        )

    def forward(self, X):
        return self.layers(self.flatten(X))
