import { expect } from 'bun:test'
import type { Action } from './actions.ts'
import { Clients } from './clients.ts'
import { expected } from './expected.ts'
import { Model } from './model.ts'
import { Observer } from './observer.ts'
import type { ServerUnderTest } from './server.ts'
import type { View } from './view.ts'

/** Time after each action. Subscribers are notified within 0.1 s, and the gateway sweeps its connections every 0.25 s. */
const settleMs = 250

/** After the last of these actions the server and the model differ. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch'
  constructor(
    readonly actions: readonly string[],
    readonly difference: string,
  ) {
    super(['', ...actions.map((action, index) => `${index + 1}. ${action}`), difference].join('\n'))
  }
}

let historiesRun = 0

/** Runs a history against server and model, comparing them after each action. Throws a Mismatch. */
export async function run(history: readonly Action[], server: ServerUnderTest, model = new Model()): Promise<void> {
  const clients = await Clients.at(server, ++historiesRun)
  const sinceMs = server.clock.now()
  const done: string[] = []
  try {
    for (const action of history) {
      if (action.isNoop(model)) continue
      done.push(String(action))
      const wanted = codeOf(action.act(model))
      const answered = await answerOf(action, clients, done)
      if (answered !== wanted) throw new Mismatch(done, `was answered ${answered}, not ${wanted}`)
      const difference = await lastingMismatch(clients, model, server, sinceMs)
      if (difference !== undefined) throw new Mismatch(done, difference)
    }
  } finally {
    await clients.end()
  }
}

/** `undefined` as soon as a comparison finds none. */
async function lastingMismatch(
  clients: Clients,
  model: Model,
  { clock, comparisonsMax }: ServerUnderTest,
  sinceMs: number,
) {
  let difference: string | undefined
  for (let comparisons = 0; comparisons < comparisonsMax; comparisons++) {
    await clients.pass(settleMs)
    model.pass(clock.now() - sinceMs - model.nowMs)
    difference = differenceOf(await new Observer(clients.deployment).view(), expected(model))
    if (difference === undefined) return undefined
  }
  return difference
}

/**
 * Runs a history and then, after `begin`, two concurrent actions. Throws a Mismatch unless the result is that of one order or
 * the other.
 */
export async function runConcurrently(
  history: readonly Action[],
  two: readonly [Action, Action],
  server: ServerUnderTest,
  begin = () => {},
): Promise<void> {
  const clients = await Clients.at(server, ++historiesRun)
  try {
    const done = await runUnchecked(history, clients)
    const model = modelAfter(done)
    if (two.some((action) => action.isNoop(model))) return
    begin()
    const answers = await Promise.all(two.map((action) => action.act(clients)))
    await clients.pass(settleMs)
    const actual = { answers: answers.map(codeOf), ...withoutNotices(await new Observer(clients.deployment).view()) }
    const differences = [false, true].map((isReversed) => differenceOf(actual, outcomeOf(done, two, isReversed)))
    if (differences.includes(undefined)) return
    throw new Mismatch(
      [...done.map(String), two.join(', and concurrently ')],
      differences.join('\nand in the other order\n'),
    )
  } finally {
    await clients.end()
  }
}

/** What two actions must be answered and lead to in either order. Connections are numbered as the actions were begun. */
function outcomeOf(done: readonly Action[], two: readonly [Action, Action], isReversed: boolean) {
  const model = modelAfter(done)
  const { connections } = model.state
  const before = connections.slice()
  const outcomes = (isReversed ? two.toReversed() : two).map((action) => {
    const count = connections.length
    const answer = codeOf(action.act(model))
    return { answer, opened: connections.slice(count) }
  })
  model.pass(settleMs)
  if (isReversed) outcomes.reverse()
  const numbered = [...before, ...outcomes.flatMap(({ opened }) => opened)]
  return { answers: outcomes.map(({ answer }) => answer), ...withoutNotices(expected(model, numbered)) }
}

/** A device that comes and goes at once is reported as gone, or not at all. */
const withoutNotices = (view: View): View => ({
  ...view,
  clients: Object.fromEntries(Object.entries(view.clients).map(([name, one]) => [name, { ...one, notices: [] }])),
})

/** Runs a history without comparing. Returns the actions that were not skipped. */
async function runUnchecked(history: readonly Action[], clients: Clients): Promise<Action[]> {
  const model = new Model()
  const done: Action[] = []
  for (const action of history) {
    if (action.isNoop(model)) continue
    done.push(action)
    action.act(model)
    model.pass(settleMs)
    await action.act(clients)
    await clients.pass(settleMs)
  }
  return done
}

function modelAfter(done: readonly Action[]): Model {
  const model = new Model()
  for (const action of done) {
    action.act(model)
    model.pass(settleMs)
  }
  return model
}

/** A call that is not answered, or a socket that ends before it is, is a mismatch too. */
async function answerOf(action: Action, clients: Clients, done: readonly string[]): Promise<number | undefined> {
  try {
    return codeOf(await action.act(clients))
  } catch (error) {
    throw new Mismatch(done, `failed: ${error}`)
  }
}

const codeOf = (answer: unknown) => (typeof answer === 'number' ? answer : undefined)

function differenceOf<T extends object>(actual: T, wanted: T): string | undefined {
  try {
    expect(actual).toEqual(wanted)
  } catch (difference) {
    return (difference as Error).message
  }
}
