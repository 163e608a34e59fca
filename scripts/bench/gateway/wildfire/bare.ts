import { collectOnSignal } from '../../kit/collect.ts'

/** The baseline: the TCP sockets of the runtime, without users. It greets and answers heartbeats with as many bytes as Rollcall. */
const connack = Buffer.from('2011000008001000180020003880d095ffbc31', 'hex')
const pingresp = Buffer.from('d000', 'hex')
const connectType = 1

const server = Bun.listen({
  hostname: '127.0.0.1',
  port: 0,
  socket: {
    data(socket, bytes) {
      socket.write((bytes[0] ?? 0) >> 4 === connectType ? connack : pingresp)
    },
  },
})
collectOnSignal()
process.stdout.write(`${JSON.stringify({ listeners: { wildfireMqtt: `mqtt://127.0.0.1:${server.port}` } })}\n`)
