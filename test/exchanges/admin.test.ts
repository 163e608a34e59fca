import { systemIds } from '../../src/core/ids.ts'
import { adminWire } from '../kit/admin-wire.ts'
import { sender } from '../kit/exchange.ts'
import { lanyingWire } from '../kit/lanying-wire.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'
import { playExchanges } from './play.ts'

playExchanges('admin', ({ urls, config, clock }) => {
  const to = (listener: string) => sender(urls[listener] ?? '', fetch)
  const lanying = lanyingWire({
    send: to('lanying'),
    appId: config['lanying.appId'],
    adminToken: config['lanying.adminToken'],
    ids: systemIds,
  })
  const wildfire = wildfireWire({ send: to('wildfire'), secret: config['wildfire.secret'], clock, ids: systemIds })
  const wires = { lanying, wildfire }
  return adminWire({ send: to('rollcall'), adminKey: config['rollcall.adminKey'], ids: systemIds, wires })
})
