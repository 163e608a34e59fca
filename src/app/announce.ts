import type { CliIo, CommandContext } from '../cli/command.ts'
import type { LoadedConfig } from '../config/load.ts'
import { secretKeys } from '../config/settings.ts'
import { shellWord } from '../config/shell.ts'
import { machineAddress } from '../http/shown-urls.ts'
import type { LogOutput } from './log.ts'
import type { Server } from './server.ts'
import { terminalLine } from './terminal-log.ts'
import { welcomeText } from './welcome.ts'

/** Prints the ready line, and the welcome screen on a terminal. */
export function announce(
  { urls }: Pick<Server, 'urls'>,
  loaded: LoadedConfig,
  { io, file }: CommandContext,
  version: string,
  ms: number,
): void {
  io.out(`${JSON.stringify({ ready: true, pid: process.pid, version, listeners: urls, ms })}\n`)
  if (process.stdout.isTTY) io.out(welcomeText(urls, welcomeValues(loaded, file)))
}

/** Standard error: text for a person on a terminal, JSON elsewhere. NO_COLOR is respected (https://no-color.org). */
export function logOutput({ NO_COLOR: noColor = '', TERM: terminal }: CliIo['environment']): LogOutput {
  const color = noColor === '' && terminal !== 'dumb'
  return { descriptor: 2, format: process.stderr.isTTY ? terminalLine(color) : undefined }
}

const welcomeValues = (loaded: LoadedConfig, file: string | undefined) => ({
  options: configOptions(loaded, file),
  secretFlags: secretKeys.filter((key) => loaded.sources[key] === 'flag'),
  listShape: loaded.config['wildfire.listShape'],
  openimAdmin: loaded.config['openim.adminUserId'],
  lanyingApp: loaded.config['lanying.appId'],
  machine: machineAddress(),
  hasConsole: loaded.config['console.enabled'],
})

/**
 * The options by which another command reads the same secrets, quoted for a shell. Other flags are left out: they may
 * be secrets themselves.
 */
export function configOptions({ config, sources }: LoadedConfig, file: string | undefined): string {
  const given = sources['data.dir'] === 'flag' || sources['data.dir'] === 'environment'
  const dataDir = `data.dir=${config['data.dir']}`
  return [file && ` --config ${shellWord(file)}`, given && ` --set ${shellWord(dataDir)}`].filter(Boolean).join('')
}
