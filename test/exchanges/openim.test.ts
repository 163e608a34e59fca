import { systemIds } from '../../src/core/ids.ts'
import { adminWire } from '../kit/admin-wire.ts'
import { sender } from '../kit/exchange.ts'
import { openimWire } from '../kit/openim-wire.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'
import { playExchanges } from './play.ts'

playExchanges('openim', async ({ urls, config, clock }) => {
  const to = (listener: string) => sender(urls[listener] ?? '', fetch)
  const openim = await openimWire({
    send: to('openim'),
    secret: config['openim.secret'],
    adminUserId: config['openim.adminUserId'],
    clock,
    ids: systemIds,
  })
  const wires = {
    wildfire: wildfireWire({ send: to('wildfire'), secret: config['wildfire.secret'], clock, ids: systemIds }),
    admin: adminWire({ send: to('rollcall'), adminKey: config['rollcall.adminKey'], ids: systemIds, wires: {} }),
  }
  return { ...openim, wires }
})
