"""Write the small TensorFlow models that the unit tests load, with the outputs Keras computes.

    python make_fixtures.py ../../__tests__/fixtures/tensorflow

Each folder holds the model, `input.json` and `output.json`: name -> { shape, data }, float32 in
row-major order. The weights are random, except that they come from a fixed seed.
"""

import argparse
import json
import os
import shutil
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf
from keras import layers

from model import build_vae
from tfjs_export import (as_function, save_graph_model, save_layers_model, save_layers_pair,
                         save_saved_model)

SIZE, LATENT = 16, 4


def to_json(tensors):
    """name -> array as name -> { shape, data } with the shortest decimals that give the same float32."""
    return {name: {"shape": list(array.shape),
                   "data": [float(str(value)) for value in np.asarray(array, np.float32).ravel()]}
            for name, array in tensors.items()}


def write_reference(folder, inputs, outputs):
    """input.json and output.json of one fixture."""
    for name, tensors in (("input.json", inputs), ("output.json", outputs)):
        (folder / name).write_text(json.dumps(to_json(tensors), separators=(",", ":")) + "\n")


def outputs_of(model, *inputs):
    """The outputs of a Keras model by the names of its output layers."""
    results = model(inputs[0] if len(inputs) == 1 else list(inputs), training=False)
    return {name: tensor.numpy() for name, tensor in zip(model.output_names, tf.nest.flatten(results))}


def shake(model, random):
    """Give biases and batch statistics values that matter (fresh ones are 0 and 1)."""
    for weight in model.weights:
        if weight.name in ("bias", "beta", "moving_mean"):
            weight.assign(random.normal(0, 0.3, weight.shape))
        elif weight.name in ("gamma", "moving_variance"):
            weight.assign(random.uniform(0.5, 2, weight.shape))
        else:
            weight.assign(weight * 1.5)


def small_vae(random, widths=(4, 8), **options):
    """A VAE on 16x16 images with random weights."""
    built = build_vae(SIZE, widths=widths, latent=LATENT, **options)
    shake(built.vae, random)
    return built


def conditional_vae(random):
    """x and a one-hot condition -> recon, z_mean, z_log_var."""
    image = keras.Input((SIZE, SIZE, 1), name="x")
    condition = keras.Input((3,), name="condition")
    features = layers.Conv2D(4, 3, strides=2, padding="same", activation="relu", name="down")(image)
    features = layers.Concatenate(name="with_condition")([layers.Flatten(name="flatten")(features), condition])
    mean = layers.Dense(LATENT, name="z_mean")(features)
    log_variance = layers.Dense(LATENT, name="z_log_var")(features)
    code = layers.Concatenate(name="code")([mean, condition])
    code = layers.Reshape((8, 8, 2), name="unflatten")(layers.Dense(128, activation="relu", name="widen")(code))
    recon = layers.Conv2DTranspose(1, 3, strides=2, padding="same", activation="sigmoid", name="recon")(code)
    model = keras.Model([image, condition], [recon, mean, log_variance], name="conditional_vae")
    shake(model, random)
    return model


def skip_vae(random):
    """Two models that share weights: x -> recon, z_mean, z_log_var, and x, z -> recon.

    Features of the image reach the reconstruction past the code.
    """
    image = keras.Input((SIZE, SIZE, 1), name="x")
    features = layers.Conv2D(4, 3, strides=2, padding="same", activation="relu", name="down")(image)
    flat = layers.Flatten(name="flatten")(features)
    mean, log_variance = layers.Dense(LATENT, name="z_mean")(flat), layers.Dense(LATENT, name="z_log_var")(flat)
    steps = [layers.Dense(256, activation="relu", name="widen"), layers.Reshape((8, 8, 4), name="unflatten")]
    merge = layers.Add(name="merge")
    recon = layers.Conv2DTranspose(1, 3, strides=2, padding="same", activation="sigmoid", name="recon")

    def decode(code):
        for step in steps:
            code = step(code)
        return recon(merge([code, features]))

    model = keras.Model(image, [decode(mean), mean, log_variance], name="skip_vae")
    code = keras.Input((LATENT,), name="z")
    decoder = keras.Model([image, code], decode(code), name="skip_decoder")
    shake(model, random)
    return model, decoder


