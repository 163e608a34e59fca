import { statSync } from 'node:fs'
import type { AtAdminTokenDesk } from '../cli/commands/app-token.ts'
import type { BackUp } from '../cli/commands/backup.ts'
import type { LoadedConfig } from '../config/load.ts'
import { readSecretsFile, withSecrets } from '../config/secrets.ts'
import { AdminTokens } from '../core/apps/admin-tokens.ts'
import type { Clock } from '../core/clock.ts'
import { sha256Hex } from '../core/crypto.ts'
import { CoreError } from '../core/errors.ts'
import { Events } from '../core/event.ts'
import type { Ids } from '../core/ids.ts'
import type { Storage } from '../core/storage.ts'
import { newToken } from '../dialects/lanying/token.ts'
import { backUpStore, openConfigured, requireStore } from './configured-storage.ts'
import { dialectRegistry } from './wiring/dialects.ts'

type Means = { readonly clock: Clock; readonly ids: Ids }

/** What `rollcall backup` does. */
export const backUp: BackUp = ({ config }, file) => {
  backUpStore(config, file)
  return statSync(file).size
}

/** Works on the store of a server that may be running. Throws ConfigError when there is none yet. */
async function beside<T>(
  loaded: LoadedConfig,
  { clock, ids }: Means,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  requireStore(loaded.config)
  const { config } = withSecrets(loaded, readSecretsFile(loaded.config['data.dir']), 'secrets')
  const { storage } = await openConfigured(config, clock, ids)
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** The dialect whose backends call with these tokens. */
const dialect = 'lanying'

/** What `rollcall app token` does. */
export const atAdminTokenDesk =
  (means: Means): AtAdminTokenDesk =>
  (loaded, app, work) =>
    beside(loaded, means, async (storage) => {
      if (!(await storage.apps.find(app))) throw new CoreError('app.not_found', `there is no app ${app}`)
      const dialects = dialectRegistry(loaded.config)
      const tokens = new AdminTokens({ storage, cluster: unreachable, events: new Events(), dialects, ...means })
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

/** Connections are the running server's alone; what these commands change closes none. */
const unreachable = { disconnect: () => Promise.reject(new Error('connections cannot be closed from here')) }
