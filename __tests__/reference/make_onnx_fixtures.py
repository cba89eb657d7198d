"""Writes __tests__/fixtures/onnx: tiny untrained VAEs in every form that a checkpoint may have, and PyTorch's own outputs.

Needs torch, onnx, onnxscript and numpy. Run it from anywhere: python __tests__/reference/make_onnx_fixtures.py
Images are not stored: pixel i of the batch is ((7919 * i) % 1009) / 1009, in NCHW order, 0..1.
"""

import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "onnx"
COUNT, SIZE = 3, 8
KINDS = 4  # values of the condition


def images(channels: int) -> torch.Tensor:
    total = COUNT * channels * SIZE * SIZE
    pixels = (np.arange(total) * 7919 % 1009) / 1009
    return torch.from_numpy(pixels.astype(np.float32)).view(COUNT, channels, SIZE, SIZE)


def conditions() -> torch.Tensor:
    return torch.eye(KINDS)[[i % KINDS for i in range(COUNT)]]


class VAE(nn.Module):
    def __init__(self, channels=1, latent=4, spatial=False, kinds=0, symmetric=False):
        super().__init__()
        self.spatial, self.symmetric = spatial, symmetric
        self.down = nn.Sequential(nn.Conv2d(channels, 4, 3, 2, 1), nn.ReLU(), nn.Conv2d(4, 6, 3, 2, 1), nn.ReLU())
        if spatial:
            self.mu, self.logvar, self.open = (nn.Conv2d(a, b, 1) for a, b in ((6, latent), (6, latent), (latent, 6)))
        else:
            self.mu, self.logvar = (nn.Linear(24 + kinds, latent) for _ in range(2))
            self.open = nn.Linear(latent + kinds, 24)
        self.up = nn.Sequential(
            nn.ConvTranspose2d(6, 4, 4, 2, 1), nn.ReLU(), nn.ConvTranspose2d(4, channels, 4, 2, 1)
        )

    def encode(self, x, c=None):
        h = self.down(x)
        if not self.spatial:
            h = h.flatten(1)
        if c is not None:
            h = torch.cat([h, c], 1)
        return 3 * self.mu(h), 2 * self.logvar(h)

    def decode(self, z, c=None):
        h = self.open(z if c is None else torch.cat([z, c], 1))
        h = self.up(h if self.spatial else h.view(-1, 6, 2, 2))
        return torch.tanh(h) if self.symmetric else torch.sigmoid(h)

    def forward(self, x, c=None):
        mu, logvar = self.encode(x, c)
        return self.decode(mu, c), mu, logvar


class Wrapped(nn.Module):
    def __init__(self, model, function):
        super().__init__()
        self.model, self.function = model, function

    def forward(self, *inputs):
        return self.function(self.model, *inputs)


def forget_sources(model: onnx.ModelProto) -> None:
    """Drops stack traces: they hold file names of the machine that exported."""
    model.doc_string = model.graph.doc_string = ""
    del model.metadata_props[:], model.graph.metadata_props[:]
    graph = model.graph
    for item in [*graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer]:
        item.doc_string = ""
        if hasattr(item, "metadata_props"):
            del item.metadata_props[:]


def export(name, module, inputs, input_names, output_names, dynamic=True, dynamo=False, side_file=False):
    path = FOLDER / f"{name}.onnx"
    path.parent.mkdir(parents=True, exist_ok=True)
    module.eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        names = {"input_names": input_names, "output_names": output_names}
        if dynamo:
            shapes = {"inputs": tuple({0: torch.export.Dim("batch")} for _ in inputs)}
            torch.onnx.export(module, inputs, str(path), dynamo=True, dynamic_shapes=shapes, external_data=False,
                              verbose=False, **names)
        else:
            axes = {n: {0: "batch"} for n in [*input_names, *output_names]} if dynamic else None
            torch.onnx.export(module, inputs, str(path), dynamo=False, dynamic_axes=axes, opset_version=17, **names)
    model = onnx.load(path)
    forget_sources(model)
    if side_file:
        path.with_name(path.name + ".data").unlink(missing_ok=True)
        onnx.save_model(model, path, save_as_external_data=True, location=path.name + ".data", size_threshold=64)
    else:
        onnx.save_model(model, path)
    return model


