import { describe, expect, it } from 'vitest'
import { assessP3 } from '../../../src/playbook/checks/p3-outputs-change-between-runs.ts'
import { contextOf, evidenceOf, regimes, type Overrides } from '../../support/evidence.ts'

const determinism = (part: Overrides['determinism']) => contextOf(evidenceOf(regimes.healthy, { determinism: part }))

describe('P3', () => {
  it.each([
    ['mu changes', { muChange: 2e-4, reconstructionChange: 0.2 }, 'present', 'critical'],
    ['mu hardly changes', { muChange: 1e-4, reconstructionChange: 0 }, 'absent', 'critical'],
    [
      'only the reconstruction changes',
      { reconstructionChange: 0.19, noiseShare: 0.2, samples: true },
      'present',
      'warning'
    ],
    ['without mu', { muChange: null, reconstructionChange: 0.19, samples: null }, 'present', 'warning'],
    ['sampling with the noise taken out', { samples: true, noiseTakenOut: true }, 'present', 'notice'],
    ['random numbers that reach nothing', { samples: true }, 'present', 'notice'],
    ['nothing changes', {}, 'absent', 'critical']
  ])('%s: %s (%s)', (_, part, status, severity) => {
    const finding = assessP3(determinism(part))
    expect(finding).toMatchObject({ status, severity })
  })

  const still = { muChange: 0, reconstructionChange: 0 }
  const other = { muChange: 0.02, reconstructionChange: 0.02, repeated: still, noiseShare: 0.001, muNoiseShare: 0.001 }
  it.each([
    ['dynamic quantization', { ...other, quantizesDynamically: true, oneByOne: true }, 'notice', 'DynamicQuantize'],
    ['statistics of the batch, hardly felt', { ...other, oneByOne: true }, 'notice', 'Statistics over the batch'],
    ['the same, named by the graph', { ...other, trainingMode: ['BatchNormalization "bn"'] }, 'warning', '"bn"'],
    ['scores that change', { ...other, noiseShare: 0.1 }, 'critical', 'Statistics over the batch'],
    ['codes that change', { ...other, muNoiseShare: 0.1 }, 'critical', 'Statistics over the batch'],
    ['chance', { ...other, repeated: { ...still, muChange: 0.02 } }, 'critical', 'never sampled'],
    ['dropout that drops', { ...other, repeated: undefined, trainingMode: ['Dropout "d"'] }, 'critical', 'Dropout "d"'],
    ['training mode that changes nothing', { trainingMode: ['Dropout "d"'], samples: true }, 'warning', 'Dropout "d"']
  ] as const)('tells chance from the batch: %s', (_, part, severity, because) => {
    const finding = assessP3(
      determinism({ ...part, trainingMode: [...('trainingMode' in part ? part.trainingMode : [])] } as never)
    )
    expect(finding).toMatchObject({ status: 'present', severity })
    expect(finding.causes[0].because).toContain(because)
  })

  it('counts a change of a code without a spread in its own deviations', () => {
    const scaled = (muVariance: number) =>
      assessP3(
        contextOf(
          evidenceOf(regimes.healthy, { latent: { spread: null, muVariance }, determinism: { muChange: 0.001 } })
        )
      ).status
    expect([1e6, 1].map(scaled)).toEqual(['absent', 'present'])
    expect(scaled(1e-12)).toBe('present')
  })

  it('says when the noise is enough to change the ranking', () => {
    expect(assessP3(determinism({ reconstructionChange: 0.1, noiseShare: 0.06 })).summary).toContain(
      'change the ranking'
    )
    expect(assessP3(determinism({ reconstructionChange: 0.1, noiseShare: 0.05 })).summary).not.toContain(
      'change the ranking'
    )
  })

  it('is not assessable for recorded outputs', () => {
    expect(assessP3(determinism(null)).status).toBe('not-assessable')
    expect(assessP3(determinism({ muChange: null, reconstructionChange: null })).status).toBe('not-assessable')
  })
})
