import type { Cluster, Node } from './nodes.ts'
import { actCalmly, all, finishAll, matches, pauseMs, startWorkers } from './round.ts'
import type { Worker } from './worker.ts'

/** How a node is replaced. */
export type Replacement = {
  readonly node: Node
  /** See `Node`. */
  readonly program: string | undefined
  /** Of the version, for a failure. */
  readonly name: string
  /** Called when calls and clients no longer go to the node, before it stops. */
  readonly stopping: () => Promise<unknown>
}

/** Calls whose kick is not confirmed in time, as on a machine where a node gets no processor for seconds: they say so. */
const unconfirmedMax = 2

/**
 * Replaces a node by one with this program while histories go on, as an operator does: the balancer takes it away, it drains,
 * another starts in its place. Calls and clients go to the other nodes meanwhile, so every answer must be the model's, and only
 * connections of this node may end. Returns the number of actions. Throws a HistoryFailure.
 */
export async function runReplacement(cluster: Cluster, replacement: Replacement, seed: number): Promise<number> {
  const { node } = replacement
  let isReplacing = false
  let unconfirmed = 0
  const workers = await startWorkers(cluster, seed, {
    mayEnd: (one) => isReplacing && one === node,
    mayHide: () => false,
    // No answer: of a client whose node stops before it answers.
    mayFail: (answer) => (answer === 'none' ? isReplacing : ++unconfirmed <= unconfirmedMax),
  })
  await actCalmly(workers, 'before')
  isReplacing = true
  for (const { server } of workers) server.nodes = cluster.nodes.filter((one) => one !== node)
  await replaceWhileActing(workers, replacement)
  const startedAtMs = performance.now()
  for (const { server } of workers) server.nodes = cluster.nodes
  for (const one of workers) one.settle()
  await matches(workers, startedAtMs, `after node ${node.number} was replaced`)
  isReplacing = false
  await finishAll(workers)
  const failures = workers.flatMap(({ server }) => server.failures)
  if (failures.length > 0) throw new Error(failures.join('\n'))
  return workers.reduce((sum, { steps }) => sum + steps, 0)
}

/** Histories act until it has started, and until each has an answer that it needs. */
async function replaceWhileActing(workers: readonly Worker[], replacement: Replacement): Promise<void> {
  const { node, name } = replacement
  for (const one of workers) one.note(`node ${node.number} is replaced by ${name}`)
  let isDone = false
  const replaced = replace(replacement).finally(() => {
    isDone = true
  })
  const acted = all(workers, async (one) => {
    while (!isDone || one.isOwing) {
      await one.act()
      await Bun.sleep(pauseMs)
    }
  })
  await Promise.all([replaced, acted])
}

async function replace({ node, program, stopping }: Replacement): Promise<void> {
  await stopping()
  const code = await node.stop()
  if (code !== 0) throw new Error(`node ${node.number} stopped with exit code ${code}`)
  node.program = program
  await node.start()
}
