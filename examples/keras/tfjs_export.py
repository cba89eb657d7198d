"""Write Keras 3 models in the formats of TensorFlow.js, without the `tensorflowjs` package.

    save_layers_model(model, folder)    layers model: model.json + group1-shard1of1.bin
    save_graph_model(call, folder)      graph model:  the same two files, with a frozen graph inside
    save_layers_pair(encoder, decoder, folder)    folder/encoder and folder/decoder, two layers models
    save_saved_model(call, folder)      TensorFlow SavedModel with named inputs and outputs

`call` is a tf.function (see `as_function`) whose arguments and results carry the names that the
files will carry. Convert a saved model from the command line:

    python tfjs_export.py model.keras out-folder --format layers|graph|saved-model

Custom layers (a sampling layer above all) have no counterpart in TensorFlow.js: export the model
that decodes the mean, as `model.py` does, not the one that samples.
"""

import argparse
import json
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from google.protobuf.json_format import MessageToDict
from tensorflow.core.framework import types_pb2
from tensorflow.core.protobuf import config_pb2, meta_graph_pb2
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2
from tensorflow.python.grappler import tf_optimizer

SHARD = "group1-shard1of1.bin"
GENERATED_BY = f"keras v{keras.__version__}"
CONVERTED_BY = "vae-playbook examples/keras/tfjs_export.py"

# Names that changed between Keras 2, whose files TensorFlow.js reads, and Keras 3.
RENAMED_OPTIONS = {"LeakyReLU": {"negative_slope": "alpha"}}
RENAMED_ACTIVATIONS = {"silu": "swish"}
RENAMED_WEIGHTS = {"DepthwiseConv2D": {"kernel": "depthwise_kernel"}}
DROPPED_OPTIONS = {"module", "registered_name", "build_config", "compile_config", "synchronized",
                   "quantization_config", "optional", "sparse", "ragged"}


def functional(model):
    """The same model as a functional one, whose inputs and outputs have names."""
    if isinstance(model, keras.Sequential):
        return keras.Model(model.inputs, model.outputs, name=model.name)
    return model


# ---------------------------------------------------------------- layers models

def keras2_value(value):
    """An option of a layer in the form of Keras 2: plain dtypes, no Keras 3 bookkeeping."""
    if isinstance(value, dict):
        if value.get("class_name") == "DTypePolicy":
            return value["config"]["name"]
        return {key: keras2_value(item) for key, item in value.items() if key not in DROPPED_OPTIONS}
    if isinstance(value, (list, tuple)):
        return [keras2_value(item) for item in value]
    return value


def keras2_layer(layer, offsets):
    """One layer of a Keras 3 config as Keras 2 wrote it. `offsets`: see keras2_functional."""
    kind, options = layer["class_name"], dict(layer["config"])
    name = layer.get("name", options.get("name"))
    if "layers" in options:
        options = keras2_functional(options) if "input_layers" in options else keras2_sequential(options)
    else:
        options = keras2_value(options)
        if layer.get("module") != "keras.layers":
            raise ValueError(f"{name}: TensorFlow.js has no custom layer {kind}; export the model without it")
        if computes_otherwise(kind, options):
            raise ValueError(f"{name}: TensorFlow.js layers compute this {kind} in another way than Keras; "
                             "write a graph model instead")
        if "batch_shape" in options:
            options["batch_input_shape"] = options.pop("batch_shape")
        for new, old in RENAMED_OPTIONS.get(kind, {}).items():
            options[old] = options.pop(new)
        if isinstance(options.get("activation"), str):
            options["activation"] = RENAMED_ACTIVATIONS.get(options["activation"], options["activation"])
        if isinstance(options.get("axis"), list) and len(options["axis"]) == 1:
            options["axis"] = options["axis"][0]
    return {"class_name": kind, "name": name, "config": options,
            "inbound_nodes": [keras2_node(node, offsets) for node in layer.get("inbound_nodes", [])]}


def computes_otherwise(kind, options):
    """Whether TensorFlow.js would accept the layer and give other numbers (tried with 4.22)."""
    return (kind == "Resizing" or options.get("activation") in ("hard_sigmoid", "hard_silu", "hard_swish")
            or (kind == "ReLU" and (options["negative_slope"] or options["threshold"]))
            or (kind == "ELU" and options["alpha"] != 1)
            or (kind == "UpSampling2D" and options["interpolation"] != "nearest"))


