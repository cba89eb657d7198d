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

    def sample(self, x, c=None):
        mu, logvar = self.encode(x, c)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, c), mu, logvar

    def decode(self, z, c=None):
        h = self.open(z if c is None else torch.cat([z, c], 1))
        h = self.up(h if self.spatial else h.view(-1, 6, 2, 2))
        return torch.tanh(h) if self.symmetric else torch.sigmoid(h)

    def forward(self, x, c=None):
        mu, logvar = self.encode(x, c)
        return self.decode(mu, c), mu, logvar


class SkipVAE(VAE):
    """The first features of the encoder go straight to the last layer of the decoder."""

    def forward(self, x):
        mu, logvar = self.encode(x)
        return self.decode_past(x, mu), mu, logvar

    def sample(self, x):
        mu, logvar = self.encode(x)
        return self.decode_past(x, mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)), mu, logvar

    def decode_past(self, x, z):
        h = self.up[1](self.up[0](self.open(z).view(-1, 6, 2, 2)))
        return torch.sigmoid(self.up[2](h + self.down[1](self.down[0](x))))


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


def interventions(export, expect, plain, spatial, grey, rgb):
    """Graphs that noise is taken out of, or whose decoder is taken out."""
    names = ["recon", "mu", "logvar"]
    recon, mu, logvar = plain(grey)
    following = lambda code: code.roll(-1, 0)
    swapped = plain.decode(following(mu))

    def sampled(m, x):
        return m.sample(x)

    export("noise-dynamo", Wrapped(plain, sampled), (grey,), ["x"], names, dynamo=True)
    expect("noise-dynamo", recon, mu, logvar, swapped)
    export("noise-batch4", Wrapped(plain, sampled), (torch.cat([grey, grey[:1]]),), ["x"], names, dynamic=False)
    expect("noise-batch4", recon, mu, logvar, swapped)

    def distribution(m, x):
        mean, spread = m.encode(x)
        return m.decode(torch.distributions.Normal(mean, torch.exp(0.5 * spread), validate_args=False).rsample()), mean, spread

    export("noise-distribution", Wrapped(plain, distribution), (grey,), ["x"], names)
    expect("noise-distribution", recon, mu, logvar, swapped)

    def reduced(m, x):  # a log-sigma, a lower temperature, and names that say nothing
        mean, spread = m.encode(x)
        log_sigma = 0.5 * spread
        return m.decode(mean + torch.exp(log_sigma) * (0.3 * torch.randn(len(x), 4))), mean, log_sigma

    export("noise-reduced", Wrapped(plain, reduced), (grey,), ["x"], ["out", "a", "b"])
    expect("noise-reduced", recon, mu, logvar, swapped)

    def clamped(m, x):  # the exported variance is not the tensor that the sampling takes
        mean, spread = m.encode(x)
        spread = spread.clamp(-10, 10)
        return m.decode(mean + torch.exp(0.5 * spread) * torch.randn_like(mean)), mean, torch.exp(spread)

    export("noise-variance", Wrapped(plain, clamped), (grey,), ["x"], ["out", "a", "b"])
    expect("noise-variance", recon, mu, logvar, swapped)

    def channels_last(m, x):
        out, mean, spread = m.sample(x.permute(0, 3, 1, 2))
        return out.permute(0, 2, 3, 1), mean.permute(0, 2, 3, 1), spread.permute(0, 2, 3, 1)

    export("noise-nhwc", Wrapped(spatial, channels_last), (rgb.permute(0, 2, 3, 1).contiguous(),), ["x"], names)
    out, mean, spread = spatial(rgb)
    expect("noise-nhwc", out, mean, spread, spatial.decode(following(mean)))

    def flat_code(m, x):
        out, mean, spread = m.sample(x)
        return out, mean.flatten(1), spread.flatten(1)

    export("noise-flat", Wrapped(spatial, flat_code), (rgb,), ["x"], names)
    expect("noise-flat", out, mean, spread, spatial.decode(following(mean)))

    def encoded(m, x):
        mean, spread = m.encode(x)
        return mean, spread, mean + torch.exp(0.5 * spread) * torch.randn_like(mean)

    export("noise-pair_encoder", Wrapped(plain, encoded), (grey,), ["x"], ["mu", "logvar", "z"])
    export("noise-pair_decoder", Wrapped(plain, lambda m, z: m.decode(z)), (mu,), ["z"], ["recon"])
    expect("noise-pair", recon, mu, logvar, swapped)

    # As tf2onnx writes it for a shape that it knows: the noise's shape stands in an attribute.
    model = onnx.load(FOLDER / "sampling.onnx")
    noise = next(node for node in model.graph.node if node.op_type == "RandomNormalLike")
    noise.op_type = "RandomNormal"
    del noise.input[:], noise.attribute[:]
    noise.attribute.append(onnx.helper.make_attribute("shape", [1, 4]))
    onnx.save_model(model, FOLDER / "noise-attribute.onnx")
    expect("noise-attribute", recon, mu, logvar, swapped)

    def denoising(m, x):  # noise that a training aid adds to the image was left on
        return m(x + 0.1 * torch.randn_like(x))

    export("noise-input", Wrapped(plain, denoising), (grey,), ["x"], names)

    skip = SkipVAE()
    out, mean, spread = skip(grey)
    past = skip.decode_past(grey, following(mean))
    export("skip", skip, (grey,), ["x"], names)
    expect("skip", out, mean, spread, past)
    export("skip-dynamo", Wrapped(skip, sampled), (grey,), ["x"], names, dynamo=True)
    expect("skip-dynamo", out, mean, spread, past)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    expected = {}

    def expect(name, recon, mu=None, logvar=None, swapped=None):
        """recon on the image scale and NCHW, mu and ln sigma^2 in channel, row, column order.

        swapped: what the next image's mu is decoded to.
        """
        expected[name] = {"reconstruction": numbers(recon), "mu": numbers(mu), "logVariance": numbers(logvar)}
        if swapped is not None:
            expected[name]["swapped"] = numbers(swapped)

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
        interventions(export, expect, plain, spatial, grey, rgb)
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
