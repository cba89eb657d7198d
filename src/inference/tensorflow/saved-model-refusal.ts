import { basename } from 'node:path'
import { InputError } from '../../input-error.ts'

/** @param reason why there is no native engine, without a full stop */
export function savedModelNeedsNative(path: string, reason: string): InputError {
  const name = basename(path)
  return new InputError(
    `${path} is a TensorFlow SavedModel, which only a native TensorFlow can run, and ${reason}.\n` +
      `Export it as ONNX, which runs everywhere:\n` +
      `  pip install tf2onnx\n` +
      `  python -m tf2onnx.convert --saved-model ${JSON.stringify(path)} --output ${JSON.stringify(`${name}.onnx`)} --opset 17\n` +
      `Or as a TensorFlow.js graph model:\n` +
      `  pip install tensorflowjs\n` +
      `  tensorflowjs_converter --input_format=tf_saved_model ${JSON.stringify(path)} ${JSON.stringify(`${name}-tfjs`)}\n` +
      `Or let it run natively (engine: auto or native): with TensorFlow in the Python on the PATH (pip install tensorflow-cpu), a C++ ` +
      `compiler and npm, or with the folder or wheel of a TensorFlow in the config:\n` +
      `engines:\n  libtensorflow: PATH`
  )
}
