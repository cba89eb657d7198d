/** Breaks text at spaces into lines of at most `width` code points; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const word of text.split(' ')) {
    const points = [...word]
    if (line.length > 0 && line.length + 1 + points.length > width) {
      lines.push(line.join(''))
      line = []
    }
    if (line.length > 0) line.push(' ')
    line.push(...points)
    while (line.length > width) lines.push(line.splice(0, width).join(''))
  }
  lines.push(line.join(''))
  return lines
}
