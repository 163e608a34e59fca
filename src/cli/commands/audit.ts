import type { LoadedConfig } from '../../config/load.ts'
import type { AuditAnchor, AuditReport, Positions } from '../../core/audit/verify.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'

/** Verifies the logs of an app, or of all; `progress` gets the number of entries read so far in the log being read. */
export type AuditVerifier = (
  loaded: LoadedConfig,
  app: string | undefined,
  anchor: AuditAnchor | undefined,
  progress: (app: string, entries: number) => void,
) => Promise<AuditReport[]>

const name = 'audit verify'

/** `audit verify`: reads the whole log in the store, also while the server runs. */
export const auditVerifyCommand = (verify: AuditVerifier): Command => ({
  name,
  summary: 'Compares the audit log with its digests and its chain',
  usage: '',
  details: [
    'Reads the database, also while the server runs. Exit code 1 when the log is not what was written: then the first position',
    'is shown, and which entries were changed, are missing, or do not fit the chain. Entries whose details were erased with',
    'their user are counted and are no fault. The last line of each app is an anchor: kept elsewhere and given with --anchor',
    'later, it shows whether the log up to there was replaced as a whole.',
  ].join('\n'),
  options: {
    app: { value: 'ID', meaning: 'the app; all when omitted' },
    anchor: { value: 'POSITION:CHAIN', meaning: 'what an earlier run printed; needs --app' },
    json: { meaning: 'prints the reports as JSON' },
  },
  async run(context) {
    const reports = await verify(context.config(), context.option('app'), anchorOf(context), (app, entries) => {
      if (context.io.isTerminal) context.io.error(`\r${app}: ${entries} entries`)
    })
    if (context.io.isTerminal) context.io.error('\r\u001b[K')
    if (context.switch('json')) context.io.out(`${JSON.stringify(reports)}\n`)
    else for (const report of reports) context.io.out(`${linesOf(report).join('\n')}\n`)
    return reports.every(isIntact) ? exitCodes.success.code : exitCodes.failure.code
  },
})

const isIntact = ({ brokenAt, fitsAnchor }: AuditReport): boolean => brokenAt === undefined && fitsAnchor !== false

function anchorOf(context: CommandContext): AuditAnchor | undefined {
  const text = context.option('anchor')
  if (text === undefined) return undefined
  const [, position, chain] = /^(\d{1,15}):([\w-]{43})$/.exec(text) ?? []
  if (position === undefined || chain === undefined || context.option('app') === undefined)
    throw new UsageError(
      `${name} cannot use this --anchor`,
      `write: rollcall ${name} --app default --anchor POSITION:CHAIN`,
    )
  return { position: Number(position), chain }
}

function linesOf(report: AuditReport): string[] {
  const { app, entries, first, last, brokenAt, fitsAnchor, erased } = report
  const range = entries === 0 ? 'no entries' : `${entries} entries, positions ${first} to ${last}`
  const verdict = brokenAt === undefined ? 'intact' : `NOT what was written, from position ${brokenAt} on`
  return [
    `app ${app}: ${range}: ${verdict}`,
    ...found('changed', report.changed),
    ...found('missing', report.missing),
    ...found('not in the chain', report.unlinked),
    ...(erased.count > 0 ? [`  erased with their user: ${erased.count}`] : []),
    ...(fitsAnchor === undefined ? [] : [`  the anchor ${fitsAnchor ? 'fits' : 'does NOT fit: the log was replaced'}`]),
    `  anchor ${last}:${report.chain}`,
  ]
}

const found = (what: string, { count, named }: Positions): string[] =>
  count === 0 ? [] : [`  ${what}: ${count}, at ${named.join(', ')}${count > named.length ? ', ...' : ''}`]
