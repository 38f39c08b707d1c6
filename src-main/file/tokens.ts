import { randomUUID } from 'node:crypto'

/** Gives places on the disk opaque names, so that the window never holds, let alone makes up, a path. */
export interface Tokens {
  /** The token of a path; the same for as long as the program runs. */
  tokenOf(path: string): string
  /** The path of a token that was given out, undefined for any other. */
  pathOf(token: string): string | undefined
}

export function createTokens(): Tokens {
  const tokensByPath = new Map<string, string>()
  const pathsByToken = new Map<string, string>()
  return {
    tokenOf: (path) => {
      const known = tokensByPath.get(path)
      if (known !== undefined) return known
      const token = randomUUID()
      tokensByPath.set(path, token)
      pathsByToken.set(token, path)
      return token
    },
    pathOf: (token) => pathsByToken.get(token),
  }
}
