import { type Browser, chromium } from 'playwright-core'

/** No sandbox: Chromium has none as root. The rest keeps it from calling its vendor. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run']

/** `path` is the browser's program. Its profile is new and deleted at the end. */
export const launchChromium = (path: string): Promise<Browser> => chromium.launch({ executablePath: path, args: flags })
