import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { stageSchema } from '../src/settings/schema.ts'
import { loadWorkflowParser } from './support/workflow-parser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const folders = ['examples/workflows', '.github/workflows']
const files = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
const readme = [...text('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!)
const workflows = [
  ...files.map((file) => [file, text(file)] as const),
  ...readme.filter((yaml) => /^jobs:/m.test(yaml)).map((yaml, i) => [`README.md, block ${i + 1}`, yaml] as const)
]

interface Step {
  if?: string
  run?: string
  uses?: string
  with?: Record<string, string>
}
interface Workflow {
  permissions?: Record<string, string>
  jobs: Record<string, { if?: string; needs?: string | string[]; permissions?: Record<string, string>; steps: Step[] }>
}
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps)

const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser()

/** What GitHub's own parser has against a workflow. */
async function complaints(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value === undefined) return context.errors.getErrors().map(({ message }) => message)
  const { errors } = await convertWorkflowTemplate(context, value)
  return [...context.errors.getErrors(), ...(errors ?? [])].map((error) =>
    'message' in error ? error.message : error.Message
  )
}

describe('the workflows', () => {
  it('are all looked at', () => {
    expect(files).toEqual(expect.arrayContaining(['.github/workflows/release.yml', 'examples/workflows/matrix.yml']))
    expect(files.length).toBeGreaterThanOrEqual(12)
    expect(workflows.length).toBe(files.length + 2)
  })

  it.each(workflows)('%s is what GitHub takes', async (name, content) => {
    expect(await complaints(name, content)).toEqual([])
  })

  it.each(workflows)('%s gives the action inputs that it has, and no more rights than it needs', (name, content) => {
    const workflow = parse(content) as Workflow
    const { inputs } = parse(text('action.yml')) as { inputs: Record<string, unknown> }
    for (const { uses, with: given = {} } of stepsOf(workflow)) {
      if (!uses?.startsWith('vae-playbook/')) continue
      expect(uses).toBe('vae-playbook/vae-playbook@v1')
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
      if (given.stage !== undefined) expect(stageSchema.options).toContain(given.stage)
    }
    expect(workflow.permissions).toMatchObject({ contents: 'read' })
    const rights = [workflow, ...Object.values(workflow.jobs)].flatMap(({ permissions }) =>
      Object.entries(permissions ?? {})
    )
    const needed = ['contents: read', 'actions: read', 'pull-requests: write', 'statuses: write']
    // Which job that is: release.test.ts.
    if (name.endsWith('/release.yml')) needed.push('contents: write')
    for (const [scope, right] of rights) expect(needed).toContain(`${scope}: ${right}`)
  })

  it.each(workflows)('%s pins what is not ours by commit, with the version behind it', (_, content) => {
    for (const [, action] of content.matchAll(/^ *- uses: (.*)/gm))
      if (!action!.startsWith('vae-playbook/')) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it.each(workflows)('%s runs scripts that a shell can read', (_, content) => {
    for (const { run } of stepsOf(parse(content) as Workflow))
      if (run !== undefined) execFileSync('bash', ['-n'], { input: run })
  })

  it.each(['after-training.yml', 'fork-publish.yml'])(
    '%s posts a status whatever became of the steps before',
    (name) => {
      const { jobs } = parse(text(`examples/workflows/${name}`)) as Workflow
      const judges = Object.values(jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses?.startsWith('vae-playbook/'))
      )
      expect(judges.map((step) => step.if)).toEqual(['${{ always() }}'])
    }
  )

  it('are all in README, each with a check that there is', () => {
    const rows = [...text('README.md').matchAll(/^\| (\[.*?\.yml\).*?) \| .* \| (job|status) `([\w-]+)`.*\|$/gm)]
    const told = rows.flatMap(([, links, kind, check]) =>
      [...links!.matchAll(/\((examples\/workflows\/[\w-]+\.yml)\)/g)].map(([, file]) => [file!, kind!, check!] as const)
    )
    expect(told.map(([file]) => file).sort()).toEqual(files.filter((file) => file.startsWith('examples/')).sort())
    for (const [file, kind, check] of told) {
      if (kind === 'status') expect(check).toBe('vae-playbook')
      else expect(Object.keys((parse(text(file)) as Workflow).jobs)).toContain(check)
    }
  })

  it('are checked by a parser that sees mistakes', async () => {
    const matrix = text('examples/workflows/matrix.yml')
    const broken = (from: string, to: string) => complaints('broken.yml', matrix.replace(from, to))
    expect(await broken('needs: [train, evaluate]', 'needs: [train, evaluation]')).not.toEqual([])
    expect(await broken('contents: read', 'contents: reed')).not.toEqual([])
    expect(await broken('strategy.job-total', 'strategie.job-total')).not.toEqual([])
    expect(await broken('runs-on', 'run-on')).not.toEqual([])
  })
})

describe('the matrix', () => {
  const { jobs } = parse(text('examples/workflows/matrix.yml')) as Workflow
  const evaluate = jobs.evaluate as (typeof jobs)[string] & { strategy: { matrix: { part: number[] } } }
  const own = (job: { steps: Step[] }) => job.steps.filter(({ uses }) => uses?.startsWith('vae-playbook/'))
  const artifact = (job: { steps: Step[] }, action: string) =>
    job.steps.filter(({ uses }) => uses?.startsWith(`actions/${action}`)).map((step) => step.with!)

  it('evaluates parts 1 to n of n, and diagnoses what it has uploaded', () => {
    const { part } = evaluate.strategy.matrix
    expect(part).toEqual(part.map((_, i) => i + 1))
    expect(own(evaluate).map((step) => step.with)).toMatchObject([
      { stage: 'evaluate', shard: '${{ matrix.part }}/${{ strategy.job-total }}' }
    ])
    const [up] = artifact(evaluate, 'upload-artifact')
    const [down] = artifact(jobs.judge!, 'download-artifact')
    expect(up).toMatchObject({ name: 'evidence-${{ matrix.part }}', path: 'vae-playbook-report/evidence' })
    expect(down).toEqual({ pattern: 'evidence-*', path: up!.path })
    expect(own(jobs.judge!).map((step) => step.with!.stage)).toEqual(['diagnose', 'publish'])
  })

  it('has one job that judges whatever failed before, and only that one may write', () => {
    expect(jobs.judge).toMatchObject({ needs: ['train', 'evaluate'], if: '${{ !cancelled() }}' })
    expect(Object.keys(jobs).filter((name) => jobs[name]!.permissions !== undefined)).toEqual(['judge'])
  })
})

describe('dependabot.yml', () => {
  const { updates } = parse(text('.github/dependabot.yml')) as { updates: Record<string, unknown>[] }
  const npm = updates.find((update) => update['package-ecosystem'] === 'npm') as {
    directories: string[]
    groups: Record<string, { patterns: string[]; 'update-types'?: string[] }>
  }

  it('looks at every lock file', () => {
    const engines = readdirSync(join(root, 'engines')).map((name) => `/engines/${name}`)
    expect(npm.directories).toEqual(['/', ...engines])
    for (const folder of npm.directories) expect(text(`${folder}/package-lock.json`)).toContain('"lockfileVersion": 3')
  })

  it('moves what has to have one version in one pull request, whatever kind of version it is', () => {
    const [first, { patterns, 'update-types': kinds }] = Object.entries(npm.groups)[0]!
    expect([first, kinds]).toEqual(['engines', undefined])
    for (const name of ['onnxruntime-web', 'onnxruntime-node', '@tensorflow/tfjs-core', '@tensorflow/tfjs-node'])
      expect(patterns.filter((pattern) => name.startsWith(pattern.replace(/\*$/, '')))).toHaveLength(1)
  })
})
