import type { Config } from '../../config/settings.ts'
import { DialectRegistry, policiesOf } from '../../core/dialect-registry.ts'
import type { DialectTraits } from '../../core/dialect-traits.ts'
import { lanyingAdmissionPolicy, lanyingTraits } from '../../dialects/lanying/admission.ts'
import { openimAdmissionPolicy, openimTraits } from '../../dialects/openim/admission.ts'
import { wildfireAdmissionPolicy, wildfireTraits } from '../../dialects/wildfire/admission.ts'
import type { DialectModule, PerApp } from './dialect-module.ts'

/* What the core knows of the dialects, without the code that serves them: a command on the store loads this alone. */

export function wildfireTraitsOf(config: Config): DialectTraits {
  const switches = {
    multiEndpoint: config['wildfire.multiEndpoint'],
    multiPcEndpoint: config['wildfire.multiPcEndpoint'],
    multiPadEndpoint: config['wildfire.multiPadEndpoint'],
  }
  return wildfireTraits(wildfireAdmissionPolicy(switches, config['policy.scope']), {
    tokenExpireMs: config['wildfire.tokenExpireMs'],
    aes256: config['wildfire.aes256'],
  })
}

export function lanyingTraitsOf(config: Config): DialectTraits {
  const policy = lanyingAdmissionPolicy({ maxDevices: config['lanying.maxDevices'] }, config['policy.scope'])
  return lanyingTraits(policy, config['lanying.timeZone'])
}

export const openimTraitsOf = (config: Config): DialectTraits =>
  openimTraits(openimAdmissionPolicy(config['openim.multiLogin'], config['policy.scope']))

type WithTraits = Pick<DialectModule, 'traits'>

/** Of the dialects of Rollcall whose clients sign in. */
const builtInTraits: readonly WithTraits[] = [
  { traits: wildfireTraitsOf },
  { traits: lanyingTraitsOf },
  { traits: openimTraitsOf },
]

/** The traits of the dialects whose clients sign in, as configured; without `perApp` the same for all apps. */
export function dialectRegistry(
  config: Config,
  modules: readonly WithTraits[] = builtInTraits,
  perApp?: PerApp,
): DialectRegistry {
  const traitsOf = (own: Config) => modules.flatMap((module) => module.traits?.(own) ?? [])
  return new DialectRegistry(
    traitsOf(config),
    perApp?.((own) => policiesOf(traitsOf(own))),
  )
}
