/**
 * A closed `<details>`. The title is HTML in which Markdown is not read: pass the tool's own words only.
 * The blank lines around the body are what makes GitHub read it as Markdown.
 */
export function fold(title: string, body: string): string {
  return body === '' ? '' : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}
