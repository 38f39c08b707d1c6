import type { PinSlot } from '#shared/bundle/locked-keys'
import { createWorkerClient } from '../worker/worker-client'
import { keyAnswerSchema, type KeyAnswer, type KeyQuestion } from './key-messages'

/** One worker a question: the PIN ends with it. A worker that did not start or broke is a defect, and is thrown. */
async function ask(request: KeyQuestion): Promise<KeyAnswer> {
  const client = createWorkerClient(
    () => new Worker(new URL('./key-worker.ts', import.meta.url), { type: 'module', name: 'keys' }),
  )
  const answered = await client.ask({ request, read: (answer) => keyAnswerSchema.safeParse(answer).data })
  client.end()
  if (!answered.ok) throw new Error(`the key worker broke: ${answered.failure.detail}`)
  return answered.value
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
