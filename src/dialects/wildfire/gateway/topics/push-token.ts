import { CoreError } from '../../../../core/errors.ts'
import { platformOf } from '../../platforms.ts'
import { uploadDeviceTokenRequest } from '../messages.ts'
import { required, topic } from './request.ts'

const iosPlatform = 1
const voipPushType = 2

/** Source: im-server, UploadDeviceTokenHandler; docs/dialects/wildfire.md#protobuf-messages. */
export const pushTokenTopic = topic({
  id: 'UDT',
  name: 'push token',
  summary: "Binds a push token to this client, or an iOS client's token for calls; an empty one unbinds",
  input: uploadDeviceTokenRequest,
  async run({ deps, connection, call }, { platform: number, appName, deviceToken, pushType }) {
    const { uid, dialect, clientKey } = connection
    const platform = platformOf(required(number, 'platform'))
    if (!platform) throw new CoreError('request.invalid', 'platform: out of range')
    if (clientKey === undefined) return undefined
    const device = { dialect, clientKey }
    if (deviceToken.trim() === '') {
      await deps.core.pushBindings.unbind(call, uid, device)
      return undefined
    }
    const slot = number === iosPlatform && pushType === voipPushType ? 'voip' : 'push'
    const token = { token: deviceToken, slot, notifier: appName, pushType } as const
    await deps.core.pushBindings.bind(call, uid, device, token, {
      platform,
      ...(appName !== '' && { packageName: appName }),
    })
    return undefined
  },
})
