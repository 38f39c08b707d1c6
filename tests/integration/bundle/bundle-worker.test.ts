import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { answerRequest, createAnswerer, listBuffers } from '#renderer/bundle-worker/answer-request'
import { createBundleClient, type WorkerLike } from '#renderer/bundle-worker/bundle-client'
import { splitReply } from '#renderer/bundle-worker/split-reply'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { webPorts } from '#shared/codec/web-ports'
import { replicaIdSchema } from '#shared/record/commit'
import { manyCommits } from '#tests/support/merge/many-commits'
import { anAssignmentDraft, photo, qingshanExpects } from '#tests/support/bundles/drafts'
import { centre, qingshan } from '#tests/support/bundles/test-offices'

/** A worker in the test's own thread: messages are cloned, and transferred buffers taken away, as a real one does. */
class InlineWorker implements WorkerLike {
  ended = false
  private readonly listeners: ((event: { readonly data: unknown }) => void)[] = []
  private readonly errorListeners: (() => void)[] = []
  constructor(private readonly answer: (message: unknown) => Promise<unknown> = createAnswerer(webPorts)) {}

  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: ((event: { readonly data: unknown }) => void) | (() => void),
  ): void {
    if (type === 'message') this.listeners.push(listener)
    else this.errorListeners.push(() => listener({ data: undefined }))
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    void this.answer(structuredClone(message, { transfer })).then(
      (reply) => {
        if (reply === undefined) return
        for (const one of Array.isArray(reply) ? reply : [reply])
          for (const listener of this.listeners) listener({ data: structuredClone(one) })
      },
      () => {
        for (const listener of this.errorListeners) listener()
      },
    )
  }
  terminate(): void {
    this.ended = true
  }
}

const recipients = [qingshan.card.ageRecipient]
const make = (client: ReturnType<typeof createBundleClient>) =>
  client.make(anAssignmentDraft(), centre.keys.minisign, recipients, defaultBundleLimits)

