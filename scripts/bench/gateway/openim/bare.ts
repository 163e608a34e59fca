import { collectOnSignal } from '../../kit/collect.ts'

/** The baseline: the WebSocket of the runtime, without users. It sends a greeting and answers each text with the same number of bytes. */
const hello = '{"errCode":0,"errMsg":"","errDlt":""}'
const pong = '{"type":"pong","body":null}'

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, server) => (server.upgrade(request) ? undefined : new Response(null, { status: 400 })),
  websocket: {
    idleTimeout: 0,
    sendPings: false,
    open: (ws) => void ws.send(hello),
    message: (ws) => void ws.send(pong),
  },
})
collectOnSignal()
process.stdout.write(`${JSON.stringify({ listeners: { openimGateway: `ws://127.0.0.1:${server.port}` } })}\n`)
