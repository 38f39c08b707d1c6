import { linesOfPaper, type KeptPaper } from '../paper/kept-paper'
import type { PaperDocument } from '../paper/paper-document'
import type { Instant } from '../prelude/instant'
import type { Act } from './act'
import { hasSerial } from '../numbering/document-number'
import type { Case } from './case'
import { replyHeadWords } from './choices'
import { privateText, uncover, type Private, type PrivateText } from './private-text'

type Papered = Extract<Act, { readonly act: 'approved' | 'printed' | 'saved' }>

/** A paper that an act of the case kept, whole. */
export interface PaperOnRecord {
  readonly by: string
  readonly at: Instant
  readonly act: Papered['act']
  readonly digest: string
  readonly paper: PaperDocument
}

const isPapered = (act: Act): act is Papered => act.act === 'approved' || act.act === 'printed' || act.act === 'saved'

const keptBy = (act: Act): KeptPaper | undefined => {
  const kept: Private<KeptPaper | undefined> | undefined = isPapered(act) ? act.kept : undefined
  return kept === undefined ? undefined : uncover(kept)
}

/** The papers that the acts of this round kept, the oldest first; of those kept under the digest of an earlier one, that one's text. */
export function papersOnRecord({ timeline, entries }: Pick<Case, 'timeline' | 'entries'>): readonly PaperOnRecord[] {
  const byDigest = new Map(
    entries.flatMap(({ act }) => {
      const kept = keptBy(act)
      return kept?.paper === undefined ? [] : [[kept.digest, kept.paper] as const]
    }),
  )
  return timeline.flatMap(({ act, by, at }) => {
    const digest = keptBy(act)?.digest ?? ''
    const paper = byDigest.get(digest)
    return isPapered(act) && paper !== undefined ? [{ by, at, act: act.act, digest, paper }] : []
  })
}

/** What is to be written of a paper into an act: its text only where no act of the case has it yet. */
export function toKeep({ entries }: Pick<Case, 'entries'>, { digest, paper, wording }: KeptPaper): KeptPaper {
  const isKept = entries.some(({ act }) => {
    const kept = keptBy(act)
    return kept?.digest === digest && kept.paper !== undefined
  })
  return {
    digest,
    ...(isKept || paper === undefined ? {} : { paper }),
    ...(wording === undefined ? {} : { wording }),
  }
}

/** The reply as it was approved; undefined before, and of cases that older programs approved. */
export const approvedPaper = (one: Pick<Case, 'timeline' | 'entries' | 'stage'>): PaperOnRecord | undefined =>
  one.stage === 'approved' || one.stage === 'closed'
    ? papersOnRecord(one)
        .filter(({ act }) => act === 'approved')
        .at(-1)
    : undefined

/**
 * What the office wrote otherwise than the program when the reply was approved, by the names of the wordings; undefined before, and where no
 * approval is on record. Of what older programs approved it is nothing.
 */
export function approvedWording({
  timeline,
  stage,
}: Pick<Case, 'timeline' | 'stage'>): Readonly<Record<string, string>> | undefined {
  if (stage !== 'approved' && stage !== 'closed') return undefined
  const approved = timeline.filter(({ act }) => act.act === 'approved').at(-1)
  return approved === undefined ? undefined : (keptBy(approved.act)?.wording ?? {})
}

/** What of a paper is another: what it says, or what stands over its title and at its foot. */
export type MovedPart = 'text' | 'head'

/** That a reply says something else than it did when it last left the program, or has another head. */
export interface PaperMoved {
  readonly parts: readonly MovedPart[]
  readonly since: Omit<PaperOnRecord, 'paper'>
  readonly before: PrivateText
  readonly now: PrivateText
}

/**
 * 版头 and 版记 of a paper, as lines. Of its number only where both papers have one: that it was given one since, by the program or by
 * hand in the register, makes no other head. Nor does 签发人, who is named as the reply goes its way.
 */
function linesOfHead(paper: PaperDocument, other: PaperDocument): readonly string[] {
  const { head, letterHead, imprint } = paper
  const word = head !== undefined ? 'red' : letterHead !== undefined ? 'letter' : 'plain'
  const [number, theirs] = [numberOfPaper(paper), numberOfPaper(other)]
  return [
    `版头：${replyHeadWords[word]}`,
    head?.mark ?? letterHead?.mark ?? '',
    hasSerial(number) && hasSerial(theirs) ? number : '',
    imprint === undefined || imprint.copyTo === '' ? '' : `抄送：${imprint.copyTo}`,
    imprint === undefined || imprint.organ === '' ? '' : `印发机关：${imprint.organ}`,
  ].filter((line) => line !== '')
}

const numberOfPaper = ({ head, letterHead }: PaperDocument): string => head?.number ?? letterHead?.number ?? ''

/** Whether two papers have the same 版头 and 版记, but for what comes to them as a reply goes its way. */
export const isSameHead = (one: PaperDocument, other: PaperDocument): boolean =>
  linesOfHead(one, other).join('\n') === linesOfHead(other, one).join('\n')

/** How the reply differs from what was last printed or saved of it; undefined where it reads the same, or never left. */
export function findPaperMoved(
  one: Pick<Case, 'timeline' | 'entries'>,
  composeNow: () => PaperDocument,
): PaperMoved | undefined {
  const last = papersOnRecord(one)
    .filter(({ act }) => act !== 'approved')
    .at(-1)
  if (last === undefined) return undefined
  const { paper, ...since } = last
  const composed = composeNow()
  const [before, now] = [linesOfPaper(paper), linesOfPaper(composed)]
  const isHeadSame = isSameHead(paper, composed)
  const isTextSame = before.join('\n') === now.join('\n')
  const parts: readonly MovedPart[] = [
    ...(isTextSame ? [] : ['text' as const]),
    ...(isHeadSame ? [] : ['head' as const]),
  ]
  if (parts.length === 0) return undefined
  const told = (lines: readonly string[], head: readonly string[]) =>
    privateText([...(isHeadSame ? [] : head), ...(isTextSame ? [] : lines)].join('\n'))
  return {
    parts,
    since,
    before: told(before, linesOfHead(paper, composed)),
    now: told(now, linesOfHead(composed, paper)),
  }
}
