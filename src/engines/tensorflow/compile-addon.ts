import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { InputError } from '../../input-error.ts'
import { isAbsent } from '../engine.ts'
import { findProgram } from '../find-program.ts'
import { runCommand } from '../run-command.ts'
import { LIBRARIES } from './libtensorflow.ts'

/** In seconds; two cores take 12. */
const LIMIT = 600

const COMPILERS = ['g++', 'c++', 'clang++']

/** The version of Node-API that tfjs-node 4.22 is written for: its addon runs on any Node since. */
const NODE_API = 8

/** @throws InputError (a clause) where there is none */
export async function findCompiler(workspace: string | undefined): Promise<string> {
  const reasons: string[] = []
  for (const name of COMPILERS) {
    const found = await findProgram(name, workspace)
    if (!isAbsent(found)) return found.program
    reasons.push(found.absent)
  }
  throw new InputError(`its addon needs a C++ compiler, and ${reasons[0]} (install the package g++)`)
}

/**
 * Compiles the addon of tfjs-node from its two sources, as its binding.gyp says but without node-gyp: that would ask for Python, make
 * and a download of Node's headers, and all it adds is four headers, which come from the package `node-api-headers`.
 *
 * @param compiler absolute path
 * @param modules the folder `node_modules`
 * @param library a folder inside tfjs-node with the libraries and `include/`: the addon looks for it relative to itself
 * @returns the addon's path
 * @throws InputError (a clause) with the compiler's first error
 */
export async function compileAddon(compiler: string, modules: string, library: string): Promise<string> {
  const own = join(modules, '@tensorflow/tfjs-node')
  const manifest = join(own, 'package.json')
  const finder = createRequire(manifest)('@mapbox/node-pre-gyp') as { find(manifest: string): string }
  const addon = finder.find(manifest)
  await mkdir(dirname(addon), { recursive: true })
  await runCommand({
    program: compiler,
    args: [
      ...['-std=c++17', '-O1', '-fPIC', '-shared', '-w', '-Wfatal-errors', `-DNAPI_VERSION=${NODE_API}`],
      ...['-I', join(modules, 'node-api-headers/include'), '-I', join(library, 'include')],
      ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) => join(own, 'binding', name)),
      ...LIBRARIES.map((name) => join(library, name)),
      `-Wl,-rpath,$ORIGIN/${relative(dirname(addon), library)}`,
      ...['-o', addon]
    ],
    cwd: own,
    limit: LIMIT,
    fault: /error:|undefined reference|cannot find/
  })
  return addon
}
