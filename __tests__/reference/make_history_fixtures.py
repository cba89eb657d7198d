"""Writes the event files of __tests__/fixtures/history with PyTorch's own SummaryWriter.

    python __tests__/reference/make_history_fixtures.py

needs torch and tensorboard. What stands in them is repeated by __tests__/history/read-history.test.ts.
"""

import pathlib
import shutil
import tempfile

import numpy as np
from torch.utils.tensorboard import SummaryWriter

HERE = pathlib.Path(__file__).parent.parent / "fixtures" / "history"


def write(folder, fill):
    """The writer's file gets a name without this machine's."""
    with tempfile.TemporaryDirectory() as temporary:
        with SummaryWriter(temporary) as writer:
            fill(writer)
        (written,) = pathlib.Path(temporary).glob("events.out.tfevents.*")
        target = HERE / folder
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(written, target / "events.out.tfevents.0.fixture")


def plain(writer):
    for epoch in range(1, 21):
        writer.add_scalar("train/loss", 1 / epoch, epoch)
        writer.add_scalar("train/recon_loss", 0.9 / epoch, epoch)
        writer.add_scalar("train/kld", 20 * (1 - 0.5**epoch), epoch)
        writer.add_scalar("beta", min(1.0, epoch / 10), epoch)
        writer.add_scalar("lr", 1e-3, epoch)
    writer.add_scalar("train/loss", float("nan"), 21)
    writer.add_histogram("mu", np.linspace(-1, 1, 32), 1)
    writer.add_text("about", "a fixture", 1)


def tensors(writer):
    for epoch in range(1, 6):
        writer.add_scalar("Loss/train", 2 / epoch, epoch, new_style=True)
        writer.add_scalar("Loss/val", 3 / epoch, epoch, new_style=True, double_precision=True)


write("plain", plain)
write("tensors", tensors)
write("split/train", lambda w: [w.add_scalar("epoch_loss", 1 / e, e) for e in range(1, 4)])
write("split/validation", lambda w: [w.add_scalar("epoch_loss", 2 / e, e) for e in range(1, 4)])
