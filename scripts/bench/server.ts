import { runCli } from '../../src/cli/run.ts'
import { everyCommand } from '../../src/main.ts'
import { collectOnSignal } from './kit/collect.ts'

/** Rollcall as `npm start` runs it, except that it collects garbage on a signal, so that its memory can be measured. */
collectOnSignal()
const code = await runCli(process.argv.slice(2), everyCommand, {
  version: 'bench',
  environment: process.env,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
})
process.exit(code)
