import { extname } from 'node:path'
import { InputError } from '../input-error.ts'

const PYTORCH = `import torch  # model = your VAE with this checkpoint loaded, in eval mode; forward returns recon, mu, logvar
model.eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`

const KERAS = `import keras, tensorflowjs as tfjs  # outputs named recon, mu (or z_mean) and logvar (or z_log_var)
model = keras.models.load_model("FILE", compile=False)
model.export("NAME")                              # a TensorFlow SavedModel folder, or
tfjs.converters.save_keras_model(model, "NAME")   # a TensorFlow.js folder with model.json`

const RECIPES: Record<string, { framework: string; lines: string }> = {
  '.pt': { framework: 'PyTorch', lines: PYTORCH },
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
  const { framework, lines } = RECIPES[extname(path).toLowerCase()]
  return new InputError(
    `${path} is a ${framework} checkpoint, which holds weights but no graph that could be run. Export it in the training code:\n` +
      `${lines.replace('FILE', path).replace(/^/gm, '  ')}\n` +
      `Or leave it out of the checkpoints with a line "!${path}".`
  )
}
