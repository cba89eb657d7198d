// Loaded into the measured process (node --import): at its end, writes what `performance.measure` noted, peak memory and
// processor time into a file of the folder that VAE_PLAYBOOK_BENCH names.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PerformanceObserver, performance } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const phases = {}
const add = (entries) => {
  for (const { name, duration } of entries) {
    if (name.startsWith('vae-playbook ')) phases[name.slice(13)] = (phases[name.slice(13)] ?? 0) + duration / 1000
  }
}
const folder = process.env.VAE_PLAYBOOK_BENCH
if (folder !== undefined && isMainThread) {
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries())
    performance.clearMeasures()
  })
  observer.observe({ entryTypes: ['measure'] })
  process.on('exit', () => {
    add(observer.takeRecords())
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const cpu = (userCPUTime + systemCPUTime) / 1e6
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ phases, peakMB: maxRSS / 1024, cpu }))
  })
}
