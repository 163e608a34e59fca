import { statSync } from 'node:fs'
import type { WithAdminTokens } from '../cli/commands/app-token.ts'
import type { AuditVerifier } from '../cli/commands/audit.ts'
import type { BackUp } from '../cli/commands/backup.ts'
import type { RotateSecret } from '../cli/commands/secret.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError } from '../config/problem.ts'
import { generatedSecretBytes } from '../config/secrets.ts'
import type { SecretKey } from '../config/settings.ts'
import { refuseUnsupported } from '../config/start-problems.ts'
import { AdminTokens } from '../core/apps/admin-tokens.ts'
import { defaultApp } from '../core/apps/store.ts'
import { type AuditReport, verifyAudit } from '../core/audit/verify.ts'
import type { Clock } from '../core/clock.ts'
import { sha256Hex } from '../core/crypto.ts'
import { CoreError } from '../core/errors.ts'
import { Events } from '../core/event.ts'
import type { Ids } from '../core/ids.ts'
import type { Storage } from '../core/storage.ts'
import { newToken } from '../dialects/lanying/token.ts'
import { databaseDriver } from '../storage/open.ts'
import { backUpStore, openConfigured, requireStore, rotateConfigured } from './configured-storage.ts'
import { storedSecretsOf } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'
import { dialectRegistry } from './wiring/dialects.ts'

export type CommandDeps = { readonly clock: Clock; readonly ids: Ids }

/** The command `rollcall backup`. */
export const backUp: BackUp = ({ config }, file) => {
  backUpStore(config, file)
  return statSync(file).size
}

/** Opens the store for `work`, also while a server uses it; `bulk` as in `OpenOptions`. Throws ConfigError when there is no store yet. */
export async function withStore<T>(
  loaded: LoadedConfig,
  { clock, ids }: CommandDeps,
  work: (storage: Storage) => Promise<T>,
  bulk = false,
): Promise<T> {
  requireStore(loaded.config)
  const complete = storedSecretsOf(loaded)
  const { storage } = await openConfigured(complete.config, clock, ids, bulk).catch((error) => {
    throw startProblem(error, complete)
  })
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** The command `rollcall audit verify`. */
export const verifyLogs =
  (means: CommandDeps): AuditVerifier =>
  (loaded, app, anchor, progress) =>
    withStore(loaded, means, async (storage) => {
      const apps = app === undefined ? await storage.events.apps() : [app]
      const reports: AuditReport[] = []
      for (const one of apps) {
        if (!(await storage.apps.find(one))) throw new CoreError('app.not_found', `there is no app ${one}`)
        reports.push(await verifyAudit(storage, one, anchor, (entries) => progress(one, entries)))
      }
      return reports
    })

/** The command `rollcall secret rotate`. */
export const rotateSecret =
  ({ clock, ids }: CommandDeps): RotateSecret =>
  async (loaded, name) => {
    refuseUnsupported(loaded.config)
    const url = loaded.config['database.url']
    if (databaseDriver(url).file) throw fileSecrets(name)
    const complete = storedSecretsOf(loaded)
    const value = loaded.config[name] === '' ? ids.hex(generatedSecretBytes) : loaded.config[name]
    const about = { app: defaultApp, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
    const change = { requestId: undefined, action: 'secret.rotate', target: name, changed: [name], details: {} }
    const entry = { ...about, ...change, atMs: clock.now(), before: undefined, after: undefined }
    return rotateConfigured(complete.config, clock, ids, { name, value }, entry).catch((error) => {
      throw startProblem(error, complete)
    })
  }

function fileSecrets(key: SecretKey): ConfigError {
  const what =
    'is replaced by a command only where nodes share a database server; with SQLite the server reads it when it starts'
  const fix = `stop the server and start it with another ${key}, or without that entry in secrets.json for a new one`
  return new ConfigError([{ subject: key, what, fix }])
}

/** The dialect whose backends call with these tokens. */
const dialect = 'lanying'

/** The command `rollcall app token`. */
export const withAdminTokens =
  (means: CommandDeps): WithAdminTokens =>
  (loaded, app, work) =>
    withStore(loaded, means, async (storage) => {
      if (!(await storage.apps.find(app))) throw new CoreError('app.not_found', `there is no app ${app}`)
      const dialects = dialectRegistry(loaded.config)
      const tokens = new AdminTokens({ storage, cluster: noCluster, events: new Events(), dialects, ...means })
      const call = { app, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
      return work({
        async create(label) {
          const token = newToken(means.ids)
          return { id: (await tokens.create(call, dialect, label, sha256Hex(token))).id, token }
        },
        list: async () =>
          (await tokens.list(app, dialect)).map(({ id, label = '', issuedAtMs }) => ({ id, label, issuedAtMs })),
        revoke: (id) => tokens.revoke(call, dialect, id),
      })
    })

/** These commands have no access to connections; what they change closes none. */
const noCluster = {
  isSingleNode: true,
  disconnect: () => Promise.reject(new Error('connections cannot be closed from here')),
}
