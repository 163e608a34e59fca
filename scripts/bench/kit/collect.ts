/** Collects garbage, and gives what is free back to the system, whenever SIGUSR2 comes. */
export function collectOnSignal(): void {
  process.on('SIGUSR2', () => {
    Bun.gc(true)
    Bun.shrink()
  })
}
