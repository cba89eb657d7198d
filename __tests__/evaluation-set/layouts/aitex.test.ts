import { describe, expect, it } from 'vitest'
import { find, folderWith, maskNames, problem } from '../../support/find-set.ts'

describe('layout aitex', () => {
  const images = [
    'NODefect_images/2306881-210020u/0001_000_05.png',
    'NODefect_images/2608691-202020u/0018_00_01.png',
    'Defect_images/0001_002_00.png',
    'Defect_images/0044_019_04.png',
    'Defect_images/0100_025_08.png',
    'Mask_images/0001_002_00_mask.png',
    'Mask_images/0044_019_04_mask1.png',
    'Mask_images/0044_019_04_mask2.png'
  ]

  it('reads codes from names, unites masks and leaves out defective images without one', async () => {
    const set = await find(folderWith(...images))
    expect(set.layout).toBe('aitex')
    expect(set.images).toMatchObject([
      { label: 1, kind: '002', fabric: '00', condition: '00', group: '0001_002_00' },
      { label: 1, kind: '019', fabric: '04', condition: '04', group: '0044_019_04' },
      { label: 0, kind: 'good', fabric: '05', condition: '05', group: '0001_000_05' },
      { label: 0, kind: 'good', fabric: '01', condition: '01', group: '0018_00_01' }
    ])
    expect(maskNames(set, 'Defect_images/0044_019_04.png')).toEqual(['0044_019_04_mask1.png', '0044_019_04_mask2.png'])
    expect(set.leftOut).toEqual([
      { name: 'Defect_images/0100_025_08.png', label: 1, reason: 'has no mask in Mask_images' }
    ])
    expect(set.conditions).toEqual(['00', '01', '04', '05'])
  })

  it('keeps all images where there are no masks at all, and takes folder names in any case', async () => {
    const set = await find(folderWith('nodefect_images/0001_000_05.png', 'DEFECT_IMAGES/0001_002_00.png'))
    expect(set.images).toHaveLength(2)
    expect(set.leftOut).toEqual([])
  })

  it('gives calibration images their fabric codes', async () => {
    const calibration = folderWith('0001_000_06.png')
    const set = await find(folderWith(...images), { calibration })
    expect(set.calibration).toMatchObject([{ fabric: '06', condition: '06', group: '0001_000_06' }])
    expect(set.conditions).toContain('06')
  })

  it('refuses other names, contradicting folders and masks that fit nothing', async () => {
    expect(await problem(folderWith('Defect_images/hole.png'))).toMatch(/hole\.png is not named as AITEX images are/)
    expect(await problem(folderWith('Defect_images/0001_000_00.png'))).toMatch(/defect code 000 says otherwise/)
    expect(await problem(folderWith('Defect_images/0001_002_00.png', 'Mask_images/0002_002_00_mask.png'))).toMatch(
      /0001_002_00\.png has no mask.*0002_002_00_mask\.png fits no image/
    )
    expect(await problem(folderWith('Other/1.png'), { 'dataset-layout': 'aitex' })).toMatch(/NODefect_images/)
  })
})
