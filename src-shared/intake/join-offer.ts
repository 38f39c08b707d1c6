import { readOwnEntry } from '../case/case'
import { entryToSheet } from '../case/own-entry'
import { veilSheet, type PrivateSheet } from '../case/private-sheet'
import type { Sheet } from '../case/sheet'
import { closeVeil, openVeil, type Veil } from '../case/veil'
import { isSameMatter } from '../likeness/same-matter'
import type { LedgerRecord } from '../record/ledger-record'
import { foldPhones } from '../text/fold-phones'

/** A case that the office itself took down and for which no sheet has come: one may be meant for it. */
export interface OwnHolding {
  readonly record: LedgerRecord
  /** 台账号, '' while it waits for one. */
  readonly ledgerNumber: string
}

/** Why a sheet may be for a case: the paper bore its number, or the same person called about the same. */
export type JoinReason = 'number' | 'phone-and-matter'

/** 归并, as it is offered: the case that the office took down, to be seen beside the sheet. */
export interface JoinOffer {
  readonly caseId: string
  readonly ledgerNumber: string
  readonly why: JoinReason
  readonly sheet: PrivateSheet
  readonly veil: Veil
  readonly record: LedgerRecord
}

/** The case of the office's own that a sheet is most likely for; undefined where none is. Pure. */
export function findJoinOffer(sheet: Sheet, own: readonly OwnHolding[]): JoinOffer | undefined {
  const offers = own.flatMap(({ record, ledgerNumber }): JoinOffer[] => {
    const entry = readOwnEntry(record)
    if (entry === undefined) return []
    const told = entryToSheet(entry)
    const why = whyJoin(sheet, told)
    if (why === undefined) return []
    const veil = told.confidential || sheet.confidential ? closeVeil([told, sheet]) : openVeil
    return [{ caseId: record.id, ledgerNumber, why, sheet: veilSheet(told), veil, record }]
  })
  return offers.find(({ why }) => why === 'number') ?? offers[0]
}

function whyJoin(sheet: Sheet, own: Sheet): JoinReason | undefined {
  if (own.sheetNumber !== '' && own.sheetNumber === sheet.sheetNumber) return 'number'
  const phones = new Set(phonesOf(sheet))
  const samePhone = phonesOf(own).some((phone) => phones.has(phone))
  return samePhone && isSameMatter(`${sheet.title}\n${sheet.content}`, `${own.title}\n${own.content}`)
    ? 'phone-and-matter'
    : undefined
}

const phonesOf = ({ caller }: Sheet): string[] =>
  foldPhones(caller.phone)
    .map(({ digits }) => digits)
    .filter((digits) => digits.length >= 7)
