import { statfs } from 'node:fs/promises'
import { cpus, freemem, loadavg, totalmem } from 'node:os'
import type { Cluster } from '../core/cluster.ts'
import { CoreError, type ErrorCode } from '../core/errors.ts'
import type { NodeId } from '../core/values.ts'
import { incomingRequest } from '../dialects/kit/incoming.ts'
import { problemOf, problemType } from '../dialects/kit/problem.ts'
import { requestIdHeader } from '../dialects/kit/reply-headers.ts'
import type { Handler } from '../dialects/kit/runner.ts'
import { type ConsolePages, consolePath, consoleSessionPath } from './console/console-pages.ts'
import { pageHeaders } from './html.ts'
import { afterBody, type HttpListenerDeps } from './listeners.ts'
import type { Metrics } from './metrics.ts'
import type { ProcessGroup } from './process-group.ts'
import type { Readiness, ReadinessCheck } from './readiness.ts'

/** Its pages, and the sessions of browsers. */
export type ConsoleHandlers = { readonly pages: ConsolePages; readonly sessions: Handler }

export type OperationsDeps = {
  metrics: Metrics
  /** The processes that share the ports of this one. */
  group?: ProcessGroup | undefined
  /** This node. */
  node: Pick<Cluster, 'self'>
  readiness: ReadinessCheck
  pages: {
    overview: () => string
    /** Every dialect in one OpenAPI document. */
    openapi: () => unknown
    /** Of one dialect each, by path. */
    documents: () => ReadonlyMap<string, () => unknown>
    /** Pages under `/docs`. */
    docs: (path: string) => Response | undefined
  }
  /** Of its listener. */
  http: HttpListenerDeps
  /** The web console; absent when it is switched off. */
  console?: ConsoleHandlers | undefined
  /** All other paths: the admin API. */
  api: Handler
}

const json = { 'content-type': 'application/json' }
const ok = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: json })

/**
 * The handler of the `rollcall` listener: the overview page, health, metrics, OpenAPI documents, the web console, and the admin
 * API for other paths.
 */
export function operationsHandler(deps: OperationsDeps): Handler {
  const { metrics, group, node, readiness, pages, http, api, console } = deps
  const health: HealthPage = (status, code = 200, more = {}) =>
    ok({ status, ...more, ...(group && groupHealth(node.self, group)) }, code)
  const fixed = new Map<string, () => Response | Promise<Response>>(
    Object.entries({
      '/': () => new Response(pages.overview(), { headers: pageHeaders }),
      '/overview': () => new Response(pages.overview(), { headers: pageHeaders }),
      '/healthz': () => health('ok'),
      '/readyz': async () => readyPage(await readiness.read(), health),
      '/openapi.json': () => ok(pages.openapi()),
      '/metrics': () => metricsPage(metrics, group),
    }),
  )
  return async (request, address, limitIdle) => {
    const { path, method, requestId } = incomingRequest(request, address, http.newRequestId)
    if (console && path === consoleSessionPath) return console.sessions(request, address, limitIdle)
    const page =
      (console && consolePage(console.pages, path, request, requestId)) ??
      fixed.get(path) ??
      documentPage(pages.documents().get(path)) ??
      docsPage(pages.docs, path)
    if (!page) return api(request, address, limitIdle)
    // For HEAD, Bun sends the headers of this reply without the body.
    const answer = method === 'GET' || method === 'HEAD' ? await page() : readOnly(requestId)
    answer.headers.set(requestIdHeader, requestId)
    return afterBody(request, answer, http)
  }
}

/** `/` leads browsers to the console. `undefined` for paths that are not of the console. */
function consolePage(
  pages: ConsolePages,
  path: string,
  request: Request,
  requestId: string,
): (() => Response | Promise<Response>) | undefined {
  if (path === '/' && request.headers.get('accept')?.includes('text/html'))
    return () => new Response(null, { status: 302, headers: { location: `${consolePath}/`, vary: 'Accept' } })
  if (path !== consolePath && !path.startsWith(`${consolePath}/`)) return undefined
  return async () => (await pages(path, request)) ?? failure('request.not_found', 404, requestId)
}

type HealthPage = (status: string, code?: number, more?: object) => Response

const readyPage = ({ isReady, degraded }: Readiness, health: HealthPage): Response =>
  health(isReady ? 'ready' : 'not ready', isReady ? 200 : 503, degraded.length > 0 ? { degraded } : {})

/** The state of this process, and what its supervisor reported of all. */
const groupHealth = (node: NodeId, group: ProcessGroup) => ({ node, pid: process.pid, ...group.state() })

/** Of a group the metrics of all its processes. Without them the sums would seem to fall, so then none are given. */
async function metricsPage({ registry }: Metrics, group: ProcessGroup | undefined): Promise<Response> {
  const headers = { 'content-type': registry.contentType }
  if (!group) return new Response(await registry.metrics(), { headers })
  return group.metrics().then(
    (text) => new Response(text, { headers }),
    (error: Error) => ok({ status: error.message }, 503),
  )
}

const documentPage = (document: (() => unknown) | undefined) => document && (() => ok(document()))

function docsPage(docs: OperationsDeps['pages']['docs'], path: string): (() => Response) | undefined {
  const page = path.startsWith('/docs/') ? docs(path) : undefined
  return page && (() => page)
}

/** As the admin API answers a method that a path does not have. */
const readOnly = (requestId: string): Response =>
  failure('request.method_not_allowed', 405, requestId, { allow: 'GET, HEAD' })

function failure(name: ErrorCode, status: number, requestId: string, more?: Record<string, string>): Response {
  const problem = problemOf(new CoreError(name), status, requestId)
  return new Response(JSON.stringify(problem), { status, headers: { 'content-type': problemType, ...more } })
}

/** Load, memory and disk of the machine. Sizes in bytes; `load` is the one-minute average. */
export async function machineHealth(node: number, dataDir: string) {
  const disk = await statfs(dataDir)
  const free = disk.bsize * disk.bfree
  return {
    node: String(node),
    cpu: { load: loadavg()[0] ?? 0, cores: cpus().length },
    memory: { free: freemem(), max: totalmem(), avail: totalmem() - process.memoryUsage.rss() },
    disk: { space: disk.bsize * disk.blocks, free, usable: disk.bsize * disk.bavail },
  }
}
