import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/**
 * By which address other machines reach this one: its first address of IPv4 that is no loopback, else its name. Which one
 * they reach depends on their network; an operator with several knows.
 */
export function machineAddress(interfaces: Interfaces = networkInterfaces()): string {
  const all = Object.values(interfaces).flatMap((some) => some ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? hostname()
}

/** A listener may be bound to all addresses of the machine; no client can open these. */
const allAddresses = /^(\w+:\/\/)(0\.0\.0\.0|\[::\])(?=:|\/|$)/

/** The URLs with `address` in place of all addresses of the machine. */
export const urlsAt = (urls: Readonly<Record<string, string>>, address: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [name, url.replace(allAddresses, (_, scheme) => `${scheme}${address}`)]),
  )
