import { serve } from '../../workers/serve.ts'
import { runDecodeTask, type AnyDecodeResult, type DecodeTask } from './decode-task.ts'

serve<DecodeTask, AnyDecodeResult>(runDecodeTask, buffersOf)

function buffersOf(result: AnyDecodeResult): ArrayBuffer[] {
  if ('pixels' in result) return [result.pixels.buffer as ArrayBuffer]
  return 'regions' in result ? [result.regions.buffer as ArrayBuffer] : []
}
