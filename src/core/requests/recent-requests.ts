import type { Cluster } from '../cluster.ts'
import { byRecency, type RecentRequest, type RequestQuery } from './recent-request.ts'
import type { RequestRing } from './request-ring.ts'

/** `complete`: every live node answered. */
export type RecentRequestsPage = { readonly requests: RecentRequest[]; readonly complete: boolean }

/** The latest requests of all nodes. */
export class RecentRequests {
  constructor(
    private readonly cluster: Pick<Cluster, 'query' | 'holdRequests'>,
    readonly ring: RequestRing,
  ) {
    cluster.holdRequests((query) => ring.list(query))
  }

  /** Newest first. Nodes that do not answer in 500 ms are left out. */
  async list(query: RequestQuery): Promise<RecentRequestsPage> {
    const answers = await this.cluster.query<'requests'>({ kind: 'requests', ...query })
    const requests = answers.flatMap(({ value }) => value?.requests ?? [])
    return {
      requests: requests.sort(byRecency).slice(0, query.limit),
      complete: answers.every(({ value }) => value !== undefined),
    }
  }
}
