import { homedir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { redact } from '#shared/text/redact'

/** As `redact`, and takes out the folder of the account, whose name is mostly a person's. */
export function redactIncident(text: string, home: string = homedir()): string {
  return redact(
    home === '' || home === '/' ? text : text.replaceAll(home, '~').replaceAll(pathToFileURL(home).pathname, '/~'),
  )
}
