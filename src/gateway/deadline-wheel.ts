/** Base class of the entries of a wheel. Only the wheel changes the links. */
export class WheelEntry {
  /** When it is due, ms; infinite for never. Call `schedule` after each change. */
  nextDeadlineMs: number = Number.POSITIVE_INFINITY
  next: WheelEntry = this
  previous: WheelEntry = this
}

/**
 * A timing wheel whose slots are lists linked through the entries, so that `schedule` and `remove` take constant time and
 * allocate nothing. An entry that is due after the range of the wheel is visited once in each turn of it.
 */
export class DeadlineWheel<T extends WheelEntry> {
  readonly #slotMs: number
  readonly #slots: readonly WheelEntry[]
  /** Slots before this one have no due entry. */
  #cursor: number

  /** `nowMs` and deadlines are on one clock that does not go back. */
  constructor(slotMs: number, slots: number, nowMs: number) {
    this.#slotMs = slotMs
    this.#slots = Array.from({ length: slots }, () => new WheelEntry())
    this.#cursor = Math.floor(nowMs / slotMs)
  }

  /** Adds an entry, or moves it after a change of its deadline. */
  schedule(entry: T): void {
    unlink(entry)
    const last = this.#cursor + this.#slots.length - 1
    const slot = Math.max(this.#cursor, Math.min(last, Math.floor(entry.nextDeadlineMs / this.#slotMs)))
    this.#link(entry, slot)
  }
  remove(entry: T): void {
    unlink(entry)
  }
  /**
   * Removes each entry whose deadline is `nowMs` or earlier and calls `visit` with it, which may schedule it again, and
   * schedule or remove others.
   */
  advance(nowMs: number, visit: (entry: T, nowMs: number) => void): void {
    const target = Math.floor(nowMs / this.#slotMs)
    // After a jump of the clock every slot is visited once.
    const first = Math.max(this.#cursor, target - this.#slots.length + 1)
    for (let slot = first; slot <= target; slot++) {
      this.#cursor = slot
      this.#visitSlot(slot, nowMs, visit)
    }
  }
  /** All entries, in no defined order. */
  entries(): T[] {
    const found: T[] = []
    for (const slot of this.#slots)
      for (let entry = slot.next; entry !== slot; entry = entry.next) found.push(entry as T)
    return found
  }

  #visitSlot(slot: number, nowMs: number, visit: (entry: T, nowMs: number) => void): void {
    const waiting = this.#detach(slot)
    for (let entry = waiting.next; entry !== waiting; entry = waiting.next) {
      unlink(entry)
      if (entry.nextDeadlineMs <= nowMs) visit(entry as T, nowMs)
      else this.schedule(entry as T)
    }
  }
  /** Moves the entries of a slot to a separate list, so that entries scheduled meanwhile are not visited again. */
  #detach(slot: number): WheelEntry {
    const list = new WheelEntry()
    const head = this.#slots[slot % this.#slots.length]
    if (!head || head.next === head) return list
    list.next = head.next
    list.previous = head.previous
    list.next.previous = list
    list.previous.next = list
    head.next = head
    head.previous = head
    return list
  }
  #link(entry: WheelEntry, slot: number): void {
    const head = this.#slots[slot % this.#slots.length]
    if (!head) return
    entry.previous = head.previous
    entry.next = head
    head.previous.next = entry
    head.previous = entry
  }
}

function unlink(entry: WheelEntry): void {
  entry.previous.next = entry.next
  entry.next.previous = entry.previous
  entry.next = entry
  entry.previous = entry
}
