"""The same work in other libraries: MNIST in memory, Adam, batches of 64.

Each is written as its own documentation does, and imports what it needs when called.
"""

import numpy as np
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset


def flat(book):
    return book["X_train"].flatten(1).numpy(), book["y_train"].numpy()


def labels(model):
    return lambda X: model.eval()(X).detach().argmax(1)


def lightning(book):
    from lightning import LightningModule, Trainer

    class Classifier(LightningModule):
        def __init__(self):
            super().__init__()
            self.model = book["MNISTMLP"]()
            self.adam = optim.Adam(self.parameters())

        def training_step(self, batch, _):
            return nn.functional.cross_entropy(self.model(batch[0]), batch[1])

        def configure_optimizers(self):
            return self.adam

    data = TensorDataset(book["X_train"], book["y_train"])
    loader, classifier = DataLoader(data, 64, shuffle=True), Classifier()
    quiet = dict.fromkeys(
        ("logger", "enable_checkpointing", "enable_progress_bar"), False
    )

    def train():
        trainer = Trainer(accelerator="cpu", max_epochs=1, **quiet)
        trainer.fit(classifier, loader)

    return train, labels(classifier.model)


def keras(book):
    import os

    os.environ["KERAS_BACKEND"] = "torch"
    import keras

    layers = [keras.layers.Dense(n, activation="relu") for n in (128, 64)]
    model = keras.Sequential([keras.Input((784,)), *layers, keras.layers.Dense(10)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss=loss)
    X, y = flat(book)
    predict = lambda X: model.predict(X.flatten(1).numpy(), verbose=0).argmax(1)
    return lambda: model.fit(X, y, batch_size=64, epochs=1, verbose=0), predict


def skorch(book):
    from skorch import NeuralNetClassifier

    net = NeuralNetClassifier(
        book["MNISTMLP"],
        criterion=nn.CrossEntropyLoss,
        optimizer=optim.Adam,
        lr=0.001,
        batch_size=64,
        max_epochs=1,
        iterator_train__shuffle=True,
        train_split=None,
        verbose=0,
    )
    X, y = book["X_train"].numpy(), book["y_train"].numpy()
    return lambda: net.partial_fit(X, y), lambda X: net.predict(X.numpy())


def fastai(book):
    from fastai.data.core import DataLoaders
    from fastai.learner import Learner

    data = TensorDataset(book["X_train"], book["y_train"])
    model = book["MNISTMLP"]()
    loaders = DataLoaders.from_dsets(data, data, bs=64, device="cpu", num_workers=0)
    learner = Learner(loaders, model, loss_func=nn.CrossEntropyLoss(), lr=0.001)
    learner._do_epoch_validate = lambda *_, **__: None  # training only, as the others

    return lambda: learner.fit(1), labels(model)


def jax(book):
    import jax
    import jax.numpy as jnp
    import optax

    X, y = map(jnp.asarray, flat(book))
    widths, keys = (784, 128, 64, 10), jax.random.split(jax.random.key(42), 3)
    parameters = [
        (jax.random.uniform(k, (n, m), minval=-1, maxval=1) / n**0.5, jnp.zeros(m))
        for k, n, m in zip(keys, widths, widths[1:])
    ]
    adam = optax.adam(0.001)
    state = [parameters, adam.init(parameters)]

    def forward(parameters, X):
        for W, b in parameters[:-1]:
            X = jax.nn.relu(X @ W + b)
        return X @ parameters[-1][0] + parameters[-1][1]

    def loss(parameters, X, y):
        logits = forward(parameters, X)
        return optax.softmax_cross_entropy_with_integer_labels(logits, y).mean()

    @jax.jit
    def epoch(state, order):  # the whole epoch compiled, as a scan over batches
        def step(state, index):
            gradient = jax.grad(loss)(state[0], X[index], y[index])
            updates, adam_state = adam.update(gradient, state[1])
            return [optax.apply_updates(state[0], updates), adam_state], None

        body, rest = order[: 937 * 64].reshape(937, 64), order[937 * 64 :]
        return step(jax.lax.scan(step, state, body)[0], rest)[0]

    def train():
        order = jnp.asarray(np.random.permutation(60000))
        state[:] = jax.block_until_ready(epoch(state, order))

    return train, lambda X: forward(state[0], X.flatten(1).numpy()).argmax(1)


def sklearn(book):
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier((128, 64), batch_size=64, alpha=0, random_state=42)
    X, y = flat(book)
    train = lambda: model.partial_fit(X, y, classes=range(10))
    return train, lambda X: model.predict(X.flatten(1).numpy())


def tinygrad(book):
    from tinygrad import Tensor, TinyJit
    from tinygrad.nn import Linear
    from tinygrad.nn.optim import Adam
    from tinygrad.nn.state import get_parameters

    layers = [Linear(784, 128), Linear(128, 64), Linear(64, 10)]
    adam, (X, y) = Adam(get_parameters(layers), lr=0.001), flat(book)

    def forward(X):
        return layers[2](layers[1](layers[0](X).relu()).relu())

    @TinyJit
    @Tensor.train()
    def step(X, y):
        adam.zero_grad()
        loss = forward(X).sparse_categorical_crossentropy(y).backward()
        return loss.realize(*adam.schedule_step())

    def train():
        order = np.random.permutation(60000)[: 937 * 64].reshape(937, 64)
        for index in order:
            step(Tensor(X[index]), Tensor(y[index]))

    return train, lambda X: forward(Tensor(X.flatten(1).numpy())).argmax(1).numpy()


PEERS = {  # what to install, and the row
    "Lightning": ("lightning", lightning),
    "Keras on torch": ("keras", keras),
    "skorch": ("skorch", skorch),
    "fastai": ("fastai", fastai),
    "JAX with optax": ("jax optax", jax),
    "scikit-learn": ("scikit-learn", sklearn),
    "tinygrad": ("tinygrad", tinygrad),
}
