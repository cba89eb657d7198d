import { describe, expect, it } from 'vitest'
import { assessP1 } from '../../../src/playbook/checks/p1-scale-mismatch.ts'
import { withReconstruction } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, scalesOf } from '../../support/evidence.ts'

describe('P1', () => {
  const scale = (rawError: number, affineError: number, slope = 1, intercept = 0) =>
    assessP1(withReconstruction({ scale: { rawError, affineError, slope, intercept } }))

  // The measured rows of docs/science.md, "P1".
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

  const tried = (rawError: number, ...scales: Parameters<typeof scalesOf>) =>
    assessP1(
      contextOf(
        evidenceOf(regimes.collapse, {
          reconstruction: { scale: { rawError, affineError: 0.99, slope: 0, intercept: 0.4 } },
          scales: scalesOf(...scales)
        })
      )
    )
  const plain = { range: [0, 1] as [number, number], mean: 0, std: 1 }

  it.each([
    [
      'input alone, and what it stands for',
      {},
      {},
      '{ input: { range: [0, 255] }, reconstruction: { range: [0, 1] } }'
    ],
    [
      'both alike',
      { reconstruction: { ...plain, range: [0, 255] as [number, number] } },
      {},
      '{ input: { range: [0, 255] } }'
    ],
    [
      'the reconstruction alone, and the input as it is configured',
      {},
      {
        input: { ...plain, range: [0, 255] as [number, number] },
        reconstruction: { ...plain, range: [0, 255] as [number, number] }
      },
      '{ input: { range: [0, 255] }, reconstruction: { range: [0, 1] } }'
    ],
    [
      'a mean that has to go',
      {},
      { input: { ...plain, mean: 0.449, std: 0.226 } },
      '{ input: { range: [0, 255], mean: 0, std: 1 }, reconstruction: { range: [0, 1] } }'
    ],
    [
      'means of three channels',
      { input: { ...plain, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] } },
      {},
      '{ input: { mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] }, reconstruction: { range: [0, 1] } }'
    ],
    [
      'a reconstruction set apart that is as the input after all',
      { reconstruction: { ...plain, range: [0, 255] as [number, number] } },
      { apart: true },
      '{ input: { range: [0, 255] }, reconstruction: { range: [0, 255] } }'
    ]
  ])('names the two scales that were found to fit, in a line to copy: %s', (_, fitting, configured, lines) => {
    const finding = tried(1.5, 1.5, 0.05, { fitting, configured })
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.actions[0]).toContain(`model: ${lines}`)
    expect(finding.causes[0]).toMatchObject({ likelihood: 'likely' })
    expect(finding.summary).toContain('5% of the pixels')
  })

  it('names them too where the error alone would pass, and only where they fit far better', () => {
    expect(tried(0.4, 0.4, 0.05).status).toBe('present')
    expect(tried(0.15, 0.4, 0.05).status).toBe('absent')
    expect(tried(0.4, 0.4, 0.3).status).toBe('absent')
    expect(tried(3, 3, 0.6).status).toBe('not-assessable')
  })

  it('says where a scale was read off the images', () => {
    expect(tried(1.5, 1.5, 0.05, { fitting: { measured: true } }).summary).toContain('read off the images')
  })

  // Measured: models of five epochs, whose lines had slopes of 1.9 to 5.4, another at every checkpoint.
  it.each([
    ['a narrower one than decoders are trained on: pale pictures', 2.4, 'not-assessable'],
    ['so in every channel', [2.387, 2.627, 1.874], 'not-assessable'],
    ['-0.5..0.5 times something', 1, 'present'],
    ['one of a deviation', 0.226, 'present'],
    ['wide in one channel', [2.4, 0.3, 2.4], 'present']
  ])('takes a line that was read off for a scale only where a decoder may be trained on it: %s', (_, std, status) => {
    const fitting = { measured: true, reconstruction: { ...plain, mean: -0.5, std } }
    expect(tried(1.5, 1.5, 0.05, { fitting }).status).toBe(status)
  })

  it('never calls a scale that cannot be right a collapse', () => {
    const finding = assessP1(
      contextOf(
        evidenceOf(regimes.collapse, {
          reconstruction: {
            scale: { rawError: 60, affineError: 0.99, slope: 0, intercept: 0.4 },
            meanSquaredError: 3
          }
        })
      )
    )
    expect(finding.status).toBe('present')
    expect(finding.actions[0]).toContain('model.reconstruction')
  })

  it('is not assessable without reconstructions', () => {
    expect(assessP1(withReconstruction(null)).status).toBe('not-assessable')
  })
})
