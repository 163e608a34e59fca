import { jsonListOf } from '../../../kit/json-list.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, requiredText, text, textMax, texts } from '../json.ts'
import { toThingInfo } from '../map.ts'
import { issuedThing, thingInfo, thingList } from '../replies.ts'

const put = endpoint({
  // The page names the first path, the SDKs call the second.
  route: ['POST /admin/device/create_or_update', 'POST /admin/device/create'],
  summary: 'Create or update a thing; token and secret stay, owners and extra stay when not sent',
  source: 'Server API, user, 17',
  auth: 'server',
  ...wildfireExamples.createThing,
  input: body({ deviceId: text(textMax.id), owners: texts(textMax.id), extra: text(textMax.extra) }),
  reply: issuedThing,
  run: ({ core }, { deviceId, owners, extra }, call) => core.things.put(call, deviceId ?? '', { owners, extra }),
  map: ({ id, token, secret }) => ({ deviceId: id, token, secret }),
})

const get = endpoint({
  route: 'POST /admin/device/get',
  summary: 'Get a thing',
  source: 'Server API, user, 18',
  auth: 'server',
  input: body({ deviceId: requiredText(textMax.id) }),
  reply: thingInfo,
  run: ({ core }, { deviceId }, call) => core.things.get(call.app, deviceId),
  map: toThingInfo,
})

const ofUser = endpoint({
  route: 'POST /admin/device/user_devices',
  summary: 'List the things of an owner',
  source: 'Server API, user, 19',
  auth: 'server',
  input: body({ userId: requiredText(textMax.id) }),
  reply: thingList,
  jsonList: true,
  run: async ({ core }, { userId }, call) => ({
    devices: await jsonListOf(core.things.listByOwner(call.app, userId), toThingInfo),
  }),
})

export const thingRows = [put, get, ofUser]
