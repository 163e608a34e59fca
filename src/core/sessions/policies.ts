import type { DialectName } from '../values.ts'
import type { AdmissionPolicy } from './policy.ts'

/** The admission policy of each dialect. */
export type Policies = Readonly<Record<DialectName, AdmissionPolicy>>
