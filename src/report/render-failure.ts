import { codeText, escapeText, fence, link, plainText } from './escape.ts'

export interface FailureOptions {
  reportName?: string
  runUrl?: string
}

const mostLines = 60
const lineLength = 300

/**
 * What comment and step summary say where no diagnosis could be made: not that the model is bad, but that nobody knows.
 * The lines after a message's first are a recipe to copy, so they keep their indentation. At most 20,000 characters.
 *
 * @param message the one message of the error, which names the file or key and the cure
 */
export function renderFailure(message: string, { reportName, runUrl }: FailureOptions): string {
  const [first, ...more] = message.split(/\r?\n/)
  const recipe = more.slice(0, mostLines).map((line) => {
    const indentation = /^ */.exec(line)![0].slice(0, 40)
    return (indentation + plainText(line, lineLength)).trimEnd()
  })
  return [
    `## ⛔ Could not evaluate the model${reportName ? ` · ${codeText(reportName)}` : ''}`,
    '**The gate fails**, because no diagnosis could be made. This says nothing about the model, good or bad.',
    escapeText(first, 2000),
    recipe.some((line) => line !== '') ? fence(recipe) : '',
    runUrl === undefined ? '' : `<sub>${link('Log of this run', runUrl)}</sub>`
  ]
    .filter(Boolean)
    .join('\n\n')
}
