/** Rolldown's own helpers, which it keeps apart. */
const RUNTIME = 'rolldown-runtime'

/**
 * @param output of rolldown
 * @param chunks the modules that each one takes, as patterns; a chunk may import those before it
 * @throws Error where a pattern matches nothing (any more), or a file came out that nobody asked for
 */
export function checkChunks(output, chunks) {
  const faults = [...unmatched(output, chunks), ...unasked(output, chunks), ...backward(output, chunks)]
  if (faults.length > 0) throw new Error(`the chunks of scripts/build.js do not fit src/:\n${faults.join('\n')}`)
}

function unmatched(output, chunks) {
  return Object.entries(chunks).flatMap(([name, patterns]) => {
    const modules = output.find((file) => file.name === name)?.moduleIds ?? []
    return patterns
      .filter((pattern) => !modules.some((id) => pattern.test(id)))
      .map((pattern) => `${name}: no module matches ${pattern} that is not in a chunk before it`)
  })
}

function unasked(output, chunks) {
  const files = output.filter(({ isEntry, name }) => !isEntry && name !== RUNTIME && !Object.hasOwn(chunks, name))
  const shared = files.flatMap(({ moduleIds }) => moduleIds)
  const empty = files.filter(({ moduleIds }) => moduleIds.length === 0).map(({ name }) => name)
  const faults = shared.map((id) => `no chunk takes ${id}, which several files need`)
  if (empty.length === 0) return faults
  const cause = 'as where a module of src/ has a top-level await'
  return [...faults, `files that only pass on what a chunk exports, ${cause}: ${empty.join(', ')}`]
}

/** Rolldown keeps the order in which modules run as long as no chunk imports itself by way of others. */
function backward(output, chunks) {
  const order = Object.keys(chunks)
  const place = ({ name, isEntry }) => (isEntry ? Infinity : order.indexOf(name))
  return output
    .filter(({ isEntry, name, moduleIds }) => !isEntry && order.includes(name) && moduleIds.length > 0)
    .flatMap((file) =>
      output
        .filter((other) => file.imports.includes(other.fileName) && place(other) >= place(file))
        .map((other) => `${file.name} imports ${other.name}, which comes after it`)
    )
}
