import { systemIds } from '../../src/core/ids.ts'

/** A database of its own on a server, which `drop` removes, whoever is connected to it. */
export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/** Makes an empty database on the server of `url`. */
export async function newDatabase(url: string): Promise<TestDatabase> {
  const name = `rollcall_test_${systemIds.hex(8)}`
  await runOnServer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, drop: () => runOnServer(url, `drop database ${name} with (force)`) }
}

/** Runs one statement on a connection of its own. */
export async function runOnServer(url: string, statement: string): Promise<void> {
  const server = new Bun.SQL({ url, max: 1 })
  try {
    await server.unsafe(statement)
  } finally {
    await server.close({ timeout: 0 })
  }
}
