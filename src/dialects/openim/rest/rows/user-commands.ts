import type { ClientConfigEntry, UserCommand } from '../../../../core/accounts/store.ts'
import { answerRows } from '../../../../core/answer-bytes.ts'
import { withoutUndefined } from '../../../../core/values.ts'
import { adminOnly, selfOrAdmin } from '../auth.ts'
import { endpoint } from '../deps.ts'
import * as config from '../schemas/client-config.ts'
import { pageOf } from '../schemas/fields.ts'
import * as commands from '../schemas/user-commands.ts'

const base = { source: 'REST API, user commands', auth: 'token' } as const

const add = endpoint({
  route: 'POST /user/process_user_command_add',
  summary: 'Add a user command; a uuid may be repeated',
  ...base,
  ...commands.processUserCommandAdd,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID, type, uuid, value = '', ex = '' }, call) =>
    core.userCommands.add(call, { uid: userID, type, uuid, value, ex }),
})

const update = endpoint({
  route: 'POST /user/process_user_command_update',
  summary: 'Update the fields of a user command that are present',
  ...base,
  ...commands.processUserCommandUpdate,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID, type, uuid, value, ex }, call) =>
    core.userCommands.update(call, userID, type, uuid, withoutUndefined({ value, ex })),
})

const remove = endpoint({
  route: 'POST /user/process_user_command_delete',
  summary: 'Delete a user command',
  ...base,
  ...commands.processUserCommandDelete,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID, type, uuid }, call) => core.userCommands.remove(call, userID, type, uuid),
})

const toCommand = ({ type, createdAtMs, uuid, value, ex }: UserCommand) => ({
  type,
  createTime: Math.floor(createdAtMs / 1000),
  uuid,
  value,
  ex,
})

const get = endpoint({
  route: 'POST /user/process_user_command_get',
  summary: 'List the commands of a user of one type',
  ...base,
  ...commands.processUserCommandGet,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID, type }, call) => core.userCommands.list(call.app, userID, type),
  map: (kept) => ({ CommandResp: kept.map(toCommand) }),
})

const getAll = endpoint({
  route: 'POST /user/process_user_command_get_all',
  summary: 'List all commands of a user',
  ...base,
  ...commands.processUserCommandGetAll,
  allow: (call, { userID }) => selfOrAdmin(call, userID),
  run: ({ core }, { userID }, call) => core.userCommands.list(call.app, userID),
  map: (kept) => ({ CommandResp: kept.map(toCommand) }),
})

const configBase = { source: 'REST API, client config', auth: 'token' } as const

const getConfig = endpoint({
  route: 'POST /user/get_user_client_config',
  summary: 'Get the client configuration of a user: the global one under its own',
  ...configBase,
  ...config.getUserClientConfig,
  allow: (call, { userID }) => {
    if (userID !== '') selfOrAdmin(call, userID)
  },
  run: ({ core }, { userID }, call) => core.clientConfig.effectiveOf(call.app, userID),
  map: (configs) => ({ configs: Object.fromEntries(configs) }),
})

const setConfig = endpoint({
  route: 'POST /user/set_user_client_config',
  summary: 'Set client configuration keys; others stay',
  ...configBase,
  ...config.setUserClientConfig,
  allow: adminOnly,
  run: ({ core }, { userID, configs }, call) => core.clientConfig.set(call, userID, configs),
})

const delConfig = endpoint({
  route: 'POST /user/del_user_client_config',
  summary: 'Delete client configuration keys',
  ...configBase,
  ...config.delUserClientConfig,
  allow: adminOnly,
  run: ({ core }, { userID, keys }, call) => core.clientConfig.remove(call, userID, keys),
})

const pageConfig = endpoint({
  route: 'POST /user/page_user_client_config',
  summary: 'List client configuration entries',
  ...configBase,
  ...config.pageUserClientConfig,
  allow: adminOnly,
  run: ({ core }, { userID, key, pagination }, call) =>
    core.clientConfig.pageAs(
      call.app,
      { uid: userID, key },
      pageOf(pagination),
      answerRows(({ key, uid, value }: ClientConfigEntry) => ({ key, userID: uid, value })),
    ),
  map: ({ total, rows }) => ({ total, configs: rows }),
})

export const userCommandRows = [add, update, remove, get, getAll, getConfig, setConfig, delConfig, pageConfig]
