import { expect } from 'bun:test'
import type { Client } from '../oracle/client.ts'
import type { Clients } from '../oracle/clients.ts'
import { expected } from '../oracle/expected.ts'
import { Observer } from '../oracle/observer.ts'
import { states, type View } from '../oracle/view.ts'
import type { Possibilities } from './possibilities.ts'

/** Compares the server with every possible state; those that differ are ruled out. Returns the smallest difference when all do. */
export async function compare(clients: Clients, possible: Possibilities): Promise<string | undefined> {
  let actual: View
  try {
    actual = comparable(await new Observer(clients.deployment).view(), clients.deployment.admitted)
  } catch (error) {
    return `the state cannot be read: ${error}`
  }
  const differences = possible.models.map((model) => differenceOf(actual, comparable(expected(model))))
  const fits = possible.keep((_, index) => differences[index] === undefined)
  return fits ? undefined : differences.toSorted((a, b) => (a?.length ?? 0) - (b?.length ?? 0))[0]
}

/**
 * Without what a fault changes rightly: which notices a client got, and what it was told at the end. The list of
 * who is online is that of all histories, and has a device once a node; the count has no names. A node lists the
 * subscriptions of its own connections. `admitted`: the clients of an observed view; one that cannot reach
 * its node counts as ended.
 */
function comparable(view: View, admitted?: readonly Client[]): View {
  const observed = admitted?.map((one, index) => [`c${index + 1}`, one.isReachable ? one.state : 'ended'] as const)
  const clientStates = observed ?? Object.entries(view.clients).map(([name, { state }]) => [name, state] as const)
  const clients = clientStates.map(([name, state]) => {
    const subscribedPlatforms = view.clients[name]?.subscribedPlatforms ?? {}
    return [name, { state: state === states.open ? state : 'ended', notices: [], subscribedPlatforms }] as const
  })
  const onlineList = [...new Set(view.onlineList.filter((text) => /^(ann|ben) on /.test(text)))]
  const users = Object.entries(view.users).map(([uid, one]) => [uid, { ...one, subscribedUsers: [] }] as const)
  return { ...view, users: Object.fromEntries(users), onlineList, onlineCount: 0, clients: Object.fromEntries(clients) }
}

function differenceOf(actual: View, wanted: View): string | undefined {
  try {
    expect(actual).toEqual(wanted)
  } catch (difference) {
    return (difference as Error).message
  }
}
