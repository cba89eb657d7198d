"""Networks of the second lot: residual blocks, a condition, vector quantization, no spread at all.

They answer to the same calls as `vae.VAE`: `encode(x)`, `decode(code, features)`, `model(x, sample=False)`. What a decoder gets
besides the code stands in `features`. Where no condition is given, picture i is of variant i modulo their number, as the sets
of conditional designs are laid out.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional

import vae


@dataclass(frozen=True)
class Plan:
    """What the network looks like."""

    channels: int
    widths: tuple[int, ...]
    decoder: tuple[int, ...]
    latent: int
    side: int  # of the innermost map
    code: str = "normal"  # normal (mu and log-variance), plain (mu alone) or quantized
    spatial: bool = False
    blocks: bool = False  # residual blocks after every stage
    variants: int = 0  # of the condition; 0: no condition
    entries: int = 64  # of the codebook
    norm: bool = True
    logvar_start: float = 0.0


class Block(nn.Module):
    """Two convolutions and the way around them."""

    def __init__(self, width: int, norm: type[nn.Module]):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(width, width, 3, 1, 1), norm(width), nn.ReLU(), nn.Conv2d(width, width, 3, 1, 1), norm(width))

    def forward(self, x):
        return functional.relu(x + self.body(x))


class Network(nn.Module):
    """Strided convolutions down, nearest-neighbor upsampling and convolutions up again."""

    def __init__(self, plan: Plan):
        super().__init__()
        self.plan = plan
        norm = nn.BatchNorm2d if plan.norm else nn.Identity
        block = (lambda width: [Block(width, norm)]) if plan.blocks else lambda width: []
        stage = lambda layers, width: nn.Sequential(*layers, norm(width), nn.ReLU(), *block(width))
        down = list(zip((plan.channels + plan.variants, *plan.widths), plan.widths))
        self.down = nn.Sequential(*(stage([nn.Conv2d(a, b, 4, 2, 1)], b) for a, b in down))
        self.up = nn.Sequential(*(
            stage([nn.Upsample(scale_factor=2), nn.Conv2d(a, b, 3, 1, 1)], b) for a, b in zip(plan.decoder, plan.decoder[1:])))
        self.last = nn.Sequential(nn.Upsample(scale_factor=2), nn.Conv2d(plan.decoder[-1], plan.channels, 3, 1, 1))
        heads = plan.latent * (2 if plan.code == "normal" else 1)
        if plan.spatial:
            self.heads = nn.Conv2d(plan.widths[-1], heads, 1)
            self.open = nn.Conv2d(plan.latent + plan.variants, plan.decoder[0], 1)
        else:
            self.heads = nn.Linear(plan.widths[-1] * plan.side**2, heads)
            self.open = nn.Linear(plan.latent + plan.variants, plan.decoder[0] * plan.side**2)
        if plan.code == "normal":
            with torch.no_grad():
                self.heads.bias[plan.latent :] += plan.logvar_start
        if plan.code == "quantized":
            self.codebook = nn.Parameter(torch.randn(plan.entries, plan.latent))
            self.started = False
        self.extra = None  # the quantizer's own term of the loss, after a training step

    def encode(self, x, condition=None):
        features = []
        if self.plan.variants:
            if condition is None:
                condition = functional.one_hot(torch.arange(len(x)) % self.plan.variants, self.plan.variants).float()
            features = [condition]
            x = torch.cat([x, condition[:, :, None, None].expand(-1, -1, *x.shape[2:])], 1)
        h = self.down(x)
        heads = self.heads(h if self.plan.spatial else h.flatten(1))
        if self.plan.code == "normal":
            return *heads.chunk(2, 1), features
        return (self.quantize(heads) if self.plan.code == "quantized" else heads), None, features

    def quantize(self, z):
        """The nearest entries of the codebook [N, C, h, w]; gradients pass straight through."""
        last = z.permute(0, 2, 3, 1)
        rows = last.flatten(0, 2)
        if self.training and not self.started:  # entries start where codes are
            with torch.no_grad():
                self.codebook.copy_(rows[torch.randperm(len(rows))[: self.plan.entries]])
            self.started = True
        distance = rows.square().sum(1, keepdim=True) - 2 * rows @ self.codebook.T + self.codebook.square().sum(1)
        nearest = functional.embedding(distance.argmin(1), self.codebook)
        if self.training:
            self.extra = functional.mse_loss(nearest, rows.detach()) + 0.25 * functional.mse_loss(rows, nearest.detach())
        found = nearest.view(last.shape).permute(0, 3, 1, 2)
        return z + (found - z).detach() if self.training else found

    def decode(self, z, features=()):
        for condition in features:
            z = torch.cat([z, condition if z.ndim == 2 else condition[:, :, None, None].expand(-1, -1, *z.shape[2:])], 1)
        h = self.open(z)
        if not self.plan.spatial:
            h = h.view(-1, self.plan.decoder[0], self.plan.side, self.plan.side)
        return torch.sigmoid(self.last(self.up(h)))

    def forward(self, x, sample: bool = True, condition=None):
        mu, logvar, features = self.encode(x, condition)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu) if sample and logvar is not None else mu
        return self.decode(z, features), mu, logvar


class Exported(nn.Module):
    """x, condition -> reconstruction, and what there is of mu and its spread."""

    def __init__(self, model: Network, head: str, sampled: bool):
        super().__init__()
        self.model, self.head, self.sampled = model, head, sampled

    def forward(self, x, *condition):
        recon, mu, logvar = self.model(x, self.sampled, *condition)
        if self.head == "none":
            return recon
        return (recon, mu) if logvar is None else (recon, mu, vae.second_head(logvar, self.head))
