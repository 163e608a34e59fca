import { requestIdHeader } from '../../../src/dialects/kit/reply-headers.ts'

/**
 * The yardstick: a route of the runtime's own that reads and parses the body and answers as many bytes, always the same. With
 * REQUEST_IDS its replies have a request id each, as those of Rollcall.
 */
const reply = JSON.stringify({
  code: 0,
  msg: 'x'.repeat(Number(process.env.REPLY_BYTES) - '{"code":0,"msg":""}'.length),
})
const headers = { 'content-type': 'application/json;charset=utf-8' }
const init = { headers: new Headers(headers) }
let requests = 0
const plain = (): Response => new Response(reply, { headers })
const withRequestId = (): Response => {
  init.headers.set(requestIdHeader, `1-${(requests++).toString(36)}`)
  return new Response(reply, init)
}
const answer = process.env.REQUEST_IDS ? withRequestId : plain

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  routes: {
    '/admin/user/get_info': {
      async POST(request) {
        await request.json()
        return answer()
      },
    },
  },
})
process.stdout.write(`${JSON.stringify({ listeners: { wildfire: server.url } })}\n`)
