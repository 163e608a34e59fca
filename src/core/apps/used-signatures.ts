import type { Context } from '../context.ts'
import { internalTransaction } from '../unit-of-work.ts'
import type { AppId } from '../values.ts'

/** Lets each signed request be used once, on all nodes and after a restart. */
export class UsedSignatures {
  constructor(private readonly context: Pick<Context, 'storage' | 'clock'>) {}

  /**
   * Whether this is the first use. Durable when it resolves; remembered for `rememberMs`, in which the signature must become
   * invalid by its age. Throws `server.busy`.
   */
  useOnce(app: AppId, signature: string, rememberMs: number): Promise<boolean> {
    const expiresAtMs = this.context.clock.now() + rememberMs
    return internalTransaction(this.context, [], ({ usedSignatures }) =>
      usedSignatures.add(app, signature, expiresAtMs),
    )
  }
}
