import { replyOf } from '../../admin-client/pages.ts'
import { type ApiDeps, apiCommand } from '../api/api-command.ts'
import { timeText } from '../terminal/moment.ts'
import { pairsText } from '../terminal/table.ts'

/** `status`: what an operator looks at first, and the replacement of `secrets.key`. */
export const statusCommand = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'status',
    summary:
      'Shows the state of the server: version, database, disk, queues, and whether secrets.previousKey is needed',
    usage: '',
    operation: '`GET /v1/status`',
    async run(call) {
      const reply = await replyOf(call.client.GET('/v1/status'))
      call.show(reply, () => `${serverText(reply, call.zone)}\n${encryptionText(reply.encryption)}`)
      return undefined
    },
  })

type Status = {
  readonly version: string
  readonly startedAt: number
  readonly node: number
  readonly state?: string | undefined
  readonly complete: boolean
  readonly database: { readonly kind: string; readonly bytes?: number | undefined }
  readonly freeBytes?: number | undefined
  readonly outbox: { readonly pending: number; readonly dead: number }
  readonly eventLagMs: number
  readonly streams: number
  readonly encryption: Encryption
}

type Encryption = {
  readonly keyId: string
  readonly state: 'idle' | 'waiting' | 'encrypting'
  readonly previousKeyNeeded: boolean
  readonly otherKeyIds: readonly string[]
  readonly waitingFor: readonly number[]
  readonly progress?: Progress | undefined
}
type Progress = {
  readonly pass: number
  readonly tables: number
  readonly tablesDone: number
  readonly rows: number
  readonly values: number
}

const serverText = (status: Status, zone: string): string =>
  pairsText([
    ['version', status.version],
    ['started', timeText(status.startedAt, zone)],
    ['node', `${status.node}${status.state === undefined ? '' : `, ${status.state}`}`],
    ['all nodes heard', status.complete ? 'yes' : 'no'],
    ['database', `${status.database.kind}${sizeText(status.database.bytes, ', ')}`],
    ['free on disk', sizeText(status.freeBytes)],
    ['callbacks waiting', status.outbox.pending],
    ['callbacks given up', status.outbox.dead],
    ['events wait', `${status.eventLagMs} ms`],
    ['event streams', status.streams],
  ])

const sizeText = (bytes: number | undefined, before = ''): string =>
  bytes === undefined ? '' : `${before}${(bytes / 1_048_576).toFixed(1)} MiB`

const encryptionText = (encryption: Encryption): string =>
  pairsText([
    ['key id', encryption.keyId],
    ['other key ids', encryption.otherKeyIds.join(', ')],
    ['secrets.previousKey', encryption.previousKeyNeeded ? 'is needed' : 'is not needed'],
    ['secrets.key', replacementTexts[encryption.state](encryption)],
    ['progress', encryption.progress && progressText(encryption.progress)],
  ])

const replacementTexts: Readonly<Record<Encryption['state'], (encryption: Encryption) => string>> = {
  idle: () => 'encrypts all values',
  waiting: ({ waitingFor }) =>
    `its replacement waits for nodes that lack one of the keys or use the other: ${waitingFor.join(', ')}`,
  encrypting: () => 'is being replaced: values are encrypted anew',
}

const progressText = ({ pass, tables, tablesDone, rows, values }: Progress): string =>
  `${tablesDone} of ${tables} tables, ${rows} rows read, ${values} values encrypted${pass > 1 ? `, pass ${pass}` : ''}`
