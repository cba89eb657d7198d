"""Train the example VAEs in Keras and write their checkpoints for TensorFlow.js.

    python train.py                      # both runs, into ../runs
    python train.py keras-healthy

The loss is mean squared error (over images and pixels) + kl_weight * KL (summed over the latent
units, averaged over images). Only the KL weight differs between the runs.
"""

import argparse
import csv
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf
from keras import ops

EXAMPLES = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(EXAMPLES))

import fabrics
import judge
from model import Vae, build_vae
from tfjs_export import as_function, save_graph_model, save_layers_model


IDS = ("S1", "S2", "S3", "S4", "S5", "S6", "P1", "P2", "P3", "P4", "X1", "X2", "M1", "E1", "U1", "R1", "D1")


@dataclass(frozen=True)
class Run:
    """One training run, the format of its checkpoints and what is expected of it."""

    about: str
    kl_weight: float
    write: Callable[[Vae, Path], None]
    verdict: str
    prove: Callable[[dict, dict], None]  # fails where the figures lack the symptom
    present: dict
    may_be: tuple
    epochs: tuple[int, ...]  # the epochs that are written; the last one ends the training
    fabric: str = "twill"
    images: int = 1000
    learning_rate: float = 2e-3
    batch: int = 32
    seed: int = 0


RUNS = {
    "keras-healthy": Run(
        about="A good detector in Keras, as TensorFlow.js layers models: every latent unit in use, reconstructions "
              "that follow the twill; nothing may be found.",
        kl_weight=5e-6, write=lambda built, folder: save_layers_model(built.vae, folder), verdict="healthy",
        prove=judge.healthy, present={}, may_be=("U1",), epochs=(2, 4, 8, 16, 24, 32)),
    "keras-collapse": Run(
        about="The KL weight (0.01 instead of 0.000005) is far too high from the first epoch, as TensorFlow.js graph "
              "models: the code is empty, every reconstruction is the same gray.",
        kl_weight=1e-2, write=lambda built, folder: save_graph_model(as_function(built.vae), folder),
        verdict="critical", prove=judge.collapsed, present={"S2": "critical", "S4": "critical"},
        may_be=("S1", "S3", "S6", "M1", "X2", "E1", "U1"), epochs=(1, 2, 4, 8, 12, 16)),
}


class Trainer(keras.Model):
    """Samples z during training, which the exported model does not."""

    def __init__(self, built, kl_weight, seed):
        super().__init__()
        self.encoder, self.decoder, self.kl_weight = built.encoder, built.decoder, kl_weight
        self.noise = keras.random.SeedGenerator(seed)
        self.means = {name: keras.metrics.Mean(name=name) for name in ("loss", "reconstruction", "kl")}

    @property
    def metrics(self):
        return list(self.means.values())

    def train_step(self, images):
        with tf.GradientTape() as tape:
            mean, log_variance = self.encoder(images, training=True)
            noise = keras.random.normal(ops.shape(mean), seed=self.noise)
            recon = self.decoder(mean + ops.exp(0.5 * log_variance) * noise, training=True)
            error = ops.mean(ops.square(images - recon))
            kl = ops.mean(ops.sum(0.5 * (ops.square(mean) + ops.exp(log_variance) - log_variance - 1), axis=-1))
            loss = error + self.kl_weight * kl
        weights = self.encoder.trainable_weights + self.decoder.trainable_weights
        self.optimizer.apply(tape.gradient(loss, weights), weights)
        count = ops.shape(images)[0]
        for name, value in (("loss", loss), ("reconstruction", error), ("kl", kl)):
            self.means[name].update_state(value, sample_weight=ops.cast(count, "float32"))
        return {name: metric.result() for name, metric in self.means.items()}


class KerasCheckpoint:
    """A model in memory, in the shape in which judge.py asks for it (images [N, C, H, W])."""

    noise = sampled_session = None

    def __init__(self, built):
        self.built, self.decoder = built, built.decoder

    def run(self, images, z=None):
        """Reconstruction, mean and log-variance; z replaces the code."""
        heads = self.built.encoder(images.transpose(0, 2, 3, 1), training=False)
        mean, log_variance = (np.asarray(head) for head in heads)
        code = mean if z is None else z.astype(np.float32)
        recon = np.asarray(self.built.decoder(code, training=False))
        return recon.transpose(0, 3, 1, 2), mean.astype(float), log_variance.astype(float)


class Checkpoints(keras.callbacks.Callback):
    """Writes and measures the wanted epochs and keeps the training curves."""

    def __init__(self, run, built, folder):
        super().__init__()
        self.run, self.built, self.folder = run, built, folder
        self.history, self.figures, self.scores = [], {}, {}

    def on_epoch_end(self, epoch, logs=None):
        epoch += 1
        self.history.append({"epoch": epoch, **{name: f"{value:.6g}" for name, value in logs.items()},
                             "learning_rate": self.run.learning_rate})
        if epoch in self.run.epochs:
            name = f"epoch_{epoch:03}"
            self.run.write(self.built, self.folder / name)
            data = judge.dataset(f"fabrics/{self.run.fabric}")
            self.figures[name], self.scores[name] = judge.figures(KerasCheckpoint(self.built), data, None)


def train(run, folder):
    """Train one VAE; leaves epoch_NNN/, history.csv and expected.json in the folder."""
    keras.utils.set_random_seed(run.seed)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    images = fabrics.training_images(run.fabric, run.images).transpose(0, 2, 3, 1)
    built = build_vae(fabrics.SIZE, widths=(8, 12, 16, 16), latent=16, batch_norm=True)
    trainer = Trainer(built, run.kl_weight, run.seed)
    trainer.compile(optimizer=keras.optimizers.Adam(run.learning_rate))
    checkpoints = Checkpoints(run, built, folder)
    trainer.fit(images, batch_size=run.batch, epochs=run.epochs[-1], callbacks=[checkpoints], verbose=2)
    with open(folder / "history.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, ("epoch", "loss", "reconstruction", "kl", "learning_rate"), lineterminator="\n")
        writer.writeheader()
        writer.writerows(checkpoints.history)
    write_expectation(run, checkpoints, folder)


def write_expectation(run, checkpoints, folder):
    """expected.json, then the proof that the run shows what it is an example of."""
    expected = {
        "about": run.about, "dataset": f"fabrics/{run.fabric}", "config": None, "verdict": run.verdict,
        "present": run.present, "absent": [i for i in IDS if i not in run.present and i not in run.may_be],
        "mayBe": list(run.may_be),
    }
    ranked = sorted((figures["imageAuroc"] for figures in checkpoints.figures.values()), reverse=True)
    if ranked[0] - ranked[1] > 1e-4:  # else rounding decides
        expected["bestCheckpoint"] = judge.best(checkpoints.figures)
    expected["figures"] = checkpoints.figures
    (folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")
    run.prove(checkpoints.figures, checkpoints.scores)


def main():
    """Train the named runs, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", nargs="*", metavar="RUN", help=f"of {', '.join(RUNS)}")
    parser.add_argument("--folder", type=Path, default=EXAMPLES / "runs", help="where the run folders go")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.runs if name not in RUNS]
    if unknown:
        parser.error(f"no such run: {', '.join(unknown)}")
    for name in arguments.runs or RUNS:
        train(RUNS[name], arguments.folder / name)


if __name__ == "__main__":
    main()
