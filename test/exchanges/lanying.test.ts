import { systemIds } from '../../src/core/ids.ts'
import { sender } from '../kit/exchange.ts'
import { lanyingWire } from '../kit/lanying-wire.ts'
import { playExchanges } from './play.ts'

/** The least memory that hashing takes, so that thousands of sign-ins are made in no time. */
const usual = { 'passwords.memoryKiB': 1024 }

playExchanges(
  'lanying',
  ({ urls, config }) =>
    lanyingWire({
      send: sender(urls.lanying ?? '', fetch),
      appId: config['lanying.appId'],
      adminToken: config['lanying.adminToken'],
      ids: systemIds,
    }),
  usual,
)
