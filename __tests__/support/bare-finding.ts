import type { Finding } from '../../src/playbook/finding.ts'

/** A finding of which nothing but these three things matters. */
export const finding = (
  id: string,
  severity: Finding['severity'] = 'warning',
  status: Finding['status'] = 'present'
): Finding => ({
  id,
  name: id,
  status,
  severity,
  summary: id,
  measurements: [],
  causes: [],
  actions: [],
  reason: null
})
export const waived = (one: Finding): Finding => ({ ...one, waived: { reason: 'known', expires: '2099-01-01' } })
