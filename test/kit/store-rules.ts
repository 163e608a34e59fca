import type { CoreEvent } from '../../src/core/event.ts'
import type { Stores } from '../../src/core/storage.ts'
import {
  aliasKey,
  appKey,
  appListKey,
  consoleLoginKey,
  consoleLoginsKey,
  deviceKey,
  nameKey,
  publishedKey,
  pushTokenKey,
  type TransactionKey,
  thingKey,
  userKey,
  webhookKey,
} from '../../src/core/transaction-keys.ts'
import type { AppId, UserId } from '../../src/core/values.ts'

/** What one write demands of the unit of work that makes it. */
export type Demand = {
  /** One audit entry on `target` by one of these actions. */
  readonly audit?: { readonly target: string; readonly actions: readonly string[] }
  /** An event of one of these kinds about the user. */
  readonly event?: { readonly uid: UserId; readonly kinds: readonly CoreEvent['kind'][] }
  /** Each list is keys of which one has to be named; an empty list is met. */
  readonly keys?: readonly (readonly TransactionKey[])[]
}

/** What earlier calls of the transaction returned about ids that a write names without their user. */
export interface Seen {
  sessions(app: AppId, ids: readonly string[]): { uid: UserId; dialect: string; clientKey: string }[]
  tokens(app: AppId, ids: readonly string[]): { id: string; uid: UserId }[]
  /** Numbers and serials that this transaction allocated for new ids: no other transaction has them, so they need no key. */
  tookNums(app: AppId, nums: readonly number[]): void
  tookSerials(app: AppId): void
  isMade(app: AppId, uid: UserId): boolean
}

type Args<F> = F extends (...args: infer A) => unknown ? A : never
type Result<F> = F extends (...args: never) => Promise<infer R> ? R : never

/** `read` changes nothing; `internal` changes what is not audited. A call that changed nothing after all demands nothing. */
export type Rule<F> = 'read' | 'internal' | 'audit' | ((args: Args<F>, result: Result<F>, seen: Seen) => Demand[])

/** A new store, and a new method of one, has no rule and does not compile. */
export type StoreRules = { readonly [S in keyof Stores]: { readonly [M in keyof Stores[S]]: Rule<Stores[S][M]> } }

const created = ['user.create', 'robot.create']
const overwritten = ['user.overwrite', 'robot.overwrite']
const destroyed = ['user.destroy']
const signedIn = ['session.open', 'user.log_in']
/** Whatever ends sessions, admission by a newer sign-in included. */
const signedOut = [
  'session.end',
  'session.open',
  'user.ban',
  'user.password',
  'device.remove',
  'robot.create',
  'robot.overwrite',
  ...destroyed,
]

/** A write about one user, which its key protects, or one of the others. */
const ofUser = (
  seen: Seen,
  app: AppId,
  uid: UserId,
  actions: readonly string[],
  ...others: readonly TransactionKey[]
): Demand => ({
  audit: { target: uid, actions },
  keys: [seen.isMade(app, uid) ? [] : [userKey(app, uid), ...others]],
})
const when = (isWritten: boolean | number, demand: () => Demand): Demand[] => (isWritten ? [demand()] : [])
const withEvent = (demand: Demand, uid: UserId, ...kinds: CoreEvent['kind'][]): Demand => ({
  ...demand,
  event: { uid, kinds },
})

const goesWithUser =
  (...actions: readonly string[]) =>
  ([app, uid]: [app: AppId, uid: UserId], wasThere: number | boolean, seen: Seen): Demand[] =>
    when(wasThere, () => ofUser(seen, app, uid, [...destroyed, ...actions]))

