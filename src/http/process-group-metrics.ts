import { Counter, Gauge, type Registry } from 'prom-client'
import type { GroupState, ProcessState } from './process-group.ts'

const states: readonly ProcessState[] = ['starting', 'ready', 'draining', 'waiting']

/** Metrics of a supervisor; returns what counts a process that did not give its metrics in time. */
export function processGroupMetrics(registry: Registry, state: () => GroupState): () => void {
  const registers = [registry]
  new Gauge({
    name: 'rollcall_processes',
    help: 'Processes by state, with `serve --processes`: starting, ready, draining, waiting for a restart',
    labelNames: ['state'],
    registers,
    collect() {
      const { processes } = state()
      for (const name of states) this.set({ state: name }, processes.filter((one) => one.state === name).length)
    },
  })
  new Counter({
    name: 'rollcall_process_restarts_total',
    help: 'Processes that were started again, with `serve --processes`',
    registers,
    collect() {
      this.reset()
      this.inc(state().processes.reduce((sum, { restarts }) => sum + restarts, 0))
    },
  })
  const late = new Counter({
    name: 'rollcall_process_samples_late_total',
    help: 'Processes that did not give their metrics in 500 ms, with `serve --processes`: their counters are the last known, their gauges missing',
    registers,
  })
  return () => late.inc()
}
