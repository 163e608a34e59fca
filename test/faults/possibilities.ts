import type { Action } from '../oracle/actions.ts'
import { Model } from '../oracle/model.ts'
import type { Platform, Uid } from '../oracle/system.ts'

/** What happened, as a model repeats it. Returns what the model answers. */
type Step = (model: Model) => unknown
type Logged = { readonly step: Step; readonly isCertain: boolean }

/** A model, and which of the uncertain steps took effect in it. */
type Branch = { readonly model: Model; readonly took: readonly boolean[] }

/** More are not told apart: the history waits for a comparison first. */
const branchesMax = 32

/**
 * The states in which the server may be. A call without an answer may have taken effect or not: each such call doubles them;
 * answers, closed connections and comparisons rule states out.
 */
export class Possibilities {
  readonly #log: Logged[] = []
  #branches: Branch[] = [{ model: new Model(), took: [] }]

  get models(): readonly Model[] {
    return this.#branches.map(({ model }) => model)
  }
  get areMany(): boolean {
    return this.#branches.length >= branchesMax
  }

  /** It took effect. Returns the answers of all states. */
  certainly(step: Step): unknown[] {
    this.#log.push({ step, isCertain: true })
    return this.models.map(step)
  }
  /** It took effect and was answered so. `false` when no state answers that; then all stay. */
  answered(action: Action, answer: number | undefined): boolean {
    const answers = this.certainly((model) => codeOf(action.act(model)))
    return this.keep((_, index) => answers[index] === answer)
  }
  /** It took effect or not, and its client got nothing. */
  perhaps(action: Action): void {
    for (const step of partsOf(action)) this.#perhaps(step)
    this.#perhaps((model) => actUnseen(action, model))
  }
  /** Rules out the other states. `false` when none is left; then all stay. */
  keep(isPossible: (model: Model, index: number) => boolean): boolean {
    const left = this.#branches.filter(({ model }, index) => isPossible(model, index))
    if (left.length === 0) return false
    this.#branches = left
    return true
  }

  #perhaps(step: Step): void {
    const without = this.#branches.map(({ took }) => ({ model: this.#replay(took), took: [...took, false] }))
    this.#log.push({ step, isCertain: false })
    for (const { model } of this.#branches) step(model)
    const taken = this.#branches.map(({ model, took }) => ({ model, took: [...took, true] }))
    this.#branches = [...without, ...taken]
  }
  #replay(took: readonly boolean[]): Model {
    const model = new Model()
    const choices = took.values()
    for (const { step, isCertain } of this.#log) if (isCertain || choices.next().value) step(model)
    return model
  }
}

const provision = /^(?<uid>ann|ben) connects to Lanying .* on (?<guid>\w+), (?<platform>\w+)$/

/** What may be done of an action that then failed: a device is known, and has its session, before its connection is admitted. */
function partsOf(action: Action): Step[] {
  const named = provision.exec(String(action))?.groups as { uid: Uid; guid: string; platform: Platform } | undefined
  if (!named) return []
  const { uid, guid, platform } = named
  return [({ state }) => state.know('lanying', uid, guid, platform)]
}

/** The client got no token, and its connection is gone. */
function actUnseen(action: Action, model: Model): void {
  const { tokens, connections } = model.state
  const before = { tokens: tokens.length, connections: connections.length }
  action.act(model)
  model.state.close(connections.slice(before.connections), 'gone')
  tokens.splice(before.tokens)
  connections.splice(before.connections)
}

export const codeOf = (answer: unknown) => (typeof answer === 'number' ? answer : undefined)
