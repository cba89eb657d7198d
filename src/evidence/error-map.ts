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
  const pixels = into.length
  for (let p = 0; p < pixels; p++) {
    let sum = 0
    for (let c = 0; c < channels; c++) {
      const difference = x[c * pixels + p]! - xhat[c * pixels + p]!
      sum += error === 'squared' ? difference * difference : Math.abs(difference)
    }
    into[p] = sum / channels
  }
}
