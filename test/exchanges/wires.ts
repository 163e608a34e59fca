import { systemIds } from '../../src/core/ids.ts'
import { adminWire } from '../kit/admin-wire.ts'
import { sender, type Wire } from '../kit/exchange.ts'
import { lanyingWire } from '../kit/lanying-wire.ts'
import { openimWire } from '../kit/openim-wire.ts'
import type { TestServer } from '../kit/server.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'

const ids = systemIds
const to = ({ urls }: TestServer, listener: string) => sender(urls[listener] ?? '', fetch)

const wildfire = (server: TestServer): Wire =>
  wildfireWire({
    send: to(server, 'wildfire'),
    secret: server.config['wildfire.secret'],
    clock: server.clock,
    ids,
  })

const lanying = (server: TestServer): Wire =>
  lanyingWire({
    send: to(server, 'lanying'),
    appId: server.config['lanying.appId'],
    adminToken: server.config['lanying.adminToken'],
    ids,
  })

const admin = (server: TestServer, wires: NonNullable<Wire['wires']>): Wire =>
  adminWire({ send: to(server, 'rollcall'), adminKey: server.config['rollcall.adminKey'], ids, wires })

/** How the exchanges of each dialect reach a server, by the name of their folder. */
export const exchangeWires = {
  wildfire,
  lanying,
  openim: async (server: TestServer): Promise<Wire> => {
    const { 'openim.secret': secret, 'openim.adminUserId': adminUserId } = server.config
    const own = await openimWire({ send: to(server, 'openim'), secret, adminUserId, clock: server.clock, ids })
    return { ...own, wires: { wildfire: wildfire(server), admin: admin(server, {}) } }
  },
  admin: (server: TestServer): Wire => admin(server, { lanying: lanying(server), wildfire: wildfire(server) }),
} as const
