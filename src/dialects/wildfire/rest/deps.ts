import type { Core } from '../../../core/core.ts'
import type { AppId, Call, UserId } from '../../../core/values.ts'
import { endpointsFor } from '../../kit/endpoint.ts'
import type { RecentSignatures } from './recent-signatures.ts'

export type WildfireSettings = {
  noCheckTime: boolean
  rejectReplay: boolean
  /** How lists are answered that the page shows bare and the Java SDK wants wrapped. */
  listShape: 'auto' | 'seed' | 'sdk'
  aes256: boolean
}

/** What the machine reports of itself to `GET /admin/health`. Sizes in bytes. */
export type NodeHealth = {
  node: string
  cpu: { load: number; cores: number }
  memory: { free: number; max: number; avail: number }
  disk: { space: number; free: number; usable: number }
}

export type WildfireDeps = {
  core: Core
  settings: WildfireSettings
  /** Where signatures may be used again: to report it. */
  recentSignatures: RecentSignatures
  /** A signature was used again inside its window. */
  onReplay: (app: AppId) => void
  health: () => Promise<NodeHealth>
}

/** Who calls: the app's server, or one of its robots. */
export type WildfireCall = Call & { robot?: UserId }

export const endpoint = endpointsFor<WildfireDeps, WildfireCall>()
