import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { inboxToAcks, isAcknowledged, nextInStream } from '#renderer/ledger-store/read/bundle-streams'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitReplyExport } from '#renderer/ledger-store/commit/commit-reply-export'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { readInbox, readOutbox } from '#renderer/ledger-store/read/read-bundles'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { streamOf } from '#shared/bundle/bundle-type'
import { aCaseId, anAssignment, day, instant, staffOfFive, twoDepartments, wholeWay } from '#tests/support/builders'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'

const fromCentre = (seq: number) => ({
  bundleId: aCaseId(9000 + seq),
  tagmanifest: String(seq).repeat(64).slice(0, 64),
  stream: 'assignment/hotline-centre/qingshan',
  seq,
  fromOffice: 'hotline-centre',
  fromName: '受理中心',
  fileName: `${seq}.hlb`,
  createdAt: instant(0),
})

const replyStream = (pc: OfficePc): string => streamOf('reply', 'qingshan', 'hotline-centre', pc.ledger.replica)

/** Writes the next reply bundle of a PC, as far as the ledger sees it. */
async function exportReply(pc: OfficePc, bundle: number, caseNumber: number) {
  const stream = replyStream(pc)
  const { seq } = nextInStream(await readOutbox(pc.ledger.database), stream)
  const written = {
    bundleId: aCaseId(bundle),
    tagmanifest: 'b'.repeat(64),
    stream,
    seq,
    toOffice: 'hotline-centre',
    toName: '受理中心',
    fileName: `r${bundle}.hlb`,
    place: '',
    sha256: '',
    caseIds: [aCaseId(caseNumber)],
  }
  return { written, done: await commitReplyExport(pc.ledger, written, 'clerk', day('2026-11-24')) }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)

async function twoWithClosedCases(): Promise<readonly [OfficePc, OfficePc]> {
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
      fromCentre(1),
      [1, 2].map((number) => anAssignment(number)),
    ),
    'clerk',
  )
  for (const number of [1, 2]) {
    for (const { by, step } of wholeWay) {
      const numbered =
        step.step === 'register'
          ? { ...step, ledgerNumber: `2026-00${number}` }
          : step.step === 'feed-back'
            ? { ...step, stubNumber: `2026-00${number}` }
            : step
      const taken = await commitCaseStep(a.ledger, {
        caseId: aCaseId(number),
        step: numbered,
        actorId: by,
        today: day('2026-11-23'),
      })
      if (!taken.ok) throw new Error(`${step.step}: ${JSON.stringify(taken.failure)}`)
    }
  }
  await b.take(await a.send(b))
  return [a, b]
}

describe('replies of an office with two PCs', () => {
  it('are numbered by each PC in a row of its own', async () => {
    const [a, b] = await twoWithClosedCases()
    expect((await exportReply(a, 7001, 1)).written.seq).toBe(1)
    const byB = await exportReply(b, 7002, 2)
    expect(byB).toMatchObject({ written: { seq: 1 }, done: { ok: true } })
    await a.take(await b.send(a))
    // Both rows stand in both ledgers, and go on apart.
    const outbox = await readOutbox(a.ledger.database)
    expect(nextInStream(outbox, replyStream(a)).seq).toBe(2)
    expect(nextInStream(outbox, replyStream(b)).seq).toBe(2)
  })

  it('are not offered again on the PC that hears that the other has sent them', async () => {
    const [a, b] = await twoWithClosedCases()
    expect(idsOf((await readOutgoing(b.ledger.database)).fresh)).toEqual([aCaseId(1), aCaseId(2)])
    await exportReply(a, 7001, 1)
    await b.take(await a.send(b))
    const outgoing = await readOutgoing(b.ledger.database)
    expect(idsOf(outgoing.fresh)).toEqual([aCaseId(2)])
    expect(idsOf(outgoing.unacknowledged)).toEqual([aCaseId(1)])
    expect(outgoing.sent.map(({ fileName }) => fileName)).toEqual(['r7001.hlb'])
  })

  it('are acknowledged by the row of the PC that sent them, whichever PC takes the acknowledgement in', async () => {
    const [a, b] = await twoWithClosedCases()
    const { written: byA } = await exportReply(a, 7001, 1)
    const { written: byB } = await exportReply(b, 7002, 2)
    // The centre has A's first bundle; its next bundle comes in on B.
    const source = { ...fromCentre(2), acks: [{ stream: byA.stream, upTo: 1, also: [] }] }
    await commitIntake(b.ledger, await readIntakePlan(b.ledger.database, source, [anAssignment(3)]), 'clerk')
    await a.take(await b.send(a))
    await b.take(await a.send(b))
    for (const pc of [a, b]) {
      const inbox = await readInbox(pc.ledger.database)
      expect([isAcknowledged(byA, inbox), isAcknowledged(byB, inbox)]).toEqual([true, false])
      const { fresh, unacknowledged } = await readOutgoing(pc.ledger.database)
      expect([idsOf(fresh), idsOf(unacknowledged)]).toEqual([[], [aCaseId(2)]])
      // What either PC took in of the centre is acknowledged by both.
      expect(inboxToAcks(inbox, 'hotline-centre')).toEqual([
        { stream: 'assignment/hotline-centre/qingshan', upTo: 2, also: [] },
      ])
    }
  })
})
