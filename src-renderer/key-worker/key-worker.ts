import '#shared/prelude/zod-setup'
import { openPin, sealPin } from '#shared/codec/lock-keys'
import { keyQuestionSchema, type KeyAnswer } from './key-messages'

// A PIN's sum is meant to be slow: here it holds nobody up. The worker ends with its one answer, and the PIN with it.
globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data).then((reply) => globalThis.postMessage(reply, { transfer: [] }))
})

async function answer(message: unknown): Promise<KeyAnswer> {
  const question = keyQuestionSchema.parse(message)
  if (question.kind === 'seal-pin')
    return { kind: 'sealed', slot: await sealPin(question.wrap, question.personId, question.pin) }
  return { kind: 'opened', wrap: (await openPin(question.slot, question.pin)) ?? null }
}
