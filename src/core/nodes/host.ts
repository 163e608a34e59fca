/** What the server knows of the machine and the process that it runs in. */
export type Host = {
  readonly version: string
  /** Wall time, ms. */
  readonly startedAtMs: number
  readonly database: {
    readonly kind: 'sqlite' | 'postgresql'
    /** Size on disk; `undefined` when it cannot be read. */
    bytes(): Promise<number | undefined>
  }
  /** Free on the disk of `data.dir`; `undefined` when it cannot be read. */
  freeBytes(): Promise<number | undefined>
  /** Event streams that are open on this node. */
  streams(): number
}
