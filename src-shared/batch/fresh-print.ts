import { z } from 'zod'
import type { FormPaperKind } from '../case/form-paper-words'

/** What can be printed of a case the moment it is there, in the order in which it is offered. */
export const freshKinds = [
  'undertaking-slip',
  'registration-card',
  'flow-sheet',
] as const satisfies readonly FormPaperKind[]
export type FreshKind = (typeof freshKinds)[number]

/** 新件即打 as it is kept on a PC. */
export const freshPrintSchema = z.object({
  on: z.boolean(),
  kind: z.enum(freshKinds),
  /** 没有打成的: the cases whose paper did not come out, with what was said of it. */
  waiting: z.array(z.object({ caseId: z.string(), kind: z.enum(freshKinds), why: z.string() })),
})
export type FreshPrint = z.infer<typeof freshPrintSchema>
export type WaitingPaper = FreshPrint['waiting'][number]
export const usualFreshPrint: FreshPrint = { on: false, kind: 'undertaking-slip', waiting: [] }

/** Those that wait, with more of them: a case waits once for each kind, with what was said last. */
export function addWaiting(waiting: readonly WaitingPaper[], more: readonly WaitingPaper[]): WaitingPaper[] {
  const isSame = (a: WaitingPaper, b: WaitingPaper): boolean => a.caseId === b.caseId && a.kind === b.kind
  return [...waiting.filter((one) => !more.some((other) => isSame(one, other))), ...more]
}

/** Those that wait without these cases: printed, or put aside. */
export const dropWaiting = (waiting: readonly WaitingPaper[], caseIds: readonly string[]): WaitingPaper[] =>
  waiting.filter(({ caseId }) => !caseIds.includes(caseId))
