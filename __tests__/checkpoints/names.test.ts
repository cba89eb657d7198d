import { expect, it } from 'vitest'
import { epochOfName } from '../../src/checkpoints/names.ts'

it.each([
  ['epoch_012', 12],
  ['epoch=12-step=3400', 12],
  ['vae-epoch-7-loss=0.02', 7],
  ['Epoch3', 3],
  ['ep12', 12],
  ['model_e12', 12],
  ['ckpt-12', 12],
  ['checkpoint0007', 7],
  ['ckpt_12_seed3', 12],
  ['vae_9', 9],
  ['0012', 12],
  ['epoch_0', 0],
  ['best', null],
  ['vae2', null],
  ['step_3000', null],
  ['release_e2e', null],
  ['model_v2_12', null],
  ['2026-05-01', null],
  ['model-v2', null],
  ['resnet50_best', null]
])('%s: %s', (name, epoch) => {
  expect(epochOfName(name)).toBe(epoch)
})
