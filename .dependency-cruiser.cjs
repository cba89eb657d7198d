const { existsSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

/**
 * Which room may import from which: data flows one way, and an import against it is a defect (docs/architecture.md). What a
 * room does not list, it must not know; imports of types count as others do.
 */
const rooms = {
  catalogue: [],
  statistics: [],
  words: [],
  workers: [],
  tables: [],
  pictures: ['workers'],
  settings: ['catalogue', 'words'],
  engines: ['settings', 'workers'],
  'evaluation-set': ['settings', 'workers', 'tables', 'statistics', 'pictures'],
  checkpoints: ['tables'],
  history: ['words', 'tables'],
  inference: ['settings', 'engines', 'evaluation-set', 'checkpoints', 'workers', 'tables'],
  evidence: ['settings', 'evaluation-set', 'inference', 'catalogue', 'statistics', 'pictures'],
  thresholds: ['settings', 'statistics', 'words'],
  playbook: ['settings', 'history', 'evidence', 'thresholds', 'catalogue', 'statistics', 'words'],
  diagnosis: ['settings', 'history', 'evidence', 'thresholds', 'playbook', 'catalogue', 'statistics', 'words'],
  report: ['thresholds', 'playbook', 'diagnosis', 'catalogue', 'words'],
  page: ['evidence', 'thresholds', 'playbook', 'diagnosis', 'catalogue', 'statistics', 'words', 'report', 'pictures', 'run-folder'],
  github: ['settings', 'diagnosis', 'report'],
  'run-folder': ['settings', 'engines', 'evaluation-set', 'checkpoints', 'evidence', 'diagnosis', 'catalogue', 'pictures'],
  stages: [
    'settings',
    'engines',
    'evaluation-set',
    'checkpoints',
    'history',
    'inference',
    'evidence',
    'playbook',
    'diagnosis',
    'run-folder',
    'page',
    'pictures',
    'workers',
    'words'
  ]
}

/** The floors inside of a room, the ground first: what stands on one may import from its own and from those below. */
const floors = {
  checkpoints: [
    ['lfs-pointer.ts', 'readable.ts'],
    ['kinds', 'onnx'],
    ['kinds.ts', 'checkpoint.ts', 'names.ts', 'checksum.ts', 'unsupported.ts'],
    ['recognize.ts', 'refuse-programs.ts', 'training-order.ts', 'match-pattern.ts', 'other-formats.ts'],
    ['find-checkpoints.ts', 'passed-over.ts']
  ],
  'evaluation-set': [
    ['types.ts', 'show-path.ts', 'map-in-order.ts'],
    ['finding', 'images'],
    ['layouts', 'plan'],
    ['leaks'],
    ['find-calibration.ts', 'find-evaluation-set.ts', 'read-batches.ts']
  ],
  inference: [
    ['model.ts', 'float16.ts', 'engine-calls.ts'],
    ['batches', 'conventions.ts', 'graph-outputs.ts', 'latent-shape.ts'],
    ['matching', 'recorded'],
    ['match-outputs.ts', 'model-outputs.ts'],
    ['graph'],
    ['onnx', 'tensorflow'],
    ['load-model.ts']
  ],
  evidence: [
    ['evidence.ts', 'evaluated-batch.ts'],
    ['assembly', 'scores'],
    ['pixels', 'alignment', 'reconstruction', 'codes', 'decoder', 'determinism', 'scales', 'gallery'],
    ['accumulator.ts']
  ],
  playbook: [
    ['baseline'],
    ['run.ts', 'finding.ts', 'advice.ts'],
    ['facts'],
    ['context.ts', 'build-finding.ts'],
    ['bar'],
    ['causes'],
    ['checks'],
    ['symptoms'],
    ['rules.ts', 'assess-playbook.ts', 'explain.ts', 'settle-advice.ts']
  ],
  stages: [
    ['evaluator.ts', 'progress.ts', 'timed.ts'],
    ['model'],
    ['evaluators'],
    ['engines-command', 'evaluate.ts', 'baseline.ts'],
    ['run-stages.ts', 'inspect-command'],
    ['init-command']
  ]
}

const escape = (name) => name.replaceAll('.', '\\.')
const within = (room, names) => `^src/${room}/(${names.map(escape).join('|')})(/|$)`

/** A file or folder that stands on no floor could import anything. */
for (const [room, all] of Object.entries(floors)) {
  const homeless = readdirSync(join(__dirname, 'src', room)).filter((name) => !all.flat().includes(name))
  const gone = all.flat().filter((name) => !existsSync(join(__dirname, 'src', room, name)))
  if (homeless.length > 0)
    throw new Error(`src/${room}: ${homeless.join(', ')} stands on no floor of .dependency-cruiser.cjs`)
  if (gone.length > 0)
    throw new Error(`src/${room}: ${gone.join(', ')} is on a floor of .dependency-cruiser.cjs and not there`)
}

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, known]) => ({
      name: `${room}-must-not-know`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...known].join('|')})/` }
    })),
    ...Object.entries(floors).flatMap(([room, all]) =>
      all.slice(0, -1).map((names, level) => ({
        name: `${room}-floor-${level + 1}-imports-from-above`,
        severity: 'error',
        from: { path: within(room, names) },
        to: { path: within(room, all.slice(level + 1).flat()) }
      }))
    )
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' }
  }
}
