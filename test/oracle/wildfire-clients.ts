import type { Deployment } from './deployment.ts'
import { platformNumber } from './names.ts'
import type { Platform, Uid, WildfireActions } from './system.ts'
import { WildfireApp } from './wildfire-app.ts'

export class WildfireClients implements WildfireActions {
  constructor(private readonly deployment: Deployment) {}

  async getToken(uid: Uid, client: string, platform: Platform): Promise<number> {
    const { backends, tokens } = this.deployment
    const asked = { userId: this.#id(uid), clientId: this.#id(client), platform: platformNumber('wildfire', platform) }
    const { code, data } = await backends.wildfire<{ token: string }>('/admin/user/get_token', asked)
    if (code === 0) tokens.push({ dialect: 'wildfire', uid, client, text: data.token })
    return code
  }
  kickoff(uid: Uid, client?: string): Promise<number> {
    const second = client === undefined ? {} : { second: this.#id(client) }
    return this.#call('/admin/user/kickoff_client', { first: this.#id(uid), ...second })
  }
  block = (uid: Uid, status: 0 | 1 | 2) =>
    this.#call('/admin/user/update_block_status', { userId: this.#id(uid), status })
  destroy = (uid: Uid) => this.#call('/admin/user/destroy', { userId: this.#id(uid) })

  async connect(uid: Uid, newer: number, keepAliveS: number): Promise<number | undefined> {
    const { server } = this.deployment
    const token = this.deployment.token('wildfire', uid, newer)
    if (!token) return undefined
    const admit = this.deployment.beginConnect()
    const signIn = this.deployment.signIn(token)
    const client = new WildfireApp(uid, await server.dial('wildfire', ''), signIn)
    const code = await client.connect(keepAliveS)
    if (code === 0) admit(client)
    return code
  }
  signOut = (uid: Uid, newer: number, kind: 1 | 8) => this.#client(uid, newer)?.signOut(kind)
  disconnect = (uid: Uid, newer: number) => this.#client(uid, newer)?.disconnect()
  bindPush = (uid: Uid, newer: number, pushToken: string, platform: Platform) =>
    this.#client(uid, newer)?.bindPush(this.#id(pushToken), platformNumber('wildfire', platform))
  kickOwn = (uid: Uid, newer: number, client: string) => this.#client(uid, newer)?.kickOwn(this.#id(client))

  #id = (name: string) => this.deployment.names.toServer(name)
  #client = (uid: Uid, newer: number) => this.deployment.client('wildfire', uid, newer)
  async #call(path: string, body: unknown): Promise<number> {
    return (await this.deployment.backends.wildfire(path, body)).code
  }
}
