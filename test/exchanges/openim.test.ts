import { systemIds } from '../../src/core/ids.ts'
import { sender } from '../kit/exchange.ts'
import { openimWire } from '../kit/openim-wire.ts'
import { playExchanges } from './play.ts'

playExchanges('openim', ({ urls, config, clock }) =>
  openimWire({
    send: sender(urls.openim ?? '', fetch),
    secret: config['openim.secret'],
    adminUserId: config['openim.adminUserId'],
    clock,
    ids: systemIds,
  }),
)
