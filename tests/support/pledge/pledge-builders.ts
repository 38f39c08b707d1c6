import type { PledgeRow } from '#shared/pledge/count-indicators'
import type { Indicator, NamedIndicator, Pledge, PledgeUnit } from '#shared/pledge/pledge'
import { basicsOf, signersOf, templateOf } from '#shared/pledge/pledge-templates'
import type { PledgeForm } from '#shared/pledge/pledge'
import { aFigureRow, dayOf } from '../figures/figure-rows'

/** A township that signs pledges. */
export const aTownship = { name: '青山镇人民政府', shortName: '青山镇' }
export const aVillageUnit: PledgeUnit = { kind: 'village', departmentId: '', name: '石桥村' }

/** A case of a village as pledges read it, with the stub that its answer has. */
export const aPledgeRow = (differs: Partial<PledgeRow> = {}): PledgeRow => ({
  ...aFigureRow(differs),
  stubYear: differs.stubYear ?? 0,
  stubSerial: differs.stubSerial ?? 0,
})

/** An indicator that is judged by hand, with what is said of it. */
export const anIndicator = (differs: Partial<NamedIndicator> = {}): NamedIndicator => ({
  id: 'i1',
  order: 1,
  group: '',
  text: '按期办结率达到 98%',
  points: 1000,
  measure: '',
  sign: 'at-least',
  goal: 0,
  off: 'all',
  each: 0,
  step: 100,
  veto: false,
  dropped: false,
  ...differs,
})

const named = (indicators: readonly Indicator[]): NamedIndicator[] =>
  indicators.map((indicator, nth) => ({ ...indicator, id: `a${nth + 1}` }))

/** The pledge of 2019 that a template of the program makes for 石桥村, signed. */
export const aPledge = (form: PledgeForm = 'letter', differs: Partial<Pledge> = {}): Pledge => {
  const template = templateOf(form, 2019)
  return {
    ...basicsOf(template, 2019, signersOf(aTownship, aVillageUnit)),
    id: '2019 unit 石桥村',
    year: 2019,
    unit: aVillageUnit,
    indicators: named(template.indicators),
    signedOn: dayOf('2019-01-10'),
    mid: undefined,
    end: undefined,
    voided: undefined,
    conflicts: [],
    newer: false,
    ...differs,
  }
}
