/** Key pairs of Rollcall itself for push services and browsers; encrypted at rest, the same on every node. */
export interface PushKeyStore {
  find(name: string): Promise<string | undefined>
  /** Keeps `made` unless there is one; returns the one that is kept. */
  keep(name: string, made: string): Promise<string>
}
