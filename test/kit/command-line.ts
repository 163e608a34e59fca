import { join } from 'node:path'
import { withoutSettings } from './process.ts'

const main = join(import.meta.dir, '..', '..', 'src', 'main.ts')

/** Runs one command to its end, on the data folder of a running server. */
export const runCommand = (dataDir: string, ...line: readonly string[]) => startCommand(dataDir, ...line).ended

/** Starts one command; its standard input is at its end. */
export const startCommand = (dataDir: string, ...line: readonly string[]) => started(spawn(dataDir, line, 'ignore'))

/** Starts one command and writes to its standard input, which stays open. */
export function startCommandWith(input: string, dataDir: string, ...line: readonly string[]) {
  const child = spawn(dataDir, line, 'pipe')
  child.stdin.write(input)
  child.stdin.flush()
  return started(child)
}

const spawn = <Input extends 'ignore' | 'pipe'>(dataDir: string, line: readonly string[], stdin: Input) =>
  Bun.spawn([process.execPath, '--no-env-file', main, ...line, '--set', `data.dir=${dataDir}`], {
    env: withoutSettings(process.env),
    stdin,
    stdout: 'pipe',
    stderr: 'pipe',
  })

function started(child: Bun.Subprocess<'ignore' | 'pipe', 'pipe', 'pipe'>) {
  const out = collected(child.stdout)
  const output = Promise.all([out.whole, new Response(child.stderr).text(), child.exited])
  const ended = output.then(([out, error, code]) => ({ out: out.trimEnd(), error: error.trimEnd(), code }))
  return {
    ended,
    /** What it has printed so far. */
    stdout: out.soFar,
    signal: (name: NodeJS.Signals) => child.kill(name),
    /** Waits until the condition holds. Throws with what was printed when the command ends earlier. */
    async until(holds: () => boolean): Promise<void> {
      while (!holds()) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended too early: ${JSON.stringify(await ended)}`)
        await Bun.sleep(1)
      }
    },
  }
}

/** The text of a stream, as it comes and whole. */
function collected(stream: ReadableStream<Uint8Array>) {
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of stream) text += decoder.decode(chunk, { stream: true })
    return text
  }
  return { whole: read(), soFar: () => text }
}
