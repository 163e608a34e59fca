import type { State } from './state.ts'
import type { LanyingActions, Platform, Uid } from './system.ts'

const silenceMsMax = 30_000
const userDestroyed = 10021
/** Statuses of a refused PROVISION. */
const statuses = { ended: 9, frozen: 10 } as const

/** Sources: docs/dialects/lanying.md#tokens, #devices, #disable-and-list, #client-link. */
export class LanyingRules implements LanyingActions {
  constructor(private readonly state: State) {}

  /** Of every dialect; an unknown serial number is not an error. */
  kick(uid: Uid, sn?: number) {
    return this.#onActive(uid, () => {
      const { state } = this
      const device = state.devices.find((one) => one.uid === uid && one.sn === sn)
      if (sn === undefined) state.kickAll(uid)
      else if (device) state.end(uid, 'kicked', (one) => one.dialect === device.dialect && one.client === device.client)
    })
  }
  removeDevice(uid: Uid, sn: number) {
    return this.#onActive(uid, () => {
      const device = this.state.devices.find((one) => one.uid === uid && one.sn === sn)
      if (device) this.state.remove(device)
    })
  }
  disable = (uid: Uid) => this.#onActive(uid, () => this.state.ban(uid))
  enable = (uid: Uid) => this.#onActive(uid, () => this.state.banned.delete(uid))
  delete = (uid: Uid) => this.#onActive(uid, () => this.state.destroy(uid))
  setPassword(uid: Uid) {
    return this.#onActive(uid, () => {
      this.state.passwords.add(uid)
      this.state.end(uid, 'new password', ({ dialect }) => dialect === 'lanying')
    })
  }

  logIn(uid: Uid, guid?: string) {
    const { state } = this
    if (!state.accounts.has(uid)) return undefined
    if (!state.passwords.has(uid)) return 402
    if (state.banned.has(uid)) return 10010
    const token = state.issue('lanying', uid)
    if (guid !== undefined) state.session(token, state.know('lanying', uid, guid))
    return 0
  }
  /** The caller's token stays, with its connections. */
  changePassword(uid: Uid, newer: number) {
    const own = this.state.tokensOf('lanying', uid)[newer]
    if (!own?.isValid) return own && 402
    this.state.end(uid, 'new password', ({ dialect, token }) => dialect === 'lanying' && token !== own)
    return 0
  }
  connect(uid: Uid, newer: number, guid: string, platform: Platform) {
    const { state } = this
    const token = state.tokensOf('lanying', uid)[newer]
    if (!token) return undefined
    if (state.banned.has(uid)) return statuses.frozen
    if (!token.isValid) return statuses.ended
    const device = state.know('lanying', uid, guid, platform)
    const older = state.live(uid).filter(({ session }) => session.device === device)
    state.open(state.session(token, device), silenceMsMax)
    state.close(older, 'superseded')
    return 0
  }

  #onActive(uid: Uid, act: () => unknown): number | undefined {
    const account = this.state.accounts.get(uid)
    if (account === 'active') act()
    return account === 'destroyed' ? userDestroyed : account && 0
  }
}
