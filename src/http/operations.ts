import { statfs } from 'node:fs/promises'
import { cpus, freemem, loadavg, totalmem } from 'node:os'
import { incomingRequest } from '../dialects/kit/incoming.ts'
import type { Handler } from '../dialects/kit/runner.ts'
import type { Metrics } from './metrics.ts'

export type OperationsDeps = {
  metrics: Metrics
  /** Whether the server accepts requests: not during the start, not while draining. */
  ready: () => boolean
  openapi: () => unknown
  /** All other paths: the admin API. */
  api: Handler
}

const json = { 'content-type': 'application/json' }
const ok = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: json })

/** The handler of the `rollcall` listener: health, metrics, the OpenAPI document, and the admin API for other paths. */
export function operationsHandler({ metrics, ready, openapi, api }: OperationsDeps): Handler {
  const pages = new Map<string, () => Response | Promise<Response>>(
    Object.entries({
      '/healthz': () => ok({ status: 'ok' }),
      '/readyz': () => (ready() ? ok({ status: 'ready' }) : ok({ status: 'not ready' }, 503)),
      '/openapi.json': () => ok(openapi()),
      '/metrics': async () =>
        new Response(await metrics.registry.metrics(), { headers: { 'content-type': metrics.registry.contentType } }),
    }),
  )
  return async (request, address) => {
    // For HEAD, Bun sends the headers of this reply without the body.
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const page = reads ? pages.get(incomingRequest(request, address).path) : undefined
    return page ? page() : api(request, address)
  }
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
