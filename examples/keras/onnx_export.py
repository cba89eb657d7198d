"""Write the VAE of model.py as ONNX, layer by layer: there is no converter from Keras that works with its version 3.

    save_onnx_model(built, file)    x [N, 1, H, W] -> recon [N, 1, H, W], z_mean and z_log_var [N, C, h, w]

Only what `build_vae` makes with a spatial latent and without batch normalization, on images whose sides are
a power of 2.
"""

import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17

# "same" in Keras pads an even side, stride 2, kernel 3, by one row at its end.
PADS = {1: [1, 1, 1, 1], 2: [0, 0, 1, 1]}


class Graph:
    """Nodes and weights, in the order in which they run."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def apply(self, layers, tensor):
        """Add the layers of a Keras model after a tensor; returns the name of its last output."""
        for layer in layers:
            tensor = self.add(layer, tensor)
        return tensor

    def add(self, layer, tensor):
        """One layer with its activation; its output is called after it."""
        kind = type(layer).__name__
        if kind == "LeakyReLU":
            return self.node("LeakyRelu", [tensor], layer.name, alpha=float(layer.negative_slope))
        if kind not in ("Conv2D", "Conv2DTranspose"):
            raise ValueError(f"{layer.name}: {kind} is not translated")
        kernel, bias = (weight.numpy() for weight in layer.weights)
        stride = layer.strides[0]
        options = {"strides": [stride, stride], "pads": PADS[stride] if kernel.shape[0] == 3 else [0, 0, 0, 0]}
        # Keras keeps [h, w, in, out], and [h, w, out, in] where it transposes: ONNX wants [out, in, h, w] and [in, out, h, w].
        inputs = [tensor, self.weight(f"{layer.name}/kernel", kernel.transpose(3, 2, 0, 1)),
                  self.weight(f"{layer.name}/bias", bias)]
        activation = layer.activation.__name__
        if activation not in ("linear", "sigmoid"):
            raise ValueError(f"{layer.name}: the activation {activation} is not translated")
        operator = "Conv" if kind == "Conv2D" else "ConvTranspose"
        if activation == "linear":
            return self.node(operator, inputs, layer.name, **options)
        return self.node("Sigmoid", [self.node(operator, inputs, f"{layer.name}/before", **options)], layer.name)

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(array.copy(), name))
        return name

    def node(self, operator, inputs, output, **options):
        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **options))
        return output


def save_onnx_model(built, file):
    """The model that decodes the mean."""
    graph = Graph()
    heads = {layer.name: layer for layer in built.encoder.layers if layer.name in ("z_mean", "z_log_var")}
    trunk = [layer for layer in built.encoder.layers[1:] if layer.name not in heads]
    features = graph.apply(trunk, "x")
    for head in heads.values():
        graph.add(head, features)
    graph.apply(built.decoder.layers[1:], "z_mean")

    def describe(name, shape):
        _, height, width, channels = shape
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", channels, height, width])

    outputs = [describe(name, tensor.shape) for name, tensor in zip(built.vae.output_names, built.vae.outputs)]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "vae", [describe("x", built.vae.inputs[0].shape)], outputs, graph.weights),
        opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="vae-playbook examples/keras")
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(file))
