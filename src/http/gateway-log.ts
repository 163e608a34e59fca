import type { Logger } from 'pino'
import type { ConnectionLineKind } from '../gateway/connection-log.ts'
import type { GatewayOptions } from '../gateway/gateway.ts'

export const connectionMessages: Readonly<Record<ConnectionLineKind, string>> = {
  opened: 'connection opened',
  kicked: 'connection kicked',
  closed: 'connection closed',
}

/** Log lines of the gateway; `docs/reference/log.md` lists their fields. Nothing is prepared for lines that are not written. */
export function gatewayLog(log: Logger): Pick<GatewayOptions, 'refused' | 'connections'> {
  const refused: GatewayOptions['refused'] = (line) => log.info({ ...line }, 'connection refused')
  if (!log.isLevelEnabled('info')) return { refused }
  return {
    refused,
    connections: {
      write: (kind, line) => log.info(line, connectionMessages[kind]),
      suppressed: (lines) => log.info({ suppressed: lines }, 'connection lines suppressed'),
    },
  }
}
