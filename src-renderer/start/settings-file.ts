import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import { callHost } from '../host/call-host'
import { defaultLocalSettings, localSettingsSchema, type LocalSettings } from './local-settings'

/** What was wrong with this PC's settings when they were read; the defaults stand for them then. */
export type SettingsTrouble = IpcValue<'settings.read'>['trouble']
export type SettingsUnwritten = IpcFailure<'settings.write'> | BorderFailure

export interface SettingsFile {
  /** This PC's settings, and what trouble this run had with them: the desk that tells it may be opened long after the first reading. */
  read(): Promise<{ readonly settings: LocalSettings; readonly trouble: SettingsTrouble }>
  /** Writes them back, whole. What the disk would not take holds for this run, and is tried again with the next change. */
  write(settings: LocalSettings): Promise<Result<undefined, SettingsUnwritten>>
}

/** One run's hold on the file of this PC's settings. */
export function createSettingsFile(call: typeof callHost): SettingsFile {
  let unwritten: LocalSettings | undefined
  let met: SettingsTrouble = 'none'
  return {
    read: async () => {
      if (unwritten !== undefined) return { settings: unwritten, trouble: met }
      const answer = await call('settings.read', {})
      const { text, trouble } = answer.ok ? answer.value : ({ text: '', trouble: 'unreadable' } as const)
      // What would not be read before is read now; what was set aside stays so.
      if (trouble !== 'none' || met === 'unreadable') met = trouble
      return { settings: text === '' ? defaultLocalSettings : parseSettings(text), trouble: met }
    },
    write: async (settings) => {
      const written = await call('settings.write', { text: JSON.stringify(settings) })
      unwritten = written.ok ? undefined : settings
      if (written.ok && met === 'unreadable') met = 'set-aside'
      return written.ok ? ok(undefined) : written
    },
  }
}

function parseSettings(text: string): LocalSettings {
  try {
    return localSettingsSchema.catch(defaultLocalSettings).parse(JSON.parse(text))
  } catch {
    return defaultLocalSettings
  }
}

const ofThisRun = createSettingsFile(callHost)

export const { read: readLocalSettings, write: writeLocalSettings } = ofThisRun
