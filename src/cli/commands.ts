import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import type { Command, CommandContext } from './command.ts'
import { appSecretCommands } from './commands/app-secrets.ts'
import { appTokenCommand, type WithAdminTokens } from './commands/app-token.ts'
import { appCommands } from './commands/apps.ts'
import { type AuditVerifier, auditVerifyCommand } from './commands/audit.ts'
import { type BackUp, backupCommand } from './commands/backup.ts'
import { configCommands } from './commands/config.ts'
import { consoleCommand, type MachineAddress } from './commands/console.ts'
import { demoCommand, type RunDemo } from './commands/demo.ts'
import { eventCommands } from './commands/events.ts'
import { jobCommands } from './commands/jobs.ts'
import { moveCommand, type StoreMover } from './commands/move.ts'
import { nodesCommand } from './commands/nodes.ts'
import { policyCommand } from './commands/policy.ts'
import { pushCommands } from './commands/push.ts'
import { refusalCommands } from './commands/refusals.ts'
import { type RestoreStore, restoreCommand } from './commands/restore.ts'
import { restrictionCommands } from './commands/restrictions.ts'
import { type RotateSecret, type StoredSecretsReader, secretCommand, secretRotateCommand } from './commands/secret.ts'
import { sessionCommands } from './commands/sessions.ts'
import { signCommand, type WildfireSign } from './commands/sign.ts'
import { statusCommand } from './commands/status.ts'
import { exportCommand, importCommand } from './commands/transfer.ts'
import { userCommands } from './commands/users.ts'
import { versionCommand } from './commands/version.ts'
import { webhookCommands } from './commands/webhooks.ts'
import type { ImportDeps } from './user-files/deps.ts'

/** What the commands need beyond the configuration. */
export type CommandDeps = Omit<ImportDeps, 'clock'> & {
  clock: Clock
  ids: Ids
  sign: WildfireSign
  storedSecrets: StoredSecretsReader
  rotateSecret: RotateSecret
  withAdminTokens: WithAdminTokens
  verifyAudit: AuditVerifier
  backUp: BackUp
  restore: RestoreStore
  mover: StoreMover
  demo: RunDemo
  machineAddress: MachineAddress
  serve: (context: CommandContext) => Promise<number>
}

/** All commands, in the order of the help. */
export const commands = (parts: CommandDeps): Command[] => [
  {
    name: 'serve',
    summary: 'Starts the server; `npm start` is this command',
    usage: '',
    details:
      'With --processes a supervisor runs that many nodes on the same ports, one for each core with auto, and starts one again\nthat ended. They need PostgreSQL and Redis (database.url, redis.url, secrets.key), and Linux.',
    options: { processes: { value: 'N|auto', meaning: 'runs N processes, or one for each core; 1 by default' } },
    run: parts.serve,
  },
  consoleCommand(parts),
  ...configCommands(parts.storedSecrets),
  statusCommand(parts),
  nodesCommand(parts),
  secretCommand(parts.storedSecrets),
  secretRotateCommand(parts.rotateSecret),
  signCommand(parts),
  appTokenCommand(parts.withAdminTokens),
  auditVerifyCommand(parts.verifyAudit),
  backupCommand(parts),
  restoreCommand(parts),
  importCommand(parts),
  exportCommand(parts),
  moveCommand(parts),
  ...userCommands(parts),
  ...restrictionCommands(parts),
  ...sessionCommands(parts),
  ...eventCommands(parts),
  ...refusalCommands(parts),
  ...jobCommands(parts),
  ...webhookCommands(parts),
  ...appCommands(parts),
  ...appSecretCommands(parts),
  policyCommand(parts),
  ...pushCommands(parts),
  demoCommand(parts),
  versionCommand,
]
