import { createInterface } from 'node:readline'
import packageJson from '../package.json' with { type: 'json' }
import { onStopSignal } from './app/stop.ts'
import { commands } from './cli/commands.ts'
import { runCli } from './cli/run.ts'
import { readSecretsFile } from './config/secrets.ts'
import { systemClock } from './core/clock.ts'
import { systemIds } from './core/ids.ts'

const means = { clock: systemClock, ids: systemIds }

/* The code of the server is loaded by the commands that run it: the others start in a third of the time. */
const offline = () => import('./app/offline-commands.ts')
const mover = async () => (await import('./app/move-store.ts')).storeMover(means)

/** All commands of `rollcall` with their dependencies. */
export const everyCommand = commands({
  ...means,
  sign: async (...given) => (await import('./dialects/wildfire/rest/sign.ts')).computeSign(...given),
  storedSecrets: ({ config }) => readSecretsFile(config['data.dir']),
  rotateSecret: async (...given) => (await offline()).rotateSecret(means)(...given),
  withAdminTokens: async (...given) => (await offline()).withAdminTokens(means)(...given),
  verifyAudit: async (...given) => (await offline()).verifyLogs(means)(...given),
  backUp: async (...given) => (await offline()).backUp(...given),
  restore: async (...given) => (await import('./app/restore-store.ts')).restoreStore(means)(...given),
  mover: {
    move: async (...given) => (await mover()).move(...given),
    undo: async (...given) => (await mover()).undo(...given),
  },
  withUsers: async (...given) => (await import('./app/user-transfer.ts')).withUsers(means)(...given),
  foreignTables: async () => ({ 'wildfire-mysql': (await import('./dialects/wildfire/user-table.ts')).userTables }),
  onStopSignal,
  machineAddress: async () => (await import('./http/shown-urls.ts')).machineAddress(),
  demo: async (...given) => (await import('./app/demo/demo.ts')).demo(means)(...given),
  serve: async (context) => (await import('./app/serve.ts')).serve(context, packageJson.version),
})

/** A line of standard input. */
function readLine(): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => resolve(undefined))
  })
}

/** Runs the command that the arguments of this process name, then ends the process with its exit code. */
export async function main(): Promise<never> {
  const code = await runCli(process.argv.slice(2), everyCommand, {
    version: packageJson.version,
    environment: process.env,
    isTerminal: process.stderr.isTTY,
    isInteractive: process.stdin.isTTY && process.stderr.isTTY,
    readLine,
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  })
  process.exit(code)
}

if (import.meta.main) await main()