def keras2_node(node, offsets):
    """One call of a layer: Keras 3 keeps its arguments, Keras 2 a list [layer, node, tensor, options]."""
    tensors = []

    def collect(argument):
        if isinstance(argument, (list, tuple)):
            for item in argument:
                collect(item)
        elif isinstance(argument, dict) and argument.get("class_name") == "__keras_tensor__":
            name, index, tensor = argument["config"]["keras_history"]
            tensors.append([name, index + offsets.get(name, (0, 0))[0], tensor, {}])
        elif argument is not None:
            raise ValueError(f"a layer was called with an argument that has no counterpart: {argument!r}")

    collect(node["args"])
    return tensors


def keras2_endpoints(endpoints, offsets):
    """input_layers or output_layers as a list of [layer, node, tensor]."""
    if isinstance(endpoints, dict):
        endpoints = list(endpoints.values())
    if endpoints and isinstance(endpoints[0], str):
        endpoints = [endpoints]
    return [[name, index + offsets.get(name, (0, 0))[1], tensor] for name, index, tensor in endpoints]


def keras2_functional(config):
    """The config of a functional model as Keras 2 wrote it; models inside models too.

    The first call of a model inside a model is node 1 in Keras 2. In Keras 3 it is node 0, except in
    `output_layers`, where it is node 1 for a functional model. `offsets` holds both differences.
    """
    offsets = {layer["name"]: (1, 0 if "input_layers" in layer["config"] else 1)
               for layer in config["layers"] if "layers" in layer["config"]}
    return {"name": config["name"], "trainable": config.get("trainable", True),
            "layers": [keras2_layer(layer, offsets) for layer in config["layers"]],
            "input_layers": keras2_endpoints(config["input_layers"], offsets),
            "output_layers": keras2_endpoints(config["output_layers"], offsets)}


def keras2_sequential(config):
    """The same for a sequential model, which is a plain list of layers."""
    return {"name": config["name"], "layers": [keras2_layer(layer, {}) for layer in config["layers"]]}


def named_weights(model):
    """(name, array) of all weights; TensorFlow.js finds them as layer/weight."""
    weights, seen = [], set()
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            found = named_weights(layer)
        else:
            rename = RENAMED_WEIGHTS.get(type(layer).__name__, {})
            found = [(f"{layer.name}/{rename.get(weight.name, weight.name)}", weight.numpy())
                     for weight in layer.weights if not weight.path.endswith("seed_generator_state")]
        for name, array in found:
            if name in seen:
                raise ValueError(f"two layers are called {name.split('/')[0]}: give them names of their own")
            seen.add(name)
            weights.append((name, array))
    return weights


def save_layers_model(model, folder):
    """Write a functional or sequential Keras model as a TensorFlow.js layers model."""
    model = functional(model)
    topology = {"keras_version": keras.__version__, "backend": "tensorflow",
                "model_config": {"class_name": "Functional", "config": keras2_functional(model.get_config())}}
    write_model(folder, "layers-model", topology, named_weights(model))


def save_layers_pair(encoder, decoder, folder):
    """Write an encoder and a decoder as two layers models beside each other."""
    save_layers_model(encoder, Path(folder) / "encoder")
    save_layers_model(decoder, Path(folder) / "decoder")


# ---------------------------------------------------------------- graph models and SavedModels

def as_function(model):
    """A tf.function with the names of the model's inputs and output layers."""
    model = functional(model)
    signature = [tf.TensorSpec(tensor.shape, tensor.dtype, name=tensor.name) for tensor in model.inputs]

    def call(*inputs):
        results = model(inputs[0] if len(inputs) == 1 else list(inputs), training=False)
        return dict(zip(model.output_names, tf.nest.flatten(results)))

    return tf.function(call, input_signature=signature)


def optimize(graph, inputs, outputs):
    """Let TensorFlow's own optimizer fold the constants and drop what no output needs."""
    meta = meta_graph_pb2.MetaGraphDef()
    meta.graph_def.CopyFrom(graph)
    for role, names in (("inputs", inputs), ("train_op", outputs)):
        meta.collection_def[role].node_list.value.extend(names)
    config = config_pb2.ConfigProto()
    config.graph_options.rewrite_options.min_graph_nodes = -1
    config.graph_options.rewrite_options.optimizers.extend(
        ["pruning", "constfold", "dependency", "pruning", "constfold", "dependency"])
    return tf_optimizer.OptimizeGraph(config, meta)


