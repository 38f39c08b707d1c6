import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { openBundle, type VerifiedBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import type { Bytes } from '#shared/bundle/ports'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { anAssignmentDraft, qingshanExpects } from '#tests/support/bundles/drafts'
import { bagToEntries, makeOrThrow, sealFor, soundBag } from '#tests/support/bundles/hostile-bundle'
import { hostileZip } from '#tests/support/bundles/hostile-zip'
import { mutateBytes } from '#tests/support/bundles/mutate-bytes'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { centre, qingshan } from '#tests/support/bundles/test-offices'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const sourceOf = ({ info, tagmanifest, payload }: VerifiedBundle): IntakeSource => ({
  bundleId: info.bundleId,
  tagmanifest,
  stream: info.stream,
  seq: info.seq,
  fromOffice: info.fromOffice,
  fromName: payload.head.fromName,
  fileName: 'stick.hlb',
  createdAt: info.createdAt,
})

/** The whole way of an import as the screen goes it: open, plan, commit. Answers the refusal's name, or how many are new. */
async function importBytes(ledger: Ledger, bytes: Bytes): Promise<string> {
  const opened = await openBundle(bytes, qingshanExpects(), webPorts)
  if (!opened.ok) return opened.failure.type
  const { content } = opened.value.payload
  if (content.type !== 'assignment') throw new Error('only assignments were asked for')
  const plan = await readIntakePlan(ledger.database, sourceOf(opened.value), content.assignments)
  const done = await commitIntake(ledger, plan, 'clerk')
  return done.ok ? `new ${plan.counts.new}, repeated ${plan.counts.repeated}` : done.failure.type
}

const state = async (ledger: Ledger, journal: MemoryJournal): Promise<string> =>
  `${journal.tail().hash} ${journal.bytes().length} ${await readLedgerDigest(ledger.database)}`

describe('three hundred injured bundles', () => {
  it('leave journal and view as they were, or are the sound bundle to the letter', async () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    const random = seededRandom(seed)
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const sound = await makeOrThrow(anAssignmentDraft(), centre, [qingshan])
    const inner = hostileZip(bagToEntries(await soundBag()))
    const before = await state(ledger, journal)
    const names = new Map<string, number>()
    for (let run = 0; run < 300; run += 1) {
      const injured = run % 2 === 0 ? mutateBytes(sound.bytes, random) : await sealFor(mutateBytes(inner, random))
      const opened = await openBundle(injured, qingshanExpects(), webPorts)
      const name = opened.ok ? 'same content' : opened.failure.type
      names.set(name, (names.get(name) ?? 0) + 1)
      if (opened.ok) {
        expect(opened.value.payload.content, `seed ${seed} run ${run}`).toEqual(anAssignmentDraft().content)
        continue
      }
      expect(await importBytes(ledger, injured), `seed ${seed} run ${run}`).toBe(name)
      expect(await state(ledger, journal), `seed ${seed} run ${run}`).toBe(before)
    }
    console.log([...names].map(([name, count]) => `${name} ${count}`).join(', '))
    expect(names.size).toBeGreaterThan(2)
    expect(await importBytes(ledger, sound.bytes)).toBe('new 2, repeated 0')
    const after = await state(ledger, journal)
    expect(after).not.toBe(before)
    expect(await importBytes(ledger, sound.bytes)).toBe('new 0, repeated 2')
    expect(await state(ledger, journal)).toBe(after)
  })
})
