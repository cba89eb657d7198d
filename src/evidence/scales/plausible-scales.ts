import { channelMaps, type PixelScale } from '../../inference/conventions.ts'

const plain = { mean: 0, std: 1 }
const unit: [number, number] = [0, 1]

/** How pictures are fed to a model as a rule, the most usual first: of scales that fit alike, the first is named. */
const anyChannels: PixelScale[] = [
  { range: unit, ...plain },
  { range: [0, 255], ...plain },
  { range: [-1, 1], ...plain },
  { range: [-0.5, 0.5], ...plain },
  { range: [-128, 127], ...plain }
]

const grey: PixelScale[] = [
  { range: unit, mean: 0.449, std: 0.226 },
  { range: unit, mean: 0.1307, std: 0.3081 },
  { range: unit, mean: 0.286, std: 0.353 }
]

const color: PixelScale[] = [
  { range: unit, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
  { range: [0, 255], mean: [123.68, 116.779, 103.939], std: 1 },
  { range: unit, mean: [0.4914, 0.4822, 0.4465], std: [0.247, 0.2435, 0.2616] },
  { range: unit, mean: [0.481, 0.458, 0.408], std: [0.269, 0.261, 0.276] }
]

/**
 * The scales worth trying: pixels as they are, ImageNet's mean and deviation (also as single numbers, for grey), ImageNet's mean
 * alone, those of MNIST, Fashion-MNIST, CIFAR-10 and CLIP, and those of the images themselves.
 *
 * @param own mean and deviation of the images, 0..1
 */
export function plausibleScales(channels: number, own: { mean: number[]; std: number[] }): PixelScale[] {
  const round = (values: number[]) => {
    const rounded = values.map((value) => Number(value.toPrecision(4)))
    return rounded.length === 1 ? rounded[0] : rounded
  }
  const ofImages = own.std.every((std) => std > 0)
    ? [{ range: unit, mean: round(own.mean), std: round(own.std) } satisfies PixelScale]
    : []
  return [...anyChannels, ...(channels === 1 ? grey : color), ...ofImages]
}

/** Whether both write the same pixel as the same number. */
export function sameScale(a: PixelScale, b: PixelScale, channels: number): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x), Math.abs(y))
  const [mapsA, mapsB] = [channelMaps(a, channels), channelMaps(b, channels)]
  return mapsA.every(({ scale, offset }, c) => near(scale, mapsB[c].scale) && near(offset, mapsB[c].offset))
}
