// Compiles the one AssemblyScript file into the module that imports nothing, as text: no file to find at run time.
import asc from 'assemblyscript/asc'
import { writeFile } from 'node:fs/promises'

const folder = 'src/evidence/assembly'
const name = 'structural-similarity'

export async function compileAssembly(root) {
  const { error, stderr, binary } = await compile(root)
  if (error !== null) throw new Error(`${folder}/${name}.ts does not compile: ${stderr}`)
  const text = Buffer.from(binary).toString('base64')
  const lines = text.match(/.{1,120}/g).map((line) => `  '${line}'`)
  await writeFile(
    `${root}/${folder}/${name}-wasm.ts`,
    `// Generated from ${name}.ts by npm run build.\nexport const WASM =\n${lines.join(' +\n')}\n`
  )
}

async function compile(root) {
  let binary = null
  const flags = ['--optimizeLevel', '3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1']
  const result = await asc.main([`${folder}/${name}.ts`, '--baseDir', root, '--outFile', 'out.wasm', ...flags], {
    writeFile: (file, contents) => {
      if (file.endsWith('.wasm')) binary = contents
    }
  })
  return { ...result, stderr: String(result.stderr), binary }
}
