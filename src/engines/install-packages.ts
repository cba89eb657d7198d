import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findNpm } from './find-npm.ts'
import { packageFolder } from './package-folder.ts'
import { runCommand } from './run-command.ts'

/** Seconds for 300 MB from the registry; 4 to 16 where it is near and the machine is not busy. */
const LIMIT = 600

/**
 * Fills a folder's `node_modules` from the npm registry as `engines/NAME/package-lock.json` pins it; no script of a package runs.
 *
 * @throws InputError (a clause) without npm, or where it fails
 */
export async function installPackages(name: string, folder: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(join(packageFolder(name), file), join(folder, file))
  const { PATH: path, GITHUB_WORKSPACE: workspace } = process.env
  const [program, ...first] = await findNpm({ node: process.execPath, path, workspace })
  const how = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--prefer-offline',
    '--fetch-retries=1'
  ]
  await runCommand({
    program,
    args: [...first, 'ci', '--prefix', folder, ...how],
    cwd: folder,
    limit: LIMIT,
    fault: /^npm (error|ERR!) code/
  })
}
