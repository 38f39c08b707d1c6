import type { LocalDate } from '../prelude/local-date'
import type { Case } from './case'
import type { PrivateAttachment } from './private-sheet'

/** That the reply was signed and sealed: on which day, by whom it was put on record, and the scans, the oldest first. */
export interface StandingSeal {
  readonly on: LocalDate
  readonly by: string
  readonly files: readonly PrivateAttachment[]
}

/** 已签章: the newest day and person, and the files of all registrations since the reply was approved; undefined before. */
export function standingSeal({ timeline }: Pick<Case, 'timeline'>): StandingSeal | undefined {
  const approvedAt = timeline.map(({ act }) => act.act).lastIndexOf('approved')
  if (approvedAt < 0) return undefined
  const seals = timeline
    .slice(approvedAt)
    .flatMap(({ act, by }) => (act.act === 'sealed' ? [{ on: act.on, by, files: act.attachments }] : []))
  const last = seals.at(-1)
  if (last === undefined) return undefined
  const files = new Map(seals.flatMap((seal) => seal.files.map((file) => [file.sha256, file] as const)))
  return { on: last.on, by: last.by, files: [...files.values()] }
}
