import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import { assessPlaybook } from '../../../src/playbook/assess-playbook.ts'
import { withFacts } from '../../../src/playbook/context.ts'
import { Facts } from '../../../src/playbook/facts/facts.ts'
import type { PlaybookRun } from '../../../src/playbook/run.ts'
import { interventions, manyUnits } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, series, unitsWith } from '../../support/evidence.ts'
import { curve, historyOf } from '../../support/histories.ts'
import { spectra } from '../../support/spectra.ts'

/** The same object, and all that it holds, counting what is read of it by its path. */
function counted<T extends object>(whole: T): { seen: T; reads: Map<string, number> } {
  const reads = new Map<string, number>()
  const proxies = new WeakMap<object, unknown>()
  const wrap = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (!proxies.has(value)) {
      const proxy = new Proxy(value, {
        get(target, key) {
          const own = typeof key === 'symbol' || Array.isArray(target) ? path : `${path}.${key}`
          if (own !== path) reads.set(own, (reads.get(own) ?? 0) + 1)
          return wrap(Reflect.get(target, key), own)
        }
      })
      proxies.set(value, proxy)
    }
    return proxies.get(value)
  }
  return { seen: wrap(whole, '') as T, reads }
}

/** Something is wrong with nearly everything, so that many findings ask for the same. */
const underfit = evidenceOf(regimes.underfit, {
  units: unitsWith({ auroc: 0.57, ...manyUnits }),
  reconstruction: {
    bands: spectra.collapse,
    typicalDiversity: { value: 0.001, interval: [0, 0.002], predictableShare: 1, inputCorrelation: 0.1 }
  },
  interventions: interventions({})
})
const level = curve(40, () => 0.001)
const history = historyOf({ loss: level, kl: level, klWeight: level, learningRate: level, validationLoss: level })
const ailing = contextOf(series(...new Array<Evidence>(5).fill(underfit)), { threshold: 0.5 }, { history })

const names = Object.entries(Object.getOwnPropertyDescriptors(Facts.prototype)).flatMap(([name, { get }]) =>
  get === undefined ? [] : [name as keyof Facts]
)

describe('Facts', () => {
  it.each([
    ['error', 'judged.evidence.reconstruction.errorToVariance'],
    ['diversity', 'judged.evidence.reconstruction.typicalDiversity'],
    ['scale', 'judged.evidence.reconstruction.scale'],
    ['maskAlignment', 'judged.evidence.pixel.alignment'],
    ['decoder', 'judged.evidence.interventions.nudges'],
    ['skips', 'judged.evidence.interventions.skips'],
    ['betaWithSkips', 'judged.evidence.interventions.effectiveBeta'],
    ['latent', 'judged.evidence.latent.muSpread'],
    ['fabrics', 'judged.evidence.units.fabric'],
    ['klWeight', 'history.curves.klWeight']
  ])('%s is worked out once, however many findings ask: %s is read once', (_, path) => {
    const { seen, reads } = counted<PlaybookRun>(ailing)
    const findings = assessPlaybook(withFacts(seen))
    const present = findings.filter(({ status }) => status === 'present').map(({ id }) => id)
    expect(present).toEqual(expect.arrayContaining(['S2', 'S3', 'S6']))
    expect(reads.get(`.${path}`)).toBe(1)
  })

  it.each(names)('%s is remembered', (name) => {
    const { seen, reads } = counted<PlaybookRun>(ailing)
    const facts = new Facts(seen)
    const first = facts[name]
    const before = new Map(reads)
    expect(facts[name]).toBe(first)
    expect(reads).toEqual(before)
  })

  it('are those of the run that they are made of', () => {
    const healthy = contextOf(evidenceOf(regimes.healthy))
    const collapsed = contextOf(evidenceOf(regimes.collapse))
    expect(healthy.facts.collapsedLatent).toBeNull()
    expect(withFacts({ ...healthy, judged: collapsed.judged }).facts.collapsedLatent).toMatchObject({
      state: 'collapsed'
    })
  })

  it.each([
    ['P1', 'scale'],
    ['P4', 'thresholdScale'],
    ['X2', 'copying'],
    ['M1', 'maskAlignment']
  ] as const)('%s, turned off, leaves %s open for the other findings too', (id, fact) => {
    const { facts } = contextOf(evidenceOf(), { threshold: 0.01, symptoms: { [id]: { severity: 'off' } } })
    expect(facts[fact]).toBe('Switched off in the configuration.')
    expect(contextOf(evidenceOf(), { threshold: 0.01 }).facts[fact]).not.toBeTypeOf('string')
  })
})
