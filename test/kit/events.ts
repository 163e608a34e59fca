import { numberBatch } from '../../src/core/audit/number-batch.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'

/** Numbers all entries that wait, as the sequencer does. */
export async function numberAll(storage: Storage, batchMax = 200): Promise<void> {
  while ((await numberBatch(storage, systemIds, batchMax)).count > 0);
}
