import packageJson from '../package.json' with { type: 'json' }
import { storeMover } from './app/move-store.ts'
import { backUp, rotateSecret, withAdminTokens } from './app/offline-commands.ts'
import { serve } from './app/serve.ts'
import { foreignTables, onStopSignal, withUsers } from './app/user-transfer.ts'
import { commands } from './cli/commands.ts'
import { runCli } from './cli/run.ts'
import { readSecretsFile } from './config/secrets.ts'
import { systemClock } from './core/clock.ts'
import { systemIds } from './core/ids.ts'
import { computeSign } from './dialects/wildfire/rest/sign.ts'

/** All commands of `rollcall` with their dependencies. */
export const everyCommand = commands({
  clock: systemClock,
  ids: systemIds,
  sign: computeSign,
  storedSecrets: ({ config }) => readSecretsFile(config['data.dir']),
  rotateSecret: rotateSecret({ clock: systemClock, ids: systemIds }),
  withAdminTokens: withAdminTokens({ clock: systemClock, ids: systemIds }),
  backUp,
  mover: storeMover({ clock: systemClock, ids: systemIds }),
  withUsers: withUsers({ clock: systemClock, ids: systemIds }),
  foreignTables,
  onStopSignal,
  serve: (context) => serve(context, packageJson.version),
})

/** Runs the command that the arguments of this process name, then ends the process with its exit code. */
export async function main(): Promise<never> {
  const code = await runCli(process.argv.slice(2), everyCommand, {
    version: packageJson.version,
    environment: process.env,
    isTerminal: process.stderr.isTTY,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
  process.exit(code)
}

if (import.meta.main) await main()
