/** Runs `work` one at a time so that each caller gets a run begun after its call; callers that wait share one. */
export class SharedRun<T> {
  readonly #work: () => Promise<T>
  #current: Promise<T> | undefined
  #next: Promise<T> | undefined

  constructor(work: () => Promise<T>) {
    this.#work = work
  }

  get isIdle(): boolean {
    return this.#current === undefined && this.#next === undefined
  }
  /** The run that the latest call got, unless it has ended. */
  get latest(): Promise<T> | undefined {
    return this.#next ?? this.#current
  }
  run(): Promise<T> {
    if (this.#next) return this.#next
    if (!this.#current) return this.#begin()
    const begin = () => this.#begin()
    this.#next = this.#current.then(begin, begin)
    return this.#next
  }

  #begin(): Promise<T> {
    this.#next = undefined
    const run = this.#work()
    this.#current = run
    const end = () => {
      if (this.#current === run) this.#current = undefined
    }
    run.then(end, end)
    return run
  }
}
