import { describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DCLinter } from 'dclint'
import { validate as dockerfileProblems } from 'dockerfile-utils'
import * as apps from 'kubernetes-models/apps/v1'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import * as policy from 'kubernetes-models/policy/v1'
import * as core from 'kubernetes-models/v1'
import { type Environment, readEnvironment } from '../src/config/environment.ts'
import { loadConfig } from '../src/config/load.ts'
import { type Config, keys } from '../src/config/settings.ts'
import { composeFile, deploymentFile, deploymentPath, type Manifest, manifests } from './kit/deployment-files.ts'
import { serviceFor } from './kit/services.ts'

/** What is deployed fits its public schema, and names settings and ports that Rollcall has. */

const defaultPorts = Object.fromEntries(
  keys
    .filter((key) => key.endsWith('.port'))
    .map((key) => [key, loadConfig({ flags: [], environment: {} }).config[key]]),
)
const portNumbers = Object.values(defaultPorts).map(Number).sort()
/** A request may take so long, and a stop waits for it. */
const requestSecondsMax = 120

describe('Dockerfile', () => {
  const text = deploymentFile('Dockerfile')
  const instruction = (name: string) =>
    Array.from(text.matchAll(new RegExp(`^${name} ((?:.*\\\\\n)*.*)`, 'gm')), ([, rest = '']) => rest)

  test('is valid', () => {
    expect(dockerfileProblems(text).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([])
  })
  test('exposes every listener', () => {
    expect(instruction('EXPOSE').join(' ').split(' ').map(Number).sort()).toEqual(portNumbers)
  })
  test('sets what the server takes', () => {
    const { config } = loadConfig({ flags: [], environment: variables(instruction('ENV').at(-1) ?? '') })
    expect({ host: config.host, folder: config['data.dir'] }).toEqual({ host: '0.0.0.0', folder: '/data' })
  })
  test('runs as a user without rights', () => {
    expect(instruction('USER')).toEqual(['65532:65532'])
  })
  test('copies only files that are in the build context', () => {
    const ignored = deploymentFile('.dockerignore').split('\n')
    const copied = instruction('COPY')
      .filter((rest) => !rest.startsWith('--'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([])
  })
})

const variables = (text: string): Environment =>
  Object.fromEntries(Array.from(text.matchAll(/(\w+)=(\S+)/g), ([, name = '', value = '']) => [name, value]))

/** What does not fit the schema of the Compose Specification; the linter's rules of style are left out. */
const schemaProblems = (path: string): string[] =>
  new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] })
    .lintFiles([path], false)
    .flatMap(({ messages }) => messages)
    .filter(({ rule }) => rule === 'invalid-schema' || rule === 'invalid-yaml')
    .map(({ line, message }) => `${line}: ${message}`)

describe('compose.yaml', () => {
  const compose = composeFile()
  const secrets = {
    POSTGRES_PASSWORD: 'p'.repeat(48),
    REDIS_PASSWORD: 'r'.repeat(48),
    ROLLCALL_SECRETS_KEY: 'k'.repeat(48),
  }
  const nodes = Object.entries(compose.services).filter(([name]) => name.startsWith('node'))

  /** `${NAME}`, `${NAME:?message}` and `${NAME:-}` as Compose fills them in. */
  const filled = (environment: Readonly<Record<string, string | number>>): Environment => {
    const value = (text: string) =>
      text.replace(/\$\{(\w+)(?::[?-][^}]*)?\}/g, (_, name: string) => secrets[name as keyof typeof secrets] ?? '')
    return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(String(text))]))
  }

  test('fits the schema of the Compose Specification', () => {
    expect(schemaProblems(deploymentPath('compose.yaml'))).toEqual([])
  })
  test('what the schema does not have is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-compose-'))
    const path = join(folder, 'compose.yaml')
    writeFileSync(path, deploymentFile('compose.yaml').replace('stop_grace_period', 'stop_grace_time'))
    expect(schemaProblems(path)).not.toEqual([])
    rmSync(folder, { recursive: true })
  })
  test('has three nodes with settings that the server takes', () => {
    expect(nodes.map(([name]) => name)).toEqual(['node1', 'node2', 'node3'])
    const configs = nodes.map(([, node]) => loadConfig({ flags: [], environment: filled(node.environment) }).config)
    expect(configs.map((config: Config) => config['node.id'])).toEqual([1, 2, 3])
    const [first] = configs
    expect(first?.['database.url']).toBe(`postgres://rollcall:${secrets.POSTGRES_PASSWORD}@postgres:5432/rollcall`)
    expect(first?.['redis.url']).toBe(`redis://:${secrets.REDIS_PASSWORD}@redis:6379`)
    expect(first?.['wildfire.publicHost']).toBe('')
  })
  test('gives the nodes a read-only root, time for requests at a stop, and queues that outlive a process', () => {
    for (const [, node] of nodes) {
      expect(node.read_only).toBe(true)
      expect(Number(/^(\d+)s$/.exec(node.stop_grace_period ?? '')?.[1])).toBeGreaterThan(requestSecondsMax)
      expect(node.sysctls).toEqual({ 'net.ipv4.tcp_migrate_req': 1 })
    }
  })
  test('lets the nodes trust the network of the balancer', () => {
    const { subnet } = compose.networks.default.ipam.config[0] ?? { subnet: '' }
    expect(nodes.map(([, node]) => node.environment.ROLLCALL_TRUSTEDPROXIES)).toEqual([subnet, subnet, subnet])
  })
  test('publishes every listener through the balancer, that of the admin API on loopback', () => {
    const ports = compose.services.balancer?.ports ?? []
    expect(ports.map((port) => Number(port.split(':').at(-1))).sort()).toEqual(portNumbers)
    expect(ports.filter((port) => port.startsWith('127.0.0.1:'))).toEqual(['127.0.0.1:18000:18000'])
    expect(Object.values(compose.services).filter((service) => service.ports !== undefined)).toHaveLength(1)
  })
})

