import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { ImageHeader } from '../images/image-format.ts'
import { inspectSet } from '../images/inspect-set.ts'
import type { EvaluationSet, Geometry } from '../types.ts'

/** What the model's file says of its input; null where it leaves a dimension open. */
export interface KnownInput {
  channels: 1 | 3 | null
  height: number | null
  width: number | null
}

type NamedHeader = ImageHeader & { name: string }

/**
 * The input that every patch gets: from the model, else from `model.input`, else from the images; and whether images are
 * cut into tiles or resized: tiles for AITEX, or where the images' short side is the model's (docs/science.md,
 * "What is measured").
 *
 * @throws InputError where neither says it, where they contradict each other, and for unreadable files.
 */
export async function chooseGeometry(set: EvaluationSet, input: KnownInput, model: ModelSettings): Promise<Geometry> {
  const headers = await headersOf(set)
  const channels = chooseChannels(headers, input, model)
  const [height, width] = chooseSize(set, headers, input, model)
  const { mode: wanted, stride } = model.tiling
  const mode = wanted === 'auto' ? chooseMode(set, headers, height, width) : wanted
  if (stride !== 'auto' && stride > Math.min(height, width)) {
    throw new InputError(
      `model.tiling.stride: ${stride} is more than the tile of ${width}x${height} has, so that pixels between the tiles would ` +
        `never be looked at; give ${Math.min(height, width)} or less`
    )
  }
  return { channels, height, width, mode, stride: stride === 'auto' ? [height, width] : [stride, stride] }
}

async function headersOf(set: EvaluationSet): Promise<NamedHeader[]> {
  const { images, calibration } = await inspectSet(set)
  const sources = [...set.images, ...(set.calibration ?? [])]
  return [...images, ...calibration].map(({ header }, i) => ({ ...header, name: sources[i].name }))
}

function chooseChannels(headers: NamedHeader[], input: KnownInput, model: ModelSettings): 1 | 3 {
  const set = model.input.channels === 'auto' ? null : model.input.channels
  if (input.channels !== null && set !== null && input.channels !== set) {
    throw new InputError(`model.input.channels: ${set}, but the model takes ${input.channels}; set it to auto`)
  }
  const known = input.channels ?? set
  if (known !== null) return known
  const grey = headers.find(({ channels }) => channels === 1)
  const color = headers.find(({ channels }) => channels === 3)
  if (grey !== undefined && color !== undefined) {
    throw new InputError(
      `model.input.channels: neither the model nor the images say it (${grey.name} is grey, ${color.name} is RGB); set it to 1 or 3`
    )
  }
  return grey === undefined ? 3 : 1
}

function chooseSize(
  set: EvaluationSet,
  headers: NamedHeader[],
  input: KnownInput,
  model: ModelSettings
): [height: number, width: number] {
  const setting = model.input.size
  const given = setting === 'auto' ? null : typeof setting === 'number' ? [setting, setting] : setting
  if (given !== null && ((input.height ?? given[0]) !== given[0] || (input.width ?? given[1]) !== given[1])) {
    throw new InputError(
      `model.input.size: ${given.join(' x ')}, but the model takes ${input.height ?? 'any'} x ${input.width ?? 'any'} ` +
        '(height x width); set it to auto'
    )
  }
  if (given !== null) return [given[0], given[1]]
  if (input.height !== null && input.width !== null) return [input.height, input.width]
  const byTile = model.tiling.mode === 'tile' || (model.tiling.mode === 'auto' && set.layout === 'aitex')
  const [height, width] = byTile ? squareOfShortSide(headers) : commonSize(headers)
  return [input.height ?? height, input.width ?? width]
}

function squareOfShortSide(headers: NamedHeader[]): [number, number] {
  const side = Math.min(headers[0].width, headers[0].height)
  const other = headers.find(({ width, height }) => Math.min(width, height) !== side)
  if (other !== undefined) throw undecidedSize(headers[0], other)
  return [side, side]
}

function commonSize(headers: NamedHeader[]): [number, number] {
  const { width, height } = headers[0]
  const other = headers.find((header) => header.width !== width || header.height !== height)
  if (other !== undefined) throw undecidedSize(headers[0], other)
  return [height, width]
}

function undecidedSize(a: NamedHeader, b: NamedHeader): InputError {
  return new InputError(
    `model.input.size: the model takes any size and the images differ (${describe(a)}, ${describe(b)}); ` +
      'set it to the size that the model was trained with'
  )
}

function describe({ name, width, height }: NamedHeader): string {
  return `${name}: ${width}x${height}`
}

/** Images of exactly the model's size are tiles of their own: nothing is resized. */
function chooseMode(set: EvaluationSet, headers: NamedHeader[], height: number, width: number): Geometry['mode'] {
  if (set.layout === 'aitex') return 'tile'
  const same = (header: NamedHeader) => header.width === width && header.height === height
  const strip = (header: NamedHeader) =>
    !same(header) &&
    Math.min(header.width, header.height) === Math.min(width, height) &&
    header.width >= width &&
    header.height >= height
  const strips = headers.filter(strip)
  const others = headers.filter((header) => !same(header) && !strip(header))
  if (strips.length > 0 && others.length > 0) {
    throw new InputError(
      `model.tiling.mode: ${describe(strips[0])} looks like a strip to be cut into tiles of ${width}x${height}, ` +
        `${describe(others[0])} like an image to be resized; set it to tile or resize`
    )
  }
  return others.length === 0 ? 'tile' : 'resize'
}
