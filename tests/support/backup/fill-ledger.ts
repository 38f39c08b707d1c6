import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import type { Assignment, Attachment } from '#shared/case/sheet'
import { ok } from '#shared/prelude/result'
import { anAssignment, mondayMorning } from '../builders'
import { bundleIdOf } from '../bundles/drafts'

let last = 0

/** So many more cases, imported as one bundle by the product's own way; the first sheet names the attachments. */
export async function commitSheets(
  ledger: Ledger,
  cases: number,
  attachments: readonly Attachment[] = [],
): Promise<void> {
  const from = last + 1
  last += cases
  await commitAssignments(
    ledger,
    Array.from({ length: cases }, (_, index) =>
      anAssignment(from + index, {
        sheetNumber: `B${String(from + index).padStart(8, '0')}`,
        attachments: index === 0 ? [...attachments] : [],
      }),
    ),
    from,
  )
}

export async function commitAssignments(
  ledger: Ledger,
  assignments: readonly Assignment[],
  bundle: number,
): Promise<void> {
  const source = {
    bundleId: bundleIdOf(bundle),
    tagmanifest: 'a'.repeat(64),
    stream: 'assignment/hotline-centre/qingshan',
    seq: bundle,
    fromOffice: 'hotline-centre',
    fromName: '中心',
    fileName: `${bundle}.hlb`,
    createdAt: mondayMorning,
    acks: [],
  }
  const done = await commitIntake(ledger, await readIntakePlan(ledger.database, source, assignments), 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}

/** One small act. */
export async function commitNote(ledger: Ledger, value: string): Promise<void> {
  const done = await ledger.act('clerk', async () =>
    ok([{ op: 'append', of: 'note', id: 'n1', field: 'entries', value }]),
  )
  if (!done.ok) throw new Error('the note was not saved')
}