describe('the balancer', () => {
  const text = deploymentFile('deploy/nginx.conf')
  test('has a port for every listener and the three nodes behind each', () => {
    expect(Array.from(text.matchAll(/listen (\d+);/g), ([, port]) => Number(port)).sort()).toEqual(portNumbers)
    const upstreams = Array.from(text.matchAll(/server (node\d):(\d+) /g), ([, node, port]) => `${node} ${port}`)
    const expected = portNumbers.flatMap((port) => ['node1', 'node2', 'node3'].map((node) => `${node} ${port}`))
    expect(upstreams.sort()).toEqual(expected.sort())
  })
})

/** The models of `kubernetes-models` by apiVersion and kind, which check a manifest against the schema of the Kubernetes API. */
const models: Readonly<Record<string, new (data: never) => { validate(): void }>> = {
  'apps/v1 Deployment': apps.Deployment,
  'v1 ConfigMap': core.ConfigMap,
  'v1 Service': core.Service,
  'policy/v1 PodDisruptionBudget': policy.PodDisruptionBudget,
  'networking.k8s.io/v1 NetworkPolicy': networking.NetworkPolicy,
}
const modelOf = ({ apiVersion, kind }: Manifest) => models[`${apiVersion} ${kind}`]

describe('deploy/kubernetes', () => {
  const all = manifests()
  const of = <Shape>(kind: string, name = 'rollcall') =>
    all.find(({ manifest }) => manifest.kind === kind && manifest.metadata.name === name)?.manifest as Shape
  type Probe = { httpGet: { path: string; port: string }; periodSeconds: number; failureThreshold: number }
  type Container = {
    ports: { name: string; containerPort: number }[]
    securityContext: unknown
    startupProbe: Probe
    readinessProbe: Probe & { timeoutSeconds: number }
    livenessProbe: Probe
  }
  type Pod = {
    containers: [Container]
    enableServiceLinks: boolean
    securityContext: unknown
    terminationGracePeriodSeconds: number
  }
  type Labels = Readonly<Record<string, string>>
  const { template } = of<{ spec: { template: { metadata: { labels: Labels }; spec: Pod } } }>('Deployment').spec
  const { containers, enableServiceLinks, securityContext, terminationGracePeriodSeconds } = template.spec
  const noticeMs = () => {
    const { config } = loadConfig({ flags: [], environment: of<{ data: Environment }>('ConfigMap').data })
    return config['shutdown.noticeMs']
  }

  test.each(
    all.map(({ file, manifest }) => [`${file}, ${manifest.kind} ${manifest.metadata.name}`, manifest] as const),
  )('%s fits the schema of Kubernetes', (_, manifest) => {
    const Model = modelOf(manifest)
    if (Model === undefined) throw new Error(`no model for ${manifest.apiVersion} ${manifest.kind}`)
    expect(() => new Model(manifest as never).validate()).not.toThrow()
  })
  test('what the schema does not have is refused', () => {
    expect(() => new apps.Deployment({ spec: { replicas: 'three' } } as never).validate()).toThrow()
  })
  test('has every listener in the pod and behind a service', () => {
    expect(containers[0].ports.map(({ containerPort }) => containerPort).sort()).toEqual(portNumbers)
    const served = all
      .filter(({ manifest }) => manifest.kind === 'Service')
      .flatMap(
        ({ manifest }) =>
          (manifest as Manifest & { spec: { ports: { port: number; targetPort: string }[] } }).spec.ports,
      )
    const numberOf = (name: string) => containers[0].ports.find((port) => port.name === name)?.containerPort
    expect(served.map(({ port }) => port).sort()).toEqual(portNumbers)
    expect(served.filter(({ port, targetPort }) => numberOf(targetPort) !== port)).toEqual([])
  })
  test('has settings that the server takes', () => {
    expect(noticeMs()).toBe(10_000)
  })
  test('asks the admin listener whether a pod lives and may have requests', () => {
    const { startupProbe, readinessProbe, livenessProbe } = containers[0]
    const asked = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet)
    expect(asked).toEqual(['/readyz', '/readyz', '/healthz'].map((path) => ({ path, port: 'rollcall' })))
    const numberOf = containers[0].ports.find(({ name }) => name === 'rollcall')?.containerPort
    expect(numberOf).toBe(Number(defaultPorts['rollcall.port']))
  })
  test('takes a pod that drains out of the service before it stops listening, and waits for its requests', () => {
    const { periodSeconds, failureThreshold, timeoutSeconds } = containers[0].readinessProbe
    expect((periodSeconds * failureThreshold + timeoutSeconds) * 1_000).toBeLessThan(noticeMs())
    expect(terminationGracePeriodSeconds).toBeGreaterThan(noticeMs() / 1_000 + requestSecondsMax)
  })
  test('runs pods without rights and on a read-only root', () => {
    expect(securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65_532 })
    const unprivileged = {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    }
    expect(containers[0].securityContext).toEqual(unprivileged)
  })
  test('lets a drain of machines take one pod at a time', () => {
    const budget = of<{ spec: { maxUnavailable: number; selector: { matchLabels: Labels } } }>('PodDisruptionBudget')
    expect(budget.spec.maxUnavailable).toBe(1)
    expect(template.metadata.labels).toMatchObject(budget.spec.selector.matchLabels)
  })
  test('gives pods no variables of services, which would be unknown settings', () => {
    expect(enableServiceLinks).toBe(false)
    expect(readEnvironment({ ROLLCALL_PORT: 'tcp://10.0.0.1:18080' }).problems).toHaveLength(1)
  })
})

