import { LanyingRules } from './model-lanying.ts'
import { OpenimRules } from './model-openim.ts'
import { WildfireRules } from './model-wildfire.ts'
import { State } from './state.ts'
import type { Dialect, MultiLogin, System, Uid } from './system.ts'

/**
 * The specification: what every action does to the state, and what it is answered. Sources: docs/architecture.md#truths and
 * those that the rules of each dialect name.
 */
export class Model implements System {
  readonly state = new State()
  readonly openim = new OpenimRules(this.state)
  readonly wildfire = new WildfireRules(this.state)
  readonly lanying = new LanyingRules(this.state)

  set multiLogin(multiLogin: MultiLogin) {
    this.openim.multiLogin = multiLogin
  }
  get multiLogin(): MultiLogin {
    return this.openim.multiLogin
  }
  get nowMs(): number {
    return this.state.nowMs
  }

  loseSocket(dialect: Dialect, uid: Uid, newer: number): void {
    const connection = this.state.at(dialect, uid, newer)
    if (connection) this.state.close([connection], 'gone')
  }
  loseNetwork(dialect: Dialect, uid: Uid, newer: number): void {
    const connection = this.state.at(dialect, uid, newer)
    if (connection) connection.networkLostAtMs = this.state.nowMs
  }
  pass(ms: number): void {
    this.state.pass(ms)
  }
}
