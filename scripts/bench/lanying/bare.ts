import { success } from './requests.ts'

/** The yardstick: a route of the runtime's own that answers as many bytes, always the same. */
const frame = `${success}"data":""}`
const reply = frame.replace('""', `"${'x'.repeat(Number(process.env.REPLY_BYTES) - frame.length)}"`)
const headers = { 'content-type': 'application/json;charset=utf-8' }

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  routes: { '/user/profile': { GET: () => new Response(reply, { headers }) } },
})
process.stdout.write(`${JSON.stringify({ listeners: { lanying: server.url } })}\n`)
