/**
 * The walls of the house: which folder may import which. Checked by `npm run check`; test/architecture.test.ts proves that each
 * wall stands. `bun:sqlite` and the like are told apart by their names alone.
 */

const tests = '\\.test\\.tsx?$'

const sql = '^(bun:sqlite|kysely)|node_modules/kysely/'

/** A folder that imports of ours only itself and `others`; tests may use the test kit beside that. */
const wall = (folder, others, why) => ({
  name: `${folder.replaceAll('/', '-')}-walls`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(src|console|scripts|test)/',
    pathNot: [...[folder, ...others].map((one) => `^${one}(/|$)`), '^test/kit/'],
  },
})

const vendors = ['wildfire', 'lanying', 'openim']

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads nothing else
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'A circle of imports is one module in several files. Types alone may refer to each other: they are gone when it runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    wall('src/core', [], 'The core knows no wire, no SQL and no process.'),
    wall('src/storage', ['src/core'], 'The stores meet what the core asks for.'),
    wall('src/cluster', ['src/core'], 'What nodes tell each other is said in the words of the core.'),
    wall('src/config', ['src/core'], 'Configuration is read before anything else is there.'),
    wall('src/gateway', ['src/core', 'src/dialects/kit'], 'The gateway gets its codecs; it knows no vendor.'),
    wall('src/dialects/kit', ['src/core'], 'The kit serves all vendors and knows none.'),
    ...[...vendors, 'admin'].map((vendor) =>
      wall(
        `src/dialects/${vendor}`,
        ['src/core', 'src/dialects/kit', 'src/gateway/wire\\.ts'],
        'A vendor knows nothing of another, and of the gateway only what a wire is.',
      ),
    ),
    wall(
      'src/http',
      ['src/core', 'src/dialects/kit', 'src/gateway', 'src/config'],
      'Listeners mount what they are given.',
    ),
    wall('src/cli', ['src/core', 'src/config', 'src/dialects/admin'], 'What commands do is handed to them.'),
    wall('console', ['src/dialects/admin'], 'The console is a client of our own API.'),
    {
      name: 'types-of-the-api-only',
      comment: 'CLI and console are clients: they know the shapes of our own API, not its code.',
      severity: 'error',
      from: { path: '^(src/cli|console)/', pathNot: tests },
      to: { path: '^src/dialects/admin/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'types-of-the-gateway-only',
      comment: 'A wire meets an interface; it calls nothing in the gateway.',
      severity: 'error',
      from: { path: '^src/dialects/', pathNot: tests },
      to: { path: '^src/gateway/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-in-storage-only',
      comment: 'Everything else asks the stores. The lock on data.dir is SQLite’s own, hence the one exception.',
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
      comment: 'What is shipped imports nothing that only tests need.',
      severity: 'error',
      from: { path: '^(src|console)/', pathNot: tests },
      to: { path: `^(test|scripts)/|${tests}` },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      comment: 'What is shipped runs without the development dependencies.',
      severity: 'error',
      from: { path: '^(src|console)/', pathNot: tests },
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
