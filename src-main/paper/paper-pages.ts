import { randomUUID } from 'node:crypto'
import { addStyleNonce, commonHeaders, composePaperPolicy } from '../page/content-policy'
import { makeNonce, type ServedFile } from '../page/serve-renderer'

const pathPrefix = '/paper/'

/** Pages on their way to the printer, each at an address of its own until it is removed. */
export interface PaperPages {
  /** Keeps a page and answers its path. */
  add(html: string): string
  remove(path: string): void
  /** The page at a path, undefined when none is kept there. */
  serve(path: string): ServedFile | undefined
}

export function createPaperPages(): PaperPages {
  const htmlByPath = new Map<string, string>()
  return {
    add: (html) => {
      const path = `${pathPrefix}${randomUUID()}`
      htmlByPath.set(path, html)
      return path
    },
    remove: (path) => void htmlByPath.delete(path),
    serve: (path) => {
      const html = htmlByPath.get(path)
      if (html === undefined) return undefined
      const nonce = makeNonce()
      return {
        status: 200,
        headers: {
          ...commonHeaders,
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': composePaperPolicy(nonce),
        },
        body: new TextEncoder().encode(addStyleNonce(html, nonce)),
      }
    },
  }
}
