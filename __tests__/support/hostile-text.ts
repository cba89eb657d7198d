import fc from 'fast-check'

const pieces = [
  '|', '\\', '\\|', '`', '```', '~~~', '\n', '\r\n', '\n\n', '<', '>', '</details>', '<details>', '<!--', '-->', '<img src=x>',
  '&lt;', '&#64;', '@octocat', '@', '#1', '#', 'GH-1', 'o/r#2', 'https://evil.example', 'www.evil.example', '://', '[x](y)',
  '[', ']', '](', '![i](u)', '*', '_', '**b**', '~', '$', ':fire:', '- ', '1. ', '    ', '\t', '---', '===', '> ', '\u202e',
  '\u0000', '\u001b[2J', '\u2028', '😀', '漢字', 'é', ' ', 'a', '7', 'valueOf', '__proto__'
] // prettier-ignore

/** Texts that try to leave the place where they stand. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 })
)
