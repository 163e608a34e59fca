import type { Platform } from '../devices/platform.ts'
import type { OutgoingPush } from './outgoing-push.ts'
import type { PushCount, PushOutcome } from './task.ts'

/** The outcomes of the devices of one page: their counts, and each by itself. */
export class OutcomeCounts {
  readonly #counts = new Map<string, PushCount>()
  readonly devices: (PushOutcome & { readonly device: OutgoingPush['device'] })[] = []

  add({ outcome, reason }: PushOutcome, platform: Platform, count = 1): void {
    if (count === 0) return
    const key = `${outcome}\0${reason}\0${platform}`
    const known = this.#counts.get(key)
    if (known) known.count += count
    else this.#counts.set(key, { outcome, reason, platform, count })
  }
  addDevice(outcome: PushOutcome, device: OutgoingPush['device']): void {
    this.add(outcome, device.platform)
    this.devices.push({ ...outcome, device })
  }
  list(): PushCount[] {
    return [...this.#counts.values()]
  }
}
