import { collectOnSignal } from '../../kit/collect.ts'

/** The baseline: the WebSocket of the runtime, without users. It greets, and answers sign-ins and heartbeats with as many bytes as Rollcall. */
const open = '0{"sid":"0123456789abcdef0123","upgrades":[],"pingInterval":25000,"pingTimeout":5000}'
const event = '451-["frame",{"_placeholder":true,"num":0}]'
const accepted = Buffer.from('041803220f0a020801120908d0a09f8880401007', 'hex')
const unread = Buffer.from('0422040a020801', 'hex')
/** Sign-ins are longer than heartbeats. */
const heartbeatBytes = 7

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, server) => (server.upgrade(request) ? undefined : new Response(null, { status: 400 })),
  websocket: {
    idleTimeout: 0,
    sendPings: false,
    open(ws) {
      ws.send(open)
      ws.send('40')
    },
    message(ws, message) {
      if (message === '2') ws.send('3')
      if (typeof message === 'string') return
      ws.send(event)
      ws.send(message.length > heartbeatBytes ? accepted : unread)
    },
  },
})
collectOnSignal()
process.stdout.write(`${JSON.stringify({ listeners: { lanying: `http://127.0.0.1:${server.port}` } })}\n`)
