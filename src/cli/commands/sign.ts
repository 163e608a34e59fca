import type { Clock } from '../../core/clock.ts'
import type { Ids } from '../../core/ids.ts'
import type { Command } from '../command.ts'
import { type StoredSecretsReader, secretOf } from './secret.ts'

/** WildfireChat's signature: lower-case hex SHA-1 of `nonce|secret|timestamp`, the timestamp in ms. */
export type WildfireSign = (nonce: string, secret: string, timestamp: string) => string | Promise<string>

export interface SignDeps {
  readonly sign: WildfireSign
  readonly clock: Clock
  readonly ids: Ids
  readonly storedSecrets: StoredSecretsReader
}

const nonceBytes = 8

/** `sign wildfire`, to try out a call by hand. */
export const signCommand = ({ sign, clock, ids, storedSecrets }: SignDeps): Command => ({
  name: 'sign wildfire',
  summary: 'Prints the three header lines of a signed WildfireChat call',
  usage: '',
  details:
    'Example: npx rollcall sign wildfire | curl -sS -H @- -d \'{"userId":"alice"}\' http://127.0.0.1:18080/admin/user/get_info\nA signature is valid for two hours.',
  async run({ io, config }) {
    const secret = await secretOf('wildfire.secret', config(), storedSecrets)
    const nonce = ids.hex(nonceBytes)
    const timestamp = String(clock.now())
    io.out(`nonce: ${nonce}\ntimestamp: ${timestamp}\nsign: ${await sign(nonce, secret, timestamp)}\n`)
    return 0
  },
})
