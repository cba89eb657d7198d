import { describe, expect, it } from 'vitest'
import { assessP2 } from '../../../src/playbook/checks/p2-channel-order.ts'
import { withReconstruction } from '../../support/contexts.ts'

describe('P2', () => {
  const channels = (channelCorrelation: number[][]) => assessP2(withReconstruction({ channelCorrelation }))

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
