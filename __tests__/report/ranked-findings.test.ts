import { expect, it } from 'vitest'
import type { Finding } from '../../src/playbook/finding.ts'
import { rankFindings } from '../../src/report/ranked-findings.ts'
import { finding } from '../support/diagnosis.ts'

const present = (id: Parameters<typeof finding>[0], some: Partial<Finding> = {}) =>
  finding(id, { status: 'present', ...some })

function outline(findings: Finding[]): string[] {
  return rankFindings(findings).counting.map(({ finding: root, consequences }) =>
    [root.id, ...consequences.map(({ id }) => id)].join(' > ')
  )
}

it('puts the most severe first, and causes before effects', () => {
  expect(
    outline([
      present('S2'),
      present('S4'),
      present('S5'),
      present('U1'),
      present('E1'),
      present('X1'),
      finding('S1'),
      finding('M1', { status: 'not-assessable' })
    ])
  ).toEqual(['X1', 'S4', 'S2', 'S5', 'E1', 'U1'])
})

it('puts what leaves the model unjudged between critical findings and warnings', () => {
  expect(outline([present('S5'), present('D1'), present('S4')])).toEqual(['S4', 'D1', 'S5'])
})

it('lists consequences under the finding at the end of the chain', () => {
  const chain = [present('S6', { explainedBy: 'S3' }), present('S3', { explainedBy: 'S4' }), present('S4')]
  expect(outline(chain)).toEqual(['S4 > S3 > S6'])
})

it('loses no finding whose explanation is missing, waived or circular', () => {
  const waived = { reason: 'known', expires: '2027-01-01' }
  expect(outline([present('S6', { explainedBy: 'S3' }), finding('S3')])).toEqual(['S6'])
  expect(outline([present('S6', { explainedBy: 'S4' }), present('S4', { waived })])).toEqual(['S6'])
  expect(outline([present('S6', { explainedBy: 'S3' }), present('S3', { explainedBy: 'S6' })])).toEqual(['S3', 'S6'])
})

it('keeps waived findings apart', () => {
  const waived = { reason: 'known', expires: '2027-01-01' }
  expect(rankFindings([present('S6', { waived })])).toMatchObject({ counting: [], waived: [{ id: 'S6' }] })
})
