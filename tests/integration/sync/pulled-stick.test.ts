import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFiles, driveFolderName } from '#main/file/create-files'
import { listDrives } from '#main/drives/create-drives'
import { createTokens } from '#main/file/tokens'
import { systemDisk, type WriteDisk } from '#main/file/write-disk'
import { sendSync, type SaveBundle } from '#renderer/features/sync/send-sync'
import { lookIntoSync } from '#renderer/features/sync/take-in'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { readSyncSent } from '#renderer/ledger-store/read/read-peers'
import { ok } from '#shared/prelude/result'
import { aCaseId, anAssignment, anIntakeSource, staffOfFive, twoDepartments } from '#tests/support/builders'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { officePc } from '#tests/support/merge/office-pc'
import { pulledStick, pullMoments } from '#tests/support/two-pcs/pulled-stick'
import { pcToSyncDesk } from '#tests/support/two-pcs/sync-desk'

const rounds = 60
const seed = chooseSeed()
const noDialogs = { chooseToOpen: async () => undefined, chooseToSave: async () => undefined }

describe(`a stick pulled out while a bundle is written to it (TEST_SEED=${seed})`, () => {
  it(`leaves nothing that could be taken for a bundle, and counts as not sent, ${rounds} times`, async () => {
    const [a, b] = [await officePc(), await officePc()]
    await a.enrol(b)
    await b.enrol(a)
    await commitOffice(
      a.ledger,
      {
        office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
        people: staffOfFive,
        departments: twoDepartments,
      },
      'system',
    )
    await commitIntake(
      a.ledger,
      await readIntakePlan(
        a.ledger.database,
        anIntakeSource,
        Array.from({ length: 12 }, (_, index) => anAssignment(index + 1)),
      ),
      'clerk',
    )
    const [deskA, deskB] = [pcToSyncDesk(a), pcToSyncDesk(b)]
    const place = mkdtempSync(join(tmpdir(), 'pulled-'))
    const stick = join(place, 'stick')
    const folder = join(stick, driveFolderName)
    mkdirSync(stick)
    const [files, drives] = [createTokens(), createTokens()]
    const listed = async () =>
      (await listDrives({ places: async () => [{ path: stick, label: 'STICK' }], files, drives })).flatMap(
        ({ bundles }) => bundles.map(({ name }) => name),
      )
    const saveOn = (disk: WriteDisk): SaveBundle =>
      createFiles({ dialogs: noDialogs, disk, files, drives })['file.save']
    const sending = { toDevice: b.keys.deviceId, whole: false, drive: drives.tokenOf(stick) }
    const opens = async (name: string) => {
      const bytes = readFileSync(join(folder, name))
      return (await lookIntoSync(deskB, new Uint8Array(bytes), name)).ok
    }
    try {
      const first = await sendSync(deskA, saveOn(systemDisk), sending)
      if (!first.ok || first.value === undefined) throw new Error('the first bundle was not written')
      const old = first.value.fileName
      const random = seededRandom(seed)
      const seen = { lost: 0, cut: 0, whole: 0 }
      for (let round = 0; round < rounds; round += 1) {
        await a.ledger.act('clerk', async () =>
          ok([
            {
              op: 'append',
              of: 'case',
              id: aCaseId(1),
              field: 'acts',
              value: { act: 'noted', on: '2026-11-23', text: `走访 ${round}` },
            },
          ]),
        )
        const moment = pullMoments[random.below(pullMoments.length)] ?? 'write'
        const kept = random.below(4) === 0 ? 1000 : random.below(1000)
        const pulled = pulledStick(stick, moment, kept)
        const sent = await sendSync(deskA, saveOn(pulled.disk), sending)
        expect(sent, `round ${round}, ${moment}, ${kept}`).toMatchObject({
          ok: false,
          failure: { at: 'write', failure: { type: 'DriveRemoved' } },
        })
        expect(pulled.isOut()).toBe(true)
        expect((await readSyncSent(a.ledger.database, a.ledger.replica)).map(({ fileName }) => fileName)).toEqual([old])
        pulled.plugIn()
        const names = await listed()
        expect(names).toContain(old)
        expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
        expect(await opens(old)).toBe(true)
        for (const name of names.filter((one) => one !== old)) {
          // Whole by luck is as good as sent by hand; anything less is refused.
          expect(await opens(name), `round ${round}, ${moment}, ${kept}`).toBe(kept === 1000)
          seen[kept === 1000 ? 'whole' : 'cut'] += 1
        }
        if (names.length === 1) seen.lost += 1
        for (const name of readdirSync(folder)) if (name !== old) rmSync(join(folder, name))
      }
      expect(
        Object.values(seen).every((count) => count > 0),
        JSON.stringify(seen),
      ).toBe(true)
      const last = await sendSync(deskA, saveOn(systemDisk), sending)
      expect(last).toMatchObject({ ok: true, value: { readBack: true } })
      if (!last.ok || last.value === undefined) return
      // Nothing of what 200 pulled sticks did not bring is missing in the one that came.
      const looked = await lookIntoSync(
        deskB,
        new Uint8Array(readFileSync(join(folder, last.value.fileName))),
        last.value.fileName,
      )
      expect(looked.ok && looked.value.plan.outcome).toMatchObject({ held: 0, gaps: [], forks: [] })
      expect(looked.ok && looked.value.plan.outcome.newCaseIds.length).toBe(12)
      expect(existsSync(`${stick}-out`)).toBe(false)
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  })
})
