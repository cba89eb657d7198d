import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The license texts of all packages that went into the bundle; packages that share a text to the letter stand together.
 *
 * @param modules paths of all files in the bundle
 */
export async function thirdPartyNotices(modules) {
  const folders = new Set()
  for (const path of modules) {
    const match = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)
    if (match !== null) folders.add(match[0])
  }
  const packagesByText = new Map()
  for (const folder of [...folders].sort()) {
    const { name, text } = await notice(folder)
    packagesByText.set(text, [...(packagesByText.get(text) ?? []), name])
  }
  return [...packagesByText]
    .map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const text = texts.length > 0 ? texts.join('\n\n') : `License: ${license}`
  return { name: `${name} ${version} (${license ?? 'see below'})`, text: text.replace(/\r\n/g, '\n').trim() }
}
