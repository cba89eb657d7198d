import type { DrawnFigure, Cell } from '../charts/figure.ts'
import { plainText } from '../../report/escape.ts'

/** A drawn chart, its caption, and its numbers in a table that can be opened beside it. */
export function FigureView({ id, title, caption, svg, columns, rows }: DrawnFigure) {
  return (
    <figure id={id}>
      <h3>{title}</h3>
      <div class="scroll" dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>{caption}</figcaption>
      <details>
        <summary>The numbers of “{title}”</summary>
        <Table columns={columns} rows={rows} />
      </details>
    </figure>
  )
}

/** The first column names the row; what follows are figures where all of them start like one. */
export function Table({ columns, rows }: { columns: string[]; rows: Cell[][] }) {
  const isFigure = columns.map((_, i) => i > 0 && rows.every((row) => /^$|^[–−+\-\d]/.test(String(row[i] ?? ''))))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`Table: ${columns[0]}`}>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th scope="col" class={isFigure[i] ? 'figure' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, i) => {
                const text = typeof cell === 'string' ? plainText(cell, 300) : cell
                return i === 0 ? (
                  <th scope="row">{text}</th>
                ) : (
                  <td class={isFigure[i] ? 'figure' : undefined}>{text}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
