import { useEffect, useMemo, useState } from 'react'
import { reportToName } from '#shared/approved-report/approved-report'
import type { CaseRow } from '#shared/case/case-row'
import type { RowNames } from '#shared/case/columns/column'
import type { PeriodRules } from '#shared/figures/period'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { usePcNames } from '../../desk/use-pc-names'
import { usePeriodRules } from '../../desk/use-period-rules'
import { useToday } from '../../desk/use-today'
import { readLedgerAt, rulesOf, type LedgerAt } from '../../ledger-store/position/read-ledger-at'
import { readPositionOf } from '../../ledger-store/position/read-position'
import { readReportArchive } from '../../ledger-store/position/read-reports'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { positionToWords, positionUnreachableToWords } from '../../messages/report-words'
import type { PcNames } from '../../messages/pc-words'
import type { FailureWords } from '../../messages/words-of'
import { useRowNames } from './use-row-names'
import { momentOf, parsePosition, positionToText, type LookedPosition } from './looked-position'

/** What figures are counted in: the ledger as it stands, or as it stood at a position of its log. */
export interface FiguresGround {
  /** Undefined of the ledger as it stands, which whoever counts has at hand. */
  readonly rows: ReadonlyMap<string, CaseRow> | undefined
  readonly names: RowNames | undefined
  readonly rules: PeriodRules
  /** The day by which periods have come so far. */
  readonly today: LocalDate
  /** The position in words, '' of now: 台账截至 2026-10-01 12:00. */
  readonly told: string
  /** The same with how many acts of each PC it has. */
  readonly toldWhole: string
}

/** The ground, or why there is none yet. */
export type FiguresGroundState =
  | { readonly state: 'ready'; readonly ground: FiguresGround }
  | { readonly state: 'reading'; readonly done: number; readonly of: number }
  | { readonly state: 'failed'; readonly words: FailureWords }

interface PastGround extends Pick<LedgerAt, 'rows' | 'names' | 'office'> {
  readonly day: LocalDate
  readonly told: string
  readonly toldWhole: string
}

type Past = { readonly state: 'ready'; readonly past: PastGround } | Exclude<FiguresGroundState, { state: 'ready' }>

const reportGone: FailureWords = {
  title: '没有这份审定的报告',
  what: '要看的是一份审定的报告当时的台账，台账里没有这份报告。',
  safe: '台账没有改动。',
  todo: '按“回到现在”；报告在别的电脑上审定的，请先同步。',
}

async function readPast(
  database: LedgerDatabase,
  until: LookedPosition,
  pcs: PcNames,
  onProgress: (done: number, of: number) => void,
): Promise<Past> {
  const place = await findPlace(database, until)
  if (place === undefined) return { state: 'failed', words: reportGone }
  const at = await readLedgerAt(database, place.position, onProgress)
  if (!at.ok) return { state: 'failed', words: positionUnreachableToWords(at.failure, pcs) }
  const { day, told, position } = place
  const toldWhole = `${told}（${positionToWords(position, pcs)}）`
  return { state: 'ready', past: { ...at.value, day, told, toldWhole } }
}

async function findPlace(database: LedgerDatabase, until: LookedPosition) {
  if (until.kind === 'moment') {
    const moment = momentOf(until.at)
    return {
      position: await readPositionOf(database, moment),
      day: instantToLocalDate(moment),
      told: `台账截至 ${until.at}`,
    }
  }
  const { reports } = await readReportArchive(database)
  const report = reports.find(({ id }) => id === until.id)
  return report === undefined
    ? undefined
    : {
        position: report.approved.position,
        day: report.content.composedOn,
        told: `台账截至${reportToName(report)}审定时`,
      }
}

/** The ledger of a look: as it stands where no position is named. Read once for a position, which does not change any more. */
export function useFiguresGround(until: LookedPosition | undefined): FiguresGroundState {
  const { ledger } = useDesk()
  const now = useGroundOfNow()
  const pcs = usePcNames()
  const key = until === undefined ? '' : positionToText(until)
  const [found, setFound] = useState<{ readonly key: string; readonly past: Past }>()
  useEffect(() => {
    // The address has all of the position: another object for the same one is no other.
    const asked = parsePosition(key)
    if (asked === undefined) return undefined
    let isWanted = true
    const take = (past: Past): void => {
      if (isWanted) setFound({ key, past })
    }
    void readPast(ledger.database, asked, pcs, (done, of) => take({ state: 'reading', done, of })).then(take)
    return () => {
      isWanted = false
    }
  }, [ledger, key, pcs])
  const past = found?.key === key ? found.past : undefined
  return useMemo((): FiguresGroundState => {
    if (until === undefined) return { state: 'ready', ground: now }
    if (past === undefined) return { state: 'reading', done: 0, of: 0 }
    if (past.state !== 'ready') return past
    const { rows, names, office, day, told, toldWhole } = past.past
    const today = day < now.today ? day : now.today
    return { state: 'ready', ground: { rows, names, rules: rulesOf(office), today, told, toldWhole } }
  }, [until, past, now])
}

function useGroundOfNow(): FiguresGround {
  const names = useRowNames()
  const rules = usePeriodRules()
  const today = useToday()
  return useMemo(() => ({ rows: undefined, names, rules, today, told: '', toldWhole: '' }), [names, rules, today])
}
