import packageJson from '../package.json' with { type: 'json' }
import { atAdminTokenDesk, backUp } from './app/offline-commands.ts'
import { serve } from './app/serve.ts'
import { commands } from './cli/commands.ts'
import { runCli } from './cli/run.ts'
import { readSecretsFile } from './config/secrets.ts'
import { systemClock } from './core/clock.ts'
import { systemIds } from './core/ids.ts'
import { signOf } from './dialects/wildfire/rest/sign.ts'

/** What `rollcall` means: the server and the commands beside it, each given what it needs. */
export const everyCommand = commands({
  clock: systemClock,
  ids: systemIds,
  sign: signOf,
  keptSecrets: ({ config }) => readSecretsFile(config['data.dir']),
  atAdminTokenDesk: atAdminTokenDesk({ clock: systemClock, ids: systemIds }),
  backUp,
  serve: (context) => serve(context, packageJson.version),
})

if (import.meta.main) {
  const code = await runCli(process.argv.slice(2), everyCommand, {
    version: packageJson.version,
    environment: process.env,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
  process.exit(code)
}
