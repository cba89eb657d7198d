import type { Evidence, LeakEvidence } from '../../evidence/evidence.ts'
import { count } from '../../words/format.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import type { PlaybookContext } from '../context.ts'
import type { Finding } from '../finding.ts'

type Leaks = NonNullable<Evidence['evaluationSet']['leaks']>

/** So many pairs are named of each kind. */
const NAMED = 3

/**
 * L1: the same picture stands on both sides of what has to be apart: under both labels, in calibration and test, in training and
 * test (docs/science.md, "L1").
 */
export function assessL1(context: PlaybookContext): Finding {
  return buildFinding('L1', context.symptoms, assessment(context.judged.evidence.evaluationSet))
}

function assessment(set: Evidence['evaluationSet']): Assessment {
  const leaks = set.leaks ?? ofEarlierVersion(set)
  if (leaks === null) return { status: 'not-assessable', reason: 'No pictures were compared.' }
  const { identical, near } = leaks
  const pictures = [...identical, ...near].reduce((sum, leak) => sum + leak.pictures, 0)
  const measurements = [{ metric: 'picturesOnBothSides', value: pictures, operator: '>' as const, limit: 0 }]
  if (pictures === 0) {
    const calibration = set.calibration === 'separate' ? ', or in calibration and test' : ''
    const summary = `No picture stands under both labels${calibration}, nor nearly the same one. ${comparedWithTraining(leaks)}`
    return { status: 'absent', summary, measurements }
  }
  return {
    status: 'present',
    severity: identical.length > 0 ? 'warning' : 'notice',
    summary: [...identical.map((leak) => sentence(leak, '')), ...near.map((leak) => sentence(leak, 'nearly '))].join(' '),
    measurements,
    causes: [],
    actions: [...new Set([...identical, ...near].map(({ between }) => between))].map((between) => actions[between])
  }
}

/** What was compared then: files, byte by byte, of calibration and test. */
function ofEarlierVersion({ duplicates }: Evidence['evaluationSet']): Leaks | null {
  if (duplicates.length === 0) return null
  const files = duplicates.map((name): [string, string] => [name, name])
  const identical = [{ between: 'calibration' as const, pictures: files.length, files }]
  return { identical, near: [], trained: 0, notCompared: 0 }
}

function comparedWithTraining({ trained, notCompared, reason }: Leaks): string {
  if (reason !== undefined) return `Those of the training were not compared: ${reason}.`
  if (trained === 0) return 'Pictures of the training do not lie beside the test, so they were not compared.'
  const rest = notCompared === 0 ? '' : ` (${notCompared} more could not be)`
  return `${count(trained, 'picture')} of the training were compared${rest}.`
}

const consequences: Record<LeakEvidence['between'], string> = {
  labels: 'One of the two labels is wrong, and no score can get both right',
  calibration: 'The threshold has seen what it is judged on',
  train: 'On what it was trained on, a model errs less than on what the line will show it'
}

const actions: Record<LeakEvidence['between'], string> = {
  labels: 'Look at the pairs that stand under both labels, and keep each picture where it belongs.',
  calibration: 'Take the pictures that are tested out of the calibration.',
  train: 'Take the pictures that were trained on out of the test, or train again without them.'
}

function sentence({ between, pictures, files }: LeakEvidence, nearly: string): string {
  const some = files.slice(0, NAMED).map(([one, other]) => (one === other ? one : `${one} and ${other}`))
  const named = `(${some.join('; ')}${pictures > some.length ? '; …' : ''})`
  const are = pictures === 1 ? 'stands' : 'stand'
  const where = {
    labels: `${nearly}the same under both labels`,
    calibration: `${nearly}the same in the calibration and in the test`,
    train: `${nearly}the same in the training and in the evaluation`
  }[between]
  return `${count(pictures, 'picture')} ${are} ${where} ${named}. ${consequences[between]}.`
}
