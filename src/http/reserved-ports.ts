import { portOrOff } from '../config/setting-types.ts'
import { type Config, type Key, keys, settingOf } from '../config/settings.ts'
import type { ListenAddress, ListenerHost } from './listeners.ts'
import { cannotBind } from './open-listeners.ts'

/** The ports of a configuration while no listener has them yet. */
export type ReservedPorts = {
  /** The numbers, by setting, of the ports that are not off: those that were found for 0, the others as configured. */
  readonly numbers: Readonly<Partial<Config>>
  /** Call it when the listeners have bound the ports. */
  release(): void
}

type Reserved = { readonly port: number; stop(closeActive: boolean): void }

/**
 * Binds every port that is not off, alone; then shares it with listeners that bind with `reusePort`. So a port of another
 * program, also of one that shares it, is found out, and none can take it before the listeners do. A client that connects
 * meanwhile is disconnected at once. Throws as `openListeners` does, with nothing bound.
 */
export function reservePorts(config: Config): ReservedPorts {
  const alone: [Key, ListenerHost, Reserved][] = []
  try {
    for (const { setting, port, host } of portsOf(config)) alone.push([setting, host, bind(setting, port, host, false)])
  } catch (error) {
    for (const [, , reserved] of alone) reserved.stop(true)
    throw error
  }
  const shared = alone.map(([setting, host, reserved]) => {
    reserved.stop(true)
    return [setting, bind(setting, reserved.port, host, true)] as const
  })
  return {
    numbers: Object.fromEntries(shared.map(([setting, { port }]) => [setting, port])),
    release() {
      for (const [, reserved] of shared) reserved.stop(true)
    },
  }
}

/** Every setting of a port that is not off. */
function portsOf(config: Config): { setting: Key; port: number; host: ListenerHost }[] {
  return keys
    .filter((setting) => settingOf(setting).type === portOrOff)
    .flatMap((setting) => {
      const port = config[setting]
      return typeof port === 'number' ? [{ setting, port, host: hostOf(config, setting) }] : []
    })
}

const hostOf = (config: Config, setting: Key): ListenerHost => {
  const own = setting === 'rollcall.port' ? 'rollcall.host' : 'host'
  return { setting: own, address: config[own] }
}

function bind(setting: Key, port: number, host: ListenerHost, reusePort: boolean): Reserved {
  try {
    const socket = { open: (client: Bun.Socket) => client.terminate(), data() {} }
    const address: ListenAddress = { hostname: host.address, port, reusePort }
    return Bun.listen({ ...address, socket })
  } catch (error) {
    throw cannotBind(setting, port, host, error)
  }
}
