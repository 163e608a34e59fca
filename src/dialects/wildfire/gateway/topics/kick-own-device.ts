import { CoreError } from '../../../../core/errors.ts'
import { deviceClassOf } from '../../admission.ts'
import { idBuf } from '../messages.ts'
import { topic } from './request.ts'

/** Source: im-server, KickoffPCClientHandler; docs/dialects/wildfire.md#requests-on-the-link. */
export const kickOwnDeviceTopic = topic({
  id: 'KPCC',
  name: 'kick own device',
  summary: "Ends one's own session on a computer, tablet or web page; a phone's is refused, an unknown client succeeds",
  input: idBuf,
  async run({ deps: { core }, connection, call, replyAtEnd }, { id }) {
    if (id === '') throw new CoreError('request.invalid', 'id: must not be empty')
    const devices = await core.presence.devicesOf(call.app, connection.uid)
    const own = devices.find(({ device }) => device.clientKey === id)
    if (!own) return undefined
    if (deviceClassOf(own.device.platform) === 'mobile') throw new CoreError('auth.forbidden', 'a phone')
    if (id === connection.clientKey) replyAtEnd(0)
    await core.sessions.kick(call, connection.uid, { clientKey: id })
    return undefined
  },
})
