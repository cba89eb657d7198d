"""The network that the benchmark measures: 256x256 grey images, four stride-2 stages, 128 latent units, 26 million weights."""

from __future__ import annotations

import torch
from torch import nn

CHANNELS = (32, 64, 128, 256)
LATENT = 128
SIDE = 16  # 256 / 2^4


class VAE(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        down = zip((1, *CHANNELS), CHANNELS)
        up = zip(CHANNELS[:0:-1], CHANNELS[-2::-1])
        self.encoder = nn.Sequential(
            *[nn.Sequential(nn.Conv2d(a, b, 3, 2, 1), nn.BatchNorm2d(b), nn.LeakyReLU(0.1)) for a, b in down]
        )
        self.mu = nn.Linear(CHANNELS[-1] * SIDE**2, LATENT)
        self.logvar = nn.Linear(CHANNELS[-1] * SIDE**2, LATENT)
        self.open = nn.Linear(LATENT, CHANNELS[-1] * SIDE**2)
        self.decoder = nn.Sequential(
            *[nn.Sequential(nn.ConvTranspose2d(a, b, 3, 2, 1, 1), nn.BatchNorm2d(b), nn.LeakyReLU(0.1)) for a, b in up],
            nn.ConvTranspose2d(CHANNELS[0], 1, 3, 2, 1, 1),
            nn.Sigmoid(),
        )

    def encode(self, x):
        features = self.encoder(x).flatten(1)
        return self.mu(features), self.logvar(features)

    def decode(self, z):
        return self.decoder(self.open(z).view(-1, CHANNELS[-1], SIDE, SIDE))

    def forward(self, x):
        """Reconstruction of mu, mu, log-variance: what is exported and measured."""
        mu, logvar = self.encode(x)
        return self.decode(mu), mu, logvar
