/**
 * Whether a text may be a token of a vendor: then it must not be in an address. Base64 that is longer than an id, a JWT, or 43
 * characters as Lanying's.
 */
export const mayBeToken = (text: string): boolean =>
  text.startsWith('token:') || /^ey[\w-]+\./.test(text) || /^[\w-]{43}$/.test(text) || /^[\w+/]{65,}={0,2}$/.test(text)
