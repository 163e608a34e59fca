import type { HostileServer } from '../hostile/servers.ts'
import { uidAt } from '../kit/fill.ts'
import { clientKeyOf, endedSessions, placeOf, tokenOf } from './store.ts'

/** Calls of one kind. `run` makes one; it throws when what it looks for is not found. */
export type SearchCall = { readonly name: string; readonly goalMs: number; readonly run: () => Promise<void> }

const searchGoalMs = 50
const firstPageGoalMs = 100

type Item = { readonly uid: string; readonly matchedBy?: readonly string[] }

/** Every way to find a user, each with users chosen at random, and the first pages of the lists. */
export function searchCalls(server: HostileServer, users: number): SearchCall[] {
  const headers = { authorization: `Bearer ${server.secrets.admin}` }
  const ask = async (path: string, init: RequestInit = {}): Promise<Item[]> => {
    const response = await fetch(server.urls.rollcall + path, { ...init, headers })
    if (!response.ok) throw new Error(`${path.split('?')[0]}: ${response.status} ${await response.text()}`)
    return ((await response.json()) as { items: Item[] }).items
  }
  const anyPlace = () => Math.floor(Math.random() * users)
  const anySession = () => Math.floor(Math.random() * endedSessions)

  const search = (field: string, make: () => { text: string; uid?: string }, note = ''): SearchCall => ({
    name: `search by ${field}${note}`,
    goalMs: searchGoalMs,
    async run() {
      const { text, uid } = make()
      const items = await ask('/v1/users/search', { method: 'POST', body: JSON.stringify({ query: text }) })
      const isFound =
        uid === undefined
          ? items.length === 0
          : items.some((item) => item.uid === uid && item.matchedBy?.includes(field))
      if (!isFound) throw new Error(`${field}: ${text} found ${JSON.stringify(items).slice(0, 200)}`)
    },
  })
  const byPlace = (field: string, textOf: (place: number) => string) =>
    search(field, () => {
      const place = anyPlace()
      return { text: textOf(place), uid: uidAt(place) }
    })
  const bySession = (field: string, textOf: (session: number) => string) =>
    search(field, () => {
      const session = anySession()
      return { text: textOf(session), uid: uidAt(placeOf(session, users)) }
    })
  const firstPage = (path: string): SearchCall => ({
    name: `first page of \`${path}\``,
    goalMs: firstPageGoalMs,
    async run() {
      if ((await ask(`/v1/${path}`)).length === 0) throw new Error(`${path} is empty`)
    },
  })

  return [
    byPlace('uid', uidAt),
    byPlace('num', (place) => String(2 * 2 ** 40 + 16 * (1 + place))),
    byPlace('name', (place) => `name-${uidAt(place)}`),
    byPlace('mobile', (place) => `1${String(place).padStart(10, '0')}`),
    byPlace('email', (place) => `${uidAt(place)}@example.com`),
    byPlace('displayName', (place) => `displayName:User ${place}`),
    search('displayName', () => ({ text: 'displayName:user', uid: uidAt(0) }), ', all users'),
    bySession('clientKey', clientKeyOf),
    search('deviceSn', () => ({ text: 'deviceSn:1', uid: uidAt(0) }), ', 200,000 users'),
    bySession('token', tokenOf),
    search('connection', () => ({ text: '0123456789abcdef'.repeat(2) })),
    search('any field, no hit', () => ({ text: `nothing ${anyPlace()}` })),
    firstPage('users?limit=200'),
    firstPage('users?limit=200&kind=person&banned=false'),
    firstPage('users?limit=200&banned=true'),
    firstPage('bans?limit=200'),
    firstPage('users?query=user'),
  ]
}
