import { canonicalJson } from './canonical-json'

/**
 * Any value that JSON can hold as a text. `String` alone throws at an object that has a field `toString` which is no function, and says
 * nothing of the others.
 */
export const anyText = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value))
