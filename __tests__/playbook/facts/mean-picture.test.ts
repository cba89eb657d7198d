import { describe, expect, it } from 'vitest'
import { noBetterThanMeanPicture } from '../../../src/playbook/facts/mean-picture.ts'
import { assessS2 } from '../../../src/playbook/symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from '../../../src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts'
import { withReconstruction } from '../../support/contexts.ts'
import { regimes } from '../../support/evidence.ts'

const told = (meanPictureError: number | undefined) =>
  noBetterThanMeanPicture(
    withReconstruction({ meanSquaredError: 0.01, meanPictureError }).judged.evidence.reconstruction
  )

describe('the error beside that of the mean picture', () => {
  it('is told from 0.95 of it on, where it was measured', () => {
    expect([told(0.0104), told(0.0106), told(undefined), told(0)]).toEqual([
      "One picture for all, their mean, would err no more (mean squared error 0.0104 against the model's 0.01).",
      null,
      null,
      null
    ])
    expect(noBetterThanMeanPicture(null)).toBeNull()
  })

  it('keeps S3 from calling objects that lie alike well rebuilt, and stands under S2', () => {
    const alike = { meanSquaredError: 0.01, meanPictureError: 0.01 }
    const { status, summary } = assessS3(withReconstruction(alike))
    expect(status).toBe('absent')
    expect(summary).toMatch(/^The median error .* One picture for all, their mean, .* what all have in common\.$/)
    expect(summary).not.toContain('well enough')
    expect(assessS2(withReconstruction(alike, regimes.collapse)).summary).toContain('One picture for all')
  })
})
