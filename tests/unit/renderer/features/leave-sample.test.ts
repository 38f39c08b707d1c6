import { expect, it } from 'vitest'
import { leaveSample } from '#renderer/sample-door/leave-sample'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { fail, ok } from '#shared/prelude/result'

function world(keysFail = false, finishFails = false) {
  const did: string[] = []
  return {
    did,
    ports: {
      storeNewKeys: async () => {
        did.push('keys')
        return keysFail ? fail('refused') : ok(undefined)
      },
      replacement: {
        begin: async () => (did.push('begin'), ok({ tail: emptyJournalTail })),
        append: async () => (did.push('append'), ok({ tail: emptyJournalTail })),
        finish: async () => (
          did.push('finish'),
          finishFails ? fail({ type: 'DiskFull' } as const) : ok({ tail: emptyJournalTail })
        ),
        drop: async () => (did.push('drop'), ok({})),
      },
      removeView: async () => void did.push('view'),
      letGo: async () => void did.push('let go'),
    },
  }
}

it('leaves the sample by new keys, then an empty journal, then no view, and misses nothing of it', async () => {
  const { did, ports } = world()
  expect(await leaveSample(ports)).toEqual({ ok: true, value: undefined })
  expect(did).toEqual(['keys', 'begin', 'finish', 'view', 'let go'])
})

it('touches no journal where the published keys could not be replaced, and no view where the journal stands', async () => {
  const keys = world(true)
  expect(await leaveSample(keys.ports)).toMatchObject({ ok: false, failure: { at: 'keys' } })
  expect(keys.did).toEqual(['keys'])
  const journal = world(false, true)
  expect(await leaveSample(journal.ports)).toMatchObject({ ok: false, failure: { at: 'journal' } })
  expect(journal.did).toEqual(['keys', 'begin', 'finish', 'drop'])
})
