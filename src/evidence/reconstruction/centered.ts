/** A patch, or what was made of it, with the means of its channels and the sum of squares around them. */
export interface Centered {
  values: Float32Array
  means: readonly number[]
  squares: number
}
