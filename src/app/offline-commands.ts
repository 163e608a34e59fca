import { statSync } from 'node:fs'
import type { WithAdminTokens } from '../cli/commands/app-token.ts'
import type { AuditVerifier } from '../cli/commands/audit.ts'
import type { BackUp } from '../cli/commands/backup.ts'
import type { RotateSecret } from '../cli/commands/secret.ts'
import type { LoadedConfig } from '../config/load.ts'
import { ConfigError } from '../config/problem.ts'
import { readSecretsFile, writeSecretsFile } from '../config/secrets.ts'
import type { SecretKey } from '../config/settings.ts'
import { AdminTokens } from '../core/apps/admin-tokens.ts'
import { newAppSecret, rotateSecret as replaceSecret, secretsOfApps } from '../core/apps/app-secrets.ts'
import { defaultApp } from '../core/apps/store.ts'
import { type AuditReport, verifyAudit } from '../core/audit/verify.ts'
import type { Clock } from '../core/clock.ts'
import { sha256Hex } from '../core/crypto.ts'
import { CoreError } from '../core/errors.ts'
import { Events } from '../core/event.ts'
import type { Ids } from '../core/ids.ts'
import { LastSeenTimes } from '../core/presence/last-seen-times.ts'
import type { Storage } from '../core/storage.ts'
import { newToken } from '../dialects/lanying/token.ts'
import { databaseDriver } from '../storage/open.ts'
import { backUpStore, openConfigured, requireStore } from './configured-storage.ts'
import { sharedSecretsOf, storedSecretsOf } from './server-secrets.ts'
import { startProblem } from './start-problem.ts'
import { dialectRegistry } from './wiring/traits.ts'

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

/** How long a secret that the command replaces is accepted. */
const secretOverlapMs = 24 * 3_600_000

/** The command `rollcall secret rotate`. */
export const rotateSecret =
  (means: CommandDeps): RotateSecret =>
  (loaded, name) =>
    withStore(loaded, means, async (storage) => {
      const isFile = databaseDriver(loaded.config['database.url']).file !== undefined
      if (isFile && loaded.config[name] !== '') throw configuredSecret(name)
      const given = sharedSecretsOf(storedSecretsOf(loaded))
      const current = (await secretsOfApps(storage, given)).get(defaultApp)?.[name]
      const value = loaded.config[name] === '' ? newAppSecret(means) : loaded.config[name]
      if (!current) return 'absent'
      if (current.value === value) return 'unchanged'
      const dialects = dialectRegistry(loaded.config)
      const lastSeen = new LastSeenTimes()
      const context = { storage, cluster: noCluster, events: new Events(), dialects, lastSeen }
      const call = { app: defaultApp, dialect: 'admin', actor: { kind: 'console', id: 'cli' } } as const
      const previousUntilMs = means.clock.now() + secretOverlapMs
      await replaceSecret({ ...context, ...means }, call, { name, value, previousUntilMs }, given)
      const dataDir = loaded.config['data.dir']
      if (isFile) writeSecretsFile(dataDir, { ...readSecretsFile(dataDir), [name]: value })
      return 'rotated'
    })

function configuredSecret(key: SecretKey): ConfigError {
  const what = 'is set in the configuration, which counts whatever the store has'
  return new ConfigError([{ subject: key, what, fix: `another ${key} there, and a restart` }])
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
