import { connect, type Socket } from 'socket.io-client'
import {
  frame,
  frameCommands,
  provisionReply,
  provisionRequest,
  syncReply,
  unreadReply,
  userNotice,
} from '../../src/dialects/lanying/gateway/messages.ts'

/** What the vendor's client keeps in the browser's local storage; two tabs share it. */
export type SdkStorage = { token: string | undefined; uid: number; guid: string | undefined; deviceSN: number }

export const emptySdkStorage = (): SdkStorage => ({ token: undefined, uid: 0, guid: undefined, deviceSN: 0 })

type SdkEvent =
  | { readonly kind: 'loginSuccess'; readonly deviceSN: number }
  | { readonly kind: 'loginFail'; readonly code: number; readonly reason: string }
  /** What the pages that use the client are told to do. */
  | { readonly kind: 'action'; readonly action: 'relogin' | 'relogin_manually' }
  | { readonly kind: 'notice'; readonly type: number; readonly deviceSN: number | undefined }
  | { readonly kind: 'push'; readonly id: number }
  | { readonly kind: 'unread'; readonly code: number }
  | { readonly kind: 'disconnect'; readonly reason: string }

/** A wait before it comes back; the vendor's client waits 1 to 10 s. */
const reconnectMs = 20
/** Notices after which it forgets its token. Source: docs/dialects/lanying.md#client-link. */
const forgetting = new Set([0, 1, 2, 3, 5, 10, 11])
const askingUser = new Set([10, 17, 18, 19])
const mustLogin = 'you must login first'

/**
 * The vendor's web client as docs/dialects/lanying.md#client-link describes it, on the vendor's own socket library: its calls at sign-in, what
 * it stores, how it reacts to statuses and notices, and that it comes back by itself.
 */
export class LanyingSdk {
  readonly events: SdkEvent[] = []
  readonly storage: SdkStorage
  readonly #dnsServer: string
  readonly #appId: string
  #socket: Socket | undefined
  #isReplaced = false
  #isClosed = false
  #news = Promise.withResolvers<void>()

  constructor(dnsServer: string, appId: string, storage = emptySdkStorage()) {
    this.#dnsServer = dnsServer
    this.#appId = appId
    this.storage = storage
  }

  get isConnected(): boolean {
    return this.#socket?.connected ?? false
  }

