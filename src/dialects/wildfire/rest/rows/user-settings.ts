import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32Or, requiredText, text, textMax } from '../json.ts'
import { userSetting } from '../replies.ts'

const base = { source: 'Server SDKs, GeneralAdmin', auth: 'server' } as const

/** `scope` numbers what a setting is about; an absent key or value is the empty text. */
const setting = { userId: requiredText(textMax.id), scope: int32Or(0), key: text(textMax.key) }

const put = endpoint({
  route: 'POST /admin/user/put_setting',
  summary: "Write one of a user's settings by scope and key",
  ...base,
  ...wildfireExamples.putSetting,
  input: body({ ...setting, value: text(textMax.extra) }),
  run: ({ core }, { userId, scope, key = '', value = '' }, call) =>
    core.userValues.put(call, userId, { scope, key, value }),
})

const get = endpoint({
  route: 'POST /admin/user/get_setting',
  summary: "Get one of a user's settings by scope and key",
  ...base,
  ...wildfireExamples.getSetting,
  input: body(setting),
  reply: userSetting,
  run: ({ core }, { userId, scope, key = '' }, call) => core.userValues.get(call.app, userId, scope, key),
  map: ({ uid, scope, key, value }) => ({ userId: uid, scope, key, value }),
})

export const userSettingRows = [put, get]
