import { threadCpuMs } from '../kit/child.ts'

/**
 * Another client of the server under attack, in a process of its own: one request after the other on one connection, a few ms
 * apart. For each line on stdin it writes the most that an answer took since the last, as JSON: the time, and the time of it in
 * which the server's event loop was on its core. Arguments: the URL and the pid of the server.
 */
const pauseMs = 2
const url = new URL(process.argv[2] ?? '')
const serverPid = Number(process.argv[3])
const request = Buffer.from(`GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\n\r\n`)

let sent = { atMs: 0, cpuMs: 0 }
let most = { ms: 0, cpuMs: 0 }
/** Lines that wait for the running ping, so that its time is in the figures. */
let asked = 0

const socket = await Bun.connect({ hostname: url.hostname, port: Number(url.port), socket: { data: answered } })

function ping(): void {
  sent = { atMs: performance.now(), cpuMs: threadCpuMs(serverPid) }
  socket.write(request)
}
function answered(): void {
  const ms = performance.now() - sent.atMs
  most = { ms: Math.max(most.ms, ms), cpuMs: Math.max(most.cpuMs, threadCpuMs(serverPid) - sent.cpuMs) }
  for (; asked > 0; asked--) {
    process.stdout.write(`${JSON.stringify(most)}\n`)
    most = { ms: 0, cpuMs: 0 }
  }
  setTimeout(ping, pauseMs)
}

process.stdout.write('{}\n')
ping()
for await (const _ of process.stdin) asked++
process.exit(0)
