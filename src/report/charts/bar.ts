const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A horizontal bar of up to `width` columns for a share of 0..1; a share above 0 always shows something. */
export function bar(share: number, width: number): string {
  const steps = Math.round(Math.min(1, Math.max(0, share)) * width * 8)
  if (steps === 0) return share > 0 ? '▏' : ''
  return '█'.repeat(Math.floor(steps / 8)) + eighths[steps % 8]
}
