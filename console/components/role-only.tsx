import type { ReactNode } from 'react'
import { type Role, useSession } from '../app/session.tsx'

const roles: readonly Role[] = ['viewer', 'operator', 'owner']

/** Whether the login may do what needs a role. The server decides by itself; this hides what it would refuse. */
export function useRole(atLeast: Role): boolean {
  const { role } = useSession()
  return roles.indexOf(role) >= roles.indexOf(atLeast)
}

export function RoleOnly({ atLeast, children }: { readonly atLeast: Role; readonly children: ReactNode }) {
  return useRole(atLeast) ? children : null
}
