import type { Context } from '../../src/core/context.ts'
import { DialectRegistry } from '../../src/core/dialect-registry.ts'
import type { AdmissionPolicy } from '../../src/core/sessions/policy.ts'
import type { DialectName } from '../../src/core/values.ts'
import { lanyingAdmissionPolicy, lanyingTraits } from '../../src/dialects/lanying/admission.ts'
import { openimAdmissionPolicy, openimTraits } from '../../src/dialects/openim/admission.ts'
import { wildfireAdmissionPolicy, wildfireTraits } from '../../src/dialects/wildfire/admission.ts'

export {
  lanyingAdmissionPolicy as lanyingPolicy,
  lanyingNumLayout as lanyingNums,
} from '../../src/dialects/lanying/admission.ts'
export { openimAdmissionPolicy as openimPolicy } from '../../src/dialects/openim/admission.ts'
export { wildfireAdmissionPolicy as wildfirePolicy } from '../../src/dialects/wildfire/admission.ts'

export type Policies = Readonly<Record<'wildfire' | 'lanying' | 'openim', AdmissionPolicy>>

export const dialectNames = ['wildfire', 'lanying', 'openim'] as const

/** What the dialects have when nothing is configured. */
export const defaultPolicies: Policies = {
  wildfire: wildfireAdmissionPolicy({ multiEndpoint: false, multiPcEndpoint: false, multiPadEndpoint: false }),
  openim: openimAdmissionPolicy(1),
  lanying: lanyingAdmissionPolicy({ maxDevices: 0 }),
}

/** The dialects as a server has them, with these policies in place of the defaults. */
export function testDialects(policies: Partial<Policies> = {}): DialectRegistry {
  const { wildfire, lanying, openim } = { ...defaultPolicies, ...policies }
  return new DialectRegistry([wildfireTraits(wildfire), lanyingTraits(lanying, 'Asia/Shanghai'), openimTraits(openim)])
}

/** Gives a running core another policy. */
export function setPolicy({ dialects }: Pick<Context, 'dialects'>, dialect: DialectName, admission: AdmissionPolicy) {
  Object.assign(dialects.policyOf(dialect, 'default'), { admission })
}
