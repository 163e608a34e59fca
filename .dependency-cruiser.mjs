import { readdirSync } from 'node:fs'

/**
 * Import boundaries: which folder may import which. Checked by `npm run check -- import-boundaries`;
 * test/architecture.test.ts proves that each boundary holds. `bun:sqlite` and the like are matched by their names alone.
 */

const tests = '\\.test\\.tsx?$'

const sql = '^(bun:sqlite|kysely)|node_modules/kysely/'

/** The folder imports of ours only itself and `others`; its tests also the test kit. */
const boundary = (folder, others, why) => ({
  name: `${folder.replaceAll('/', '-')}-imports`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(src|console|scripts|test)/',
    pathNot: [...[folder, ...others].map((one) => `^${one}(/|$)`), '^test/kit/'],
  },
})

/** Every dialect; the kit is what they share. */
const dialects = readdirSync(new URL('src/dialects', import.meta.url)).filter((name) => name !== 'kit')

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads nothing else
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Modules that import each other, types included, can only be read and changed together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    boundary('src/core', [], 'The core has no wire, no SQL and no process.'),
    boundary('src/storage', ['src/core'], 'The stores implement the interfaces of the core.'),
    boundary('src/cluster', ['src/core'], 'Nodes exchange types of the core.'),
    boundary('src/config', ['src/core'], 'Configuration is read before anything else starts.'),
    boundary(
      'src/gateway',
      ['src/core', 'src/dialects/kit'],
      'The gateway is given its wires; it has no code for a dialect.',
    ),
    boundary('src/dialects/kit', ['src/core'], 'The kit has no code for a dialect.'),
    ...dialects.map((dialect) =>
      boundary(
        `src/dialects/${dialect}`,
        ['src/core', 'src/dialects/kit', 'src/gateway/wire\\.ts'],
        'A dialect imports no other dialect, and of the gateway only the interface of a wire.',
      ),
    ),
    boundary(
      'src/http',
      ['src/core', 'src/dialects/kit', 'src/gateway', 'src/config'],
      'Listeners serve the handlers that they are given.',
    ),
    boundary('src/admin-client', [], 'A client of the admin API runs without the server, also in browsers.'),
    boundary(
      'src/cli',
      ['src/core', 'src/config', 'src/dialects/admin', 'src/admin-client'],
      'Commands are given what they call.',
    ),
    {
      ...boundary('console', ['src/admin-client'], 'The console is a client of the admin API; it runs in browsers.'),
      // Its tests compare what it says with what the server may answer.
      from: { path: '^console/', pathNot: tests },
    },
    {
      name: 'types-of-the-api-only',
      comment: 'The CLI is a client: it imports types of the admin API, not its code.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: tests },
      to: { path: '^src/dialects/admin/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'types-of-the-gateway-only',
      comment: 'A wire implements an interface; it calls nothing in the gateway.',
      severity: 'error',
      from: { path: '^src/dialects/', pathNot: tests },
      to: { path: '^src/gateway/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-storage-only',
      comment: 'Everything else calls the stores. The lock on data.dir is a SQLite lock, hence the exception.',
      severity: 'error',
      from: { path: '^(src|console)/', pathNot: ['^src/storage/', '^src/config/data-dir\\.ts$', tests] },
      to: { path: sql },
    },
    {
      name: 'databases-apart',
      comment:
        'Stores and migrations run on every database: what belongs to one is in its folder, and `open.ts` picks it.',
      severity: 'error',
      from: { path: '^src/storage/', pathNot: ['^src/storage/(sqlite|postgres)/', '^src/storage/open\\.ts$', tests] },
      to: { path: '^src/storage/(sqlite|postgres)/|^bun:sqlite' },
    },
    {
      name: 'plain-core',
      comment: 'The core needs no package.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Shipped code imports nothing that only tests need.',
      severity: 'error',
      from: { path: '^(src|console)/', pathNot: tests },
      to: { path: `^(test|scripts)/|${tests}` },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      comment: 'Shipped code runs without the development dependencies. The console is shipped as a bundle.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(bun|@types/bun)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'bun', 'types', 'default'] },
  },
}
