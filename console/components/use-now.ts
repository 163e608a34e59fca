import { useSyncExternalStore } from 'react'

export const nowEveryMs = 5_000

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, nowEveryMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = Date.now()
  for (const one of listeners) one()
}

/** The time in ms, anew every 5 s; one timer for all components. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
