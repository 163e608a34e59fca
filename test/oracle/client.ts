import { until } from '../kit/toy-gateway.ts'
import type { ClientSocket } from './server.ts'
import type { Dialect, Uid } from './system.ts'

/** An app of one vendor on one socket: performs actions and records what it receives. */
export abstract class Client {
  abstract readonly dialect: Dialect
  readonly uid: Uid
  isReachable = true
  protected readonly socket: ClientSocket
  /** What it was told while it was open; a text of `notices` each. */
  protected readonly told: string[] = []

  constructor(uid: Uid, socket: ClientSocket) {
    this.uid = uid
    this.socket = socket
  }

  /** One of `states`, by what was received so far. */
  get state(): string {
    this.#readOn()
    return this.stateNow
  }
  get notices(): readonly string[] {
    this.#readOn()
    return this.told
  }
  /** Resolves when the server has answered a heartbeat. */
  abstract ping(): Promise<void>
  terminate(): void {
    this.socket.terminate()
  }
  /** After one more heartbeat, which still arrives, nothing gets through. */
  async loseNetwork(): Promise<void> {
    await this.ping()
    this.isReachable = false
    this.socket.loseNetwork()
  }

  protected abstract get stateNow(): string
  protected abstract take(message: string | Uint8Array): void
  protected get hasEnded(): boolean {
    return this.socket.ended !== undefined
  }
  protected until(isSo: () => boolean): Promise<void> {
    return until(() => {
      const hasEnded = this.hasEnded
      this.#readOn()
      if (isSo()) return true
      if (hasEnded) throw new Error('the socket ended')
      return false
    }, this.socket.answerMsMax)
  }
  #readOn(): void {
    for (const message of this.socket.read.splice(0)) this.take(message)
  }
}
