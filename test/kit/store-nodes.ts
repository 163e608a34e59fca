import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import type { Storage } from '../../src/core/storage.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import type { BusNetwork } from '../conformance/bus-network.ts'
import { TestNode } from './cluster-nodes.ts'
import { StoreLink, type StoreTraffic } from './store-link.ts'

/** A node, and its way to the store. */
export type StoreNode = { readonly node: TestNode; readonly link: StoreLink }

/** Nodes on one bus and one store, each with a way of its own to either. Time stands still while the store works. */
export class StoreNodes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rollcall-store-nodes-'))
  readonly #traffic: StoreTraffic = { calls: 0 }
  #opened: Promise<Storage> | undefined

  constructor(readonly network: BusNetwork) {}

  /** The store itself, whichever nodes reach it. */
  storage(): Promise<Storage> {
    const { clock } = this.network
    const cipher = columnCipher('0'.repeat(16), systemIds)
    const url = `sqlite:${join(this.#folder, 'rollcall.db')}`
    this.#opened ??= openStorage(url, { clock: systemClock, cipher, nowMs: () => clock.now() }).then(
      ({ storage }) => storage,
    )
    return this.#opened
  }
  async join(number: number | 'auto'): Promise<StoreNode> {
    const link = new StoreLink(await this.storage(), this.#traffic)
    const registry = new ConnectionRegistry(this.network.clock)
    const node = await this.settle(TestNode.join(this.#stepping(), number, registry, link.storage))
    return { node, link }
  }
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      await this.network.pass(Math.min(stepMs, ms - passed))
      await this.#quiet()
    }
  }
  async settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const end = () => {
      settled = true
    }
    promise.then(end, end)
    while (!settled) {
      await this.#quiet()
      if (!settled) await this.network.pass(settleStepMs)
    }
    return promise
  }
  async close(): Promise<void> {
    await this.network.close()
    await this.#quiet()
    await (await this.storage()).close()
    rmSync(this.#folder, { recursive: true })
  }

  /** A network whose time stands still while the store works. */
  #stepping(): BusNetwork {
    const { network } = this
    return {
      ...network,
      clock: network.clock,
      bus: () => network.bus(),
      settle: (promise) => this.settle(promise),
      pass: (ms) => this.pass(ms),
    }
  }
  async #quiet(): Promise<void> {
    for (let idle = 0; idle < idleRounds; ) {
      await new Promise<void>((done) => setImmediate(done))
      idle = this.#traffic.calls === 0 ? idle + 1 : 0
    }
  }
}

const stepMs = 50
const settleStepMs = 10
/** Rounds of the event loop in which the store does nothing, after which it has no work left. */
const idleRounds = 3
