import { runNodeProcess } from './node-process.ts'

/** The program of each process that a supervisor starts (spawn.ts). */
process.exit(await runNodeProcess())
