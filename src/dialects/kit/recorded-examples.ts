import type { Call } from '../../core/values.ts'
import type { EndpointRow, RowExample } from './endpoint.ts'

/** An example that was recorded from an exchange: of one route of a row, with the exchange's name. */
export type RecordedExample = {
  readonly route: string
  readonly name: string
  readonly input: unknown
  /** Inside the envelope; absent where the row has no reply. */
  readonly reply?: unknown
}

/** The rows with what was recorded for those that have no example of a success. */
export const withRecorded = <Deps, C extends Call>(
  rows: readonly EndpointRow<Deps, C>[],
  recorded: readonly RecordedExample[],
): EndpointRow<Deps, C>[] => {
  const byRoute = new Map(recorded.map((one) => [one.route, one]))
  return rows.map((row) => {
    if (hasSuccess(row)) return row
    const found = row.routes.map((route) => byRoute.get(route)).find((one) => one !== undefined)
    return found ? { ...row, examples: [exampleOf(found), ...row.examples] } : row
  })
}

/** Whether the row has an example of a success. */
export const hasSuccess = <Deps, C extends Call>({ examples }: Pick<EndpointRow<Deps, C>, 'examples'>): boolean =>
  examples.some(({ failure }) => failure === undefined)

const exampleOf = ({ route: _, ...example }: RecordedExample): RowExample => example
