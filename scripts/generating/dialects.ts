import packageJson from '../../package.json' with { type: 'json' }
import { dialectRegistry } from '../../src/app/wiring/traits.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { Call } from '../../src/core/values.ts'
import { admin } from '../../src/dialects/admin/dialect.ts'
import type { Dialect } from '../../src/dialects/kit/dialect.ts'
import { openapiOf } from '../../src/dialects/kit/openapi.ts'
import { lanying } from '../../src/dialects/lanying/rest/dialect.ts'
import { openim } from '../../src/dialects/openim/rest/dialect.ts'
import { wildfire } from '../../src/dialects/wildfire/rest/dialect.ts'
import { exampleProblems, rowsWithExamples } from './examples.ts'

/** A dialect as the reference shows it. */
export type Documented = {
  /** Of its files: `wildfire.openapi.json`. */
  name: string
  title: string
  /** One an operation, whatever verbs and paths it has. */
  operations: { routes: readonly string[]; summary: string; source: string; note: string | undefined }[]
  openapi: Record<string, unknown>
  examples: { problems: string[]; ofSuccess: string[]; ofFailure: string[] }
}

function documented<Deps, C extends Call>(dialect: Dialect<Deps, C>): Documented {
  return {
    name: dialect.name,
    title: dialect.title,
    operations: dialect.rows.map(({ routes, summary, source, note }) => ({ routes, summary, source, note })),
    openapi: openapiOf(dialect, packageJson.version),
    examples: { problems: exampleProblems(dialect), ...rowsWithExamples(dialect) },
  }
}

/** The reference needs a dialect's rows, not what they work on. */
const nothing = {} as never
const withDialects = { dialects: dialectRegistry(loadConfig({ flags: [], environment: {} }).config) } as never

/** Every dialect that has listeners, in the order of the pages. */
export const dialects: readonly Documented[] = [
  documented(wildfire(nothing)),
  documented(lanying(nothing)),
  documented(openim(nothing)),
  documented(admin(withDialects)),
]