describe('deploy/systemd/rollcall.service', () => {
  const verifier = serviceFor('systemd')

  test.if(verifier !== undefined)('is what systemd takes', () => {
    const path = deploymentPath('deploy/systemd/rollcall.service')
    const { exitCode, stdout, stderr } = Bun.spawnSync([verifier ?? '', 'verify', '--man=no', path])
    expect({ exitCode, text: `${stdout}${stderr}` }).toEqual({ exitCode: 0, text: '' })
  })
  test('starts no second time what is configured wrongly, and waits for requests at a stop', () => {
    const unit = deploymentFile('deploy/systemd/rollcall.service')
    expect(unit).toContain('\nRestartPreventExitStatus=2\n')
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(requestSecondsMax)
  })
  test('sets, with the rights of root, that connects outlive the process in whose queue they are', () => {
    const unit = deploymentFile('deploy/systemd/rollcall.service')
    const [, prefix, value, path] = /^ExecStartPre=(\S*)\/bin\/sh -c 'echo (\d+) > (\S+)'$/m.exec(unit) ?? []
    expect([value, path]).toEqual(['1', '/proc/sys/net/ipv4/tcp_migrate_req'])
    // A kernel without it fails that line alone.
    expect(prefix?.split('').toSorted()).toEqual(['+', '-'])
  })
})

describe('the web console', () => {
  test('is built for the image in a stage of its own, and for the package before it is packed', () => {
    const stages = deploymentFile('Dockerfile').split(/^FROM /m)
    const stage = stages.find((text) => text.startsWith('packages AS console\n'))
    expect(stage).toContain('\nRUN bun --no-env-file console/build.ts\n')
    expect(stages.at(-1)).toContain('\nCOPY --from=console /app/console/dist console/dist\n')
    const { files, scripts } = JSON.parse(deploymentFile('package.json')) as {
      files: string[]
      scripts: Record<string, string>
    }
    expect(files).toContain('console/dist')
    expect([scripts.prepack, scripts.console]).toEqual(['npm run console', expect.stringContaining('console/build.ts')])
  })
  test('is not copied into the image with its sources', () => {
    expect(deploymentFile('.dockerignore')).toContain('\nconsole/dist\n')
    expect(
      deploymentFile('Dockerfile')
        .split(/^FROM /m)
        .at(-1),
    ).not.toContain('COPY console ')
  })
})