def numbers(tensor):
    return None if tensor is None else [float(f"{v:.8g}") for v in tensor.detach().flatten().double().tolist()]


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    expected = {}

    def expect(name, recon, mu=None, logvar=None):
        """recon on the image scale and NCHW, mu and ln sigma^2 in channel, row, column order."""
        expected[name] = {"reconstruction": numbers(recon), "mu": numbers(mu), "logVariance": numbers(logvar)}

    grey, rgb, c = images(1), images(3), conditions()
    names = ["recon", "mu", "logvar"]
    torch.manual_seed(0)
    plain, large, spatial = VAE(), VAE(latent=12), VAE(3, 2, spatial=True)
    conditional, symmetric = VAE(kinds=KINDS), VAE(symmetric=True)

    with torch.no_grad():
        recon, mu, logvar = plain(grey)
        export("torchscript", plain, (grey,), ["x"], names)
        expect("torchscript", recon, mu, logvar)
        export("dynamo", Wrapped(plain, lambda m, x: m(x)), (grey,), ["x"], names, dynamo=True)
        expect("dynamo", recon, mu, logvar)
        export("external", large, (grey,), ["x"], names, side_file=True)
        expect("external", *large(grey))
        export("pair_encoder", Wrapped(plain, lambda m, x: m.encode(x)), (grey,), ["x"], ["mu", "logvar"])
        export("pair_decoder", Wrapped(plain, lambda m, z: m.decode(z)), (mu,), ["z"], ["recon"])
        expect("pair", recon, mu, logvar)

        def channels_last(m, x):
            out, mean, spread = m(x.permute(0, 3, 1, 2))
            return out.permute(0, 2, 3, 1), mean.permute(0, 2, 3, 1), spread.permute(0, 2, 3, 1)

        export("nhwc", Wrapped(spatial, channels_last), (rgb.permute(0, 2, 3, 1).contiguous(),), ["x"], names)
        expect("nhwc", *spatial(rgb))
        export("spatial", spatial, (rgb,), ["x"], names)
        expect("spatial", *spatial(rgb))

        def heads(convert):
            return lambda m, x: (lambda r, a, b: (r, a, convert(b)))(*m(x))

        export("sigma", Wrapped(plain, heads(lambda v: torch.exp(0.5 * v))), (grey,), ["x"], ["x_hat", "z_mean", "sigma"])
        expect("sigma", recon, mu, logvar)
        export("variance", Wrapped(plain, heads(torch.exp)), (grey,), ["x"], ["decoded", "mean", "var"])
        expect("variance", recon, mu, logvar)
        # As training leaves a code: Var(mu) + E sigma^2 near 1, by which an unnamed sigma is told from a variance.
        center, scale = mu.mean(0), mu.std(0, unbiased=False) / 0.75**0.5

        def settled(m, x):
            out, mean, spread = m(x)
            return out, (mean - center) / scale, 0.5 * torch.exp(0.05 * spread)

        export("unnamed", Wrapped(plain, settled), (grey,), ["x"], ["output_0", "output_1", "output_2"])
        out, mean, spread = settled(plain, grey)
        expect("unnamed", out, mean, 2 * torch.log(spread))
        export("ambiguous", plain, (grey,), ["x"], ["out", "a", "b"])
        expect("ambiguous", recon, mu, logvar)

        export("conditional", conditional, (grey, c), ["x", "c"], names)
        expect("conditional", *conditional(grey, c))
        encoder = Wrapped(conditional, lambda m, x, k: m.encode(x, k))
        decoder = Wrapped(conditional, lambda m, z, k: m.decode(z, k))
        export("conditional-pair/encoder", encoder, (grey, c), ["x", "c"], ["mu", "logvar"])
        export("conditional-pair/decoder", decoder, (mu, c), ["z", "c"], ["recon"])
        expect("conditional-pair", *conditional(grey, c))

        export("batch1", plain, (grey[:1],), ["x"], names, dynamic=False)
        expect("batch1", recon, mu, logvar)
        export("batch4", plain, (torch.cat([grey, grey[:1]]),), ["x"], names, dynamic=False)
        expect("batch4", recon, mu, logvar)

        def sampling(m, x):
            mean, spread = m.encode(x)
            z = mean + torch.exp(0.5 * spread) * torch.randn_like(mean)
            return m.decode(z), mean, spread, z

        export("sampling", Wrapped(plain, sampling), (grey,), ["x"], [*names, "z"])
        expect("sampling", recon, mu, logvar)
        out, mean, spread = symmetric(2 * grey - 1)
        export("symmetric", symmetric, (2 * grey - 1,), ["x"], names)
        expect("symmetric", (out + 1) / 2, mean, spread)
        export("nan", Wrapped(plain, heads(lambda v: torch.sqrt(torch.exp(v) - torch.exp(v) - 1))), (grey,), ["x"], names)
        export("autoencoder", Wrapped(plain, lambda m, x: m(x)[0]), (grey,), ["x"], ["output"])
        expect("autoencoder", recon)

        half = Wrapped(plain, lambda m, x: (lambda r, a, b: (r.half(), a, b))(*m(x.float())))
        export("float16", half, (grey.half(),), ["x"], names)
        expect("float16", *half(grey.half()))
        bytes_in = (grey * 255).round().to(torch.uint8)
        from_bytes = Wrapped(plain, lambda m, x: (lambda r, a, b: (255 * r, a, b))(*m(x.float() / 255)))
        export("uint8", from_bytes, (bytes_in,), ["x"], names)
        expect("uint8", *plain(bytes_in.float() / 255))

    with open(FOLDER / "expected.json", "w") as file:
        json.dump(expected, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
