import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { allMigrations, type Migrations } from '../../src/storage/migrate.ts'
import { openStorage } from '../../src/storage/open.ts'
import { newDatabase } from '../kit/postgres.ts'
import { checkOut, previousVersion, versionIn } from '../kit/previous-version.ts'
import { killLeftovers } from '../kit/process.ts'
import { longRun, serviceFor } from '../kit/services.ts'
import { seedFrom } from '../oracle/random-runs.ts'
import { type Cluster, type Node, startCluster } from './nodes.ts'
import { addColumns, migrationsOf, postgresSchema } from './postgres-schema.ts'
import { runReplacement } from './replacement.ts'
import { type Connected, Site, until } from './site.ts'

const previous = previousVersion()
const areServicesThere = serviceFor('postgres') !== undefined && serviceFor('redis') !== undefined
const seedsPerStep = 100
const timeoutMs = 300_000

/** Nodes of the version before, replaced by this one and back while histories over all wires go on. `SEED=n` for those of a run. */
describe.skipIf(!(longRun && areServicesThere && previous))(
  `three nodes of ${previous?.name ?? 'the version before'}, replaced one after another`,
  () => {
    let folder: string
    let cluster: Cluster
    let site: Site
    const seed = seedFrom(process.env) ?? systemIds.below(1_000_000)
    const before = () => join(folder, 'program')

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rollcall-previous-'))
      checkOut(previous?.commit ?? '', before())
      // The console of that version would be built at its start.
      cluster = await startCluster(3, { 'console.enabled': false }, before())
      site = await Site.at(cluster)
    }, timeoutMs)
    afterAll(async () => {
      await cluster?.close()
      await killLeftovers()
      rmSync(folder, { recursive: true })
    })

    test(
      'the released migrations make the schema that they made then',
      async () => {
        const { databaseUrl } = cluster.stores
        const done = await migrationsOf(databaseUrl)
        const own = await newDatabase(databaseUrl)
        const migrations = Object.fromEntries(Object.entries(allMigrations).filter(([name]) => done.includes(name)))
        await migrateTo(own.url, migrations)
        expect(await postgresSchema(own.url)).toEqual(await postgresSchema(databaseUrl))
        await own.drop()
      },
      timeoutMs,
    )

    test(
      'both versions serve the same users meanwhile, and a node of the version before starts on the schema of this one',
      async () => {
        const [one, two, three] = cluster.nodes
        if (!one || !two || !three) throw new Error('three nodes are needed')
        const steps = [
          [one, undefined],
          [two, undefined],
          [one, before()],
          [three, undefined],
        ] as const
        try {
          let actions = 0
          for (const [index, [node, program]] of steps.entries())
            actions += await step(node, program, seed + index * seedsPerStep)
          console.log(`${steps.length} nodes replaced, ${actions} actions`)
        } catch (error) {
          const errors = cluster.nodes.flatMap((node) => node.errors)
          throw new Error([error, `seed ${seed}`, ...errors].join('\n'))
        }
        for (const node of cluster.nodes) expect(node.errors).toEqual([])
      },
      timeoutMs,
    )

    async function migrateTo(url: string, migrations: Migrations): Promise<void> {
      const cipher = columnCipher(cluster.stores.secrets['secrets.key'], systemIds)
      const { storage } = await openStorage(url, { clock: systemClock, cipher, migrations })
      await storage.close()
    }
    /** To the schema of the version after this one, while nodes of the one before serve. */
    async function migrateBeyondThisVersion(): Promise<void> {
      await migrateTo(cluster.stores.databaseUrl, allMigrations)
      await addColumns(cluster.stores.databaseUrl)
    }
    /** Replaces a node. Its clients come back with their tokens, by either version, and are the same sessions. */
    async function step(node: Node, program: string | undefined, ownSeed: number): Promise<number> {
      const sides = [site.one, site.two, site.three]
      const side = sides.find((one) => one.node === node) ?? site.one
      const other = sides.find((one) => one.node !== node) ?? site.two
      let clients: readonly Connected[] = []
      const name = program === undefined ? 'this version' : (previous?.name ?? '')
      const stopping = async () => {
        clients = await site.connectAll(side)
        if (node === site.one.node && program === undefined) await migrateBeyondThisVersion()
      }
      const actions = await runReplacement(cluster, { node, program, name, stopping }, ownSeed)
      for (const one of cluster.nodes)
        await until('a node shows the version of each', async () => Bun.deepEquals(await versionsAt(one), versions()))
      for (const client of clients) {
        await until('the client of a node that drained is closed', () => client.socket.ended !== undefined)
        const sessions = await sessionsOf(node, client)
        expect(sessions).toHaveLength(1)
        for (const place of [other, side]) {
          const again = await site.connectAs(place, client.issued)
          for (const asked of sides)
            await until(`${client.issued.uid} is online`, async () => (await online(asked.node, client)) === true)
          expect(await sessionsOf(node, client)).toEqual(sessions)
          again.socket.terminate()
        }
      }
      return actions
    }

    const versions = () => cluster.nodes.map((one) => versionIn(one.program ?? process.cwd())).toSorted()
    async function versionsAt(node: Node): Promise<(string | undefined)[]> {
      const { items } = await admin<{ items: { version?: string }[] }>(node, '/v1/nodes')
      return items.map(({ version }) => version).toSorted()
    }
    async function sessionsOf(node: Node, { issued }: Connected): Promise<string[]> {
      const path = `/v1/users/uid:${issued.uid}/sessions?state=live`
      const { items } = await admin<{ items: { session: string }[] }>(node, path)
      return items.map(({ session }) => session)
    }
    const online = async (node: Node, { issued }: Connected) =>
      (await admin<{ online: boolean }>(node, `/v1/users/uid:${issued.uid}/presence`)).online
    async function admin<T>(node: Node, path: string): Promise<T> {
      const headers = { authorization: `Bearer ${cluster.stores.secrets['rollcall.adminKey']}` }
      const response = await fetch(`${node.urls.rollcall}${path}`, { headers, keepalive: false })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as T
    }
  },
)
