import { useCallback, useMemo } from 'react'
import type { ReplyDraft } from '#shared/case/reply-draft'
import { renderStubHtml } from '#shared/paper/render-stub-html'
import type { PrintHtml } from '#shared/paper/render-print-html'
import type { Stub } from '#shared/paper/stub-document'
import { caseToReplyFacts, savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { caseToStubFacts } from '#shared/reply/case-to-stub-facts'
import { standingPaper } from '#shared/reply/standing-paper'
import type { ReplyFacts } from '#shared/reply/reply-facts'
import { composeStub } from '#shared/reply/compose-stub'
import { caseToSpotStubFacts, composeSpotStub } from '#shared/reply/spot-stub'
import { findUnreadableInJson } from '#shared/text/clean-json'
import type { Unreadable } from '#shared/text/find-unreadable'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { choosePcFonts, type PcFonts } from '../../papers/choose-pc-fonts'
import { codeSvg } from '../../papers/encode-code'
import { composePreview, drawPaper, type ReplyPreview } from './compose-preview'
import type { ReplyCase } from './use-reply-case'

export interface ReplyPapers {
  /** A moment behind the form. */
  readonly reply: ReplyPreview
  /** Of the form as it stands this instant: what is printed and saved, under the 发文字号 that it was given for that. */
  readonly composeNow: (number?: string) => ReplyPreview
  /** The stub is all there is: the case was answered on the spot. */
  readonly isStubAlone: boolean
  /** Undefined before feedback. */
  readonly stub: (PrintHtml & { readonly composed: Stub; readonly unreadable: readonly Unreadable[] }) | undefined
  readonly fonts: PcFonts
}

/** The papers of the case as the form stood when writing paused, or as it was saved where there is no `draft`. */
export function useReplyPreview(
  data: ReplyCase,
  draft: ReplyDraft | undefined,
  readDraft: () => ReplyDraft | undefined,
): ReplyPapers {
  const { app, settings } = useDesk()
  const today = useToday()
  const { one, office, people, departments, wording } = data
  const { dateStyle, alwaysOfficialFonts } = settings
  const compose = useCallback(
    (written: ReplyDraft | undefined, number?: string) => {
      const around = { office, people, today, dateStyle, wording }
      const numbered = (facts: ReplyFacts): ReplyFacts =>
        number === undefined || facts.head === undefined ? facts : { ...facts, number }
      if (written !== undefined) return composePreview(numbered(caseToReplyFacts(one, written, around)))
      const saved = composePreview(numbered(savedReplyFacts(one, around)))
      return { ...saved, ...drawPaper(standingPaper(one, saved.paper)) }
    },
    [one, office, people, today, dateStyle, wording],
  )
  const reply = useMemo(() => compose(draft), [compose, draft])
  const stub = useMemo(() => {
    const spot = caseToSpotStubFacts(one, { office, people, wording })
    const facts = caseToStubFacts(one, { office, people, departments, wording })
    const composed = spot !== undefined ? composeSpotStub(spot) : facts === undefined ? undefined : composeStub(facts)
    if (composed === undefined) return undefined
    const unreadable = findUnreadableInJson(composed.kept.rows).map(({ found }) => found)
    return { ...renderStubHtml(composed, codeSvg), composed, unreadable }
  }, [one, office, people, departments, wording])
  const fonts = useMemo(
    () => choosePcFonts(app.fontFamilies, JSON.stringify(reply.paper), alwaysOfficialFonts),
    [app, reply, alwaysOfficialFonts],
  )
  return {
    reply,
    composeNow: (number) => compose(readDraft(), number),
    isStubAlone: one.values.answer !== undefined,
    stub,
    fonts,
  }
}