  /** Resolves when the socket has been opened; the sign-in over it is an event. */
  async login(name: string, password: string): Promise<void> {
    const { api, socket } = await this.#addresses()
    await fetch(`${api}/`)
    await this.#call(`${api}/app/config?platform=6`)
    const signedIn = await this.#call(`${api}/token/user`, { name, password })
    const { token, user_id: uid } = signedIn as { token: string; user_id: number }
    Object.assign(this.storage, { token, uid })
    const [roster] = await Promise.all([this.#call(`${api}/roster/list?`), this.#call(`${api}/group/user_joined?`)])
    if (!Array.isArray(roster)) throw new Error('the roster is no list')
    this.connect(socket)
    await this.#call(`${api}/roster/list`, { list: [uid] })
  }
  /** With what is stored, as a page does that is opened again. */
  connect(url: string): void {
    this.#socket?.close()
    const socket = connect(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: reconnectMs,
      reconnectionDelayMax: reconnectMs,
    })
    this.#socket = socket
    socket.on('connect', () => this.#provision())
    socket.on('frame', (bytes: ArrayBuffer) => this.#received(Buffer.from(bytes)))
    socket.on('disconnect', (reason: string) => this.#disconnected(socket, reason))
  }
  async socketUrl(): Promise<string> {
    return (await this.#addresses()).socket
  }
  heartbeat(): void {
    this.#socket?.emit('frame', Buffer.from('080010001800', 'hex'))
  }
  close(): void {
    this.#isClosed = true
    this.#socket?.close()
  }
  /** The first event that fits, from the one numbered `from`. */
  async until(fits: (event: SdkEvent) => boolean, from = 0): Promise<SdkEvent> {
    for (;;) {
      const found = this.events.slice(from).find(fits)
      if (found) return found
      await this.#news.promise
    }
  }
  async untilKind<K extends SdkEvent['kind']>(kind: K, from = 0): Promise<Extract<SdkEvent, { kind: K }>> {
    return (await this.until((event) => event.kind === kind, from)) as Extract<SdkEvent, { kind: K }>
  }

  async #addresses(): Promise<{ api: string; socket: string }> {
    const data = await this.#call(`${this.#dnsServer}?app_id=${this.#appId}&source=sdk`)
    type Address = { protocol: string; host: string }
    type Cluster = { ratel: Address[]; webim: Address[]; rtc: Address[] }
    const { dns_list } = data as { dns_list: { group_level: number; clusters: Cluster[] }[] }
    const cluster = dns_list.find((list) => list.group_level === 0)?.clusters[0]
    const [ratel, webim, rtc] = [cluster?.ratel[0], cluster?.webim[0], cluster?.rtc[0]]
    if (!ratel || !webim || !rtc) throw new Error('an address is missing')
    return { api: `${ratel.protocol}://${ratel.host}`, socket: `${webim.protocol}://${webim.host}` }
  }
  async #call(url: string, body?: object): Promise<unknown> {
    const headers: Record<string, string> = { app_id: this.#appId, 'content-type': 'application/json' }
    if (this.storage.token !== undefined) headers['access-token'] = this.storage.token
    const reply = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
    const { code, message, data } = (await reply.json()) as { code: number; message?: string; data: unknown }
    if (code !== 200) throw new Error(`${url}: ${code} ${message}`)
    return data
  }

  #provision(): void {
    const { storage } = this
    storage.guid ??= `${storage.uid}_${Math.trunc(performance.now() * 1_000)}`
    const { token = '', uid, guid } = storage
    const deviceSN = storage.deviceSN || 1_012_345_678
    const fields = { xid: { uid, deviceSN }, token, osType: 6, deviceGuid: guid, deviceInfo: 'Web' }
    const payload = provisionRequest.encode(fields)
    this.#socket?.emit('frame', Buffer.from(frame.encode({ command: frameCommands.provision, payload })))
  }
  #received(bytes: Buffer): void {
    const { command, payload } = frame.decode(bytes)
    if (command === frameCommands.provision) this.#signedIn(payload)
    else if (command === frameCommands.unread)
      this.#add({ kind: 'unread', code: unreadReply.decode(payload).status.code })
    else if (command === frameCommands.sync) this.#changed(payload)
  }
  #signedIn(payload: Uint8Array): void {
    const { status, xid } = provisionReply.decode(payload)
    if (status.code === 1) this.#letIn(xid.deviceSN ?? 0)
    else {
      const isRelogin = status.code === 7 || (status.code === 9 && status.reason === mustLogin)
      if (isRelogin) this.#add({ kind: 'action', action: 'relogin' })
      else if (askingUser.has(status.code)) this.#add({ kind: 'action', action: 'relogin_manually' })
      this.#add({ kind: 'loginFail', ...status })
    }
  }
  #letIn(deviceSN: number): void {
    this.storage.deviceSN = deviceSN
    this.#add({ kind: 'loginSuccess', deviceSN })
    this.heartbeat()
  }
  #changed(payload: Uint8Array): void {
    for (const meta of syncReply.decode(payload).metas) {
      if (meta.namespace === 7) this.#add({ kind: 'push', id: meta.id })
      if (meta.namespace !== 4) continue
      const { type } = userNotice.decode(meta.payload)
      if (type === 4) this.#replaced()
      else if (forgetting.has(type)) this.#forget()
      this.#add({ kind: 'notice', type, deviceSN: meta.from.deviceSN })
    }
  }
  /** Another tab has this guid: it keeps its token and takes another guid. */
  #replaced(): void {
    this.#isReplaced = true
    Object.assign(this.storage, { guid: String(Math.trunc(999_999_999 + performance.now())), deviceSN: 0 })
  }
  #forget(): void {
    Object.assign(this.storage, { token: undefined, deviceSN: 0 })
    this.#add({ kind: 'action', action: 'relogin_manually' })
  }
  /** The library comes back by itself unless the server said goodbye; then this client does. */
  #disconnected(socket: Socket, reason: string): void {
    if (this.#isClosed || socket !== this.#socket) return
    this.#add({ kind: 'disconnect', reason })
    const staysOffline = this.#isReplaced && reason === 'io server disconnect'
    if (reason === 'io server disconnect' && !staysOffline)
      setTimeout(() => this.#isClosed || socket.open(), reconnectMs)
  }
  #add(event: SdkEvent): void {
    this.events.push(event)
    const news = this.#news
    this.#news = Promise.withResolvers()
    news.resolve()
  }
}
