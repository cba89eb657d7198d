import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import { assessP1 } from '../../src/playbook/checks/p1-scale-mismatch.ts'
import { assessP2 } from '../../src/playbook/checks/p2-channel-order.ts'
import { assessP3 } from '../../src/playbook/checks/p3-outputs-change-between-runs.ts'
import { assessP4 } from '../../src/playbook/checks/p4-threshold-on-another-scale.ts'
import { findingIds } from '../../src/catalogue/order.ts'
import { contextOf, evidenceOf, regimes, unitsOf, unitsWith, type Overrides } from '../support/evidence.ts'

const reconstruction = (part: Overrides['reconstruction']) =>
  contextOf(evidenceOf(regimes.healthy, { reconstruction: part }))
const determinism = (part: Overrides['determinism']) => contextOf(evidenceOf(regimes.healthy, { determinism: part }))

describe('P1', () => {
  const scale = (rawError: number, affineError: number, slope = 1, intercept = 0) =>
    assessP1(reconstruction({ scale: { rawError, affineError, slope, intercept } }))

  // The measured rows of SCIENCE.md 1.0 P0-b.
  it.each([
    ['right', 0.06, 0.059, 'absent'],
    ['0..255 against 0..1', 14.5, 0.059, 'present'],
    ['-1..1 against 0..1', 3.5, 0.059, 'present'],
    ['0..1 model fed -1..1', 2.6, 0.33, 'present'],
    ['fed 0..255', 0.81, 0.14, 'present'],
    ['a near-constant output', 1.8, 0.5, 'absent'],
    ['raw error at its limit', 0.5, 0.1, 'absent'],
    ['affine error at its share', 1, 0.3, 'absent']
  ])('%s: %s', (_, raw, affine, status) => {
    expect(scale(raw, affine).status).toBe(status)
  })

  it.each([
    [257, 0, 'output-0-to-1-read-as-0-to-255', '[0, 1]'],
    [248, 9, 'output-0-to-1-read-as-0-to-255', '[0, 1]'],
    [1 / 250, 0, 'output-0-to-255-read-as-0-to-1', '[0, 255]'],
    [0.48, 0.5, 'output-minus-1-to-1-read-as-0-to-1', '[-1, 1]'],
    [2, -1, 'output-0-to-1-read-as-minus-1-to-1', '[0, 1]'],
    [0.23, 0.45, 'output-standardized-like-imagenet', '0.485']
  ])('names the nearest known map for slope %d, intercept %d', (slope, intercept, cause, cure) => {
    const finding = scale(3.5, 0.06, slope, intercept)
    expect(finding.causes[0]).toMatchObject({ cause, likelihood: 'likely' })
    expect(finding.actions[0]).toContain(cure)
  })

  it.each([
    [10, 3],
    [-1, 1]
  ])('claims no map for slope %d, intercept %d', (slope, intercept) => {
    expect(scale(3.5, 0.06, slope, intercept).causes[0]).toMatchObject({
      cause: 'unknown-scale',
      likelihood: 'possible'
    })
  })

  it('names the nearest map where the fit is pulled off it, as possible', () => {
    const finding = scale(1.7, 0.4, 0.63, 0.25)
    expect(finding.causes[0]).toMatchObject({ cause: 'output-minus-1-to-1-read-as-0-to-1', likelihood: 'possible' })
    expect(finding.causes[0].because).toContain('nearest: the model gives -1..1 where 0..1 is configured')
    expect(finding.actions[0]).toContain('range: [-1, 1]')
  })

  it('is absent where a change of scale does not help, yet names the map to look at', () => {
    const finding = scale(1.74, 0.69, 0.63, 0.25)
    expect(finding.status).toBe('absent')
    expect(finding.summary).toContain('-1..1 where 0..1 is configured')
    expect(finding.summary).not.toContain('on the same scale')
    expect(scale(1.74, 0.69, 0.2, 3).summary).not.toContain('on the same scale')
  })

  it('says of recorded outputs what was recorded, not configured', () => {
    const { checkpoint } = evidenceOf(regimes.healthy)
    const recorded = (part: object) =>
      assessP1(
        contextOf(
          evidenceOf(regimes.healthy, {
            checkpoint: { ...checkpoint, kind: 'recorded-npz' },
            reconstruction: { scale: { rawError: 3.5, affineError: 0.06, slope: 0.5, intercept: 0.5, ...part } }
          })
        )
      )
    const finding = recorded({})
    expect(finding.causes[0].because).toContain('the model gives -1..1 where 0..1 is recorded')
    expect(finding.actions.join()).not.toContain('model.input')
    expect(JSON.stringify(finding)).not.toContain('configured')
  })

  // Measured: an example of collapse, as it is and fed 0..255.
  it.each([
    ['without variety', regimes.collapse, {}, 'not-assessable'],
    ['of one picture though the code is in use', regimes.underfit, {}, 'not-assessable'],
    [
      'that vary little, with a collapsed code',
      regimes.collapse,
      { diversity: { value: 0.1, interval: [0.1, 0.1] } },
      'not-assessable'
    ],
    ['that vary little, with a code in use', regimes.tinyLatent, {}, 'absent'],
    ['rebuilt past a collapsed code', regimes.skipsCollapsed, {}, 'absent'],
    ['without variety, yet near the images', regimes.collapse, { rawError: 0.4 }, 'absent']
  ] as const)(
    'reconstructions %s',
    (_, regime, { diversity = undefined, rawError = 14.4 }: { diversity?: unknown; rawError?: number }, status) => {
      const scale = { rawError, affineError: 0.9999, slope: 0, intercept: 0.4 }
      const part = { scale, ...(diversity ? { diversity } : {}) }
      const finding = assessP1(contextOf(evidenceOf(regime, { reconstruction: part as object })))
      expect(finding.status).toBe(status)
      if (status === 'not-assessable') expect(finding.reason).toContain('no scale can be read from them')
    }
  )

  it('is not assessable without reconstructions', () => {
    expect(assessP1(reconstruction(null)).status).toBe('not-assessable')
  })
})

