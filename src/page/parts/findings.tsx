import { isSymptom } from '../../catalogue/order.ts'
import type { Diagnosis } from '../../diagnosis/schema.ts'
import { isMet, type Finding } from '../../playbook/finding.ts'
import { plainText } from '../../report/escape.ts'
import { findingResult } from '../../report/finding-words.ts'
import { decisiveMeasurement, measuredText, symptomText } from '../../report/measurement-text.ts'
import { capitalized, causeName, findingTitle, metricName } from '../../report/plain-names.ts'
import { rankFindings } from '../../report/ranked-findings.ts'
import { sayOnce, type SaidOnce } from '../../report/say-once.ts'
import { Table } from './figure.tsx'
import { Said } from './said.tsx'
import { markOf, StatusMark } from './status-mark.tsx'

/** What stands further up is not said again. */
type Told = ReadonlyMap<Finding, SaidOnce>

const likelihoods = { likely: 'Likely', possible: 'Possible', 'ruled-out': 'Ruled out' }

/** A row a finding; those that are told below link there. */
function FindingTable({ findings, told }: { findings: Finding[]; told: ReadonlySet<string> }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table of findings">
      <table>
        <thead>
          <tr>
            {['Finding', 'Result', 'Measured', 'Present if'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => {
            const measured = decisiveMeasurement(finding)
            const open = finding.status === 'not-assessable'
            const name = `${finding.id} ${findingTitle(finding.name)}`
            return (
              <tr>
                <th scope="row">{told.has(finding.id) ? <a href={`#${finding.id}`}>{name}</a> : name}</th>
                <td class={`${finding.status} ${finding.severity}`}>
                  <StatusMark of={markOf(finding)} />
                  {findingResult(finding)}
                </td>
                <td>
                  {open
                    ? plainText(finding.reason ?? '', 300)
                    : [
                        measured ? `${metricName(measured.metric)}: ${measuredText(measured)}` : '',
                        finding.status === 'undecided' ? plainText(finding.reason ?? '', 300) : ''
                      ]
                        .filter(Boolean)
                        .join('. ')}
                </td>
                <td>{open || !measured ? '' : symptomText(measured)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** A finding in full: what it means, evidence, causes, what to do. */
function FindingView({ finding, told, consequences }: { finding: Finding; told: Told; consequences: Finding[] }) {
  const said = told.get(finding)!
  const undecided = finding.status === 'undecided'
  return (
    <section id={finding.id} aria-label={`${finding.id} ${findingTitle(finding.name)}`}>
      <h3>
        <StatusMark of={markOf(finding)} />
        {finding.id} · {findingTitle(finding.name)} ({findingResult(finding)})
      </h3>
      <p>
        <Said text={said.summary} />
      </p>
      {undecided && finding.reason !== null ? (
        <p>
          <strong>To decide it:</strong> <Said text={finding.reason} />
        </p>
      ) : null}
      {finding.waived ? (
        <p>
          <strong>Waived until {finding.waived.expires}:</strong> <Said text={finding.waived.reason} />
        </p>
      ) : null}
      {finding.measurements.length === 0 ? null : (
        <Table
          columns={['Evidence', 'Measured', 'Present if', 'Met']}
          rows={finding.measurements.map((measurement) => [
            capitalized(metricName(measurement.metric)),
            measuredText(measurement),
            symptomText(measurement),
            { true: 'yes', false: 'no', null: '' }[String(isMet(measurement)) as 'true']
          ])}
        />
      )}
      {said.causes.length === 0 ? null : (
        <>
          <h4>Why</h4>
          <ul>
            {said.causes.map(({ cause, likelihood, because }) => (
              <li>
                <span class="likelihood">
                  {likelihoods[likelihood]}: {causeName(cause)}.
                </span>{' '}
                <Said text={because} />
              </li>
            ))}
          </ul>
        </>
      )}
      {finding.actions.length === 0 || undecided ? null : (
        <>
          <h4>What to do</h4>
          <ol>
            {finding.actions.map((action) => (
              <li>
                <Said text={action} />
              </li>
            ))}
          </ol>
        </>
      )}
      {consequences.length === 0 ? null : (
        <>
          <h4>What follows from it (not counted again)</h4>
          <ul>
            {consequences.map((one) => (
              <li>
                <strong>
                  {one.id} · {findingTitle(one.name)}.
                </strong>{' '}
                <Said text={told.get(one)!.summary} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** The six symptoms, what counts in full, and the further checks. */
export function Findings({ diagnosis }: { diagnosis: Diagnosis }) {
  const { counting, doubts, waived } = rankFindings(diagnosis.findings)
  const inFull = [...counting, ...[...doubts, ...waived].map((finding) => ({ finding, consequences: [] as Finding[] }))]
  const said = sayOnce(inFull.flatMap(({ finding, consequences }) => [finding, ...consequences]))
  const told = new Set(inFull.map(({ finding }) => finding.id))
  const symptoms = diagnosis.findings.filter(({ id }) => isSymptom(id))
  const checks = diagnosis.findings.filter(({ id }) => !isSymptom(id))
  return (
    <>
      <section aria-labelledby="symptoms">
        <h2 id="symptoms">The six symptoms</h2>
        <FindingTable findings={symptoms} told={told} />
        <details>
          <summary>Further checks</summary>
          <FindingTable findings={checks} told={told} />
        </details>
      </section>
      {inFull.length === 0 ? null : (
        <section aria-labelledby="findings">
          <h2 id="findings">What was found</h2>
          {inFull.map(({ finding, consequences }) => (
            <FindingView finding={finding} told={said} consequences={consequences} />
          ))}
        </section>
      )}
    </>
  )
}
