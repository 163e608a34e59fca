import type { Config } from '../../config/settings.ts'
import { DialectRegistry } from '../../core/dialect-registry.ts'
import { lanyingPolicy, lanyingTraits } from '../../dialects/lanying/admission.ts'
import { openimPolicy, openimTraits } from '../../dialects/openim/admission.ts'
import { wildfirePolicy, wildfireTraits } from '../../dialects/wildfire/admission.ts'

/** The traits of every dialect whose clients sign in, as configured. */
export function dialectsOf(config: Config): DialectRegistry {
  const scope = config['policy.scope']
  const switches = {
    multiEndpoint: config['wildfire.multiEndpoint'],
    multiPcEndpoint: config['wildfire.multiPcEndpoint'],
    multiPadEndpoint: config['wildfire.multiPadEndpoint'],
  }
  return new DialectRegistry([
    wildfireTraits(wildfirePolicy(switches, scope)),
    lanyingTraits(lanyingPolicy({ maxDevices: config['lanying.maxDevices'] }, scope), config['lanying.timeZone']),
    openimTraits(openimPolicy(config['openim.multiLogin'], scope)),
  ])
}
