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
