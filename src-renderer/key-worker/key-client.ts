import type { PinSlot } from '#shared/bundle/locked-keys'
import { keyAnswerSchema, type KeyAnswer, type KeyQuestion } from './key-messages'

/** A worker that did not start or broke is a defect, and is thrown. */
function ask(question: KeyQuestion): Promise<KeyAnswer> {
  const worker = new Worker(new URL('./key-worker.ts', import.meta.url), { type: 'module', name: 'keys' })
  const answered = new Promise<KeyAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(keyAnswerSchema.parse(data)))
    worker.addEventListener('error', () => reject(new Error('the key worker broke')))
    worker.postMessage(question, { transfer: [] })
  })
  return answered.finally(() => worker.terminate())
}

/** Seals this PC's wrap identity with a person's PIN, outside the window's thread. */
export async function sealPinInWorker(wrap: string, personId: string, pin: string): Promise<PinSlot> {
  const answer = await ask({ kind: 'seal-pin', wrap, personId, pin })
  if (answer.kind !== 'sealed') throw new Error('the key worker answered something else')
  return answer.slot
}

/** The wrap identity behind a person's PIN, or undefined when the PIN is wrong. */
export async function openPinInWorker(slot: PinSlot, pin: string): Promise<string | undefined> {
  const answer = await ask({ kind: 'open-pin', slot, pin })
  return answer.kind === 'opened' ? (answer.wrap ?? undefined) : undefined
}
