"""A small convolutional VAE in Keras 3 (NHWC), as three models that share their weights."""

from dataclasses import dataclass

import keras
from keras import layers


@dataclass
class Vae:
    """`encoder`: x -> z_mean, z_log_var. `decoder`: z -> recon. `vae`: x -> recon, z_mean, z_log_var.

    `vae` decodes the mean: nothing is sampled in what is exported, so its outputs repeat exactly.
    """

    encoder: keras.Model
    decoder: keras.Model
    vae: keras.Model


def chain(steps):
    """Apply layers one after the other."""
    def apply(tensor):
        for step in steps:
            tensor = step(tensor)
        return tensor
    return apply


def build_vae(size=64, channels=1, widths=(8, 16, 32), latent=16, batch_norm=False, spatial=False):
    """Build a VAE whose encoder halves the image once per entry of `widths`.

    With `spatial` the latent is a map [N, h, w, latent] instead of a vector [N, latent].
    """
    small = size // 2 ** len(widths)

    def block(layer, name):
        steps = [layer]
        if batch_norm:
            steps.append(layers.BatchNormalization(momentum=0.9, name=f"{name}_norm"))
        return [*steps, layers.LeakyReLU(negative_slope=0.1, name=f"{name}_act")]

    down = []
    for index, width in enumerate(widths, start=1):
        down += block(layers.Conv2D(width, 3, strides=2, padding="same", name=f"down{index}"), f"down{index}")
    if spatial:
        heads = {name: layers.Conv2D(latent, 1, name=name) for name in ("z_mean", "z_log_var")}
        up = []
    else:
        down.append(layers.Flatten(name="flatten"))
        heads = {name: layers.Dense(latent, name=name) for name in ("z_mean", "z_log_var")}
        up = [layers.Dense(small * small * widths[-1], name="widen"),
              layers.LeakyReLU(negative_slope=0.1, name="widen_act"),
              layers.Reshape((small, small, widths[-1]), name="unflatten")]
    for index, width in enumerate([*reversed(widths[:-1]), widths[0]], start=1):
        up += block(layers.Conv2DTranspose(width, 3, strides=2, padding="same", name=f"up{index}"), f"up{index}")
    up.append(layers.Conv2D(channels, 3, padding="same", activation="sigmoid", name="recon"))

    encode, decode = chain(down), chain(up)
    image = keras.Input((size, size, channels), name="x")
    features = encode(image)
    mean, log_variance = heads["z_mean"](features), heads["z_log_var"](features)
    code = keras.Input(mean.shape[1:], name="z")
    return Vae(encoder=keras.Model(image, [mean, log_variance], name="encoder"),
               decoder=keras.Model(code, decode(code), name="decoder"),
               vae=keras.Model(image, [decode(mean), mean, log_variance], name="vae"))
