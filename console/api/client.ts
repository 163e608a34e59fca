import { useSearch } from '@tanstack/react-router'
import { type AdminClient, adminClient } from '../../src/admin-client/client.ts'

/** Where a console without an app in its address is. */
export const appDefault = 'default'

/** The app that the address names. */
export function useApp(): string {
  const search = useSearch({ strict: false }) as { app?: string }
  return search.app ?? appDefault
}

const clients = new Map<string, AdminClient>()

/** The client of one app. Its calls throw AdminApiError or UnreachableError. */
export function clientOf(app: string): AdminClient {
  const known = clients.get(app)
  if (known) return known
  const client = adminClient({ url: location.origin, app })
  clients.set(app, client)
  return client
}

/** The typed client of the app in the address. */
export const useApi = (): AdminClient => clientOf(useApp())
