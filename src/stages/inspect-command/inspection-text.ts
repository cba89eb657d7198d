import type { InspectedCheckpoint, InspectedHistory, InspectedNotes, InspectedSet, Inspection } from './inspection.ts'

/** What the `inspect` command shows. Names stand in quotes, as no file's name may speak to a terminal. */
export function inspectionText(inspection: Inspection): string {
  const { config, checkpoints, passedOver, judged, baseline, evaluationSet, history, threshold } = inspection
  const count = `${checkpoints.length} checkpoint${checkpoints.length === 1 ? '' : 's'}, in training order`
  return [
    [count, ...checkpoints.flatMap(checkpointLines), ...(passedOver === null ? [] : [`  ${passedOver}`])],
    [`Judged: ${judged === 'best' ? 'the one with the highest image-level AUROC' : quoted(judged)}`],
    ...(baseline === null ? [] : [[`Baseline: ${quoted(baseline)}`]]),
    evaluationSet === null ? ['No evaluation set: all outputs are recorded'] : setLines(evaluationSet),
    [`Threshold: ${threshold}`],
    history === null ? ['History: none'] : historyLines(history),
    [`Config: ${config === null ? 'none' : quoted(config)}`]
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n')
}

function quoted(name: string): string {
  return JSON.stringify(name)
}

function checkpointLines({ name, kind, epoch, files, outputs, model, recorded }: InspectedCheckpoint): string[] {
  const facts = [
    kind,
    epoch === null ? 'no epoch in its name' : `epoch ${epoch}`,
    ...(files > 1 ? [`${files} files`] : [])
  ]
  const lines = [`  ${quoted(name)}: ${facts.join(', ')}`]
  if (model !== null) {
    const { engine, input, geometry, latent, samples, noiseTakenOut, scales } = model
    const condition = input.condition === null ? '' : `, and a condition of ${input.condition}`
    lines.push(
      `    input    [N,${geometry.join(',')}] (channels, height, width; the model's own order is ${input.layout})${condition}`
    )
    lines.push(`    outputs  ${quoteless(outputs)}`)
    if (latent !== null) {
      const { channels, positions } = latent
      lines.push(
        `    code     ${positions === 1 ? `${channels} units` : `${channels} channels at ${positions} positions`}`
      )
    }
    if (scales !== null) lines.push(`    scales   ${scales.words}`)
    if (samples)
      lines.push(`    noise    drawn in the graph${noiseTakenOut ? ', taken out for judging' : ', and left in'}`)
    lines.push(`    engine   ${engine}`)
  }
  if (recorded !== null) {
    const { rows, labels, groups } = recorded
    const counts = labels === null ? 'no labels' : `${labels.defectFree} defect-free, ${labels.defective} defective`
    lines.push(`    outputs  ${quoteless(outputs)}`)
    lines.push(`    rows     ${rows}: ${counts}${groups === null ? '' : `, in ${groups} groups`}`)
    lines.push(...noteLines(recorded))
  }
  return lines
}

/** Names of tensors are whatever a file says. */
function quoteless(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}

function setLines(set: InspectedSet): string[] {
  const { layout, root, kinds, calibration, groups, masks, leftOut, plans } = set
  const images = Object.values(kinds).reduce((sum, count) => sum + count, 0)
  return [
    `Evaluation set: layout ${layout}, ${quoted(root)}`,
    `  images       ${images}: ${Object.entries(kinds)
      .map(([kind, count]) => `${count} ${quoted(kind)}`)
      .join(', ')}`,
    `  calibration  ${calibration === null ? 'none apart' : `${calibration} images apart`}`,
    `  groups       ${groups}`,
    `  masks        ${masks.images === 0 ? 'none' : `of ${masks.images} images, which mark ${masks.pixels} pixels`}`,
    ...(leftOut.length === 0 ? ['  left out     nothing'] : []),
    ...leftOut.map(
      (one) => `  left out     ${one.images}, as each ${quoteless(one.reason)}: first ${quoted(one.first)}`
    ),
    ...plans.flatMap(({ geometry, unit, patches, notes, besideVerdict }) => [
      `  as [N,${geometry.join(',')}]: ${patches} patches, the unit is the ${unit}`,
      ...noteLines({ notes, besideVerdict })
    ])
  ]
}

/** What would stand beside a verdict is told first, and as such. */
function noteLines({ notes, besideVerdict }: InspectedNotes): string[] {
  return [
    ...besideVerdict.map((text) => `    beside the verdict: ${quoteless(text)}`),
    ...notes.filter((note) => !besideVerdict.includes(note)).map((note) => `    ${quoteless(note)}`)
  ]
}

function historyLines({ axis, curves, unused, notes }: InspectedHistory): string[] {
  return [
    `History, by ${axis}`,
    ...Object.entries(curves).map(([kind, { name, points }]) => `  ${kind} = ${quoted(name)}, ${points} point${points === 1 ? '' : 's'}`),
    ...(unused.length === 0 ? [] : [`  taken for nothing: ${unused.map(quoted).join(', ')}`]),
    ...notes.map((note) => `  ${quoteless(note)}`)
  ]
}
