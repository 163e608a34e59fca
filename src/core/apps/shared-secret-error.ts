import { CoreError } from '../errors.ts'
import type { AppId } from '../values.ts'
import type { AppKeyName } from './store.ts'

/** A secret that an app has already, under any name. */
export class SharedSecretError extends CoreError {
  constructor(
    readonly app: AppId,
    readonly key: AppKeyName,
    /** The app that has it, and its name there. */
    readonly owner: AppId,
    readonly ownerKey: AppKeyName,
  ) {
    super('request.invalid', `${key} of the app ${app} is ${ownerKey} of the app ${owner} already`)
  }
}
