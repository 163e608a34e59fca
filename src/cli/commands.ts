import type { Clock } from '../core/clock.ts'
import type { Ids } from '../core/ids.ts'
import type { Command, CommandContext } from './command.ts'
import { type AtAdminTokenDesk, appTokenCommand } from './commands/app-token.ts'
import { type BackUp, backupCommand } from './commands/backup.ts'
import { configCommands } from './commands/config.ts'
import { policyCommand } from './commands/policy.ts'
import { pushCommands } from './commands/push.ts'
import { type KeptSecretsReader, secretCommand } from './commands/secret.ts'
import { signCommand, type WildfireSign } from './commands/sign.ts'

/** What the commands do beyond reading the configuration is handed to them. */
export type CommandParts = {
  clock: Clock
  ids: Ids
  sign: WildfireSign
  keptSecrets: KeptSecretsReader
  atAdminTokenDesk: AtAdminTokenDesk
  backUp: BackUp
  serve: (context: CommandContext) => Promise<number>
}

/** Every command there is, in the order of the help. */
export const commands = (parts: CommandParts): Command[] => [
  {
    name: 'serve',
    summary: 'Starts the server; `npm start` is this command',
    usage: '',
    run: parts.serve,
  },
  ...configCommands(parts.keptSecrets),
  secretCommand(parts.keptSecrets),
  signCommand(parts),
  appTokenCommand(parts.atAdminTokenDesk),
  backupCommand(parts),
  policyCommand(parts.keptSecrets),
  ...pushCommands(parts.keptSecrets),
]
