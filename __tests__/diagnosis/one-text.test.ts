import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { curableCauses } from '../../src/playbook/advice.ts'
import { arbitraryRun, type ArbitraryRun } from '../support/arbitrary-runs.ts'
import { contradictions } from '../support/contradictions.ts'
import { settingsOf } from '../support/evidence.ts'

const judge = ({ evidence, history }: ArbitraryRun) =>
  diagnose(evidence, { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-01-01', history })

it('two hundred diagnoses by lot read as one text each: nothing against what is ruled out, nothing twice', () => {
  const diagnoses = fc.sample(arbitraryRun, { numRuns: 200, seed: 14 }).map(judge)
  expect(diagnoses.flatMap((diagnosis, i) => contradictions(diagnosis).map((words) => `${i}: ${words}`))).toEqual([])
  const given = new Set(
    diagnoses.flatMap(({ findings }) => findings.flatMap(({ causes }) => causes.map((one) => one.cause)))
  )
  expect(curableCauses.filter((cause) => !given.has(cause))).toEqual([])
})
