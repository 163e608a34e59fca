import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type NginxPorts = { readonly http: number; readonly stream: number }

export type Nginx = {
  /** Where it listens on 127.0.0.1: for HTTP, for streams. */
  ports: NginxPorts
  stop(): Promise<void>
}

/**
 * Runs nginx in a folder of its own with these parts of a configuration: `http` is inside the section of that name, where
 * compression is on, as distributions set it; `main` is beside it. `configure` fills in the ports and the files of a certificate
 * made for it. Resolves when it listens; throws with its messages when it ends instead.
 */
export async function startNginx(
  program: string,
  configure: (ports: NginxPorts, certificate: { pem: string; key: string }) => { http: string; main: string },
): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-nginx-'))
  const ports = { http: await freePort(), stream: await freePort() }
  const text = wholeConfiguration(configure(ports, makeCertificate(folder)))
  return { ports, stop: await runNginx(program, folder, text, ports.http) }
}

/** Runs nginx with a whole configuration, in a folder that it removes at its end. Resolves when it listens on `port`, to its stop. */
export async function runNginx(
  program: string,
  folder: string,
  text: string,
  port: number,
): Promise<() => Promise<void>> {
  const path = join(folder, 'nginx.conf')
  writeFileSync(
    path,
    `${existsSync(streamModule) ? `load_module ${streamModule};` : ''}\n${user}\ndaemon off;\n${text}`,
  )
  const child = Bun.spawn([program, '-p', folder, '-c', path, '-e', 'stderr'], { stdout: 'ignore', stderr: 'pipe' })
  const messages = new Response(child.stderr).text()
  const stop = async () => {
    child.kill('SIGTERM')
    await child.exited
    rmSync(folder, { recursive: true })
  }
  while (!(await accepts(port))) {
    if (child.exitCode === null) continue
    await stop()
    throw new Error(`nginx ended: ${await messages}`)
  }
  return stop
}

/** Started by root, its workers need another user's rights to nothing: the folder is root's. */
const user = process.getuid?.() === 0 ? 'user root;' : ''
const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** Debian has streams in a module of its own, others have them in the program. */
const streamModule = '/usr/lib/nginx/modules/ngx_stream_module.so'

const wholeConfiguration = ({ http, main }: { http: string; main: string }): string => `
worker_processes 1;
pid nginx.pid;
events { worker_connections 256; }
http {
  access_log off;
  gzip on;
  gzip_types *;
  gzip_min_length 1;
  ${folders.map((name) => `${name}_temp_path ${name};`).join('\n  ')}
${http}
}
${main}
`

function makeCertificate(folder: string): { pem: string; key: string } {
  const [pem, key] = [join(folder, 'server.pem'), join(folder, 'server.key')]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const made = Bun.spawnSync(['openssl', 'req', ...kind, '-subj', '/CN=test', '-out', pem, '-keyout', key])
  if (!made.success) throw new Error(`openssl: ${made.stderr.toString()}`)
  return { pem, key }
}

/** Free at this moment: nginx cannot be asked to choose one. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => setTimeout(() => resolve(false), 10))
    socket.on('connect', () => socket.destroy())
  })