export const storeRules: StoreRules = {
  apps: {
    find: 'read',
    list: 'read',
    allSecrets: 'read',
    countSessions: 'read',
    setDisabled: ([app]) => [
      {
        audit: { target: app, actions: ['app.update'] },
        event: { uid: '', kinds: ['app.changed'] },
        keys: [[appKey(app)]],
      },
    ],
    setDeleting: ([app]) => [
      {
        audit: { target: app, actions: ['app.delete'] },
        event: { uid: '', kinds: ['app.changed'] },
        keys: [[appKey(app)], [appListKey()]],
      },
    ],
    deleteRows: 'internal',
    remove: 'internal',
    insert: ([{ id }]) => [{ audit: { target: id, actions: ['app.create'] }, keys: [[appListKey()]] }],
    setSecrets: ([app]) => [
      {
        audit: { target: app, actions: ['app.create', 'secret.rotate'] },
        event: { uid: '', kinds: ['app.created', 'app.changed'] },
        keys: [[appListKey()]],
      },
    ],
    allocateNums: ([app], nums, seen) => {
      seen.tookNums(app, nums)
      return []
    },
    advanceIdCounter: ([app], _, seen) => {
      seen.tookSerials(app)
      return []
    },
  },
  adminKeys: {
    find: 'read',
    list: 'read',
    countUnrevoked: 'read',
    insert: ([{ id, app }]) => [{ audit: { target: id, actions: ['admin_key.create'] }, keys: [[appKey(app)]] }],
    update: ([app, id], isFound) =>
      when(isFound, () => ({
        audit: { target: id, actions: ['admin_key.update', 'admin_key.rotate', 'admin_key.revoke'] },
        keys: [[appKey(app)]],
      })),
    noteUse: 'internal',
    prune: 'internal',
  },
  appSettings: {
    all: 'read',
    of: 'read',
    set: ([app]) => [
      {
        audit: { target: app, actions: ['app.update'] },
        event: { uid: '', kinds: ['app.changed'] },
        keys: [[appKey(app)]],
      },
    ],
  },
  users: {
    find: 'read',
    findByNum: 'read',
    findByName: 'read',
    listByMobile: 'read',
    listByEmail: 'read',
    listByDisplayName: 'read',
    listNewest: 'read',
    listByUids: 'read',
    listByNums: 'read',
    list: 'read',
    count: 'read',
    page: 'read',
    creations: 'read',
    nameHolder: 'read',
    nameHolders: 'read',
    namelessAmong: 'read',
    numsInUse: 'read',
    listAfter: 'read',
    passwordHashes: 'read',
    uidsInUse: 'read',
    passwordHash: 'read',
    insert: ([users], _, seen) =>
      users.flatMap(({ app, uid, name, destroyedAtMs }) => [
        withEvent(
          ofUser(seen, app, uid, created),
          uid,
          destroyedAtMs === undefined ? 'user.written' : 'user.destroyed',
        ),
        ...when(name !== '', () => ({ keys: [[nameKey(app, name)]] })),
      ]),
    update: ([app, uid, patch], _, seen) => {
      const actions = patch.destroyedAtMs ? destroyed : ['user.update', 'robot.update', ...created, ...overwritten]
      const kinds = patch.destroyedAtMs ? (['user.destroyed'] as const) : (['user.changed', 'user.written'] as const)
      const { name = '' } = patch
      return [
        withEvent(ofUser(seen, app, uid, actions), uid, ...kinds),
        ...when(name !== '', () => ({ keys: [[nameKey(app, name)]] })),
      ]
    },
    setPasswordHash: ([app, uid], _, seen) => [
      ofUser(seen, app, uid, ['user.password', 'user.password_upgrade', ...created, ...overwritten, ...destroyed]),
    ],
  },
  robots: {
    find: 'read',
    listByUids: 'read',
    listAfter: 'read',
    listByOwner: 'read',
    list: 'read',
    put: ([{ app, uid }], _, seen) => [
      ofUser(seen, app, uid, [
        ...['robot.create', 'robot.overwrite', 'robot.callback', 'robot.update', 'robot.rotate_secret'],
      ]),
    ],
    remove: goesWithUser('user.overwrite'),
  },
  restrictions: {
    listOf: 'read',
    listOfMany: 'read',
    listLatest: 'read',
    list: 'read',
    put: ([{ app, uid, kind }], _, seen) => [ofUser(seen, app, uid, [`user.${kind}`])],
    remove: ([app, uid, kind], wasThere, seen) => when(wasThere, () => ofUser(seen, app, uid, [`user.un${kind}`])),
  },
  devices: {
    find: 'read',
    listOfUser: 'read',
    listSignIns: 'read',
    listNotifiedSignIns: 'read',
    listByClientKey: 'read',
    listBySn: 'read',
    // Of a new device; a new user has no client to notify.
    allocateSn: ([app, uid], _, seen) =>
      seen.isMade(app, uid)
        ? [{ keys: [[]] }]
        : [{ keys: [[userKey(app, uid)]], event: { uid, kinds: ['device.added'] } }],
    put: ([{ app, uid }], _, seen) => [ofUser(seen, app, uid, [...signedIn, 'user.create', 'device.update'])],
    remove: ([{ app, uid }], wasThere, seen) =>
      when(wasThere, () => ofUser(seen, app, uid, ['device.remove', ...destroyed])),
    removeOfUser: ([app, uid], wasThere, seen) => when(wasThere, () => ofUser(seen, app, uid, destroyed)),
    touch: 'internal',
    startRun: 'internal',
    keepRun: 'internal',
    endRun: 'internal',
  },
  sessions: {
    find: 'read',
    findLatestOnDevice: 'read',
    listRemoved: 'read',
    listRemovedOfUser: 'read',
    listEnds: 'read',
    listUsersAfter: 'read',
    listLive: 'read',
    listUnexpired: 'read',
    listEndedOfUser: 'read',
    listLiveByClientKey: 'read',
    tokensInUse: 'read',
    listLiveByToken: 'read',
    put: ([{ app, uid }], _, seen) => [ofUser(seen, app, uid, [...signedIn, 'device.update'])],
    end: ([app, ids], ended, seen) =>
      (ended ? seen.sessions(app, ids) : []).map(({ uid, dialect, clientKey }) =>
        ofUser(seen, app, uid, signedOut, deviceKey(app, dialect, clientKey)),
      ),
    listEnded: 'read',
    pruneEnded: 'internal',
  },
  tokens: {
    findByHash: 'read',
    listLive: 'read',
    listByIds: 'read',
    listAdmin: 'read',
    insert: ([{ app, uid, id, role }], _, seen) => {
      if (role === 'user') return [ofUser(seen, app, uid, signedIn)]
      if (uid !== '') return [ofUser(seen, app, uid, ['token.issue_admin'])]
      return [{ audit: { target: id, actions: ['token.issue_admin'] }, keys: [[appKey(app)]] }]
    },
    end: ([app, ids], ended, seen) =>
      (ended ? seen.tokens(app, ids) : []).map(({ id, uid }) =>
        uid === ''
          ? { audit: { target: id, actions: ['token.revoke_admin'] }, keys: [[appKey(app)]] }
          : ofUser(seen, app, uid, signedOut),
      ),
    listExpired: 'read',
    pruneExpired: 'internal',
  },
  pushBindings: {
    listOfUser: 'read',
    put: ([{ app, uid, token }], loser, seen) => [
      ofUser(seen, app, uid, ['push.bind']),
      { keys: [[pushTokenKey(app, token)]] },
      ...(loser === undefined ? [] : [ofUser(seen, app, loser, ['push.unbind'], pushTokenKey(app, token))]),
    ],
    remove: ([{ app, uid }], wasThere, seen) => when(wasThere, () => ofUser(seen, app, uid, ['push.unbind'])),
    removeOfDevices: ([app, uid, dialect, clientKeys], removed, seen) =>
      when(removed, () => {
        const devices = clientKeys.map((clientKey) => deviceKey(app, dialect, clientKey))
        return ofUser(seen, app, uid, ['push.unbind', ...signedOut], ...devices)
      }),
    removeOfUser: goesWithUser('robot.create', 'robot.overwrite'),
  },
  pushAddresses: {
    ofDevice: 'read',
    listOfUser: 'read',
    findByToken: 'read',
    put: ([{ app, uid }], _, seen) => [ofUser(seen, app, uid, ['user.log_in', 'user.create'])],
    removeOfUser: goesWithUser(),
  },
  pushAliases: {
    listByAliases: 'read',
    listOfUsers: 'read',
    put: ([{ app, uid, alias }], _, seen) => [
      ofUser(seen, app, uid, ['push.alias_set']),
      { keys: [[aliasKey(app, alias)]] },
    ],
    removeOfUser: goesWithUser('push.alias_remove'),
  },
  pushTags: {
    listOfUser: 'read',
    listOfUsers: 'read',
    add: ([app, uid], _, seen) => [ofUser(seen, app, uid, ['push.tags_add'])],
    remove: ([app, uid], removed, seen) => when(removed, () => ofUser(seen, app, uid, ['push.tags_remove'])),
    removeOfUser: goesWithUser('push.tags_remove'),
    listUsers: 'read',
    havingAny: 'read',
  },
  pushTargets: { listUsers: 'read', listDevices: 'read', find: 'read' },
  pushTasks: {
    add: ([{ app }], { id, isNew }) =>
      when(isNew, () => ({ audit: { target: String(id), actions: ['push.notify'] }, keys: [[appKey(app)]] })),
    countOpen: 'read',
    nextDueAtMs: 'read',
    claim: 'internal',
    advance: 'internal',
    defer: 'internal',
    count: 'internal',
    recordDevices: 'internal',
    settleDevices: 'internal',
    listDevices: 'read',
    pruneDevices: 'internal',
    listIds: 'read',
    list: 'read',
    prune: 'internal',
  },
  pushKeys: { find: 'read', keep: 'internal' },
  encryptionKeys: {
    addWanted: (_, added) => when(added, () => ({ audit: { target: 'default', actions: ['secret.rotate'] } })),
    // The values stay the same.
    reencrypt: 'internal',
    forgetOthers: (_, forgot) => when(forgot, () => ({ audit: { target: 'default', actions: ['secret.reencrypt'] } })),
  },
  settings: {
    of: 'read',
    ofMany: 'read',
    update: ([app, uid], _, seen) => [
      withEvent(ofUser(seen, app, uid, ['settings.update']), uid, 'user.settings_changed'),
    ],
    // A counter that every push moves, not a choice of the user.
    moveBadges: 'internal',
    remove: (args, wasThere, seen) =>
      goesWithUser()(args, wasThere, seen).map((demand) => withEvent(demand, args[1], 'user.destroyed')),
  },
  loginOrigins: {
    listKnown: 'read',
    record: ([app, uid], _, seen) => [ofUser(seen, app, uid, ['user.log_in'])],
    removeOfUser: goesWithUser(),
  },
  things: {
    find: 'read',
    listByOwner: 'read',
    list: 'read',
    put: ([{ app, id }]) => [
      {
        audit: { target: id, actions: ['thing.create', 'thing.update', 'thing.rotate_secret'] },
        keys: [[thingKey(app, id)]],
      },
    ],
    remove: ([app, id], wasThere) =>
      when(wasThere, () => ({ audit: { target: id, actions: ['thing.delete'] }, keys: [[thingKey(app, id)]] })),
  },
  userCommands: {
    list: 'read',
    listIds: 'read',
    listByIds: 'read',
    usage: 'read',
    add: ([{ app, uid }], _, seen) => [withEvent(ofUser(seen, app, uid, ['command.add']), uid, 'command.changed')],
    update: ([app, uid], found, seen) =>
      when(found, () => withEvent(ofUser(seen, app, uid, ['command.update']), uid, 'command.changed')),
    remove: ([app, uid], found, seen) =>
      when(found, () => withEvent(ofUser(seen, app, uid, ['command.remove']), uid, 'command.changed')),
    removeOfUser: (args, found, seen) =>
      goesWithUser()(args, found, seen).map((demand) => withEvent(demand, args[1], 'user.destroyed')),
  },
  clientConfig: {
    of: 'read',
    list: 'read',
    put: ([entries], _, seen) => entries.map(({ app, uid }) => configured(seen, app, uid, 'client_config.set')),
    remove: ([app, uid], removed, seen) => when(removed, () => configured(seen, app, uid, 'client_config.remove')),
    removeOfUser: goesWithUser(),
  },
  userValues: {
    find: 'read',
    count: 'read',
    put: ([{ app, uid }], _, seen) => [ofUser(seen, app, uid, ['value.put'])],
    removeOfUser: goesWithUser(),
  },
  userNotes: {
    find: 'read',
    list: 'read',
    count: 'read',
    add: ([{ app, uid }], _, seen) => [ofUser(seen, app, uid, ['user_note.create'])],
    remove: ([app, uid], wasThere, seen) => when(wasThere, () => ofUser(seen, app, uid, ['user_note.delete'])),
    removeOfUser: goesWithUser(),
  },
  audit: { add: 'audit', list: 'read', page: 'read', eraseDetails: 'internal', eraseValues: 'internal' },
  events: {
    page: 'read',
    find: 'read',
    head: 'read',
    at: 'read',
    records: 'read',
    apps: 'read',
    hasPending: 'read',
    pending: 'read',
    number: 'internal',
    prune: 'internal',
  },
  disconnectCommands: {
    add: 'internal',
    list: 'read',
    prune: 'internal',
    wantConfirmations: 'internal',
    confirm: 'internal',
    confirmations: 'read',
  },
  usedSignatures: { add: 'internal', pruneExpired: 'internal' },
  repeatedRequests: {
    find: 'read',
    add: 'internal',
    replace: 'internal',
    commit: 'internal',
    answer: 'internal',
    remove: 'internal',
    pruneExpired: 'internal',
  },
  bulkJobs: {
    insert: ([{ id }]) => [{ audit: { target: id, actions: ['job.create'] } }],
    request: 'read',
    find: 'read',
    list: 'read',
    countOpen: 'read',
    listOpen: 'read',
    advance: 'internal',
    cancel: ([, id], isCancelled) => when(isCancelled, () => ({ audit: { target: id, actions: ['job.cancel'] } })),
    hasResult: 'read',
    putResult: 'internal',
    countResults: 'read',
    listResults: 'read',
    prune: 'internal',
  },
  console: {
    findLogin: 'read',
    listLogins: 'read',
    countLogins: 'read',
    insertLogin: ([{ name }]) => [ofConsole(name, 'console_login.create'), { keys: [[consoleLoginsKey()]] }],
    updateLogin: ([name], isFound) => when(isFound, () => ofConsole(name, 'console_login.update', 'console.sign_in')),
    removeLogin: ([name], isFound) => when(isFound, () => ofConsole(name, 'console_login.delete')),
    findLink: 'read',
    addLink: ([{ login }]) => [ofConsole(login, 'console_link.create')],
    // The sign-in that uses a link up is audited with its session.
    removeLink: 'internal',
    findSession: 'read',
    countSessions: 'read',
    addSession: ([{ login }]) => [ofConsole(login, 'console.sign_in')],
    noteUse: 'internal',
    removeSession: ([login], wasThere) => when(wasThere, () => ofConsole(login, 'console.sign_out')),
    signOut: ([login], ended) => when(ended, () => ofConsole(login, 'console_login.update')),
    pruneLinks: 'internal',
    pruneSessions: 'internal',
  },
  refusals: { add: 'internal', list: 'read', pruneUser: 'internal', prune: 'internal' },
  webhooks: {
    find: 'read',
    list: 'read',
    count: 'read',
    insert: ([{ app, id }]) => [
      ofWebhook(app, id, 'webhook.create'),
      { keys: [[appKey(app)]] }, // the count of the app's webhooks
    ],
    update: ([app, id], isFound) => when(isFound, () => ofWebhook(app, id, ...changesOfWebhooks)),
    replay: ([app, id], isFound) => when(isFound, () => ofWebhook(app, id, 'webhook.replay')),
    remove: ([app, id], isFound) => when(isFound, () => ofWebhook(app, id, 'webhook.delete')),
    retryAll: ([app, id]) => [ofWebhook(app, id, 'webhook.retry')],
    addAttempt: ([app, id]) => [
      { audit: { target: id, actions: ['webhook.test', 'webhook.resend'] }, keys: [[webhookKey(app, id)]] },
    ],
    retries: 'read',
    countRetries: 'read',
    attempts: 'read',
    neededPosition: 'read',
    countByState: 'read',
    running: 'read',
    needed: 'read',
    neededByApp: 'read',
    presenceApps: 'read',
    save: 'internal',
  },
  outbox: {
    add: 'internal',
    nextDueAtMs: 'read',
    claim: 'internal',
    writeOutcomes: 'internal',
    deadLetterExpired: 'internal',
    queueStats: 'read',
    listDeadLetters: 'read',
    deadLettersOf: 'read',
    waitingError: 'read',
    requeueDeadLetters: ([{ receiver }]) => [{ audit: { target: receiver, actions: ['callback.replay'] } }],
    pruneDeadLetters: 'internal',
  },
  claims: {
    owners: 'read',
    release: 'internal',
    jobDueAtMs: 'read',
    takeJob: 'internal',
    extendJob: 'internal',
    finishJob: 'internal',
    removeJob: 'internal',
  },
  presenceEvents: {
    append: 'internal',
    page: 'read',
    find: 'read',
    head: 'read',
    apps: 'read',
    prune: 'internal',
    erase: 'internal',
  },
  publishedConnections: {
    listOfUsers: ([app, uids]) => uids.map((uid) => ({ keys: [[publishedKey(app, uid)]] })),
    runs: 'read',
    listOfRun: 'read',
    add: ([published]) => published.map(({ app, uid }) => ({ keys: [[publishedKey(app, uid)]] })),
    remove: 'internal',
    removeRun: 'internal',
  },
}

const ofConsole = (login: string, ...actions: readonly string[]): Demand => ({
  audit: { target: login, actions },
  keys: [[consoleLoginKey(login)]],
})

const changesOfWebhooks = ['webhook.update', 'webhook.rotate', 'webhook.pause', 'webhook.resume', 'webhook.disable']

/** Nodes that send its events are told. */
const ofWebhook = (app: AppId, id: string, ...actions: readonly string[]): Demand => ({
  audit: { target: id, actions },
  event: { uid: '', kinds: ['webhook.changed'] },
  keys: [[webhookKey(app, id)]],
})

/** What is for all users is protected by the app's key. */
const configured = (seen: Seen, app: AppId, uid: UserId, action: string): Demand =>
  uid === '' ? { audit: { target: '', actions: [action] }, keys: [[appKey(app)]] } : ofUser(seen, app, uid, [action])
