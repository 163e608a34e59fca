import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { buildConnectionServices, type ConnectionServices } from '../../src/core/connection-services.ts'
import { buildCore, type Core } from '../../src/core/core.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import { CoreError } from '../../src/core/errors.ts'
import { Events } from '../../src/core/event.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { CloseReason, LocalConnection, Notification } from '../../src/core/presence/connection.ts'
import { LastSeenTimes } from '../../src/core/presence/last-seen-times.ts'
import type { AdmissionPolicy } from '../../src/core/sessions/policy.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { DialectName, UserId } from '../../src/core/values.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import type { BusNetwork } from '../conformance/bus-network.ts'
import { joinNodes, type TestNode } from './cluster-nodes.ts'
import { appKeys } from './core.ts'
import { type Policies, setPolicy, testDialects } from './dialects.ts'
import { callOf, signInOf } from './live-core.ts'

/** A client as its node's transport sees it. */
export type TestClient = {
  readonly notices: Notification[]
  /** Why it was refused or closed; `undefined` while it is connected. */
  ended: string | undefined
  readonly connection: LocalConnection | undefined
}

/** A node with its core, on a store that all nodes share. */
export class LiveNode {
  constructor(
    readonly node: TestNode,
    readonly core: Core,
    readonly live: ConnectionServices,
  ) {}

  /** Connects by a token, or where tokens are not stored by the client key; resolves when admitted or refused. */
  async connect(dialect: DialectName, uid: UserId, platform: Platform, text: string): Promise<TestClient> {
    const client = new Client()
    try {
      await this.#admit(client, dialect, uid, platform, text)
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      client.ended = error.code
    }
    return client
  }
  async #admit(client: Client, dialect: DialectName, uid: UserId, platform: Platform, text: string): Promise<void> {
    const { admission } = this.live
    const fencingToken = admission.fencingToken()
    const { clientKey } = signInOf(dialect, uid, platform, text, systemClock)
    const who = { app: 'default', uid, dialect, platform, clientKey, tokenText: text, address: '192.0.2.1' }
    if (dialect === 'wildfire') {
      await admission.assertNotBanned('default', uid)
      const session = await this.core.sessions.findLatestOnDevice('default', uid, dialect, clientKey)
      await admission.admit({ ...who, sessionId: session?.id, tokenId: undefined }, client, fencingToken)
    } else {
      const token = await admission.verifyToken('default', text)
      await admission.admit({ ...who, sessionId: undefined, tokenId: token.id }, client, fencingToken)
    }
  }
}

class Client implements TestClient {
  readonly awaitingAdmission = true
  readonly lastInboundAtMs = 0
  readonly notices: Notification[] = []
  ended: string | undefined
  connection: LocalConnection | undefined

  admitted(connection: LocalConnection): void {
    this.connection = connection
  }
  close(reason: CloseReason): void {
    this.ended = reason
  }
  notify(notice: Notification): boolean {
    this.notices.push(notice)
    return true
  }
}

export type LiveCluster = {
  readonly nodes: readonly [LiveNode, LiveNode]
  /** Opens a session of `ann`, on the first node. */
  signIn(dialect: DialectName, platform: Platform, text: string): Promise<void>
  /** Gives both nodes another admission policy. */
  setPolicy(dialect: DialectName, policy: AdmissionPolicy): void
  /** Every connection of `ann` on any node. */
  connections(): LocalConnection[]
  close(): Promise<void>
}

/** Two nodes with their cores over one store. */
export async function startLiveCluster(
  network: BusNetwork,
  policies: Partial<Policies>,
  storageOfSecond = (storage: Storage) => storage,
): Promise<LiveCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-cluster-'))
  const cipher = columnCipher('0'.repeat(16), systemIds)
  const { storage } = await openStorage(`sqlite:${join(folder, 'rollcall.db')}`, {
    clock: systemClock,
    cipher,
    nowMs: () => network.clock.now(),
  })
  const [one, two] = await joinNodes(network, 2, storage)
  if (!one || !two) throw new Error('two nodes are needed')
  const nodes = [
    await liveNode(network, one, storage, policies),
    await liveNode(network, two, storageOfSecond(storage), policies),
  ] as const
  return {
    nodes,
    async signIn(dialect, platform, text) {
      await network.pass(1)
      const request = signInOf(dialect, 'ann', platform, text, network.clock)
      await network.settle(nodes[0].core.sessions.signIn(callOf(dialect), request))
    },
    setPolicy(dialect, policy) {
      for (const { core } of nodes) setPolicy(core.context, dialect, policy)
    },
    connections: () => nodes.flatMap(({ node }) => node.registry.ofUser('default', 'ann')),
    async close() {
      for (const { live } of nodes) await network.settle(live.lastSeen.close())
      await storage.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function liveNode(network: BusNetwork, node: TestNode, storage: Storage, policies: Partial<Policies>) {
  const { clock } = network
  const { cluster, registry, faults } = node
  const context = {
    storage,
    clock,
    ids: systemIds,
    events: new Events(),
    cluster,
    dialects: testDialects(policies),
    lastSeen: new LastSeenTimes(),
  }
  const core = buildCore(context, appKeys('default'), { memoryKiB: 1024, failuresMax: 10, registrationsMax: 0 })
  await core.apps.load()
  const live = buildConnectionServices(context, registry, { perUserMax: 0, fault: (error) => faults.push(error) })
  return new LiveNode(node, core, live)
}
