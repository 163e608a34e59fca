/** The program of each system that opens a URL. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens a URL in the browser of this machine, as far as it has one: the caller prints the URL as well. */
export function openBrowser(url: string): void {
  const opener = openers[process.platform]
  if (!opener) return
  try {
    Bun.spawn([...opener, url], { stdio: ['ignore', 'ignore', 'ignore'] }).unref()
  } catch {
    // The program is not installed.
  }
}
