import { expect, test } from 'vitest'
import type { Cause } from '../../src/playbook/finding.ts'
import { sayOnce } from '../../src/report/say-once.ts'

const carrying = '0 of 12 latent units carry information about the image (0.00142 nat in all)'
const cause = (name: string, likelihood: Cause['likelihood'], because: string): Cause => ({
  cause: name,
  likelihood,
  because
})

test('a measurement is said by the first cause that is shown, and the later ones refer to it', () => {
  const causes = [
    cause('too-small', 'possible', `${carrying}: capacity cannot be judged.`),
    cause('ignored', 'possible', `The code is empty: ${carrying}. Another code adds less than 0.1%.`),
    cause('underused', 'likely', `${carrying}.`),
    cause('collapse', 'likely', `${carrying}.`),
    cause('dead', 'ruled-out', `${carrying}. Mu departs by 0.0555.`)
  ]
  const finding = { id: 'S2', summary: 'All look the same.', causes }
  expect(
    sayOnce([finding])
      .get(finding)!
      .causes.map(({ cause, because }) => [cause, because])
  ).toEqual([
    ['underused', `${carrying}.`],
    ['collapse', 'As above.'],
    ['too-small', 'As above: capacity cannot be judged.'],
    ['ignored', 'The code is empty, as above. Another code adds less than 0.1%.'],
    ['dead', 'Mu departs by 0.0555.']
  ])
})

test('a cause that is ruled out by what speaks for another one does not stand "as above"', () => {
  const causes = [cause('collapse', 'ruled-out', `${carrying}.`), cause('weak', 'likely', `${carrying}.`)]
  const [first, second] = ['S4', 'S2'].map((id) => ({ id, summary: 'Look.', causes }))
  const told = sayOnce([first, second])
  expect(told.get(first)!.causes.map(({ because }) => because)).toEqual([`${carrying}.`, 'By the same figures.'])
  expect(told.get(second)!.causes.map(({ because }) => because)).toEqual(['As under S4.', "By S4's figures."])
})

test('what only begins alike, or holds no figure, stays whole', () => {
  const causes = [
    cause('a', 'possible', 'Not measured: needs a decoder.'),
    cause('b', 'possible', 'Not measured: needs 5 checkpoints.'),
    cause('c', 'possible', 'The error is 0.5 nat in epoch_5.onnx, which is little.'),
    cause('d', 'possible', 'The error is 0.5.')
  ]
  const finding = { id: 'S2', summary: '', causes }
  expect(sayOnce([finding]).get(finding)!.causes).toEqual(causes)
})

test('what the summary or another finding says is referred to by where it stands', () => {
  const first = { id: 'S4', summary: `Collapse. ${carrying}.`, causes: [cause('collapse', 'likely', `${carrying}.`)] }
  const second = {
    id: 'S2',
    summary: 'All look the same.',
    causes: [
      cause('collapse', 'likely', `${carrying}.`),
      cause('too-small', 'possible', `${carrying}: capacity cannot be judged.`)
    ]
  }
  const told = sayOnce([first, second])
  expect(told.get(first)!.causes.map(({ because }) => because)).toEqual(['As above.'])
  expect(told.get(second)!.causes.map(({ because }) => because)).toEqual([
    'As under S4.',
    'As under S4: capacity cannot be judged.'
  ])
})
