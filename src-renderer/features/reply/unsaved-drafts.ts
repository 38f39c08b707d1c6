import type { ReplyDraft } from '#shared/case/reply-draft'

// The mouse's back button leaves a screen without asking. What was being written waits here until the screen is opened
// again; it is gone with the window, which asks before it closes.
const draftsByCase = new Map<string, ReplyDraft>()

/** What was written of a case's reply and neither saved nor given up. */
export const readUnsavedDraft = (caseId: string): ReplyDraft | undefined => draftsByCase.get(caseId)

/** Keeps unsaved writing at hand; undefined forgets it. */
export function keepUnsavedDraft(caseId: string, draft: ReplyDraft | undefined): void {
  if (draft === undefined) draftsByCase.delete(caseId)
  else draftsByCase.set(caseId, draft)
}
