import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, problem } from '../support/find-set.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('calibration', () => {
  it('takes any folder of defect-free images', async () => {
    const calibration = folderWith('more/2.png', '1.png')
    const set = await find(folderWith('good/1.png', 'bad/1.png'), { calibration })
    const prefix = basename(calibration)
    expect(set.calibration!.map(({ name }) => name)).toEqual([`${prefix}/1.png`, `${prefix}/more/2.png`])
  })

  it('refuses a folder that is missing or empty', async () => {
    const root = folderWith('good/1.png', 'bad/1.png')
    expect(await problem(root, { calibration: 'no/where' })).toMatch(/calibration: no\/where is no folder/)
    expect(await problem(root, { calibration: tempFolder() })).toMatch(/holds no PNG or JPEG image; fill it/)
  })
})
