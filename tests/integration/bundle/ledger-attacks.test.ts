import '#shared/prelude/zod-setup'
import { beforeAll, describe, expect, it } from 'vitest'
import { logCommit } from '#shared/record/commit'
import { readForkedBranches } from '#renderer/ledger-store/read/read-forked-branches'
import { instant } from '#tests/support/builders'
import { bundleIdOf } from '#tests/support/bundles/drafts'
import {
  aLedgerDraft,
  chainOf,
  ledgerExpects,
  receivingPc,
  replicaOfPc,
  secondPc,
  soundLedger,
  type ReceivingPc,
} from '#tests/support/bundles/ledger-bundles'
import { signed } from '#tests/support/bundles/ledger-attack-kit'
import { ledgerArchiveAttacks } from '#tests/support/bundles/ledger-archive-attacks'
import { ledgerContentAttacks } from '#tests/support/bundles/ledger-content-attacks'

const attacks = [...ledgerArchiveAttacks, ...ledgerContentAttacks]

let pc: ReceivingPc
let state = ''
beforeAll(async () => {
  pc = await receivingPc()
  state = await pc.state()
})

describe('an attack by a ledger bundle', () => {
  it(`is one of at least forty`, () => {
    expect(attacks.length).toBeGreaterThanOrEqual(40)
    expect(new Set(attacks.map(({ what }) => what)).size).toBe(attacks.length)
  })
  it.each(attacks)(
    'with $what is refused as $refusal.type, and nothing is written',
    async ({ sealed, refusal, expects }) => {
      expect(await pc.take(await sealed(), ledgerExpects(expects))).toMatchObject({ ok: false, failure: refusal })
      expect(await pc.state()).toBe(state)
    },
  )
})

describe('the sound ledger bundle that the attacks start from', () => {
  it('is taken in, re-signed and packed by hand or not, and once more changes nothing', async () => {
    const receiver = await receivingPc()
    expect(await receiver.take(await signed(() => {})(), ledgerExpects())).toMatchObject({
      ok: true,
      value: { plan: { outcome: { fresh: 3 } } },
    })
    const after = await receiver.state()
    expect(await receiver.take(await soundLedger(), ledgerExpects())).toMatchObject({
      ok: true,
      value: { plan: { repeat: true } },
    })
    expect(await receiver.state()).toBe(after)
  })
})

describe('a continuation that another PC forged', () => {
  it('cannot be told from a relayed act at first, but raises the alarm when the real one comes, and is kept apart from nothing', async () => {
    const receiver = await receivingPc()
    const [first, real] = [chainOf(replicaOfPc(secondPc), ['一']), chainOf(replicaOfPc(secondPc), ['一', '真'])]
    const forged = logCommit({
      v: 1,
      replica: replicaOfPc(secondPc),
      seq: 2,
      prev: first[0]?.hash ?? '',
      at: instant(9),
      by: 'nobody',
      ops: [{ op: 'append', of: 'case', id: 'c1', field: 'acts', value: '伪' }],
    })
    const bundle = (nth: number, all: readonly { readonly line: string }[]) =>
      soundLedger(
        aLedgerDraft({
          bundleId: bundleIdOf(nth),
          content: { type: 'ledger', lines: all.map(({ line }) => line) },
          heads: [{ replica: replicaOfPc(secondPc), seq: 1, hash: first[0]?.hash ?? '' }],
        }),
      )
    expect(await receiver.take(await bundle(11, [...first, forged]), ledgerExpects())).toMatchObject({ ok: true })
    const met = await receiver.take(await bundle(12, real), ledgerExpects())
    expect(met).toMatchObject({
      ok: true,
      value: {
        plan: { outcome: { forks: [{ seq: 2, heldHash: forged.hash, foundHash: real[1]?.hash }], quarantined: 1 } },
      },
    })
    expect(
      (await readForkedBranches(receiver.ledger.database)).map(({ apart }) => apart.map(({ hash }) => hash)),
    ).toEqual([[real[1]?.hash]])
  })
})
