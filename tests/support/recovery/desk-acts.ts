import type { Page } from 'playwright-core'
import { emptyJournalTail, readFrame, type JournalTail } from '#shared/journal/journal-frame'

/** One small act at the desk, acknowledged: the round of this half of the day. */
export async function recordRound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /记下.午查看/ }).click()
  await page.getByRole('button', { name: /.午查看已记下/ }).waitFor()
}

/** Where each frame of a sound journal begins, and its end. */
export function frameStarts(bytes: Uint8Array): number[] {
  const starts = [0]
  for (let tail: JournalTail = emptyJournalTail; ;) {
    const step = readFrame(bytes, 0, tail)
    if (step.type !== 'frame') return starts
    tail = step.frame.tail
    starts.push(tail.bytes)
  }
}
