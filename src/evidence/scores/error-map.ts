/**
 * The reconstruction error of one patch, pixel by pixel, averaged over channels.
 *
 * @param x [channels, height * width] on the image scale 0..1
 * @param xhat the reconstruction, alike
 * @param into [height * width], overwritten
 */
export function errorMap(
  x: Float32Array,
  xhat: Float32Array,
  channels: number,
  error: 'squared' | 'absolute',
  into: Float32Array
): void {
  if (channels > 1) overChannels(x, xhat, channels, error, into)
  else if (error === 'absolute') for (let p = 0; p < into.length; p++) into[p] = Math.abs(x[p] - xhat[p])
  else {
    for (let p = 0; p < into.length; p++) {
      const difference = x[p] - xhat[p]
      into[p] = difference * difference
    }
  }
}

function overChannels(
  x: Float32Array,
  xhat: Float32Array,
  channels: number,
  error: 'squared' | 'absolute',
  into: Float32Array
): void {
  const pixels = into.length
  for (let p = 0; p < pixels; p++) {
    let sum = 0
    for (let q = p; q < channels * pixels; q += pixels) {
      const difference = x[q] - xhat[q]
      sum += error === 'squared' ? difference * difference : Math.abs(difference)
    }
    into[p] = sum / channels
  }
}
