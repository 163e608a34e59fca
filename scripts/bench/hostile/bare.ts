import { collectOnSignal } from '../kit/collect.ts'

/**
 * The yardstick: a server of the runtime's own that answers always the same. What it does with a body is its argument:
 * answer `at-once`, leave it `unread` for some seconds, or read and parse it (`json`).
 */
collectOnSignal()
const unreadMs = 6_000
const body = process.argv[2]
const answer = () => new Response('{"code":0}', { headers: { 'content-type': 'application/json' } })

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  idleTimeout: 120,
  async fetch(request) {
    if (request.method === 'GET') return answer()
    if (body === 'unread') await Bun.sleep(unreadMs)
    else if (body === 'json') await request.json().catch(() => {})
    return answer()
  },
})
process.stdout.write(`${JSON.stringify({ url: server.url.origin })}\n`)
