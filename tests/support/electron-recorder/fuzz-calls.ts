import { z } from 'zod'
import { borderFailureSchema } from '#shared/ipc/border-failure'
import { channelNames, type Channel } from '#shared/ipc/channel-names'
import { ipcContract } from '#shared/ipc/contract'
import { seededRandom } from '../bundles/seeded-random'
import { makeRandomRequest } from './random-request'
import type { RecordedElectron } from './recorded-electron'

/** What became of the calls of one channel. */
export const fuzzOutcomeSchema = z.object({
  channel: z.string(),
  calls: z.number(),
  /** Calls by what was answered: `ok`, or the failure's name. */
  answers: z.record(z.string(), z.number()),
  /** Requests whose answer does not fit the contract, or that nobody expected to fail; at most ten. */
  wrong: z.array(z.object({ request: z.string(), answer: z.string() })),
})
export type FuzzOutcome = z.infer<typeof fuzzOutcomeSchema>

const keptBySort = 20
const keptWrong = 10
const page = { senderFrame: { url: 'app://ledger/index.html', parent: null } }

/** Calls the program's own handler at random, as its page could, so many times a channel, all channels mixed. */
export async function fuzzCalls(
  { handlers }: RecordedElectron,
  { seed, perChannel }: { readonly seed: number; readonly perChannel: number },
): Promise<FuzzOutcome[]> {
  const handler = [...handlers.values()][0]
  if (handler === undefined) throw new Error('the program listens to no calls')
  const random = seededRandom(seed)
  const seen = new Map<string, unknown[]>()
  const outcomes = new Map(
    channelNames.map((channel) => [channel, { channel, calls: 0, answers: {}, wrong: [] } satisfies FuzzOutcome]),
  )
  for (let round = 0; round < perChannel * channelNames.length; round += 1) {
    const channel = channelNames[round % channelNames.length]
    const outcome: FuzzOutcome | undefined = channel === undefined ? undefined : outcomes.get(channel)
    if (channel === undefined || outcome === undefined) continue
    const request = makeRandomRequest(ipcContract[channel].request, random, seen)
    const answer = await answerOf(() => handler(page, channel, request))
    const name = nameOf(channel, answer)
    outcome.calls += 1
    outcome.answers[name] = (outcome.answers[name] ?? 0) + 1
    if (name === 'ok') remember(seen, answer)
    if (isWrong(name) && outcome.wrong.length < keptWrong)
      outcome.wrong.push({ request: show(request), answer: show(answer) })
  }
  return [...outcomes.values()]
}

const [thrown, unfit] = ['(thrown)', '(does not fit the contract)']
const isWrong = (name: string): boolean => [thrown, unfit, 'UnexpectedFailure'].includes(name)

async function answerOf(call: () => unknown): Promise<unknown> {
  try {
    return await call()
  } catch (error) {
    return { thrown: String(error) }
  }
}

function nameOf(channel: Channel, answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'thrown' in answer) return thrown
  const { value, failure } = ipcContract[channel]
  const read = z
    .discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value }),
      z.strictObject({ ok: z.literal(false), failure: z.union([failure, borderFailureSchema]) }),
    ])
    .safeParse(answer)
  if (!read.success) return unfit
  return read.data.ok ? 'ok' : String(Object(read.data.failure).type)
}

/** Keeps the newest values of an answer by the names of their fields. */
function remember(seen: Map<string, unknown[]>, value: unknown, key = ''): void {
  if (key !== '') {
    const kept = seen.get(key) ?? []
    kept.push(value)
    if (kept.length > keptBySort) kept.shift()
    seen.set(key, kept)
  }
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) remember(seen, inner, /^\d+$/.test(name) ? key : name)
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? `${inner.length} bytes` : typeof inner === 'bigint' ? `${inner}n` : inner,
  )
  return (text ?? 'undefined').slice(0, 400)
}
