import { startCommand } from '../../kit/command-line.ts'
import type { RunningConsole } from './start.ts'

/** The app that `fill` fills. */
export const filledApp = 'demo'

const listeners = {
  'wildfire.api.port': 'wildfire',
  'wildfire.mqtt.port': 'wildfireMqtt',
  'openim.api.port': 'openim',
  'openim.gateway.port': 'openimGateway',
  'lanying.port': 'lanying',
} as const

export type Filled = {
  /** Id of a webhook whose attempts fail. */
  readonly webhook: string
  stop(): Promise<void>
}

/** Runs `rollcall demo` until people of all three vendors are online. */
export async function fill({ server, browser, folder }: RunningConsole): Promise<Filled> {
  const ports = Object.entries(listeners).flatMap(([key, name]) => [
    '--set',
    `${key}=${new URL(server.urls[name] ?? '').port}`,
  ])
  const { url, adminKey } = browser.server
  const demo = startCommand(
    folder,
    'demo',
    '--url',
    url,
    '--key',
    adminKey,
    '--users',
    '40',
    '--online',
    '16',
    ...ports,
  )
  type Online = { counts: { dialect: string }[] }
  for (;;) {
    const online = await browser.api('GET', '/v1/online', undefined, filledApp).catch(() => undefined)
    if (new Set((online as Online | undefined)?.counts.map(({ dialect }) => dialect)).size === 3) break
    await Bun.sleep(50)
  }
  // Nothing listens on this port, so its attempts fail.
  const wanted = { url: 'http://127.0.0.1:9/events', label: 'orders' }
  const { id } = (await browser.api('POST', '/v1/webhooks', wanted, filledApp)) as { id: string }
  return {
    webhook: id,
    async stop() {
      demo.signal('SIGINT')
      await demo.ended
    },
  }
}
