import { describe, expect, it } from 'vitest'
import { countHeld, findLoss, type LossFacts } from '#shared/recovery/find-loss'
import { letGoOf, noWitness, parseWitness, renderWitness, type LedgerWitness } from '#shared/recovery/ledger-witness'
import { instant } from '#tests/support/builders'

const on = (day: number) => instant(Date.UTC(2026, 10, day, 2))
const witness: LedgerWitness = {
  ...noWitness,
  heads: { 'aaaaaaaa.1': { seq: 120, at: on(23) }, 'bbbbbbbb.1': { seq: 80, at: on(22) } },
}
const whole = { 'aaaaaaaa.1': { seq: 120, at: on(23) }, 'bbbbbbbb.1': { seq: 80, at: on(22) } }
const cut = { 'aaaaaaaa.1': { seq: 70, at: on(16) } }
const facts: LossFacts = { witness, others: [], present: whole, isBare: false, hadLedger: true }

describe('a ledger held against what was remembered of it', () => {
  it('lacks nothing when it is as long, or longer, or when nobody remembers anything', () => {
    expect(findLoss(facts)).toBeUndefined()
    expect(findLoss({ ...facts, present: { ...whole, 'cccccccc.1': { seq: 3 } } })).toBeUndefined()
    expect(findLoss({ ...facts, witness: noWitness, present: cut })).toBeUndefined()
  })

  it('is short by as many acts as each chain lacks, with the days from the last that is left to the last that was', () => {
    expect(findLoss({ ...facts, present: cut })).toEqual({
      isAll: false,
      acts: 130,
      from: '2026-11-16',
      until: '2026-11-23',
      reached: { 'aaaaaaaa.1': 120, 'bbbbbbbb.1': 80 },
    })
  })

  it('is missed by a backup that was made of it, where the witness is gone or older', () => {
    const backup = { 'aaaaaaaa.1': { seq: 90, at: on(20) } }
    for (const one of [noWitness, { ...noWitness, heads: { 'aaaaaaaa.1': { seq: 60, at: on(15) } } }])
      expect(findLoss({ ...facts, witness: one, others: [backup], present: cut })).toMatchObject({
        acts: 20,
        until: '2026-11-20',
      })
  })

  it('that is gone as a whole is missed even where nobody remembers how long it was', () => {
    const gone = { ...facts, present: {}, isBare: true }
    expect(findLoss(gone)).toMatchObject({ isAll: true, acts: 200, from: undefined, until: '2026-11-23' })
    expect(findLoss({ ...gone, witness: noWitness })).toMatchObject({ isAll: true, acts: 0, until: undefined })
    expect(findLoss({ ...gone, witness: noWitness, hadLedger: false })).toBeUndefined()
    // A PC that waits for its office holds a card and nothing else: that is not all that is left of an office.
    expect(
      findLoss({ ...gone, witness: noWitness, present: { 'aaaaaaaa.2': { seq: 1 } }, hadLedger: false }),
    ).toBeUndefined()
  })

  it('is missed no more once a person has let go of it, but what is lost after that is', () => {
    const settled = letGoOf(witness, [{ 'cccccccc.1': { seq: 5 } }])
    expect(findLoss({ ...facts, witness: settled, present: cut })).toBeUndefined()
    expect(findLoss({ ...facts, witness: settled, present: {}, isBare: true })).toBeUndefined()
    const later = {
      ...settled,
      heads: { 'aaaaaaaa.1': { seq: 125, at: on(24) }, 'aaaaaaaa.2': { seq: 9, at: on(25) } },
    }
    expect(findLoss({ ...facts, witness: later, present: cut })).toMatchObject({
      acts: 5 + 9,
      until: '2026-11-25',
      reached: { 'aaaaaaaa.1': 125, 'aaaaaaaa.2': 9 },
    })
    expect(findLoss({ ...facts, witness: later, present: {}, isBare: true })).toMatchObject({ isAll: true, acts: 14 })
  })

  it('counts what of the missing a copy holds', () => {
    const loss = findLoss({ ...facts, present: cut })
    if (loss === undefined) throw new Error('no loss')
    expect(countHeld(loss, cut, { 'aaaaaaaa.1': { seq: 100 }, 'bbbbbbbb.1': { seq: 200 } })).toBe(30 + 80)
    expect(countHeld(loss, cut, { 'aaaaaaaa.1': { seq: 50 } })).toBe(0)
  })
})

describe('the witness’s file', () => {
  it('comes back as it was written, with what a newer program added; anything else bears witness to nothing', () => {
    const written = { ...letGoOf(witness, []), heads: witness.heads, added: { by: 'newer' } }
    expect(parseWitness(renderWitness(written))).toEqual(written)
    const text = renderWitness(written).trim()
    for (const damaged of ['', 'null', '7', text.slice(0, -1), text.replace('hotline-witness', 'other')])
      expect(parseWitness(damaged)).toEqual(noWitness)
  })
})
