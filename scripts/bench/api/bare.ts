/** The yardstick: a route of the runtime's own that reads and parses the body and answers as many bytes, always the same. */
const reply = JSON.stringify({
  code: 0,
  msg: 'x'.repeat(Number(process.env.REPLY_BYTES) - '{"code":0,"msg":""}'.length),
})
const headers = { 'content-type': 'application/json;charset=utf-8' }

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  routes: {
    '/admin/user/get_info': {
      async POST(request) {
        await request.json()
        return new Response(reply, { headers })
      },
    },
  },
})
process.stdout.write(`${JSON.stringify({ listeners: { wildfire: server.url } })}\n`)
