import { extname } from 'node:path'
import { InputError } from '../input-error.ts'

const frame = (call: string) => `python -c "import pandas; pandas.${call}.to_csv('scores.csv', index=False)"`

/** Formats that scores are also kept in, and the line that writes them as CSV or .npz. */
const formats: Record<string, { what: string; line: string }> = {
  '.json': { what: 'JSON', line: frame("read_json('FILE')") },
  '.jsonl': { what: 'JSON Lines', line: frame("read_json('FILE', lines=True)") },
  '.ndjson': { what: 'JSON Lines', line: frame("read_json('FILE', lines=True)") },
  '.parquet': { what: 'Parquet', line: frame("read_parquet('FILE')") },
  '.feather': { what: 'Feather', line: frame("read_feather('FILE')") },
  '.xlsx': { what: 'a workbook', line: frame("read_excel('FILE')") },
  '.xls': { what: 'a workbook', line: frame("read_excel('FILE')") },
  '.npy': {
    what: 'a single array',
    line: `python -c "import numpy; numpy.savez('scores.npz', score=numpy.load('FILE'), label=numpy.load('LABELS.npy'))"`
  },
  '.txt': { what: 'text', line: 'call it .csv, and begin with the line score,label' },
  '.mat': {
    what: "MATLAB's format",
    line: `python -c "import numpy, scipy.io as io; m = io.loadmat('FILE'); numpy.savez('scores.npz', score=m['score'].ravel(), label=m['label'].ravel())"`
  }
}

/** The error for a file that was named as a checkpoint and may hold scores in a format that is not read; null for others. */
export function otherFormat(path: string): InputError | null {
  const format = formats[extname(path).toLowerCase()]
  if (format === undefined) return null
  return new InputError(
    `${path} is ${format.what}, which is not read. Recorded scores are .csv with the columns score and label, or .npz: ${format.line.replace('FILE', path)}`
  )
}
