import { afterAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dialectRows } from '../kit/dialect-rows.ts'
import { type Exchange, loadExchanges, type Outgoing, runExchange, type Wire } from '../kit/exchange.ts'
import { startTestServer } from '../kit/server.ts'
import { type Written, WrittenRows } from '../kit/written-rows.ts'
import { leastMemory, needsFresh } from './play.ts'
import { exchangeWires } from './wires.ts'

/**
 * Two facts of one target that one call may change: each has its entry. Anything else that leaves two entries on a target, or
 * the same entry twice, is a defect.
 */
const pairs: readonly (readonly string[])[] = [
  // Ban and mute are two facts; WildfireChat's status sets both.
  ['user.ban', 'user.unban', 'user.mute', 'user.unmute'],
  // An account that is made with an alias.
  ['user.create', 'push.alias_set'],
  // A sign-in by password replaces a hash of an older algorithm.
  ['user.log_in', 'user.password_upgrade'],
  // A link for a login of the console that does not exist makes it.
  ['console_login.create', 'console_link.create'],
]

type Seen = Written & { readonly request: string }

/** State without an entry, or entries that are one too many. */
function problemsOf({ request, tables, entries }: Seen): string[] {
  const said = `${request}: wrote ${tables.join(', ') || 'nothing'}, entries ${entries.join('; ') || 'none'}`
  if (tables.length > 0 && entries.length === 0) return [said]
  if (new Set(entries).size < entries.length) return [said]
  const byTarget = Map.groupBy(entries, (entry) => entry.slice(entry.indexOf(' ')))
  const isMeant = (some: readonly string[]) =>
    some.length === 1 || pairs.some((pair) => some.every((entry) => pair.includes(entry.split(' ', 1)[0] ?? '')))
  return [...byTarget.values()].every(isMeant) ? [] : [said]
}

describe.each(Object.keys(exchangeWires) as (keyof typeof exchangeWires)[])('the calls of %s', (dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-audited-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('that change stored state leave one audit entry for each target and fact, the others none', async () => {
    const seen: Seen[] = []
    const exchanges = loadExchanges(join(import.meta.dir, dialect)).flatMap((file) => file.exchanges)
    const bySettings = Map.groupBy(
      exchanges.filter((one) => !needsFresh(one)),
      ({ settings = {} }) => JSON.stringify(Object.entries(settings).sort()),
    )
    for (const [place, [, some]] of [...bySettings].entries())
      seen.push(...(await playWatched(join(folder, String(place)), dialect, some)))
    expect(seen.flatMap(problemsOf)).toEqual([])
    expect(entriesForNothing(seen)).toEqual([])
    const rows = dialectRows[dialect].flatMap(({ routes }) => routes.map(patternOf))
    const audited = seen.filter(({ entries }) => entries.length > 0)
    expect(rows.filter((row) => audited.some(({ request }) => row.test(request))).length).toBeGreaterThan(5)
  }, 300_000)
})

/**
 * Calls that never wrote anything and left entries. One that writes what was there already does leave one: it names fields
 * that were written over, whether or not their values differ.
 */
function entriesForNothing(seen: readonly Seen[]): string[] {
  const wrote = new Set(seen.filter(({ tables, others }) => tables.length + others.length > 0).map(pathOf))
  return seen.filter((one) => one.entries.length > 0 && !wrote.has(pathOf(one))).map(({ request }) => request)
}
const pathOf = ({ request }: Seen): string => request
const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`)

/** Plays the cases one after another on one server; what each request wrote. */
async function playWatched(
  dataDir: string,
  dialect: keyof typeof exchangeWires,
  exchanges: readonly Exchange[],
): Promise<Seen[]> {
  const server = await startTestServer({ dataDir, settings: { ...leastMemory, ...exchanges[0]?.settings } })
  const written = new WrittenRows(join(dataDir, 'rollcall.db'))
  const seen: Seen[] = []
  try {
    const wire = watched(await exchangeWires[dialect](server), written, seen)
    for (const exchange of exchanges) await runExchange(exchange, wire)
    return seen
  } finally {
    written.close()
    await server.close()
  }
}

/** The same wire; after each answer it notes what was written. */
function watched(wire: Wire, written: WrittenRows, seen: Seen[]): Wire {
  const send = (through: Wire['send']) => async (request: Outgoing) => {
    // What other requests left to be written later is not this one's.
    written.look()
    const returned = await through(request)
    seen.push({ ...written.look(), request: `${request.method} ${request.path.split('?')[0]}` })
    return returned
  }
  const others = Object.entries(wire.wires ?? {}).map(([name, one]) => [name, { ...one, send: send(one.send) }])
  return { ...wire, send: send(wire.send), ...(wire.wires && { wires: Object.fromEntries(others) }) }
}
