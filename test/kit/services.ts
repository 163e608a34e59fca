/** What some tests need and a machine may lack. Tests ask `serviceFor`; `scripts/test.ts` names what was left out. */
export const services = {
  postgres: {
    title: 'PostgreSQL',
    variable: 'ROLLCALL_TEST_POSTGRES_URL',
    example: 'postgres://postgres@127.0.0.1/test',
  },
  redis: { title: 'Redis', variable: 'ROLLCALL_TEST_REDIS_URL', example: 'redis://127.0.0.1:6379' },
  chromium: { title: 'Chromium', variable: 'ROLLCALL_TEST_CHROMIUM', example: '/usr/bin/chromium' },
  nginx: { title: 'nginx', variable: 'ROLLCALL_TEST_NGINX', example: '/usr/sbin/nginx' },
  systemd: { title: 'systemd', variable: 'ROLLCALL_TEST_SYSTEMD_ANALYZE', example: '/usr/bin/systemd-analyze' },
  promtool: { title: 'promtool', variable: 'ROLLCALL_TEST_PROMTOOL', example: '/usr/bin/promtool' },
} as const

export type ServiceName = keyof typeof services

/** Whether long runs are wanted: more rounds, more cases, the same tests. */
export const longRun = Boolean(process.env.ROLLCALL_TEST_LONG)

/** Drivers that `DRIVERS=sqlite,postgres` narrows to; `undefined` is all that there are. */
const narrowed = process.env.DRIVERS?.split(',')

/** Whether tests of this driver are wanted; `DRIVERS` can leave it out. */
export const driverWanted = (driver: string): boolean => narrowed?.includes(driver) ?? true

/** The services that stores and buses are tested on. */
const drivers: ReadonlySet<ServiceName> = new Set(['postgres', 'redis'])

/** Where the service is, or `undefined` when there is none or `DRIVERS` leaves it out: then its tests are not made. */
export function serviceFor(name: ServiceName): string | undefined {
  return drivers.has(name) && !driverWanted(name) ? undefined : process.env[services[name].variable] || undefined
}
