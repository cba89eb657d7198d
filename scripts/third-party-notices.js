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

/** Who holds the rights, where neither a license file nor package.json names them: as the packages' repositories say. */
const holders = [
  [/^onnxruntime-/, 'Microsoft Corporation'],
  [/^@tensorflow\//, 'Google LLC'],
  [/^@bufbuild\//, 'Buf Technologies, Inc. and Google Inc.']
]

async function notice(folder) {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const { name, version, license } = about
  const texts = [...(await textsIn(folder)), ...(await textsIn(join(folder, 'codec')))]
  // What is compiled into the decoder asks for a sentence in the documentation.
  if (name === '@jsquash/jpeg') texts.push(await textOf('independent-jpeg-group'))
  const text = texts.length > 0 ? texts.join('\n\n') : await usualText(about)
  return { name: `${name} ${version} (${license ?? 'see below'})`, text: text.replace(/\r\n/g, '\n').trim() }
}

async function textsIn(folder) {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
}

/** Many packages name their license and do not bring its text. */
async function usualText({ name, license, author }) {
  const holder =
    holders.find(([pattern]) => pattern.test(name))?.[1] ?? author?.name ?? author ?? `the authors of ${name}`
  const texts = await Promise.all(
    String(license)
      .split(/ AND |[()]/)
      .filter(Boolean)
      .map(textOf)
  ).catch((error) => {
    throw new Error(`${name}: no text of its license, ${license}: put it into scripts/licenses/`, { cause: error })
  })
  return [`Copyright (c) ${String(holder).replace(/\s*<.*/, '')}`, ...texts].join('\n\n')
}

function textOf(license) {
  return readFile(new URL(`licenses/${license}.txt`, import.meta.url), 'utf8')
}
