import type { Settings } from './schema.ts'

/** What a schema cannot say, because it spans several keys; one line for each problem, none when all is well. */
export function checkSettings(settings: Settings): string[] {
  return [
    ...checkCheckpoints(settings),
    ...checkShard(settings),
    ...checkFailOn(settings),
    ...checkScore(settings),
    ...checkCost(settings),
    ...checkBar(settings),
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
  const written = `fail-on: "${failOn.join(',')}"`
  if (failOn.includes('never') && failOn.length > 1) return [`${written} contradicts itself; never stands alone`]
  if (!failOn.includes('!inconclusive')) return []
  if (failOn.includes('inconclusive'))
    return [`${written} contradicts itself; keep one of inconclusive and !inconclusive`]
  return failOn.includes('warning')
    ? []
    : [`${written} takes out what is not in it; !inconclusive stands beside warning, as in warning,!inconclusive`]
}

function checkScore({ score }: Settings): string[] {
  if (score['kl-weight'] === undefined || score.latent === 'kl') return []
  return [
    `score.kl-weight: weighs the KL, which score.latent: ${score.latent} leaves out; set score.latent to kl, or leave the weight out`
  ]
}

function checkCost({ thresholds }: Settings): string[] {
  if (thresholds.policy !== 'cost' || thresholds.cost) return []
  return ['thresholds.cost: is missing; the policy "cost" needs miss and false-alarm']
}

/** A bar that no model could ever meet. */
function checkBar({ require }: Settings): string[] {
  if (require?.by !== 'bound') return []
  return (['pixel-auroc', 'aupro'] as const)
    .filter((key) => require[key] !== undefined)
    .map(
      (key) =>
        `require.${key}: has no interval, so no bound of it can be held against the bar; leave it out, or set require.by to point`
    )
}

const MOST_DAYS = 400

/** A waiver without an end in sight is a switch; that one is called `severity: off`. One of an unknown finding is told in the report. */
function checkWaivers({ waivers }: Settings): string[] {
  const latest = new Date(Date.now() + MOST_DAYS * 24 * 3600 * 1000).toISOString().slice(0, 10)
  return waivers.flatMap(({ expires }, index) =>
    expires <= latest
      ? []
      : [`waivers[${index}].expires: ${expires} is more than ${MOST_DAYS} days away; set ${latest} or an earlier day`]
  )
}
