import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { InputError } from '../input-error.ts'

const PYTORCH = `import torch  # model = your VAE with this checkpoint loaded, in eval mode; forward returns recon, mu, logvar
model.eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`

const TORCHSCRIPT = `import torch  # outputs: recon, mu, logvar
model = torch.jit.load("FILE", map_location="cpu").eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`

const EXPORTED = `import torch  # outputs: recon, mu, logvar; the program keeps the batch that it was exported with
program = torch.export.load("FILE")
torch.onnx.export(program, dynamo=True, input_names=["x"], output_names=["recon", "mu", "logvar"]).save("NAME.onnx")`

/** The README's own: `save_keras_model` of tensorflowjs does not install beside a Keras of today. */
const KERAS = `import keras
from tfjs_export import save_layers_model   # examples/keras/tfjs_export.py of vae-playbook, copied beside your script
model = keras.models.load_model("FILE", compile=False)
encoder, decoder = model.get_layer("encoder"), model.get_layer("decoder")   # or as your code calls them
x = keras.Input(encoder.input_shape[1:])
z_mean, z_log_var = keras.Model(encoder.inputs, encoder.outputs[:2])(x)     # without the sampling layer
save_layers_model(keras.Model(x, {"recon": decoder(z_mean), "z_mean": z_mean, "z_log_var": z_log_var}), "NAME")
# else model.export("NAME") writes a TensorFlow SavedModel, and tfjs.converters.save_keras_model(model, "NAME") a TensorFlow.js folder`

const KERAS_WEIGHTS = `import keras
from tfjs_export import save_layers_model   # examples/keras/tfjs_export.py of vae-playbook, copied beside your script
encoder, decoder = ...                      # built as in training
vae.load_weights("FILE")                    # the model that they belong to
x = keras.Input(encoder.input_shape[1:])
z_mean, z_log_var = keras.Model(encoder.inputs, encoder.outputs[:2])(x)     # without the sampling layer
save_layers_model(keras.Model(x, {"recon": decoder(z_mean), "z_mean": z_mean, "z_log_var": z_log_var}), "NAME")`

interface Recipe {
  /** What the file is, and why it cannot be run. */
  what: string
  lines: string
}

const NO_GRAPH = 'which holds weights but no graph that could be run'
const NOT_RUN = 'which holds a graph that only its own framework runs'

const RECIPES: Record<string, { framework: string; lines: string }> = {
  '.pt': { framework: 'PyTorch', lines: PYTORCH },
  '.pt2': { framework: 'PyTorch', lines: EXPORTED },
  '.torchscript': { framework: 'PyTorch', lines: TORCHSCRIPT },
  '.pth': { framework: 'PyTorch', lines: PYTORCH },
  '.ckpt': { framework: 'PyTorch (Lightning)', lines: PYTORCH },
  '.safetensors': { framework: 'PyTorch', lines: PYTORCH },
  '.pkl': { framework: 'pickled', lines: PYTORCH },
  '.bin': { framework: 'PyTorch', lines: PYTORCH },
  '.h5': { framework: 'Keras', lines: KERAS },
  '.keras': { framework: 'Keras', lines: KERAS }
}

/** Endings that other files carry as well: they are refused only where a pattern matches nothing that can be judged. */
const UNCERTAIN = new Set(['.pkl', '.bin'])

export type Refusal = 'certain' | 'uncertain'

/** Whether a file is a training framework's own checkpoint, which cannot run without the code that made it. */
export function refusalOf(path: string): Refusal | null {
  const extension = extname(path).toLowerCase()
  if (!(extension in RECIPES)) return null
  return UNCERTAIN.has(extension) ? 'uncertain' : 'certain'
}

/** The error for such a file, with the lines that export it. */
export function unsupportedCheckpoint(path: string): InputError {
  const { what, lines } = recipeOf(path)
  return new InputError(
    `${path} is ${what}. Export it in the training code:\n` +
      `${lines.replace('FILE', path).replace(/^/gm, '  ')}\n` +
      `Or leave it out of the checkpoints with a line "!${path}".`
  )
}

/** A file may hold more, or less, than its ending says. */
function recipeOf(path: string): Recipe {
  const extension = extname(path).toLowerCase()
  const { framework, lines } = RECIPES[extension]
  if (extension === '.pt2') return { what: `a program of torch.export, ${NOT_RUN}`, lines }
  if (extension === '.torchscript' || (framework === 'PyTorch' && holds(path, ZIP, 'code/__torch__')))
    return { what: `a TorchScript module, ${NOT_RUN}`, lines: TORCHSCRIPT }
  if (framework !== 'Keras') return { what: `a ${framework} checkpoint, ${NO_GRAPH}`, lines }
  const isWeights =
    /weights/i.test(basename(path)) || (extension === '.h5' && holds(path, HDF5, 'model_config') === false)
  return isWeights
    ? { what: `a file of Keras weights, ${NO_GRAPH}`, lines: KERAS_WEIGHTS }
    : { what: `a Keras model, ${NOT_RUN}`, lines }
}

const ZIP = 'PK'
const HDF5 = '\x89HDF'

/** Larger files are taken by their ending. */
const MOST_BYTES = 2 ** 28

/** Whether a file of a format has a word in it; null where it is of another format, or cannot be read. */
function holds(path: string, signature: string, word: string): boolean | null {
  try {
    if (statSync(path).size > MOST_BYTES) return null
    const bytes = readFileSync(path)
    return bytes.toString('latin1', 0, signature.length) === signature ? bytes.includes(word) : null
  } catch {
    return null
  }
}
