import '#shared/prelude/zod-setup'
import { openPin, sealPin } from '#shared/codec/lock-keys'
import { serveWindow } from '../worker/worker-end'
import { keyQuestionSchema, type KeyAnswer } from './key-messages'

// A PIN's sum is meant to be slow: here it holds nobody up.
serveWindow(async (request) => ({ answer: await answer(request) }))

async function answer(request: unknown): Promise<KeyAnswer> {
  const question = keyQuestionSchema.parse(request)
  if (question.kind === 'seal-pin')
    return { kind: 'sealed', slot: await sealPin(question.wrap, question.personId, question.pin) }
  return { kind: 'opened', wrap: (await openPin(question.slot, question.pin)) ?? null }
}
