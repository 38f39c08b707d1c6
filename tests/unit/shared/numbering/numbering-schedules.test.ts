import { describe, expect, it } from 'vitest'
import { proposeKeeper } from '#shared/case/case-numbers'
import { parseSerialNumber } from '#shared/case/serial-number'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { shownHead } from '#shared/record/ledger-record'
import { aCaseId } from '#tests/support/builders'
import { chooseSeed, seededRandom } from '#tests/support/bundles/seeded-random'
import { firstImport, NumberingPc } from '#tests/support/numbering/numbering-pc'

const sheets = 16
const dayMs = 86_400_000

interface Schedule {
  readonly pcs: readonly NumberingPc[]
  /** Renumberings by a person in this schedule, by case. */
  readonly renumbered: ReadonlySet<string>
}

/** An office for a while: registering, issuing, lending, returning, sometimes handing over, and exchanging now and then. */
function runSchedule(seed: number, withHandOvers: boolean): Schedule {
  const random = seededRandom(seed)
  const devices = Array.from({ length: 2 + random.below(3) }, (_, index) => `pc${'abcd'[index] ?? 'e'}`.repeat(4))
  const pcs = devices.map(
    (device) => new NumberingPc(device, devices[0] ?? device, devices, (random.below(21) - 10) * dayMs),
  )
  const begun = firstImport(sheets)
  for (const pc of pcs) pc.begin(begun)
  const renumbered = new Set<string>()
  const fresh = Array.from({ length: sheets }, (_, index) => aCaseId(index))
  for (let tick = 0; tick < 40; tick += 1) {
    const pc = pcs[random.below(pcs.length)]
    const other = pcs[random.below(pcs.length)]
    if (pc === undefined || other === undefined) continue
    const action = random.below(20)
    // Sheets are divided: two PCs registering one sheet is a conflict of the case, tried elsewhere.
    if (action < 8) pc.register(fresh.shift() ?? aCaseId(0), random.below(3) === 0, tick)
    else if (action < 11) pc.issueAll(tick)
    else if (action === 11) pc.lend(other.device, 1 + random.below(4), tick)
    else if (action === 12) pc.giveBack(tick)
    else if (action === 13 && withHandOvers) pc.handOver(other.device, tick)
    else if (action === 14) {
      const twice = [...pc.doubled().values()][0]?.[1]
      if (twice !== undefined) {
        renumbered.add(twice)
        pc.renumber(twice, tick)
      }
    } else if (action > 14 && pc !== other) pc.receive(other)
  }
  for (let round = 0; round < 2; round += 1)
    for (const to of pcs) for (const from of pcs) if (from !== to) to.receive(from)
  return { pcs, renumbered }
}

/** Every number that any act ever gave the case. */
const everBorne = (pc: NumberingPc, caseId: string): string[] =>
  (pc.records.get(`case/${caseId}`)?.lists['acts'] ?? []).flatMap(({ value }) =>
    typeof value === 'object' &&
    value !== null &&
    'ledgerNumber' in value &&
    typeof value.ledgerNumber === 'string' &&
    value.ledgerNumber !== ''
      ? [value.ledgerNumber]
      : [],
  )

describe('two to four PCs numbering one ledger', { timeout: 120_000 }, () => {
  it('never give a number twice while one PC has the role, whatever is lent and returned', () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    let given = 0
    for (let run = 0; run < 250; run += 1) {
      const { pcs } = runSchedule(seed + run, false)
      for (const pc of pcs) expect([...pc.doubled()], `seed ${seed + run}`).toEqual([])
      given += pcs[0]?.cases().filter(({ ledgerNumber }) => parseSerialNumber(ledgerNumber) !== undefined).length ?? 0
    }
    expect(given).toBeGreaterThan(500)
  })

  it('flag on every PC alike what was given twice around hand-overs, renumber nothing by themselves, and keep old numbers findable', () => {
    const seed = chooseSeed()
    console.log(`seed ${seed}`)
    let doubles = 0
    for (let run = 0; run < 500; run += 1) {
      const { pcs, renumbered } = runSchedule(seed + run, true)
      const views = pcs.map((pc) =>
        canonicalJson([...pc.doubled()].map(([number, ids]) => [number, ids.toSorted(), keeperOf(pc, ids)]).toSorted()),
      )
      expect(new Set(views).size, `seed ${seed + run}`).toBe(1)
      const [pc] = pcs
      if (pc === undefined) throw new Error('no PC')
      doubles += pc.doubled().size
      for (const one of pc.cases()) {
        const borne = new Set(everBorne(pc, one.id))
        const official = [...borne].filter((number) => parseSerialNumber(number) !== undefined)
        // Two PCs that issued one waiting case's number at once show a conflict; else a second official number is a person's doing.
        if (official.length > 1)
          expect(
            renumbered.has(one.id) || one.conflicts.includes('ledgerNumber') || sawConflict(pc, one.id),
            `seed ${seed + run}`,
          ).toBe(true)
        for (const number of borne) expect([one.ledgerNumber, ...one.aliases], `seed ${seed + run}`).toContain(number)
      }
    }
    expect(doubles).toBeGreaterThan(0)
  })
})

function keeperOf(pc: NumberingPc, ids: readonly string[]): string {
  const bearers = ids.flatMap((caseId) => {
    const record = pc.records.get(`case/${caseId}`)
    const head = record === undefined ? undefined : shownHead(record, 'ledgerNumber')
    return head === undefined ? [] : [{ caseId, at: head.at, ref: head.ref }]
  })
  return proposeKeeper(bearers).keeper?.caseId ?? ''
}

/** A number given over a conflict's two sides saw both of them. */
function sawConflict(pc: NumberingPc, caseId: string): boolean {
  return [...pc.log.values()].some(({ commit }) =>
    commit.ops.some(
      (op) =>
        op.op === 'set' &&
        op.id === caseId &&
        op['field'] === 'ledgerNumber' &&
        Array.isArray(op['saw']) &&
        op['saw'].length > 1,
    ),
  )
}
