import { gatewayUrl } from '../kit/openim-socket.ts'
import type { Deployment } from './deployment.ts'
import { platformNumber } from './names.ts'
import { OpenimApp } from './openim-app.ts'
import type { OpenimActions, Platform, Uid } from './system.ts'

export class OpenimClients implements OpenimActions {
  constructor(private readonly deployment: Deployment) {}

  async register(uid: Uid): Promise<number> {
    const users = [{ userID: this.#id(uid), nickname: uid, faceURL: '' }]
    const code = await this.#call('/user/user_register', { users })
    if (code === 0) await this.deployment.readNum(uid)
    return code
  }
  update = (uid: Uid) =>
    this.#call('/user/update_user_info_ex', { userInfo: { userID: this.#id(uid), nickname: 'new' } })
  async getUserToken(uid: Uid, platform: Platform): Promise<number> {
    const { backends, tokens } = this.deployment
    const asked = { userID: this.#id(uid), platformID: platformNumber('openim', platform) }
    const { code, data } = await backends.openim<{ token: string }>('/auth/get_user_token', asked)
    if (code === 0) tokens.push({ dialect: 'openim', uid, platform, text: data.token })
    return code
  }
  forceLogout = (uid: Uid, platform: Platform) =>
    this.#call('/auth/force_logout', { userID: this.#id(uid), platformID: platformNumber('openim', platform) })

  async connect(uid: Uid, newer: number): Promise<number | undefined> {
    const { server } = this.deployment
    const token = this.deployment.token('openim', uid, newer)
    if (!token) return undefined
    const admit = this.deployment.beginConnect()
    const platformID = platformNumber('openim', token.platform)
    const url = gatewayUrl({ url: '', userID: this.#id(uid), token: token.text, platformID })
    const client = new OpenimApp(uid, await server.dial('openim', url), this.#id(uid))
    const code = await client.handshake()
    if (code === 0) admit(client)
    return code
  }
  logOut = (uid: Uid, newer: number) => this.#client(uid, newer)?.logOut()
  setBackground = (uid: Uid, newer: number, background: boolean) => this.#client(uid, newer)?.setBackground(background)
  subscribe = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.subscribe(this.#id(whom))
  unsubscribe = (uid: Uid, newer: number, whom: Uid) => this.#client(uid, newer)?.unsubscribe(this.#id(whom))

  #id = (uid: Uid) => this.deployment.names.toServer(uid)
  #client = (uid: Uid, newer: number) => this.deployment.client('openim', uid, newer)
  async #call(path: string, body: unknown): Promise<number> {
    return (await this.deployment.backends.openim(path, body)).code
  }
}
