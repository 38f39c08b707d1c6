import { isReplyNumber, numberedKind } from '../../case/document-series'
import { numberedPaperWords } from '../../case/form-paper-words'
import { paperKindWords } from '../../case/choices'
import { listActFiles } from '../../case/list-scans'
import { paperNumberToText } from '../../numbering/paper-series'
import { instantToLocalDate } from '../../prelude/instant'
import type { LocalDate } from '../../prelude/local-date'
import { sayWord } from '../../text/say-word'
import { readVolumeFacts, type VolumeFacts } from '../archive-cover/facts'
import type { PaperPen, PaperSource } from '../paper-source'

/** One document of the volume. */
export interface VolumeDocument {
  /** Who made it. */
  readonly maker: string
  readonly number: string
  readonly title: string
  readonly on: string
}

export interface VolumeList {
  readonly volume: VolumeFacts
  /** What came of it, how it was handled, as it was assigned, and the rest: as volumes are put together. */
  readonly documents: readonly VolumeDocument[]
}

/** A day as volumes list it: 20261123. */
const archiveDay = (on: LocalDate | '' | undefined): string => (on ?? '').replaceAll('-', '')

/** The reply and its stub stand at the head of a volume. */
function readReplies({ one, office }: PaperSource): VolumeDocument[] {
  const on = archiveDay(one.approval?.on ?? one.values.answer?.on)
  const { feedback, reply, values } = one
  const stub = feedback?.stubNumber ?? values.answer?.stubNumber ?? ''
  return [
    ...(one.approval === undefined
      ? []
      : [{ maker: office.name, number: '', title: sayWord(paperKindWords, reply.format), on }]),
    ...(stub === ''
      ? []
      : [{ maker: office.name, number: stub, title: '反馈存根', on: archiveDay(feedback?.on ?? values.answer?.on) }]),
  ]
}

/** Papers of the case that were numbered, and so made out, in their order. */
const readNumbered = ({ one, office }: PaperSource): VolumeDocument[] =>
  one.entries.flatMap(({ act, at }): VolumeDocument[] =>
    act.act === 'paper-numbered' && !isReplyNumber(act)
      ? [
          {
            maker: office.name,
            number: paperNumberToText(act.prefix, act.year, act.serial),
            title: sayWord(numberedPaperWords, numberedKind(act)),
            on: archiveDay(instantToLocalDate(at)),
          },
        ]
      : [],
  )

function readSheet({ one, office }: PaperSource, pen: PaperPen): VolumeDocument[] {
  const received = one.entries.flatMap(({ act }) => (act.act === 'received' ? [act] : [])).at(0)
  const { sheet } = one
  const title = one.origin === 'own' ? '来电（来访）登记' : '受理中心承办单'
  const maker = received === undefined ? office.name : pen.line(received.from)
  return [
    { maker, number: pen.line(sheet.sheetNumber), title, on: archiveDay(sheet.issuedOn) },
    ...sheet.attachments.map(({ name }) => ({
      maker,
      number: '',
      title: pen.line(name),
      on: archiveDay(sheet.issuedOn),
    })),
  ]
}

/** What was added in handling it: photographs, signed receipts. */
const readFiles = ({ one, office }: PaperSource, pen: PaperPen): VolumeDocument[] =>
  listActFiles(one).map(({ name }) => ({ maker: office.name, number: '', title: pen.line(name), on: '' }))

export const readVolumeList = (source: PaperSource, pen: PaperPen): VolumeList => ({
  volume: readVolumeFacts(source, pen),
  documents: [...readReplies(source), ...readNumbered(source), ...readSheet(source, pen), ...readFiles(source, pen)],
})
