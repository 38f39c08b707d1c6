import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { createBundleTask } from '#renderer/bundle-worker/answer-request'
import { createBundleClient } from '#renderer/bundle-worker/bundle-client'
import { QuestionMalformed } from '#renderer/worker/worker-end'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { webPorts } from '#shared/codec/web-ports'
import { replicaIdSchema } from '#shared/record/commit'
import { manyCommits } from '#tests/support/merge/many-commits'
import { anAssignmentDraft, photo, qingshanExpects } from '#tests/support/bundles/drafts'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'
import { centre, qingshan } from '#tests/support/bundles/test-offices'

const soundWorker = (): InlineWorker => createInlineWorker(createBundleTask(webPorts))

const recipients = [qingshan.card.ageRecipient]
const make = (client: ReturnType<typeof createBundleClient>) =>
  client.make(anAssignmentDraft(), centre.keys.minisign, recipients, defaultBundleLimits)

describe('the bundle client', () => {
  it('has the worker make a bundle and open it again', async () => {
    const client = createBundleClient(() => soundWorker())
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
    const worker = soundWorker()
    const client = createBundleClient(() => worker)
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
    expect(worker.partsAhead).toEqual([0, 5])
    expect(worker.heard(), 'the lines in two parts, the request to make, the request to open').toBe(4)
  })
  it('passes on refusals by name', async () => {
    const client = createBundleClient(() => soundWorker())
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
    const client = createBundleClient(() => {
      const worker = soundWorker()
      workers.push(worker)
      return worker
    })
    const answers = await Promise.all([
      client.open(photo, qingshanExpects()),
      make(client),
      client.open(new Uint8Array(0), qingshanExpects()),
    ])
    expect(answers.map((answer) => answer.ok)).toEqual([false, true, false])
    expect(workers).toHaveLength(1)
  })
  it('replaces a worker that died, one that is silent, and one that talks nonsense', async () => {
    const silent = (): InlineWorker => createInlineWorker(() => new Promise(() => {}))
    const broken = [silent(), silent(), silent()]
    const started: InlineWorker[] = []
    const client = createBundleClient(() => {
      const worker = broken[started.length] ?? soundWorker()
      started.push(worker)
      if (started.length === 1) setTimeout(() => worker.crash(), 50)
      if (started.length === 3) setTimeout(() => worker.babble(), 50)
      return worker
    }, 500)
    for (const detail of ['error', 'timeout', 'reply']) {
      expect(await make(client)).toEqual({ ok: false, failure: { type: 'BundleWorkerFailed', detail } })
    }
    expect((await make(client)).ok).toBe(true)
    expect(broken.every((worker) => worker.ended())).toBe(true)
    client.end()
    expect(started.every((worker) => worker.ended())).toBe(true)
  })
})

describe('the bundle worker', () => {
  const want = async (): Promise<unknown> => undefined
  it('says which part of a malformed request is wrong, and nothing of what it holds', async () => {
    const task = createBundleTask(webPorts)
    await expect(task('hello', [], want)).rejects.toEqual(new QuestionMalformed(''))
    await expect(
      task({ kind: 'open', sealed: photo, expectations: { ...qingshanExpects(), me: '青山' } }, [], want),
    ).rejects.toEqual(new QuestionMalformed('expectations.me'))
  })
  it('turns a defect into an answer', async () => {
    const defective = {
      ...webPorts,
      seal: { ...webPorts.seal, open: () => Promise.reject(new RangeError('Array buffer allocation failed')) },
    }
    const client = createBundleClient(() => createInlineWorker(createBundleTask(defective)))
    expect(await client.open(photo, qingshanExpects())).toEqual({
      ok: false,
      failure: { type: 'BundleWorkerFailed', detail: 'RangeError' },
    })
  })
  it('hands its buffers over', async () => {
    const { answer, transfer = [] } = await createBundleTask(webPorts)(
      {
        kind: 'make',
        draft: anAssignmentDraft(),
        signer: centre.keys.minisign,
        recipients,
        limits: defaultBundleLimits,
      },
      [],
      want,
    )
    expect(transfer).toHaveLength(1)
    structuredClone(answer, { transfer: [...transfer] })
    expect(transfer[0]?.byteLength).toBe(0)
  })
})
