const signature = '\r\n\r\n\0\r\nQUIT\n'

/** A PROXY protocol header of version 2: its version and command, family and transport, and what follows the length. */
export function binaryHeader(command: number, family: number, rest: readonly number[]): Buffer {
  const fixed = Buffer.from([command, family, rest.length >> 8, rest.length & 0xff])
  return Buffer.concat([Buffer.from(signature), fixed, Buffer.from(rest)])
}

/** One of version 1, for a client at this IPv4 address. */
export const lineHeader = (address: string): Buffer => Buffer.from(`PROXY TCP4 ${address} 192.0.2.1 56324 1883\r\n`)
