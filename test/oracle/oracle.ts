import { expect } from 'bun:test'
import type fc from 'fast-check'
import type { Deed } from './deeds.ts'
import { expected } from './expected.ts'
import { Model } from './model.ts'
import { Onlooker } from './onlooker.ts'
import { Party } from './party.ts'
import type { Stage } from './stage.ts'

/** The quiet after each deed. Watchers hear of a change within 0.1 s, and the gateway looks around every 0.25 s. */
const quietMs = 250

/** After the last of these, what the server says is not what is true. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement'
  constructor(
    readonly deeds: readonly string[],
    readonly difference: string,
  ) {
    super(['', ...deeds.map((deed, index) => `${index + 1}. ${deed}`), difference].join('\n'))
  }
}

let played = 0

/** Lets it happen, deed by deed, comparing after each. Throws a Disagreement. */
export async function play(history: readonly Deed[], stage: Stage, model = new Model()): Promise<void> {
  const party = await Party.at(stage, ++played)
  const sinceMs = stage.clock.now()
  const done: string[] = []
  try {
    for (const deed of history) {
      if (deed.isIdle(model)) continue
      done.push(String(deed))
      const promised = codeOf(deed.act(model))
      const answered = codeOf(await deed.act(party))
      if (answered !== promised) throw new Disagreement(done, `was answered ${answered}, not ${promised}`)
      const difference = await lastingDifference(party, model, stage, sinceMs)
      if (difference !== undefined) throw new Disagreement(done, difference)
    }
  } finally {
    party.leave()
  }
}

/** `undefined` as soon as there is none. */
async function lastingDifference(party: Party, model: Model, { clock, patience }: Stage, sinceMs: number) {
  let difference: string | undefined
  for (let looks = 0; looks < patience; looks++) {
    await party.pass(quietMs)
    model.pass(clock.now() - sinceMs - model.nowMs)
    difference = differenceOf(await new Onlooker(party).view(), expected(model))
    if (difference === undefined) return undefined
  }
  return difference
}

/**
 * Lets it happen, and then, after `begin`, two deeds at once. Throws a Disagreement unless that comes to what they come to in
 * one order or the other.
 */
export async function playAtOnce(
  history: readonly Deed[],
  two: readonly [Deed, Deed],
  stage: Stage,
  begin = () => {},
): Promise<void> {
  const party = await Party.at(stage, ++played)
  try {
    const done = await rush(history, party)
    const model = modelAfter(done)
    if (two.some((deed) => deed.isIdle(model))) return
    begin()
    const answers = await Promise.all(two.map((deed) => deed.act(party)))
    await party.pass(quietMs)
    const said = { answers: answers.map(codeOf), ...(await new Onlooker(party).view()) }
    const differences = [two, two.toReversed()].map((order) => {
      const model = modelAfter(done)
      const promised = new Map(order.map((deed) => [deed, codeOf(deed.act(model))]))
      model.pass(quietMs)
      return differenceOf(said, { answers: two.map((deed) => promised.get(deed)), ...expected(model) })
    })
    if (differences.includes(undefined)) return
    throw new Disagreement([...done.map(String), two.join(', and at once ')], differences.join('\nnor\n'))
  } finally {
    party.leave()
  }
}

/** Lets it happen without looking. Returns what of it did. */
async function rush(history: readonly Deed[], party: Party): Promise<Deed[]> {
  const model = new Model()
  const done: Deed[] = []
  for (const deed of history) {
    if (deed.isIdle(model)) continue
    done.push(deed)
    deed.act(model)
    model.pass(quietMs)
    await deed.act(party)
    await party.pass(quietMs)
  }
  return done
}

function modelAfter(done: readonly Deed[]): Model {
  const model = new Model()
  for (const deed of done) {
    deed.act(model)
    model.pass(quietMs)
  }
  return model
}

const codeOf = (answer: unknown) => (typeof answer === 'number' ? answer : undefined)

function differenceOf<T extends object>(said: T, promised: T): string | undefined {
  try {
    expect(said).toEqual(promised)
  } catch (difference) {
    return (difference as Error).message
  }
}

/** Reports the shortest history that was found to go wrong, and how to find it again. */
export function report<Ts>({ failed, errorInstance, seed, counterexamplePath }: fc.RunDetails<Ts>): void {
  if (failed) throw new Error(`${errorInstance}\nfc.assert(..., { seed: ${seed}, path: '${counterexamplePath}' })`)
}
