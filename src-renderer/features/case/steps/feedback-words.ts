import { conclusionKindOf, conclusionKindWords, type ConclusionWay } from '#shared/case/conclusion-ways'

/** What is chosen where the way of closing is left for later. */
export const onlyFeedBack = '这次只反馈，以后再办结'

/** What the form's button does: the reply goes out, and only where a way of closing is chosen is the case closed with it, by its kind. */
export function feedBackLabel(way: ConclusionWay | undefined): string {
  const kind = way === undefined ? undefined : conclusionKindOf(way)
  return kind === undefined ? '反馈' : `反馈并${conclusionKindWords[kind]}`
}
