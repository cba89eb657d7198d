"""A small convolutional VAE, its training loop and its ONNX export.

The loss is mean squared error (over images, channels and pixels) + kl_weight * KL (summed over the latent units,
averaged over images). Weights are small (about 25 000), so that checkpoints can be committed.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import numpy as np
import onnx
import torch
from torch import nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """What the network looks like."""

    channels: int = 1
    encoder: tuple[int, ...] = (8, 12, 16, 16)
    decoder: tuple[int, ...] = (16, 16, 12, 8)
    latent: int = 12  # units of a vector latent, or channels of a spatial one
    spatial: bool = False  # latent [N, C, h, w] instead of [N, d]
    skips: int = 0  # how many encoder stages feed the decoder directly
    minus_one_to_one: bool = False  # images in -1..1 (tanh) instead of 0..1 (sigmoid)
    head: str = "logvar"  # what the second head exports: logvar, sigma or var
    sampled: bool = False  # leave the sampling in the exported graph
    logvar_start: float = 0.0  # the log-variance the encoder starts from
    norm: bool = True  # batch normalization


class VAE(nn.Module):
    """Strided convolutions down to SIZE / 2^stages, transposed convolutions up again."""

    def __init__(self, shape: Shape, size: int = 64):
        super().__init__()
        self.shape = shape
        down = list(zip((shape.channels, *shape.encoder), shape.encoder))
        up = list(zip(shape.decoder, (*shape.decoder[1:], shape.channels)))
        norm = nn.BatchNorm2d if shape.norm else nn.Identity
        self.down = nn.ModuleList(
            nn.Sequential(nn.Conv2d(a, b, 3, 2, 1), norm(b), nn.LeakyReLU(0.1)) for a, b in down
        )
        self.up = nn.ModuleList(
            nn.Sequential(nn.ConvTranspose2d(a, b, 4, 2, 1), norm(b), nn.LeakyReLU(0.1)) for a, b in up[:-1]
        )
        self.last = nn.ConvTranspose2d(*up[-1], 4, 2, 1)
        self.side = size // 2 ** len(down)
        if shape.spatial:
            self.heads = nn.Conv2d(shape.encoder[-1], 2 * shape.latent, 1)
            self.open = nn.Conv2d(shape.latent, shape.decoder[0], 1)
        else:
            self.heads = nn.Linear(shape.encoder[-1] * self.side**2, 2 * shape.latent)
            self.open = nn.Linear(shape.latent, shape.decoder[0] * self.side**2)
        with torch.no_grad():
            self.heads.bias[shape.latent :] += shape.logvar_start

    def encode(self, x):
        features = []
        for stage in self.down:
            x = stage(x)
            features.append(x)
        heads = self.heads(x if self.shape.spatial else x.flatten(1))
        mu, logvar = heads.chunk(2, 1)
        return mu, logvar, features

    def decode(self, z, features=()):
        h = self.open(z)
        if not self.shape.spatial:
            h = h.view(-1, self.shape.decoder[0], self.side, self.side)
        for i, stage in enumerate(self.up):
            h = stage(h)
            level = len(self.down) - 2 - i
            if level < self.shape.skips:
                h = h + features[level]
        h = self.last(h)
        return torch.tanh(h) if self.shape.minus_one_to_one else torch.sigmoid(h)

    def forward(self, x, sample: bool = True):
        mu, logvar, features = self.encode(x)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu) if sample else mu
        return self.decode(z, features), mu, logvar


@dataclass(frozen=True)
class Training:
    """How the network is trained. `kl_weight` and `learning_rate` may depend on the epoch."""

    epochs: tuple[int, ...]  # the epochs that are exported; the last one ends the training
    kl_weight: float | Callable[[int], float] = 5e-6
    learning_rate: float | Callable[[int], float] = 2e-3
    images: int = 1000
    defects: float = 0.0  # share of the training images that are defective and not labeled so
    defects_from: int = 1  # the epoch from which they are among the images
    batch: int = 32
    seed: int = 0


def at(value, epoch: int) -> float:
    """A setting that may be a function of the epoch."""
    return value(epoch) if callable(value) else value


def train(shape: Shape, training: Training, clean: np.ndarray, dirty: np.ndarray,
          export: Callable[[VAE, int], None]) -> list[dict]:
    """Trains on the clean, later on the dirty images; calls export(model, epoch); returns the history, one row an epoch."""
    torch.manual_seed(training.seed)
    torch.set_num_threads(1)
    model = VAE(shape)
    optimizer = torch.optim.Adam(model.parameters())
    scale = (lambda x: 2 * x - 1) if shape.minus_one_to_one else (lambda x: x)
    clean, dirty = scale(torch.from_numpy(clean)), scale(torch.from_numpy(dirty))
    history = []
    for epoch in range(1, training.epochs[-1] + 1):
        data = dirty if epoch >= training.defects_from else clean
        weight, rate = at(training.kl_weight, epoch), at(training.learning_rate, epoch)
        optimizer.param_groups[0]["lr"] = rate
        model.train()
        total, total_error, total_kl = 0.0, 0.0, 0.0
        for batch in torch.randperm(len(data)).split(training.batch):
            x = data[batch]
            recon, mu, logvar = model(x)
            error = functional.mse_loss(recon, x)
            kl = 0.5 * (mu.square() + logvar.exp() - logvar - 1).flatten(1).sum(1).mean()
            loss = error + weight * kl
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            total_error += error.item() * len(x)
            total_kl += kl.item() * len(x)
        history.append({
            "epoch": epoch, "loss": total / len(data), "reconstruction": total_error / len(data),
            "kl": total_kl / len(data), "learning_rate": rate,
        })
        if epoch in training.epochs:
            model.eval()
            export(model, epoch)
    return history


class Whole(nn.Module):
    """x -> reconstruction, mu, second head."""

    def __init__(self, model: VAE):
        super().__init__()
        self.model = model

    def forward(self, x):
        recon, mu, logvar = self.model(x, sample=self.model.shape.sampled)
        return recon, mu, second_head(logvar, self.model.shape.head)


class Encoder(nn.Module):
    """x -> mu, second head."""

    def __init__(self, model: VAE):
        super().__init__()
        self.model = model

    def forward(self, x):
        mu, logvar, _ = self.model.encode(x)
        return mu, second_head(logvar, self.model.shape.head)


class Decoder(nn.Module):
    """z -> reconstruction."""

    def __init__(self, model: VAE):
        super().__init__()
        self.model = model

    def forward(self, z):
        return self.model.decode(z)


def second_head(logvar, kind: str):
    return {"logvar": lambda v: v, "sigma": lambda v: torch.exp(0.5 * v), "var": torch.exp}[kind](logvar)


def write_onnx(module: nn.Module, example, path: Path, inputs: list[str], outputs: list[str], *, dynamo: bool = False,
               side_file: bool = False) -> None:
    """Exports one graph with a dynamic batch axis; `example` is a tuple where there are several inputs; `side_file` puts the
    weights in NAME.onnx.data."""
    examples = example if isinstance(example, tuple) else (example,)
    path.parent.mkdir(parents=True, exist_ok=True)
    module.eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if dynamo:
            batch = torch.export.Dim("batch")
            torch.onnx.export(module, examples, str(path), input_names=inputs, output_names=outputs, dynamo=True,
                              dynamic_shapes=({0: batch},), external_data=False, verbose=False)
        else:
            axes = {name: {0: "batch"} for name in [*inputs, *outputs]}
            torch.onnx.export(module, examples, str(path), input_names=inputs, output_names=outputs, dynamo=False,
                              dynamic_axes=axes, opset_version=17)
    model = onnx.load(path)
    forget_sources(model)
    if side_file:
        data = path.name + ".data"
        path.with_name(data).unlink(missing_ok=True)
        onnx.save_model(model, path, save_as_external_data=True, location=data, size_threshold=1024)
        path.with_name(data).chmod(0o644)
    else:
        onnx.save_model(model, path)


def forget_sources(model: onnx.ModelProto) -> None:
    """Drops stack traces and comments: they hold file names of the machine that exported, and most of the size."""
    model.doc_string = ""
    del model.metadata_props[:]
    graph = model.graph
    graph.doc_string = ""
    del graph.metadata_props[:]
    for item in [*graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer]:
        item.doc_string = ""
        if hasattr(item, "metadata_props"):
            del item.metadata_props[:]
    for function in model.functions:
        function.doc_string = ""
        del function.metadata_props[:]
        for node in function.node:
            node.doc_string = ""
            del node.metadata_props[:]
