import { replyOf } from '../../admin-client/pages.ts'
import { type ApiDeps, apiCommand } from '../api/api-command.ts'
import { timeText } from '../terminal/moment.ts'
import { tableText } from '../terminal/table.ts'

/** `nodes`: what an operator watches while one node after another is replaced. */
export const nodesCommand = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'nodes',
    summary: 'Lists the live nodes with the version and the connections of each',
    usage: '',
    operation: '`GET /v1/nodes`',
    async run(call) {
      const reply = await replyOf(call.client.GET('/v1/nodes'))
      call.show(reply, () => tableText(columns(call.zone), reply.items))
      return undefined
    },
  })

/** The facts are absent when a node did not answer in time. */
type Node = {
  readonly node: number
  readonly state: string
  readonly self: boolean
  readonly synced: boolean
  readonly version?: string | undefined
  readonly startedAt?: number | undefined
  readonly connections?: number | undefined
}

const columns = (zone: string) => [
  { title: 'node', text: ({ node, self }: Node) => `${node}${self ? ' (asked)' : ''}` },
  { title: 'version', text: ({ version }: Node) => version },
  { title: 'state', text: ({ state, synced }: Node) => (synced ? state : `${state}, not synced`) },
  { title: 'connections', text: ({ connections }: Node) => connections },
  { title: 'started', text: ({ startedAt }: Node) => startedAt && timeText(startedAt, zone) },
]
