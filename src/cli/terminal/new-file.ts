import { type FileHandle, open, rm } from 'node:fs/promises'
import { UsageError } from '../command.ts'

const newline = 0x0a

/**
 * Writes lines to a new file that its owner alone can read, as they arrive. A file that is not whole is removed. Throws
 * UsageError when the file exists or cannot be made, and what the source throws.
 */
export async function writeNewFile(
  path: string,
  source: AsyncIterable<Uint8Array> | null,
): Promise<{ lines: number; bytes: number }> {
  const file = await create(path)
  let [lines, bytes] = [0, 0]
  try {
    for await (const chunk of source ?? []) {
      for (const byte of chunk) if (byte === newline) lines++
      bytes += chunk.byteLength
      await file.writeFile(chunk)
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return { lines, bytes }
}

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST') throw new UsageError(`${path} exists; no file is overwritten`, 'name a new file')
    throw new UsageError(`${path} cannot be written (${code})`, 'name a new file in a folder that you can write to')
  }
}
