import type { AppId } from '../values.ts'
import type { OutboxEventKind, OutboxReceiver } from './receiver.ts'

/** The receivers of all apps. They change when the settings of an app do. */
export interface Receivers {
  /** Names are unique in an app. Asking is one look-up. */
  of(app: AppId): readonly OutboxReceiver[]
  all(): readonly OutboxReceiver[]
  /** Called after the receivers of an app changed. A listener must not throw. */
  onChange(listener: (app: AppId) => void): () => void
}

/** Receivers that are built for each app, and again when `refresh` says that it changed. */
export class ReceiverList implements Receivers {
  readonly #build: (app: AppId) => readonly OutboxReceiver[]
  readonly #byApp = new Map<AppId, readonly OutboxReceiver[]>()
  readonly #listeners = new Set<(app: AppId) => void>()
  #all: readonly OutboxReceiver[] = []

  constructor(build: (app: AppId) => readonly OutboxReceiver[]) {
    this.#build = build
  }

  of(app: AppId): readonly OutboxReceiver[] {
    return this.#byApp.get(app) ?? none
  }
  all(): readonly OutboxReceiver[] {
    return this.#all
  }
  onChange(listener: (app: AppId) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  refresh(app: AppId): void {
    this.#byApp.set(app, this.#build(app))
    this.#all = [...this.#byApp.values()].flat()
    for (const listener of this.#listeners) listener(app)
  }
}

const none: readonly OutboxReceiver[] = []

/** Receivers that never change. */
export function fixedReceivers(receivers: readonly OutboxReceiver[]): Receivers {
  const list = new ReceiverList((app) => receivers.filter((one) => one.app === app))
  for (const app of new Set(receivers.map((one) => one.app))) list.refresh(app)
  return list
}

/** Whether a receiver gets events of one of these kinds. */
export const takesAny = (receivers: readonly OutboxReceiver[], kinds: readonly OutboxEventKind[]): boolean =>
  receivers.some((one) => kinds.some((kind) => one.kinds.has(kind)))