def tensor_info(name, spec):
    """A tensor of the signature, in the JSON form of its protobuf message."""
    sizes = [{"size": str(-1 if size is None else size)} for size in spec.shape]
    dtype = types_pb2.DataType.Name(spec.dtype.as_datatype_enum)
    return {"name": name, "dtype": dtype, "tensorShape": {"dim": sizes}}


def save_graph_model(call, folder):
    """Freeze a tf.function and write it as a TensorFlow.js graph model."""
    concrete = call.get_concrete_function()
    if any(operation.type.startswith("Assign") for operation in concrete.graph.get_operations()):
        raise ValueError("the model changes a variable when it runs (a sampling layer counts its random numbers): "
                         "export the model that decodes the mean")
    frozen = convert_variables_to_constants_v2(concrete)
    keys = sorted(concrete.structured_outputs)  # the flat outputs of a dict come in this order
    inputs = {tensor.op.name: tensor_info(tensor.name, tensor) for tensor in frozen.inputs}
    outputs = {key: tensor_info(tensor.name, tensor) for key, tensor in zip(keys, frozen.outputs)}
    graph = optimize(frozen.graph.as_graph_def(), list(inputs),
                     [tensor.op.name for tensor in frozen.outputs])
    weights = []
    for node in graph.node:
        if node.op == "Const":
            array = tf.make_ndarray(node.attr["value"].tensor)
            weights.append((node.name, array))
            node.attr["value"].tensor.ClearField("tensor_content")
            for field in ("float_val", "int_val", "int64_val", "bool_val", "half_val", "double_val"):
                node.attr["value"].tensor.ClearField(field)
        for attribute in [key for key in node.attr if key.startswith("_")]:
            del node.attr[attribute]
        node.device = ""
        node.ClearField("experimental_debug_info")
    nodes = [{**node, "attr": dict(sorted(node.get("attr", {}).items()))} for node in MessageToDict(graph)["node"]]
    topology = {"node": nodes, "library": {}, "versions": {"producer": graph.versions.producer}}
    write_model(folder, "graph-model", topology, weights,
                {"signature": {"inputs": inputs, "outputs": outputs}})


class Callable(tf.Module):
    """Holds a model and its tf.function, so that SavedModel keeps both."""

    def __init__(self, model):
        super().__init__()
        self.variables_of_model = [variable.value for variable in model.variables]
        self.call = as_function(model)


def save_saved_model(model, folder):
    """Write a Keras model as a plain SavedModel whose signature names inputs and outputs."""
    module = Callable(model)
    tf.saved_model.save(module, str(folder), signatures={"serving_default": module.call})


# ---------------------------------------------------------------- files

def write_model(folder, model_format, topology, weights, more=None):
    """model.json and one file with all weights, each in the byte order of TensorFlow.js."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    entries, chunks = [], []
    for name, array in weights:
        array = np.asarray(array)
        if array.dtype == np.int64:
            array = array.astype(np.int32)  # TensorFlow.js has no 64-bit integers
        if array.dtype not in (np.float32, np.int32, np.bool_):
            raise ValueError(f"{name}: TensorFlow.js has no weights of type {array.dtype}")
        entries.append({"name": name, "shape": list(array.shape),
                        "dtype": "bool" if array.dtype == np.bool_ else array.dtype.name})
        chunks.append(np.ascontiguousarray(array).tobytes())
    model = {"format": model_format, "generatedBy": GENERATED_BY, "convertedBy": CONVERTED_BY,
             "modelTopology": topology, **(more or {}),
             "weightsManifest": [{"paths": [SHARD], "weights": entries}]}
    (folder / SHARD).write_bytes(b"".join(chunks))
    (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n")


def main():
    """Convert a .keras file."""
    parser = argparse.ArgumentParser(description="Write a Keras model for TensorFlow.js")
    parser.add_argument("model", help=".keras file without custom layers")
    parser.add_argument("folder", help="where the files go")
    parser.add_argument("--format", choices=["layers", "graph", "saved-model"], default="layers")
    arguments = parser.parse_args()
    model = keras.saving.load_model(arguments.model, compile=False)
    if arguments.format == "layers":
        save_layers_model(model, arguments.folder)
    elif arguments.format == "graph":
        save_graph_model(as_function(model), arguments.folder)
    else:
        save_saved_model(model, arguments.folder)


if __name__ == "__main__":
    main()
