import { streamOf } from '#shared/bundle/bundle-type'
import { cardToRecipients } from '#shared/bundle/device-card'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import { renderRevocationList } from '#shared/bundle/revocation-list'
import { writeArrangement, type YearArrangement } from '#shared/calendar/year-arrangement'
import { keysToCard } from '#shared/codec/make-keys'
import type { LocalDate } from '#shared/prelude/local-date'
import { useEffect, useMemo, useState } from 'react'
import { createBundleClient } from '../../bundle-worker/bundle-client'
import { useDesk, type Desk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { callHost } from '../../host/call-host'
import { commitCalendarExport } from '../../ledger-store/commit/commit-calendar-export'
import { inboxToAcks, nextInStream } from '../../ledger-store/read/bundle-streams'
import { readInbox, readOutbox } from '../../ledger-store/read/read-bundles'
import { readCards } from '../../ledger-store/read/read-cards'
import { readOffice } from '../../ledger-store/read/read-office'
import { readOwnRevocations } from '../../ledger-store/read/read-revocations'
import { readWitness } from '../../ledger-store/read/read-witness'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { bundleUnmadeToWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'

/** Another office to which bundles can be sealed: one with a trusted card. */
export interface Addressee {
  readonly officeCode: string
  readonly officeName: string
  readonly recipients: readonly string[]
}

/** Every other office whose cards are trusted, each once. */
export async function readAddressees(database: LedgerDatabase): Promise<Addressee[]> {
  const [office, cards] = await Promise.all([readOffice(database), readCards(database)])
  const trusted = cards.filter(({ card, revokedAt }) => revokedAt === undefined && card.officeCode !== office?.code)
  return [...new Map(trusted.map(({ card }) => [card.officeCode, card.officeName]))].map(
    ([officeCode, officeName]) => ({
      officeCode,
      officeName,
      recipients: [
        ...new Set(trusted.flatMap(({ card }) => (card.officeCode === officeCode ? cardToRecipients(card) : []))),
      ],
    }),
  )
}

export interface CalendarExport {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** Where the bundle was written; undefined where it was not, or nobody named a place. */
  send(to: Addressee, arrangements: readonly YearArrangement[]): Promise<string | undefined>
}

/** Makes, writes and records a calendar bundle. Nothing is on record before the file was written and read back. */
export function useCalendarExport(): CalendarExport {
  const desk = useDesk()
  const today = useToday()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  const [state, setState] = useState<Omit<CalendarExport, 'send'>>({ busy: false, failure: undefined })
  const stop = (failure?: FailureWords): undefined => {
    setState({ busy: false, failure })
    return undefined
  }
  return {
    ...state,
    send: async (to, arrangements) => {
      setState({ busy: true, failure: undefined })
      // A bundle that is not seen yet has its number in the stream already.
      if (!(await desk.ledger.catchUp())) return stop(commitFailureToWords({ type: 'ViewStale' }))
      const draft = await composeCalendarBundle(desk, to, arrangements, today)
      if (draft === undefined) return stop(noOfficeWords)
      const own = await keysToCard(desk.keys, {
        officeCode: draft.fromOffice,
        officeName: draft.fromName,
        role: 'unit',
      })
      const recipients = [...to.recipients, own.ageRecipient]
      const made = await client.make(draft, desk.keys.minisign, recipients, defaultBundleLimits)
      if (!made.ok) return stop(bundleUnmadeToWords(made.failure))
      const { fileName: name, bytes, tagmanifest, stream } = made.value
      const saved = await callHost('file.save', { kind: 'bundle', name, bytes, drive: null })
      if (!saved.ok) return stop(fileWriteToWords(saved.failure))
      const file = saved.value.saved
      if (file === null) return stop()
      const { bundleId, seq, toOffice, toName } = draft
      const entry = { bundleId, tagmanifest, stream, seq, toOffice, toName, caseIds: [] }
      const recorded = await commitCalendarExport(
        desk.ledger,
        { ...entry, fileName: file.name, place: file.place, sha256: file.sha256 },
        desk.settings.actorId,
      )
      if (!recorded.ok)
        return stop(
          recorded.failure.type === 'StreamNumberTaken'
            ? unrecordedWords(file.place)
            : { ...commitFailureToWords(recorded.failure), todo: unrecordedWords(file.place).todo },
        )
      stop()
      return file.place
    },
  }
}

async function composeCalendarBundle(
  { ledger, keys, clock, app }: Desk,
  to: Addressee,
  arrangements: readonly YearArrangement[],
  today: LocalDate,
): Promise<BundleDraft | undefined> {
  const { database, replica } = ledger
  const [office, inbox, outbox, witness] = await Promise.all([
    readOffice(database),
    readInbox(database),
    readOutbox(database),
    readWitness(database),
  ])
  if (office === undefined) return undefined
  const revoked = await readOwnRevocations(database, office.code)
  return {
    bundleId: crypto.randomUUID(),
    fromOffice: office.code,
    fromDevice: keys.deviceId,
    toOffice: to.officeCode,
    via: replica,
    ...nextInStream(outbox, streamOf('calendar', office.code, to.officeCode, replica)),
    ...witness,
    ...(revoked === undefined ? {} : { revoked: renderRevocationList(revoked) }),
    acks: inboxToAcks(inbox, to.officeCode),
    createdAt: clock.now(),
    appVersion: app.version,
    title: `${arrangements.map(({ year }) => year).join('、')} 年放假安排`.slice(0, 120),
    fromName: office.name,
    toName: to.officeName,
    issuedOn: today,
    content: { type: 'calendar', arrangements: arrangements.map(writeArrangement) },
    files: [],
  }
}

const noOfficeWords: FailureWords = {
  title: '还不能导出',
  what: '本单位的资料读不出来，包里写不上是谁发的。',
  safe: '没有写出任何文件。',
  todo: '请先到“设置—单位”补全单位资料。',
}

const unrecordedWords = (place: string): FailureWords => ({
  title: '文件写出了，但没有记入台账',
  what: `放假安排包已写到 ${place}，它的编号没有记上，或者已被别的包占用。`,
  safe: '台账没有改动。',
  todo: `请删除 ${place}，不要交给对方，再导出一次。`,
})
