/** Limits of a queue; with `sizeOf`, also on the sizes of its items together. */
export type QueueBounds<T> =
  | { readonly itemsMax: number; readonly sizeMax?: undefined }
  | { readonly itemsMax: number; readonly sizeMax: number; sizeOf(item: T): number }

/** First in, first out, with a limit. */
export class BoundedQueue<T> {
  readonly #bounds: QueueBounds<T>
  #items: T[] = []
  #size = 0

  constructor(bounds: QueueBounds<T>) {
    this.#bounds = bounds
  }

  get length(): number {
    return this.#items.length
  }
  /** `false` when the queue is full; the item is not added. */
  push(item: T): boolean {
    const bounds = this.#bounds
    if (this.#items.length >= bounds.itemsMax) return false
    if (bounds.sizeMax !== undefined) {
      const size = this.#size + bounds.sizeOf(item)
      if (size > bounds.sizeMax) return false
      this.#size = size
    }
    this.#items.push(item)
    return true
  }
  shift(): T | undefined {
    const item = this.#items.shift()
    if (item !== undefined && this.#bounds.sizeMax !== undefined) this.#size -= this.#bounds.sizeOf(item)
    return item
  }
  /** Puts an item that was taken back at the front; the limits do not apply to it. */
  putBack(item: T): void {
    if (this.#bounds.sizeMax !== undefined) this.#size += this.#bounds.sizeOf(item)
    this.#items.unshift(item)
  }
  /** Takes every item, in order. */
  takeAll(): T[] {
    const items = this.#items
    this.#items = []
    this.#size = 0
    return items
  }
}
