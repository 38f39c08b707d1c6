import { describe, expect, it } from 'vitest'
import { createWorkerClient, type Question } from '#renderer/worker/worker-client'
import { createWorkerEnd, type WorkerTask } from '#renderer/worker/worker-end'
import type { FromWorker } from '#renderer/worker/worker-messages'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'

const text = (request: unknown): Question<string> => ({
  request,
  read: (answer) => (typeof answer === 'string' ? answer : undefined),
})
const echo: WorkerTask = async (request) => ({ answer: request })

/** Workers in the order in which a client starts them. */
function startsOf(tasks: readonly WorkerTask[]): {
  readonly start: () => InlineWorker
  readonly started: InlineWorker[]
} {
  const started: InlineWorker[] = []
  return {
    started,
    start: () => {
      const worker = createInlineWorker(tasks[started.length] ?? echo)
      started.push(worker)
      return worker
    },
  }
}

describe('the talk with a worker', () => {
  it('pairs every question with its own answer, also when a later one is answered first', async () => {
    const slowFirst: WorkerTask = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, request === 'slow' ? 60 : 1))
      return { answer: request }
    }
    const client = createWorkerClient(startsOf([slowFirst]).start)
    expect(await Promise.all([client.ask(text('slow')), client.ask(text('fast'))])).toEqual([
      { ok: true, value: 'slow' },
      { ok: true, value: 'fast' },
    ])
    client.end()
  })

  it('carries parts both ways ahead of question and answer', async () => {
    const task: WorkerTask = async (request, ahead) => ({ answer: request, ahead: ahead.toReversed() })
    const client = createWorkerClient(startsOf([task]).start)
    const answered = await client.ask({
      request: 'x',
      ahead: ['a', 'b', 'c'],
      read: (answer, parts) => [answer, parts],
    })
    expect(answered).toEqual({ ok: true, value: ['x', ['c', 'b', 'a']] })
    client.end()
  })

  it('keeps the parts of a question that was given up out of the next', async () => {
    const said: FromWorker[] = []
    const end = createWorkerEnd(
      async (_request, ahead) => ({ answer: ahead }),
      (message) => void said.push(message),
    )
    end.hear({ say: 'part', call: 1, part: 'left over' })
    end.hear({ say: 'ask', call: 2, request: 'x' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(said).toEqual([{ say: 'done', call: 2, answer: [] }])
  })

  it('lets the worker ask back, for each question by itself', async () => {
    const asking: WorkerTask = async (request, _ahead, want) => ({ answer: await want(request) })
    const client = createWorkerClient(startsOf([asking]).start)
    const ask = (request: string) =>
      client.ask({ ...text(request), tell: async (question) => `${String(question)} told` })
    expect(await Promise.all([ask('a'), ask('b')])).toEqual([
      { ok: true, value: 'a told' },
      { ok: true, value: 'b told' },
    ])
    client.end()
  })

  it('ends with a failure when the window cannot tell what the worker wants to know', async () => {
    const asking: WorkerTask = async (request, _ahead, want) => ({ answer: await want(request) })
    const { start, started } = startsOf([asking])
    const client = createWorkerClient(start, { patienceMs: 200 })
    const lost = await client.ask({ ...text('a'), tell: () => Promise.reject(new Error('gone')) })
    expect(lost).toEqual({ ok: false, failure: { type: 'WorkerBroken', detail: 'told' } })
    expect(started[0]?.ended()).toBe(true)
    client.end()
  })

  it('replaces a worker that breaks, unless it is one that outlives its failures', async () => {
    const hanging: WorkerTask = () => new Promise(() => undefined)
    for (const outlives of [false, true]) {
      const { start, started } = startsOf([
        (request, ...rest) => (request === 'hang' ? hanging : echo)(request, ...rest),
      ])
      const client = createWorkerClient(start, { outlives })
      const lost = client.ask(text('hang'))
      setTimeout(() => started[0]?.crash(), 20)
      expect(await lost).toEqual({ ok: false, failure: { type: 'WorkerBroken', detail: 'error' } })
      expect(await client.ask(text('again'))).toEqual({ ok: true, value: 'again' })
      expect(started).toHaveLength(outlives ? 1 : 2)
      expect(started[0]?.ended()).toBe(!outlives)
      client.end()
    }
  })

  it('names a defect without what it is about, takes no answer of another shape, and fails all that is asked when it ends', async () => {
    const defect: WorkerTask = (request) =>
      request === 'number' ? Promise.resolve({ answer: 7 }) : Promise.reject(new TypeError('赵明 13800000001'))
    const client = createWorkerClient(startsOf([defect, () => new Promise(() => undefined)]).start)
    const broken = (detail: string) => ({ ok: false, failure: { type: 'WorkerBroken', detail } })
    expect(await client.ask(text('x'))).toEqual(broken('TypeError'))
    expect(await client.ask(text('number'))).toEqual(broken('reply'))
    const waiting = client.ask(text('x'))
    client.end()
    expect(await waiting).toEqual(broken('ended'))
  })
})
