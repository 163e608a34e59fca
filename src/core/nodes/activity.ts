import { type DialectRequests, type NodeActivity, noActivity, type RefusalCount } from './node-query.ts'

/** Upper bounds of `DialectRequests.within` in ms: from a cached read to the slowest hash. */
export const requestBucketsMs = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const

/** The activity of several nodes together. */
export function sumActivity(nodes: readonly NodeActivity[]): NodeActivity {
  return nodes.reduce((sum, one) => combine(sum, one, 1), noActivity)
}

/** What happened between two moments; a node that began anew in between counts from its start. */
export function activitySince(now: NodeActivity, before: NodeActivity): NodeActivity {
  const hasRestarted = now.connected < before.connected || now.disconnected < before.disconnected
  return hasRestarted ? now : combine(now, before, -1)
}

function combine(a: NodeActivity, b: NodeActivity, sign: 1 | -1): NodeActivity {
  const names = new Set([...a.requests, ...b.requests].map(({ dialect }) => dialect))
  return {
    connected: a.connected + sign * b.connected,
    disconnected: a.disconnected + sign * b.disconnected,
    refusals: combineRefusals(a.refusals, b.refusals, sign),
    requests: [...names].map((dialect) => combineRequests(requestsOf(a, dialect), requestsOf(b, dialect), sign)),
  }
}

/** Without those that are none. */
function combineRefusals(a: readonly RefusalCount[], b: readonly RefusalCount[], sign: 1 | -1): RefusalCount[] {
  const sums = new Map(a.map((one) => [refusalKey(one), one]))
  for (const one of b) {
    const { count } = sums.get(refusalKey(one)) ?? { count: 0 }
    sums.set(refusalKey(one), { ...one, count: count + sign * one.count })
  }
  return [...sums.values()].filter(({ count }) => count !== 0)
}

const refusalKey = ({ code, reason }: RefusalCount): string => `${code} ${reason}`

const requestsOf = ({ requests }: NodeActivity, dialect: string): DialectRequests =>
  requests.find((one) => one.dialect === dialect) ?? { dialect, answered: 0, failed: 0, ms: 0, within: [] }

const combineRequests = (a: DialectRequests, b: DialectRequests, sign: 1 | -1): DialectRequests => ({
  dialect: a.dialect,
  answered: a.answered + sign * b.answered,
  failed: a.failed + sign * b.failed,
  ms: a.ms + sign * b.ms,
  within: [...requestBucketsMs, 0].map((_, index) => (a.within[index] ?? 0) + sign * (b.within[index] ?? 0)),
})

/** The bound in ms that this share of the requests did not exceed; `undefined` without requests, or when they were slower than all. */
export function withinMs({ answered, within }: DialectRequests, share: number): number | undefined {
  if (answered === 0) return undefined
  let count = 0
  for (const [index, bound] of requestBucketsMs.entries()) {
    count += within[index] ?? 0
    if (count >= answered * share) return bound
  }
  return undefined
}
