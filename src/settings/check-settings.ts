import { findingIds } from '../catalogue/order.ts'
import { nearestOf } from './nearest.ts'
import type { Settings } from './schema.ts'

/** What a schema cannot say, because it spans several keys; one line for each problem, none when all is well. */
export function checkSettings(settings: Settings): string[] {
  return [
    ...checkCheckpoints(settings),
    ...checkShard(settings),
    ...checkFailOn(settings),
    ...checkScore(settings),
    ...checkCost(settings),
    ...checkWaivers(settings)
  ]
}

function checkCheckpoints({ checkpoints, stage }: Settings): string[] {
  if (checkpoints.some((glob) => !glob.startsWith('!')) || (stage !== 'all' && stage !== 'evaluate')) return []
  return [`checkpoints: none given; name the checkpoint files or a glob of them, for example runs/*.onnx`]
}

function checkShard({ shard, stage }: Settings): string[] {
  if (shard === undefined) return []
  if (stage !== 'evaluate') {
    return [
      `shard: a part of the checkpoints can only be evaluated; set stage to evaluate (on the command line: vae-playbook evaluate), and diagnose all parts in a later job`
    ]
  }
  const [part, parts] = shard.split('/').map(Number)
  return part >= 1 && part <= parts ? [] : [`shard: "${shard}" is no part; in I/N, I goes from 1 to N, for example 2/8`]
}

function checkFailOn({ 'fail-on': failOn }: Settings): string[] {
  return failOn.includes('never') && failOn.length > 1
    ? [`fail-on: "${failOn.join(',')}" contradicts itself; never stands alone`]
    : []
}

function checkScore({ score }: Settings): string[] {
  if (score['kl-weight'] === undefined || score.latent === 'kl') return []
  return [`score.kl-weight: weighs the KL, which score.latent: ${score.latent} leaves out; set score.latent to kl, or leave the weight out`]
}

function checkCost({ thresholds }: Settings): string[] {
  if (thresholds.policy !== 'cost' || thresholds.cost) return []
  return ['thresholds.cost: is missing; the policy "cost" needs miss and false-alarm']
}

/** A comparison that is asked for and not made must not pass for one that found nothing. */
function checkWaivers({ waivers }: Settings): string[] {
  return waivers.flatMap(({ id }, index) =>
    (findingIds as string[]).includes(id)
      ? []
      : [`waivers[${index}].id: "${id}" is no finding${nearestOf(id, findingIds)}. Known: ${findingIds.join(', ')}`]
  )
}
