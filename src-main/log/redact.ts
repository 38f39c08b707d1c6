import { homedir } from 'node:os'
import { pathToFileURL } from 'node:url'

/**
 * Takes out of a text what could be about a person: the account's folder, Chinese words, runs of digits as long as a
 * telephone or identity number. Incident files leave the office; the program's own messages are English and stay readable.
 */
export function redact(text: string, home: string = homedir()): string {
  const homeless =
    home === '' || home === '/' ? text : text.replaceAll(home, '~').replaceAll(pathToFileURL(home).pathname, '/~')
  return homeless.replace(/\p{Script=Han}+/gu, '□').replace(/\d{7,}/g, '#')
}