def sampling_function(built):
    """A tf.function that decodes a sampled z, as a model looks that was exported with its noise inside."""
    def call(images):
        mean, log_variance = built.encoder(images, training=False)
        noise = tf.raw_ops.RandomStandardNormal(shape=tf.shape(mean), dtype=tf.float32, name="noise")  # without a seed
        recon = built.decoder(mean + tf.exp(0.5 * log_variance) * noise, training=False)
        return {"recon": recon, "z_mean": mean, "z_log_var": log_variance}

    return tf.function(call, input_signature=[tf.TensorSpec((None, SIZE, SIZE, 1), tf.float32, name="x")])


def nested_vae(built):
    """The encoder and the decoder as models inside a model, the way many scripts write it."""
    image = keras.Input((SIZE, SIZE, 1), name="image")
    mean, log_variance = built.encoder(image)
    return keras.Model(image, [built.decoder(mean), mean, log_variance], name="nested_vae")


def export_keras(model, folder):
    """`model.export` of Keras 3, which names the outputs by the keys of a dict, or output_0 and so on."""
    model.export(str(folder), verbose=False)


def main():
    """Write all fixtures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the fixtures go; folders of their names are replaced")
    target = parser.parse_args().folder
    keras.utils.set_random_seed(7)
    random = np.random.default_rng(7)
    images = random.uniform(0, 1, (2, SIZE, SIZE, 1)).astype(np.float32)
    inputs = {"x": images}

    plain = small_vae(random)
    normed = small_vae(random, batch_norm=True, spatial=True)
    names = ("recon", "z_mean", "z_log_var")
    image = keras.Input((SIZE, SIZE, 1), name="x")
    tiny = small_vae(random, widths=(2,), spatial=True)
    named = keras.Model(image, dict(zip(names, tiny.vae(image))), name="named_vae")
    conditional = conditional_vae(random)
    condition = np.eye(3, dtype=np.float32)[[0, 2]]

    def start(name):
        """An empty folder."""
        folder = target / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        return folder

    folder = start("layers")
    save_layers_model(plain.vae, folder)
    write_reference(folder, inputs, outputs_of(plain.vae, images))

    folder = start("layers-batchnorm-spatial")
    save_layers_model(normed.vae, folder)
    write_reference(folder, inputs, outputs_of(normed.vae, images))

    folder = start("layers-nested")
    save_layers_model(nested_vae(plain), folder)
    write_reference(folder, inputs, outputs_of(plain.vae, images))

    folder = start("layers-pair")
    save_layers_pair(plain.encoder, plain.decoder, folder)
    write_reference(folder, inputs, outputs_of(plain.vae, images))

    folder = start("graph")
    save_graph_model(as_function(plain.vae), folder)
    write_reference(folder, inputs, outputs_of(plain.vae, images))

    folder = start("graph-batchnorm-spatial")
    save_graph_model(as_function(normed.vae), folder)
    write_reference(folder, inputs, outputs_of(normed.vae, images))

    folder = start("graph-conditional")
    save_graph_model(as_function(conditional), folder)
    write_reference(folder, {**inputs, "condition": condition}, outputs_of(conditional, images, condition))

    folder = start("graph-sampling")  # output.json: what it gives with all noise set to 0
    save_graph_model(sampling_function(plain), folder)
    write_reference(folder, inputs, outputs_of(plain.vae, images))

    skip, decoder = skip_vae(random)
    outputs = outputs_of(skip, images)
    # What each image becomes with the other image's code.
    outputs["swapped"] = decoder([images, outputs["z_mean"][::-1]], training=False).numpy()
    folder = start("layers-skip")
    save_layers_model(skip, folder)
    write_reference(folder, inputs, outputs)

    folder = start("graph-skip")
    save_graph_model(as_function(skip), folder)
    write_reference(folder, inputs, outputs)

    folder = start("saved-model-module")
    save_saved_model(tiny.vae, folder)
    write_reference(folder, inputs, outputs_of(tiny.vae, images))

    folder = start("saved-model-keras")
    export_keras(named, folder)
    write_reference(folder, inputs, outputs_of(tiny.vae, images))

    folder = start("saved-model-keras-unnamed")
    export_keras(tiny.vae, folder)
    write_reference(folder, inputs, {f"output_{index}": array for index, array
                                     in enumerate(outputs_of(tiny.vae, images).values())})


    for empty in target.glob("saved-model-*/assets"):
        empty.rmdir()


if __name__ == "__main__":
    main()
