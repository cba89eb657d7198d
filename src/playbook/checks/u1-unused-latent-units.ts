import { against } from '../advice.ts'
import type { PlaybookContext } from '../context.ts'
import { isMet, type Finding } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { levelWords, mayHaveKl } from '../causes/latent-causes.ts'
import { isCollapsed, type LatentState } from '../facts/latent-state.ts'

/** U1: less than half of the latent units are in use. In a model that works it is no fault, only room to save. */
export function assessU1(context: PlaybookContext): Finding {
  return buildFinding('U1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const state = context.facts.latent
  if (typeof state === 'string') return { status: 'not-assessable', reason: state }
  const { carrying, latent } = state
  const share = carrying / latent.dimensions
  if (latent.spread === null && latent.dimensions > latent.top.length)
    return {
      status: 'not-assessable',
      reason: `The model exports no spread, and of a code without one only the ${latent.top.length} units that vary most are kept.`
    }
  const limit = context.symptoms.U1.limits['live-fraction']
  const measurements = [{ metric: 'liveFraction', value: share, operator: '<' as const, limit }]
  const summary = `${carrying} of ${latent.dimensions} latent units ${carrying === 1 ? 'is' : 'are'} in use.${levelWords(state)}`
  const idle = state.state === 'alive' ? idleLevels(context, state) : []
  if (!measurements.every(isMet) && idle.length === 0) return { status: 'absent', summary, measurements }
  const spare = latent.dimensions - carrying
  return {
    status: 'present',
    severity: 'notice',
    summary:
      state.state !== 'alive'
        ? summary
        : idle.length === 0
          ? `${summary} The other ${spare} could be left out.`
          : `${summary} ${levelsNamed(idle)} next to nothing and could be left out.`,
    measurements,
    causes: [
      {
        cause: 'latent-larger-than-needed',
        likelihood: state.state === 'alive' ? 'likely' : 'possible',
        because: summary
      }
    ],
    actions:
      state.state === 'alive'
        ? [
            against(
              'latent-larger-than-needed',
              idle.length > 0
                ? `Train without ${idle.length === 1 ? 'this level' : 'these levels'}, or bring ${idle.length === 1 ? 'it' : 'them'} into use${mayHaveKl(context) ? ': a KL term that is warmed up level by level, or free bits for each, keeps a hierarchy from leaning on one level alone' : ''}.`
                : `A latent code of about ${carrying} dimensions would do; a smaller one trains faster and copies less.`
            )
          ]
        : ['Leave the size of the latent code as it is until the code is in use (S4).']
  }
}

/** Of several latent levels those that carry nothing, beside one that does. */
function idleLevels(context: PlaybookContext, { latent: { levels = [] } }: LatentState): string[] {
  return levels.filter((level) => isCollapsed(level, context.symptoms.S4.limits)).map(({ name }) => name)
}

function levelsNamed(names: string[]): string {
  const listed = names.map((name) => `"${name}"`).join(' and ')
  return names.length === 1 ? `The level ${listed} carries` : `The levels ${listed} carry`
}
