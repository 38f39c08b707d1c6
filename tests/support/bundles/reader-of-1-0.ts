/**
 * How a reader of format 1.0 decides whether it may read a bundle or a backup, kept as it stood in that version: by it is shown
 * what a program that was not upgraded says of a file made here.
 */
export function readerOfOneZero(bagInfo: string): 'read' | { readonly type: 'ReaderTooOld'; readonly needs: string } {
  const needs = /^Min-Reader: (\d{1,3})\.(\d{1,3})$/m.exec(bagInfo)
  if (needs === null) throw new Error('no Min-Reader')
  const [major = 0, minor = 0] = needs.slice(1).map(Number)
  return major > 1 || (major === 1 && minor > 0) ? { type: 'ReaderTooOld', needs: `${major}.${minor}` } : 'read'
}