describe('P2', () => {
  const channels = (channelCorrelation: number[][]) => assessP2(reconstruction({ channelCorrelation }))

  it('finds RGB read as BGR', () => {
    const finding = channels([
      [0.5, 0.6, 0.9],
      [0.6, 0.9, 0.6],
      [0.9, 0.6, 0.5]
    ])
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.causes[0]).toMatchObject({ cause: 'rgb-read-as-bgr', likelihood: 'likely' })
  })

  it('is absent where the present order is best, or another is hardly better', () => {
    expect(
      channels([
        [0.9, 0.5, 0.5],
        [0.5, 0.9, 0.5],
        [0.5, 0.5, 0.9]
      ]).status
    ).toBe('absent')
    expect(
      channels([
        [0.8, 0.5, 0.87],
        [0.5, 0.9, 0.5],
        [0.87, 0.5, 0.8]
      ]).status
    ).toBe('absent')
  })

  it('is not assessable for gray images', () => {
    expect(channels([[0.9]]).reason).toContain('one channel')
  })
})

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

describe('P4', () => {
  const both = unitsOf([1, 2, 3, 4], [5, 6])
  const normals = unitsOf([1, 2, 3, 4], [])
  const threshold = (value: number, units = both) =>
    assessP4(contextOf(evidenceOf(regimes.healthy, { units }), { threshold: value }))

  it.each([
    { value: 6.1, units: both, status: 'present' },
    { value: 6, units: both, status: 'absent' },
    { value: 0.9, units: both, status: 'present' },
    { value: 1, units: both, status: 'absent' },
    // Above all scores of defect-free units is where a threshold belongs.
    { value: 5, units: normals, status: 'absent' },
    { value: 40, units: normals, status: 'absent' },
    { value: 41, units: normals, status: 'present' },
    { value: 0.09, units: normals, status: 'present' }
  ])('threshold $value: $status', ({ value, units, status }) => {
    expect(threshold(value, units)).toMatchObject({ status, severity: 'warning' })
  })

  it('makes no claim of scale about scores below 0', () => {
    expect(threshold(-100, unitsOf([-3, -2, -1], [])).status).toBe('absent')
  })

  it('recommends another threshold', () => {
    const context = contextOf(evidenceOf(regimes.healthy, { units: unitsWith() }), { threshold: 9 })
    expect(assessP4(context).actions[0]).toContain('is recommended here')
  })

  it('is not assessable for a percentile', () => {
    expect(assessP4(contextOf(evidenceOf())).status).toBe('not-assessable')
  })
})

describe('D1', () => {
  const d1 = (overrides: Overrides, config = {}) =>
    assessPlaybook(contextOf(evidenceOf(regimes.healthy, overrides), config)).find(({ id }) => id === 'D1')!

  it.each([
    [8, 12, 'absent'],
    [7, 12, 'present'],
    // Perfectly separated, but one defect may do so by chance.
    [8, 1, 'present'],
    [200, 0, 'present'],
    [0, 50, 'present']
  ])('%d defect-free and %d defective units: %s', (normals, defects, status) => {
    const units = unitsOf(
      Array.from({ length: normals }, (_, i) => 1 + i),
      Array.from({ length: defects }, (_, i) => 8 + i)
    )
    expect(d1({ units }).status).toBe(status)
  })

  it('is present where none of S1 to S6 can be judged', () => {
    const config = { symptoms: { S1: { severity: 'off' }, S6: { severity: 'off' } } }
    const finding = d1({ latent: null, reconstruction: null }, config)
    expect(finding.status).toBe('present')
    expect(finding.summary).toContain('none of the six symptoms')
    expect(d1({ latent: null, reconstruction: null }).status).toBe('absent')
  })
})

it('every finding is there, and R1 says why it is not assessable', () => {
  const findings = assessPlaybook(contextOf(evidenceOf()))
  expect(findings.map(({ id }) => id)).toEqual(findingIds)
  const reason = (id: string) => findings.find((finding) => finding.id === id)
  expect(reason('R1')).toMatchObject({ status: 'not-assessable', reason: 'No baseline is configured.' })
})
