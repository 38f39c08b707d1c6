import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { redactIncident } from './redact-incident'

/** Puts defects on record. */
export interface Incidents {
  /** Writes a file about a defect and answers its number, which the user tells to support. Never throws. */
  write(text: string): string
}

const kept = 200

export interface IncidentPorts {
  readonly folder: string
  readonly now: () => Date
  /** What the file says besides: version, platform. */
  readonly program: string
}

/** Written at once and synchronously: the program may be about to end. */
export function createIncidents(ports: IncidentPorts): Incidents {
  return {
    write: (text) => {
      const at = ports.now().toISOString()
      const incident = `E${at.slice(0, 10).replaceAll('-', '')}-${randomBytes(2).toString('hex').toUpperCase()}`
      try {
        mkdirSync(ports.folder, { recursive: true, mode: 0o700 })
        writeFileSync(
          join(ports.folder, `${incident}.txt`),
          `${incident}\n${at}\n${ports.program}\n\n${redactIncident(text)}\n`,
          { flag: 'wx', mode: 0o600 },
        )
        forgetOldest(ports.folder)
      } catch {
        // A disk too full for this note must not turn one defect into two; the number still tells the day.
      }
      return incident
    },
  }
}

function forgetOldest(folder: string): void {
  const names = readdirSync(folder)
    .filter((name) => /^E\d{8}-[0-9A-F]{4}\.txt$/.test(name))
    .sort()
  for (const name of names.slice(0, Math.max(0, names.length - kept))) unlinkSync(join(folder, name))
}

/** An error with its stack, as an incident file has it. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
}
