import type { Action } from '../oracle/actions.ts'
import { Model } from '../oracle/model.ts'
import { type Connection, isOpen } from '../oracle/state.ts'
import type { Platform, Uid } from '../oracle/system.ts'

/** What happened, as a model repeats it. */
type Step = (model: Model) => unknown

/** A model, and which of its alternatives each step took in it. */
type Branch = { readonly model: Model; readonly took: readonly number[] }

/** More are not told apart: the history waits for a comparison first. */
const branchesMax = 32

/**
 * The states in which the server may be. A call without an answer may have taken effect or not: each such call doubles them;
 * answers, closed connections and comparisons rule states out.
 */
export class Possibilities {
  /** The alternatives of each step. */
  readonly #log: (readonly Step[])[] = []
  #branches: Branch[] = [{ model: new Model(), took: [] }]

  get models(): readonly Model[] {
    return this.#branches.map(({ model }) => model)
  }
  get areMany(): boolean {
    return this.#branches.length >= branchesMax
  }

  /** It took effect. */
  certainly(step: Step): void {
    this.#log.push([step])
    this.#branches = this.#branches.map(({ model, took }) => {
      step(model)
      return { model, took: [...took, 0] }
    })
  }
  /** It took effect and was answered so. `false` when no state answers that; then all stay. */
  answered(action: Action, answer: number | undefined): boolean {
    const answers = new Map<Model, unknown>()
    this.certainly((model) => answers.set(model, codeOf(action.act(model))))
    return this.keep((model) => answers.get(model) === answer)
  }
  /** Whether the action closes connections in some state. */
  wouldClose(action: Action): boolean {
    return this.#branches.some(({ took }) => {
      const model = this.#replay(took)
      const open = model.state.connections.filter(isOpen)
      action.act(model)
      return !open.every(isOpen)
    })
  }
  /** All nodes know of all connections again: none is open that a newer one, which is open too, would have closed. */
  settle(): void {
    this.keep(({ state }) => state.connections.every((one) => !isOpen(one) || !spared.get(one)?.some(isOpen)))
  }
  /** A client connected. Either all connections that it replaces were closed, or one of `staying` says by index which were not. */
  connectedPerhapsBesideOthers(action: Action, staying: readonly ((index: number) => boolean)[]): void {
    const besideOthers = staying.map((stays) => (model: Model) => actBesideOthers(action, model, stays))
    this.#oneOf([(model) => action.act(model), ...besideOthers])
  }
  /** It took effect or not, and its client got nothing. */
  perhaps(action: Action): void {
    for (const step of [...partsOf(action), (model: Model) => actUnseen(action, model)]) this.#oneOf([() => {}, step])
  }
  /** Rules out the other states. `false` when none is left; then all stay. */
  keep(isPossible: (model: Model, index: number) => boolean): boolean {
    const left = this.#branches.filter(({ model }, index) => isPossible(model, index))
    if (left.length === 0) return false
    this.#branches = left
    return true
  }

  #oneOf(alternatives: readonly Step[]): void {
    this.#log.push(alternatives)
    this.#branches = this.#branches.flatMap(({ took }) =>
      alternatives.map((_, choice) => ({ model: this.#replay([...took, choice]), took: [...took, choice] })),
    )
  }
  #replay(took: readonly number[]): Model {
    const model = new Model()
    for (const [index, choice] of took.entries()) this.#log[index]?.[choice]?.(model)
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

/** By connection that stayed beside newer ones which would close it: those. */
const spared = new WeakMap<Connection, Connection[]>()

/** Connections that it would close stay where `stays` says so, by index. */
function actBesideOthers(action: Action, model: Model, stays: (index: number) => boolean): void {
  const open = model.state.connections.filter((one, index) => isOpen(one) && stays(index))
  action.act(model)
  const newest = model.state.connections.at(-1)
  for (const one of open) {
    if (isOpen(one) || !newest) continue
    Object.assign(one, { ending: undefined, endedAtMs: Number.POSITIVE_INFINITY })
    spared.set(one, [...(spared.get(one) ?? []), newest])
  }
}

export const codeOf = (answer: unknown) => (typeof answer === 'number' ? answer : undefined)

/** Every selection of at least one of these. */
export const someOf = <T>([first, ...others]: readonly T[]): T[][] => {
  if (first === undefined) return []
  const without = someOf(others)
  return [[first], ...without, ...without.map((some) => [first, ...some])]
}
