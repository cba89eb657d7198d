// Loaded into every measured process (NODE_OPTIONS): keeps a file in the folder that VAE_PLAYBOOK_BENCH names, with what
// `performance.measure` noted and the processor time. Written again and again: a process of its own for an engine is killed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PerformanceObserver } from 'node:perf_hooks'
import { setInterval } from 'node:timers'
import { isMainThread } from 'node:worker_threads'

const prefix = 'vae-playbook '
const phases = {}
const folder = process.env.VAE_PLAYBOOK_BENCH
if (folder !== undefined && isMainThread) {
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  observer.observe({ entryTypes: ['measure'] })
  const keep = () => {
    add(observer.takeRecords())
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const cpu = (userCPUTime + systemCPUTime) / 1e6
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ phases, cpu }))
  }
  setInterval(keep, 200).unref()
  process.on('exit', keep)
}

function add(entries) {
  for (const { name, duration } of entries) {
    if (!name.startsWith(prefix)) continue
    const phase = name.slice(prefix.length)
    phases[phase] = (phases[phase] ?? 0) + duration / 1000
  }
}
