import type { CommandContext, CommandOption } from '../command.ts'

/** The option of commands that end or delete something. */
export const yesOption: Readonly<Record<'yes', CommandOption>> = {
  yes: { meaning: 'does not ask on a terminal' },
}

/**
 * Asks on a terminal whether to go on; only `y` and `yes` say so. Without a terminal, and with `--yes`, nothing is asked and the
 * answer is yes: a script says what it means by calling the command.
 */
export async function confirmed(
  { io, switch: has }: Pick<CommandContext, 'io' | 'switch'>,
  question: string,
): Promise<boolean> {
  if (!io.isInteractive || !io.readLine || has('yes')) return true
  io.error(`${question} [y/N] `)
  const answer = (await io.readLine())?.trim().toLowerCase()
  if (answer === 'y' || answer === 'yes') return true
  io.error('nothing was changed\n')
  return false
}
