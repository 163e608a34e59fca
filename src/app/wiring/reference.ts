import type { Call } from '../../core/values.ts'
import { statuses as adminStatuses } from '../../dialects/admin/codes.ts'
import type { Dialect } from '../../dialects/kit/dialect.ts'
import { mergedOpenapi, openapiOf } from '../../dialects/kit/openapi.ts'
import { codeByError as lanyingCodes } from '../../dialects/lanying/codes.ts'
import { codeByError as openimCodes } from '../../dialects/openim/codes.ts'
import { codeByError as wildfireCodes } from '../../dialects/wildfire/codes.ts'
import { apiPage } from '../../http/docs/api-page.ts'
import { type ErrorNumbers, errorPage } from '../../http/docs/error-pages.ts'
import { overviewPage } from '../../http/overview-page.ts'
import { machineAddress, urlsAt } from '../../http/shown-urls.ts'
import type { ListenerReference, ServerState } from './dialect-module.ts'

/** Who numbers failures how. */
export const errorNumbers: ErrorNumbers = [
  { title: 'WildfireChat', codes: wildfireCodes },
  { title: 'OpenIM', codes: openimCodes },
  { title: 'Lanying', codes: lanyingCodes },
  { title: 'admin API (HTTP)', codes: adminStatuses },
]

/** The reference of a dialect that one listener serves. */
export const listenerReference = <Deps, C extends Call>(
  listener: string,
  dialect: Dialect<Deps, C>,
  version: string,
): ListenerReference => ({
  ...{ listener, name: dialect.name, title: dialect.title, operations: dialect.rows.length },
  document: () => openapiOf(dialect, version),
})

/**
 * The OpenAPI documents and the overview page, by path. Each is built at its first request: the ports are known by then,
 * and nothing in it changes afterwards.
 */
export function referencePages(version: string, state: Readonly<ServerState>) {
  const urls = once(() => urlsAt(state.urls, machineAddress()))
  const parts = (references: readonly ListenerReference[]) =>
    references.map(({ listener, document }) => ({ document: document(), url: urls()[listener] ?? '/' }))
  const documentOf = (reference: ListenerReference) => mergedOpenapi(reference.title, version, parts([reference]))
  const apis = () => state.references.map((one) => ({ ...one, document: documentPath(one.name) }))
  return {
    overview: once(() => overviewPage({ version, urls: urls(), apis: apis() })),
    openapi: once(() => mergedOpenapi('Rollcall', version, parts(state.references))),
    /** Documents of one dialect each, by path. */
    documents: once(
      () => new Map(state.references.map((one) => [documentPath(one.name), once(() => documentOf(one))])),
    ),
    docs: (path: string) => apiPage(path, apis()) ?? errorPage(path, errorNumbers),
  }
}

const documentPath = (dialect: string): string => `/openapi/${dialect}.json`

function once<T>(build: () => T): () => T {
  let built: { value: T } | undefined
  return () => {
    built ??= { value: build() }
    return built.value
  }
}
