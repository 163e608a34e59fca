import type { z } from 'zod'
import { dialectRegistry } from '../../src/app/wiring/traits.ts'
import { loadConfig } from '../../src/config/load.ts'
import type { Call } from '../../src/core/values.ts'
import { admin } from '../../src/dialects/admin/dialect.ts'
import type { Dialect } from '../../src/dialects/kit/dialect.ts'
import type { Route } from '../../src/dialects/kit/endpoint.ts'
import { lanying } from '../../src/dialects/lanying/rest/dialect.ts'
import { openim } from '../../src/dialects/openim/rest/dialect.ts'
import { wildfire } from '../../src/dialects/wildfire/rest/dialect.ts'

/** A row as data: what it answers, to whom, and what it reads. */
export type RowFacts = { routes: readonly Route[]; auth: string; input: z.ZodType }

/** A dialect's rows need nothing to be looked at. */
const nothing = {} as never
/** For the rows of the admin API, which name the dialects. */
export const adminRegistry = { dialects: dialectRegistry(loadConfig({ flags: [], environment: {} }).config) } as never

const rowsOf = <Deps, C extends Call>({ rows }: Dialect<Deps, C>): RowFacts[] =>
  rows.map(({ routes, auth, input }) => ({ routes, auth, input }))

/** The rows of every dialect with an HTTP API. */
export const dialectRows = {
  wildfire: rowsOf(wildfire(nothing)),
  lanying: rowsOf(lanying(nothing)),
  openim: rowsOf(openim(nothing)),
  admin: rowsOf(admin(adminRegistry)),
} as const
