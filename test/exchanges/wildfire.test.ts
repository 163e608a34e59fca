import { systemIds } from '../../src/core/ids.ts'
import { sender } from '../kit/exchange.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'
import { playExchanges } from './play.ts'

playExchanges('wildfire', ({ urls, config, clock }) =>
  wildfireWire({ send: sender(urls.wildfire ?? '', fetch), secret: config['wildfire.secret'], clock, ids: systemIds }),
)
