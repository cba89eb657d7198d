import type { Label } from '../types.ts'
import { labelOfFolder, labelOfFolderPart } from './label-words.ts'
import { plainName } from './picture-words.ts'

/** What the names of folders beside each other say of the images in them. */
export interface FolderLabels {
  of: Map<string, Label>
  /** Folders of a label that hold training images, as others beside them say that they are the test's. */
  training: string[]
  /** How, where it was not by a name that is a label; null where it was. */
  note: string | null
}

/** `good_test`, `test-normal`: a label, and which split it is of. */
const splitWords = { test: 'test', testing: 'test', train: 'train', training: 'train' } as const
/** `Class1_def` beside `Class1`. */
const defectiveSuffix = /(?<![\s_.-])[\s_.-]+(def|defects?|defective|bad|ng|anomaly|abnormal)$/

/**
 * Labels by names: `good` beside `bad`; where no folder is called so, by a part of the names (`ok_front` beside `def_front`), or
 * by one that bears another's with a word behind it (DAGM's `Class1_def` beside `Class1`). Where one of `good` and `good_test` says
 * test, the other holds what the model was trained on.
 */
export function labelsOfFolders(names: string[]): FolderLabels {
  const whole = names.flatMap((name) => labelAndSplit(name) ?? [])
  if (whole.length > 0) return bySplit(whole)
  const parts = names.map((name) => [name, labelOfFolderPart(name)] as const)
  if (([0, 1] as const).every((label) => parts.some(([, said]) => said === label))) {
    const of = new Map(parts.filter((part): part is readonly [string, Label] => part[1] !== null))
    return { of, training: [], note: sayWhich(of, 'by a part of the name') }
  }
  const pairs = pairsOf(names)
  if (pairs.length !== 1) return { of: new Map(), training: [], note: null }
  const of = new Map<string, Label>([
    [pairs[0].plain, 0],
    [pairs[0].defective, 1]
  ])
  return { of, training: [], note: sayWhich(of, 'as one name is the other with a word behind it') }
}

/** Folders of which one bears the other's name with a word for defects behind it. */
export function pairsOf(names: string[]): { plain: string; defective: string }[] {
  return names.flatMap((defective) => {
    const stem = plainName(defective).replace(defectiveSuffix, '')
    const plain = names.find((name) => name !== defective && plainName(name) === stem)
    return plain === undefined ? [] : [{ plain, defective }]
  })
}

interface Named {
  name: string
  label: Label
  split: 'test' | 'train' | null
}

function labelAndSplit(name: string): Named | null {
  const label = labelOfFolder(name)
  if (label !== null) return { name, label, split: null }
  const words = plainName(name).split(/[\s_.-]+/)
  const at = words.findIndex((word) => word in splitWords)
  const rest = labelOfFolder(words.filter((_, i) => i !== at).join('_'))
  if (at < 0 || rest === null) return null
  return { name, label: rest, split: splitWords[words[at] as keyof typeof splitWords] }
}

function bySplit(all: Named[]): FolderLabels {
  const isTested = (label: Label) => all.some((one) => one.label === label && one.split === 'test')
  const training = all.filter(({ label, split }) => split === 'train' || (split === null && isTested(label)))
  const tested = all.filter((one) => !training.includes(one))
  const said = tested.filter(({ split }) => split === 'test').map(({ name }) => name)
  return {
    of: new Map(tested.map(({ name, label }) => [name, label])),
    training: training.map(({ name }) => name),
    note:
      training.length === 0
        ? null
        : `${said.length === 0 ? '' : `${said.join(', ')} taken as the test images, and `}${training.map(({ name }) => name).join(', ')} ` +
          'as images of the training, which are not evaluated.'
  }
}

function sayWhich(of: Map<string, Label>, how: string): string {
  const named = (label: Label) => [...of].filter(([, said]) => said === label).map(([name]) => name)
  return `No folder bears a label's name: ${named(0).join(', ')} taken as defect-free and ${named(1).join(', ')} as defective, ${how}.`
}
