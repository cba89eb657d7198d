import { expect, it } from 'vitest'
import { settleOpenQuestions } from '../../src/diagnosis/settle.ts'
import { finding, waived } from '../support/bare-finding.ts'

const of = (...findings: Parameters<typeof settleOpenQuestions>[0]) =>
  Object.fromEntries(settleOpenQuestions(findings).map(({ id, status }) => [id, status]))

it('a critical finding leaves D1 nothing to say, a waived one does not', () => {
  expect(of(finding('S4', 'critical'), finding('D1'))).toEqual({ S4: 'present', D1: 'absent' })
  expect(of(waived(finding('S4', 'critical')), finding('D1')).D1).toBe('present')
  expect(of(finding('S4', 'warning'), finding('D1')).D1).toBe('present')
})

it('P1, which doubts the critical finding itself, stands', () => {
  expect(of(finding('P3', 'critical'), finding('P1'))).toEqual({ P3: 'present', P1: 'present' })
  expect(of(finding('P1', 'critical'), finding('D1')).D1).toBe('present')
})

it('keeps what the set lacks', () => {
  const d1 = { ...finding('D1'), summary: 'This evaluation cannot support a verdict: it holds no defective unit.' }
  const [, settled] = settleOpenQuestions([finding('S4', 'critical'), d1])
  expect(settled!.summary).toBe('S4 decides the verdict without it, though it holds no defective unit.')
})
