import { linesType } from '../../admin-client/media-types.ts'
import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption } from '../api/api-command.ts'
import { endingOptions } from '../api/endings.ts'
import { type Command, UsageError } from '../command.ts'
import { confirmed } from '../terminal/confirm.ts'
import { timeText } from '../terminal/moment.ts'
import { writeNewFile } from '../terminal/new-file.ts'
import { pairsText, tableText } from '../terminal/table.ts'

/** Bulk jobs. */
export const jobCommands = (deps: ApiDeps): readonly Command[] => [list(deps), show(deps), result(deps), cancel(deps)]

type Job = {
  readonly job: string
  readonly kind: string
  readonly state: string
  readonly actor: string
  readonly createdAt: number
  readonly finishedAt?: number | undefined
  readonly total?: number | undefined
  readonly done: number
  readonly failed: number
}

const columns = (zone: string) => [
  { title: 'job', text: ({ job }: Job) => job },
  { title: 'kind', text: ({ kind }: Job) => kind },
  { title: 'state', text: ({ state }: Job) => state },
  { title: 'done', text: ({ done, total }: Job) => `${done} of ${total ?? '?'}` },
  { title: 'failed', text: ({ failed }: Job) => failed },
  { title: 'created', text: ({ createdAt }: Job) => timeText(createdAt, zone) },
  { title: 'by', text: ({ actor }: Job) => actor },
]

const jobText = (job: Job, zone: string): string =>
  pairsText([
    ['job', job.job],
    ['kind', job.kind],
    ['state', job.state],
    ['done', `${job.done} of ${job.total ?? '?'}`],
    ['failed', job.failed],
    ['by', job.actor],
    ['created', timeText(job.createdAt, zone)],
    ['finished', job.finishedAt && timeText(job.finishedAt, zone)],
  ])

const list = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'job list',
    summary: 'Lists bulk jobs, newest first',
    usage: '',
    operation: '`GET /v1/jobs`',
    options: limitOption,
    async run(call) {
      const read = (after: object) => replyOf(call.client.GET('/v1/jobs', { params: { query: { ...after } } }))
      const found = await firstItems<Job>(read, call.limit())
      call.show(found, () => tableText(columns(call.zone), found.items))
      return undefined
    },
  })

const show = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'job show',
    summary: 'Shows a bulk job with its progress',
    usage: '<job>',
    operation: '`GET /v1/jobs/{job}`',
    async run(call) {
      const [job = ''] = call.args
      const reply = await replyOf(call.client.GET('/v1/jobs/{job}', { params: { path: { job } } }))
      call.show(reply, () => jobText(reply, call.zone))
      return undefined
    },
  })

type JobResult = {
  readonly user: string
  readonly ok: boolean
  readonly at: number
  readonly code?: string | undefined
  readonly sessions?: number | undefined
}

const resultColumns = (zone: string) => [
  { title: 'user', text: ({ user }: JobResult) => user },
  { title: 'result', text: ({ ok }: JobResult) => (ok ? 'done' : 'failed') },
  { title: 'error', text: ({ code }: JobResult) => code },
  { title: 'sessions', text: ({ sessions }: JobResult) => sessions },
  { title: 'time', text: ({ at }: JobResult) => timeText(at, zone) },
]

const result = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'job result',
    summary: 'Lists what became of each user of a bulk job, in the order of the work',
    usage: '<job>',
    operation: '`GET /v1/jobs/{job}/result`',
    options: {
      ...limitOption,
      out: { value: 'FILE', meaning: 'all of them into a new file, one user a line as JSON' },
    },
    async run(call) {
      const [job = ''] = call.args
      const out = call.option('out')
      if (out !== undefined) return resultInFile(call, job, out)
      const read = (query: object) =>
        replyOf(call.client.GET('/v1/jobs/{job}/result', { params: { path: { job }, query: { ...query } } }))
      const found = await firstItems<JobResult>(read, call.limit())
      call.show(found, () => tableText(resultColumns(call.zone), found.items))
      if (found.next !== undefined) call.io.error('there are more: --limit\n')
      return undefined
    },
  })

async function resultInFile(call: ApiCall, job: string, file: string): Promise<number | undefined> {
  const { response } = await call.client.GET('/v1/jobs/{job}/result', {
    params: { path: { job }, query: {} },
    headers: { accept: linesType },
    parseAs: 'stream',
  })
  try {
    const written = await writeNewFile(file, response.body)
    call.show({ file, ...written }, () => `${file}: ${written.lines} users\n`)
    return undefined
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error
    call.io.error(`rollcall: ${file} was not written, since the results broke off: ${error.message}\n`)
    return 1
  }
}

const cancel = (deps: ApiDeps) =>
  apiCommand(deps, {
    name: 'job cancel',
    summary: 'Stops a bulk job; what it has done stays done',
    usage: '<job>',
    operation: '`POST /v1/jobs/{job}/cancel`',
    options: endingOptions,
    async run(call) {
      const [job = ''] = call.args
      const dryRun = call.switch('dry-run')
      if (!dryRun && !(await confirmed(call, `Cancel job ${job}?`))) return 1
      const reply = await replyOf(
        call.client.POST('/v1/jobs/{job}/cancel', { params: { path: { job } }, body: { dryRun } }),
      )
      const last = dryRun ? 'dry run: nothing was changed\n' : ''
      call.show(reply, () => `${jobText(reply, call.zone)}${last}`)
      return undefined
    },
  })
