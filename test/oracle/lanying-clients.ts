import type { LanyingCaller } from './backends.ts'
import type { Deployment } from './deployment.ts'
import { LanyingApp } from './lanying-app.ts'
import { platformNumber } from './names.ts'
import type { LanyingActions, Platform, Uid } from './system.ts'

const webSocketPath = '/socket.io/?EIO=3&transport=websocket'

export class LanyingClients implements LanyingActions {
  readonly #passwords = new Map<Uid, string>()
  constructor(private readonly deployment: Deployment) {}

  kick = (uid: Uid, sn?: number) => this.#onUser(uid, '/user/kick', sn === undefined ? {} : { device_sn: sn })
  removeDevice = (uid: Uid, sn: number) => this.#onUser(uid, '/user/device/remove', { device_sn: sn })
  disable = (uid: Uid) => this.#onApp(uid, '/user/disable')
  enable = (uid: Uid) => this.#onApp(uid, '/user/enable')
  delete = (uid: Uid) => this.#onUser(uid, '/user/delete', {})
  async setPassword(uid: Uid): Promise<number | undefined> {
    const password = this.#nextPassword(uid)
    const code = await this.#onUser(uid, '/user/change_password_admin', { password })
    if (code === 0) this.#passwords.set(uid, password)
    return code
  }

  async logIn(uid: Uid, guid?: string): Promise<number | undefined> {
    const { backends, names, nums, tokens } = this.deployment
    const user_id = nums.get(uid)
    if (user_id === undefined) return undefined
    const device = guid === undefined ? {} : { device_guid: names.toServer(guid) }
    const asked = { user_id, password: this.#passwords.get(uid) ?? 'none', ...device }
    const { code, data } = await backends.lanying<{ token: string }>('POST /token/id', 'admin', asked)
    if (code === 0) tokens.push({ dialect: 'lanying', uid, text: data.token })
    return code
  }
  async changePassword(uid: Uid, newer: number): Promise<number | undefined> {
    const token = this.deployment.token('lanying', uid, newer)
    if (!token) return undefined
    const new_password = this.#nextPassword(uid)
    const asked = { old_password: this.#passwords.get(uid), new_password }
    const code = await this.#call('/user/change_password', { token: token.text }, asked)
    if (code === 0) this.#passwords.set(uid, new_password)
    return code
  }
  async connect(uid: Uid, newer: number, guid: string, platform: Platform): Promise<number | undefined> {
    const { server, names, nums } = this.deployment
    const token = this.deployment.token('lanying', uid, newer)
    const num = nums.get(uid)
    if (!token || num === undefined) return undefined
    const admit = this.deployment.beginConnect()
    const client = new LanyingApp(uid, await server.dial('lanying', webSocketPath))
    const osType = platformNumber('lanying', platform)
    const code = await client.provision({ num, token: token.text, guid: names.toServer(guid), osType })
    if (code === 0) admit(client)
    return code
  }

  #nextPassword = (uid: Uid) => `${this.#passwords.get(uid) ?? 'secret'}+`
  #onUser(uid: Uid, path: string, body: unknown): Promise<number> | undefined {
    const num = this.deployment.nums.get(uid)
    return num === undefined ? undefined : this.#call(path, { num }, body)
  }
  #onApp(uid: Uid, path: string): Promise<number> | undefined {
    const num = this.deployment.nums.get(uid)
    return num === undefined ? undefined : this.#call(path, 'admin', { list: [num] })
  }
  async #call(path: string, by: LanyingCaller, body: unknown): Promise<number> {
    return (await this.deployment.backends.lanying(`POST ${path}`, by, body)).code
  }
}