describe('the bundle client', () => {
  it('has the worker make a bundle and open it again', async () => {
    const client = createBundleClient(() => new InlineWorker())
    const made = await make(client)
    if (!made.ok) throw new Error(made.failure.type)
    const opened = await client.open(made.value.bytes, qingshanExpects())
    expect(opened).toMatchObject({
      ok: true,
      value: {
        tagmanifest: made.value.tagmanifest,
        payload: { content: anAssignmentDraft().content, files: [{ bytes: photo }] },
      },
    })
    expect(made.value.bytes.length).toBeGreaterThan(1000)
  })
  it('hands a large ledger over and takes it in by parts, and gives it back whole', async () => {
    const lines = manyCommits(1_201, 50).map(({ line }) => line)
    const counts: number[] = []
    const answer = createAnswerer(webPorts)
    let asked = 0
    const inParts = async (message: unknown): Promise<unknown> => {
      asked += 1
      const reply = await answer(message)
      if (reply === undefined) return undefined
      const { parts, last } = splitReply(reply)
      counts.push(parts.length)
      return [...parts, last]
    }
    const client = createBundleClient(() => new InlineWorker(inParts))
    const { deviceId } = qingshan.card
    const heads = [{ replica: replicaIdSchema.parse('manypc01.1'), seq: 601, hash: 'a'.repeat(64) }]
    const draft = {
      ...anAssignmentDraft(),
      fromOffice: 'qingshan',
      fromDevice: deviceId,
      toOffice: 'qingshan',
      toDevice: deviceId,
      via: `${deviceId}.1/${deviceId}`,
      heads,
      base: [],
      wants: [],
      filesLeft: 0,
      content: { type: 'ledger', lines } as const,
      files: [],
    }
    const made = await client.make(draft, qingshan.keys.minisign, recipients, defaultBundleLimits)
    if (!made.ok) throw new Error(JSON.stringify(made.failure))
    const signer = {
      officeCode: 'qingshan',
      officeName: qingshan.card.officeName,
      role: 'unit',
      deviceId,
      publicKey: qingshan.card.minisignPublicKey,
    } as const
    const opened = await client.open(made.value.bytes, { ...qingshanExpects(), signers: [signer], accepts: ['ledger'] })
    const content = opened.ok ? opened.value.payload.content : undefined
    expect(content?.type === 'ledger' && content.commits.map(({ line }) => line)).toEqual(lines)
    expect(counts).toEqual([0, 5])
    expect(asked, 'the lines in two parts, the request to make, the request to open').toBe(4)
  })
  it('keeps the parts of a request that was given up out of the next', async () => {
    const answer = createAnswerer(webPorts)
    expect(await answer({ kind: 'lines', call: 1, lines: ['left over'] })).toBeUndefined()
    const reply = await answer({
      kind: 'make',
      call: 2,
      draft: anAssignmentDraft(),
      signer: centre.keys.minisign,
      recipients,
      limits: defaultBundleLimits,
    })
    expect(reply).toMatchObject({ kind: 'made', call: 2, result: { ok: true } })
  })
  it('passes on refusals by name', async () => {
    const client = createBundleClient(() => new InlineWorker())
    expect(await client.open(photo, qingshanExpects())).toEqual({
      ok: false,
      failure: { type: 'NotABundle', nature: 'text', bundle: '' },
    })
    expect(await client.make(anAssignmentDraft(), centre.keys.minisign, [], defaultBundleLimits)).toEqual({
      ok: false,
      failure: { type: 'RecipientsMissing' },
    })
  })
  it('keeps one worker and gives each question its own answer', async () => {
    const workers: InlineWorker[] = []
    const client = createBundleClient(() => (workers.push(new InlineWorker()), workers.at(-1) ?? new InlineWorker()))
    const answers = await Promise.all([
      client.open(photo, qingshanExpects()),
      make(client),
      client.open(new Uint8Array(0), qingshanExpects()),
    ])
    expect(answers.map((answer) => answer.ok)).toEqual([false, true, false])
    expect(workers).toHaveLength(1)
  })
  it('replaces a worker that died, one that is silent, and one that talks nonsense', async () => {
    const broken = [
      new InlineWorker(() => Promise.reject(new Error('out of memory'))),
      new InlineWorker(() => new Promise(() => {})),
      new InlineWorker(async () => 'hello'),
    ]
    const started: InlineWorker[] = []
    const client = createBundleClient(() => {
      const worker = broken[started.length] ?? new InlineWorker()
      started.push(worker)
      return worker
    }, 500)
    for (const detail of ['error', 'timeout', 'reply']) {
      expect(await make(client)).toEqual({ ok: false, failure: { type: 'BundleWorkerFailed', detail } })
    }
    expect((await make(client)).ok).toBe(true)
    expect(broken.every((worker) => worker.ended)).toBe(true)
    client.end()
    expect(started.every((worker) => worker.ended)).toBe(true)
  })
})

describe('the worker', () => {
  it('says which part of a malformed request is wrong and never throws', async () => {
    expect(await answerRequest('hello', webPorts)).toMatchObject({ kind: 'broken', call: 0 })
    expect(
      await answerRequest(
        { kind: 'open', call: 5, sealed: photo, expectations: { ...qingshanExpects(), me: '青山' } },
        webPorts,
      ),
    ).toEqual({ kind: 'broken', call: 5, detail: 'request: expectations.me' })
  })
  it('turns a defect into an answer', async () => {
    const defective = {
      ...webPorts,
      seal: { ...webPorts.seal, open: () => Promise.reject(new RangeError('Array buffer allocation failed')) },
    }
    expect(
      await answerRequest({ kind: 'open', call: 1, sealed: photo, expectations: qingshanExpects() }, defective),
    ).toEqual({ kind: 'broken', call: 1, detail: 'RangeError' })
  })
  it('hands its buffers over', async () => {
    const reply = await answerRequest(
      {
        kind: 'make',
        call: 1,
        draft: anAssignmentDraft(),
        signer: centre.keys.minisign,
        recipients,
        limits: defaultBundleLimits,
      },
      webPorts,
    )
    expect(listBuffers(reply)).toHaveLength(1)
    structuredClone(reply, { transfer: listBuffers(reply) })
    expect(reply.kind === 'made' && reply.result.ok && reply.result.value.bytes.length).toBe(0)
  })
})
