import { describe, expect, it } from 'vitest'
import { gatePasses } from '../../src/diagnosis/gate.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { finding, waived } from '../support/bare-finding.ts'

describe('gatePasses', () => {
  const of = (verdict: 'healthy' | 'warning' | 'critical' | 'inconclusive', findings: Finding[] = []) => ({
    verdict,
    findings
  })

  it.each([
    ['healthy', ['critical', 'inconclusive'], true],
    ['warning', ['critical', 'inconclusive'], true],
    ['critical', ['critical', 'inconclusive'], false],
    ['inconclusive', ['critical', 'inconclusive'], false],
    ['inconclusive', ['critical'], true],
    ['critical', ['warning'], false],
    ['warning', ['warning'], false],
    ['inconclusive', ['warning'], false],
    ['inconclusive', ['warning', '!inconclusive'], true],
    ['critical', ['warning', '!inconclusive'], false],
    ['warning', ['warning', '!inconclusive'], false],
    ['healthy', ['warning', '!inconclusive'], true],
    ['healthy', ['warning', 'inconclusive'], true],
    ['critical', ['inconclusive'], true],
    ['critical', ['never'], true],
    ['inconclusive', ['never'], true]
  ] as const)('%s with fail-on %j passes: %s', (verdict, failOn, passes) => {
    expect(gatePasses(of(verdict), [...failOn])).toBe(passes)
  })

  it('fails on an undecided finding that costs a clean verdict as on a warning', () => {
    const doubt = finding('S6', 'warning', 'undecided')
    expect(gatePasses(of('warning', [doubt]), ['warning'])).toBe(false)
    expect(gatePasses(of('warning', [doubt]), ['critical', 'inconclusive'])).toBe(true)
  })

  it('does not let an inconclusive verdict hide a warning that fail-on names', () => {
    expect(gatePasses(of('inconclusive', [finding('S5'), finding('D1')]), ['warning', '!inconclusive'])).toBe(false)
    expect(gatePasses(of('inconclusive', [finding('D1')]), ['warning', '!inconclusive'])).toBe(true)
    expect(gatePasses(of('inconclusive', [waived(finding('S5')), finding('D1')]), ['warning', '!inconclusive'])).toBe(
      true
    )
  })
})
