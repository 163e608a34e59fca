import { expect, test } from 'bun:test'
import type { BulkJob, BulkKind, BulkRequest } from '../../src/core/bulk/bulk-job.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'

export function bulkJobStoreSuite(open: OpenStore): void {
  const on = given(open)
  let made = 0
  const request: BulkRequest = {
    action: { kind: 'users.ban', reason: '"spam" 安' },
    selection: { by: 'users', users: ['ann', "b'ob"] },
  }
  const job = (more: Partial<BulkJob> = {}): BulkJob => ({
    ...{
      id: `job-${++made}`,
      app: on.app,
      kind: 'users.ban',
      actor: { kind: 'key', id: 'ops:1' },
      state: 'open',
      createdAtMs: 1,
    },
    ...{ finishedAtMs: undefined, total: undefined, done: 0, failed: 0, cursor: undefined },
    ...more,
  })
  const write = <T>(work: (jobs: typeof on.storage.bulkJobs) => Promise<T>) =>
    on.storage.transaction([], ({ bulkJobs }) => work(bulkJobs))
  const insert = async (...jobs: BulkJob[]) => {
    for (const one of jobs) await write((store) => store.insert(one, request))
    return jobs
  }
  const finishAll = async () => {
    for (const one of await on.storage.bulkJobs.listOpen(1_000))
      await write((store) => store.cancel(one.app, one.id, 1))
  }

  test('a job is read as it was written, in its app alone', async () => {
    const [open, done] = await insert(
      job(),
      job({ state: 'done', finishedAtMs: 9, total: 3, done: 3, failed: 1, cursor: 'c' }),
    )
    if (!open || !done) throw new Error('not inserted')
    const { bulkJobs } = on.storage
    expect([await bulkJobs.find(on.app, open.id), await bulkJobs.find(on.app, done.id)]).toEqual([open, done])
    expect(await bulkJobs.request(open.id)).toEqual(request)
    expect(await bulkJobs.find(on.otherApp, open.id)).toBeUndefined()
  })
  test('lists are the newest first, in pages that meet', async () => {
    const jobs = await insert(...[3, 1, 2, 2].map((createdAtMs) => job({ createdAtMs })))
    const wanted = jobs.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? 1 : -1)).map(({ id }) => id)
    const seen: string[] = []
    for (let page = await on.storage.bulkJobs.list(on.app, undefined, 2); page.length > 0; ) {
      seen.push(...page.map(({ id }) => id))
      page = await on.storage.bulkJobs.list(on.app, page.at(-1), 2)
    }
    expect(seen).toEqual(wanted)
  })
  test('open ones are counted in their app and listed of all, the oldest first, until they end', async () => {
    await finishAll()
    const [second, first] = await insert(job({ createdAtMs: 2 }), job({ createdAtMs: 1, app: on.otherApp }))
    if (!first || !second) throw new Error('not inserted')
    const { bulkJobs } = on.storage
    expect((await bulkJobs.listOpen(10)).map(({ id }) => id)).toEqual([first.id, second.id])
    expect([await bulkJobs.countOpen(on.app), await bulkJobs.countOpen(on.otherApp)]).toEqual([1, 1])
    const progress = { total: 5, done: 2, failed: 1, cursor: '7' }
    expect(await write((store) => store.advance(second.id, { ...progress, finished: undefined }))).toBe(true)
    expect(await bulkJobs.find(on.app, second.id)).toEqual({ ...second, ...progress })
    const finished = { state: 'done', atMs: 8 } as const
    expect(await write((store) => store.advance(second.id, { ...progress, finished }))).toBe(true)
    expect(await bulkJobs.find(on.app, second.id)).toEqual({ ...second, ...progress, state: 'done', finishedAtMs: 8 })
    expect(await write((store) => store.advance(second.id, { ...progress, finished }))).toBe(false)
    expect(await write((store) => store.cancel(on.app, second.id, 9))).toBe(false)
    expect(await write((store) => store.cancel(on.app, first.id, 9))).toBe(false)
    expect(await write((store) => store.cancel(on.otherApp, first.id, 9))).toBe(true)
    expect(await bulkJobs.find(on.otherApp, first.id)).toMatchObject({ state: 'cancelled', finishedAtMs: 9 })
    expect(await bulkJobs.listOpen(10)).toEqual([])
  })
  test('open ones of a kind that a later version has are shown, and left to nodes of that version', async () => {
    await finishAll()
    const later = job({ createdAtMs: 1, kind: 'users.later' as BulkKind })
    const [known] = await insert(job({ createdAtMs: 2 }), later)
    if (!known) throw new Error('not inserted')
    const { bulkJobs } = on.storage
    expect(await bulkJobs.listOpen(10)).toEqual([known])
    expect(await bulkJobs.find(on.app, later.id)).toEqual(later)
    expect(await write((store) => store.cancel(on.app, later.id, 9))).toBe(true)
  })
  test('results are one a user, counted, and listed in the order written', async () => {
    const [own, other] = await insert(job(), job())
    if (!own || !other) throw new Error('not inserted')
    const put = (target: string, code?: 'user.not_found', sessions?: number) =>
      write((store) => store.putResult(own.id, { target, atMs: 5, code, sessions }))
    for (const target of ['b', 'a', 'c']) await put(target)
    await put('a', 'user.not_found')
    await put('d', undefined, 2)
    const { bulkJobs } = on.storage
    expect([await bulkJobs.hasResult(own.id, 'a'), await bulkJobs.hasResult(other.id, 'a')]).toEqual([true, false])
    expect(await bulkJobs.countResults(own.id)).toEqual({ done: 4, failed: 1 })
    const first = await bulkJobs.listResults(own.id, undefined, 2)
    const rest = await bulkJobs.listResults(own.id, first.at(-1)?.id, 10)
    expect([...first, ...rest].map(({ target, code, sessions }) => [target, code ?? sessions])).toEqual([
      ['b', undefined],
      ['a', 'user.not_found'],
      ['c', undefined],
      ['d', 2],
    ])
  })
  test('finished ones go with their results, some rows at a time', async () => {
    while ((await write((store) => store.prune(Number.MAX_SAFE_INTEGER, 100))) > 0);
    const ended = { state: 'done', finishedAtMs: 5 } as const
    const [old, later, stillOpen] = await insert(job(ended), job({ ...ended, finishedAtMs: 6 }), job())
    if (!old || !later || !stillOpen) throw new Error('not inserted')
    for (const target of ['a', 'b', 'c'])
      await write((store) => store.putResult(old.id, { target, atMs: 1, code: undefined, sessions: undefined }))
    const prune = () => write((store) => store.prune(6, 2))
    expect([await prune(), await prune(), await prune()]).toEqual([2, 2, 0])
    const left = await on.storage.bulkJobs.list(on.app, undefined, 10)
    expect(left.map(({ id }) => id).sort()).toEqual([later.id, stillOpen.id].sort())
  })
}
