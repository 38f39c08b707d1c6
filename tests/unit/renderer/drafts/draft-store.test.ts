import { describe, expect, test } from 'vitest'
import { draftId, maxDraftLength, type Draft } from '#shared/draft/draft'
import type { Channel } from '#shared/ipc/channel-names'
import type { callHost } from '#renderer/host/call-host'
import { createDraftStore, type DraftStore, type Writer } from '#renderer/drafts/draft-store'
import { instant } from '../../../support/builders'

const kept = (part: Partial<Draft> = {}): Draft => ({
  v: 1,
  personId: 'clerk',
  form: 'note',
  about: 'case-1',
  at: instant(1_000),
  text: '',
  value: {},
  ...part,
})

/** A host with a disk that can be full, a clock and timers that a test moves. */
function play(standing: readonly Draft[] = []) {
  const files = new Map(standing.map((draft) => [draftId(draft), JSON.stringify(draft)]))
  const asked: Channel[] = []
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  const state = { now: 5_000, full: false, hold: Promise.resolve() }
  const answer = async (channel: Channel, request: Readonly<Record<string, unknown>>): Promise<unknown> => {
    asked.push(channel)
    const [id, text] = [String(request['id']), String(request['text'])]
    await state.hold
    if (channel === 'draft.list')
      return {
        ok: true,
        value: { drafts: [...files].map(([name, at]) => ({ id: name, text: at })), setAside: 1, unreadable: 0 },
      }
    if (state.full) return { ok: false, failure: { type: 'DiskFull' } }
    if (channel === 'draft.write') files.set(id, text)
    else files.delete(id)
    return { ok: true, value: {} }
  }
  const isCall = (call: unknown): call is typeof callHost => typeof call === 'function'
  if (!isCall(answer)) throw new Error('no host')
  const store = createDraftStore({
    call: answer,
    clock: { now: () => instant(state.now) },
    later: (run, ms) => {
      const timer = { at: state.now + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  })
  const pass = async (ms: number): Promise<void> => {
    const until = state.now + ms
    for (;;) {
      const due = [...timers].filter(({ at }) => at <= until).toSorted((x, y) => x.at - y.at)[0]
      if (due === undefined) break
      timers.delete(due)
      state.now = Math.max(state.now, due.at)
      due.run()
      await settle()
    }
    state.now = until
    await settle()
  }
  return { store, files, asked, state, pass, timers }
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function writerOf(about: string): Writer & { text: string } {
  const writer = {
    text: '',
    personId: 'clerk',
    place: { form: 'note' as const, about },
    read: () => (writer.text === '' ? undefined : { value: { text: writer.text }, text: writer.text }),
  }
  return writer
}

const idOf = (about: string): string => draftId(kept({ about }))
const textOnDisk = (files: ReadonlyMap<string, string>, about: string): unknown =>
  files.has(idOf(about)) ? JSON.parse(files.get(idOf(about)) ?? '').text : undefined
const unkeptOf = (store: DraftStore, about: string): string | undefined => store.read().unkept.get(idOf(about))?.type

describe('drafts in the window', () => {
  test('are written within two seconds of the writing, and again only when something is new', async () => {
    const { store, files, asked, pass } = play()
    const writer = writerOf('case-1')
    store.watch(writer)
    await pass(10_000)
    expect(asked).toEqual([])
    writer.text = '到现场'
    await pass(1_000)
    expect(textOnDisk(files, 'case-1')).toBe('到现场')
    expect(store.read().drafts.get(idOf('case-1'))).toMatchObject({ at: 15_400, text: '到现场' })
    await pass(10_000)
    writer.text = '到现场查看'
    await pass(1_000)
    expect(textOnDisk(files, 'case-1')).toBe('到现场查看')
    expect(asked).toEqual(['draft.write', 'draft.write'])
  })

  test('go when the form stands as it was drawn, or its act is saved', async () => {
    const { store, files, pass } = play()
    const writer = writerOf('case-1')
    store.watch(writer)
    writer.text = '写错了'
    await pass(1_000)
    writer.text = ''
    await pass(1_000)
    expect(files.size).toBe(0)
    writer.text = '再写'
    await pass(1_000)
    store.drop(idOf('case-1'))
    await pass(0)
    expect([files.size, store.read().drafts.size]).toEqual([0, 0])
  })

  test('of earlier runs are known after loading; what is not ours to read is counted and left alone', async () => {
    const { store, files, pass } = play([kept({ text: '昨天写的' })])
    files.set('f'.repeat(64), JSON.stringify({ v: 2 }))
    await store.load()
    expect(store.read().drafts.get(idOf('case-1'))?.text).toBe('昨天写的')
    expect(store.read().lost).toEqual({ setAside: 1, unreadable: 1, folder: undefined })
    await pass(10_000)
    expect(files.size).toBe(2)
  })

  test('that the disk refuses are said to be in the window alone, tried again, and written once there is room', async () => {
    const { store, files, state, pass } = play([kept({ about: 'case-2', text: '别的' })])
    await store.load()
    const writer = writerOf('case-1')
    store.watch(writer)
    state.full = true
    writer.text = '写不进去'
    await pass(1_000)
    expect(unkeptOf(store, 'case-1')).toBe('DiskFull')
    expect(store.isUnwritten()).toBe(true)
    expect(textOnDisk(files, 'case-2')).toBe('别的')
    state.full = false
    await pass(6_000)
    expect(textOnDisk(files, 'case-1')).toBe('写不进去')
    expect([unkeptOf(store, 'case-1'), store.isUnwritten()]).toEqual([undefined, false])
  })

  test('are written newest last, whatever came while the disk was slow', async () => {
    const { store, files, asked, state, pass } = play()
    const writer = writerOf('case-1')
    store.watch(writer)
    let release = (): void => undefined
    state.hold = new Promise((resolve) => (release = resolve))
    for (const text of ['一', '一二', '一二三']) {
      writer.text = text
      await pass(1_000)
    }
    expect(asked).toHaveLength(1)
    expect(store.isUnwritten()).toBe(true)
    release()
    await settle()
    expect(asked).toHaveLength(2)
    expect(textOnDisk(files, 'case-1')).toBe('一二三')
  })

  test('that are too long are said so and cost the older text nothing', async () => {
    const { store, files, asked, pass } = play()
    const writer = writerOf('case-1')
    store.watch(writer)
    writer.text = '短'
    await pass(1_000)
    writer.text = '长'.repeat(maxDraftLength)
    await pass(3_000)
    expect(unkeptOf(store, 'case-1')).toBe('DraftTooLong')
    expect(textOnDisk(files, 'case-1')).toBe('短')
    expect(asked).toHaveLength(1)
    writer.text = '又短了'
    await pass(1_000)
    expect(unkeptOf(store, 'case-1')).toBeUndefined()
  })

  test('are handed over at once when the window is about to close', async () => {
    const { store, files } = play()
    const writer = writerOf('case-1')
    store.watch(writer)
    writer.text = '刚写下的字'
    store.lookNow()
    expect(store.isUnwritten()).toBe(true)
    await settle()
    expect(store.isUnwritten()).toBe(false)
    expect(textOnDisk(files, 'case-1')).toBe('刚写下的字')
  })

  test('are not looked for when no form is open', async () => {
    const { store, timers, pass } = play()
    const stop = store.watch(writerOf('case-1'))
    await pass(2_000)
    expect(timers.size).toBe(1)
    stop()
    expect(timers.size).toBe(0)
  })
})
