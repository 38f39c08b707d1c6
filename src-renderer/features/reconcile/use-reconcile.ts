import type { Names } from '#shared/case/names'
import type { CaseRow } from '#shared/case/case-row'
import { serialNumberToText } from '#shared/case/serial-number'
import { useLive } from '../../desk/use-live'
import { useMemo } from 'react'
import { useDesk } from '../../desk/desk'
import { usePcNames } from '../../desk/use-pc-names'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { readNextStubNumber } from '../../ledger-store/read/read-cases'
import { readConflicts, type OpenConflict } from '../../ledger-store/read/read-conflicts'
import { readDoubts } from '../../ledger-store/read/read-doubts'
import { readRings, type CaseRing } from '../../ledger-store/read/read-rings'
import { readForkAlarms, type ForkAlarm } from '../../ledger-store/read/read-fork-alarms'
import { readDoubleNumbers, readWaiting, type DoubleNumber } from '../../ledger-store/read/read-numbers'
import { readNumberOffer, readNumbering, type NumberingState } from '../../ledger-store/read/read-numbering'
import type { PcNames } from '../../messages/pc-words'

/** Everything that two PCs wrote differently; undefined until read. */
export function useConflicts(): OpenConflict[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readConflicts(ledger.database), [ledger])
}

/** Cases that do not fit together; undefined until read. */
export function useDoubts(): CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readDoubts(ledger.database), [ledger])
}

/** Rings of 并单; undefined until read. */
export function useRings(): CaseRing[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readRings(ledger.database), [ledger])
}

export function useForkAlarms(): ForkAlarm[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readForkAlarms(ledger.database), [ledger])
}

/** Who gives the numbers, who waits for one, and which are doubled. */
export interface NumberFacts {
  readonly numbering: NumberingState
  readonly waiting: readonly CaseRow[]
  readonly doubled: readonly DoubleNumber[]
}

export function useNumberFacts(): NumberFacts | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const [numbering, waiting, doubled] = await Promise.all([
      readNumbering(ledger.database, ledger.replica),
      readWaiting(ledger.database),
      readDoubleNumbers(ledger.database),
    ])
    return { numbering, waiting, doubled }
  }, [ledger])
}

/** The number to propose in place of a double one: '' where this PC may give none, undefined until looked up. */
export function useNextNumber({ kind, number }: Pick<DoubleNumber, 'kind' | 'number'>): string | undefined {
  const { ledger } = useDesk()
  const today = useToday()
  const year = Number(number.slice(0, 4))
  return useLive(async () => {
    if (kind === 'stub') return readNextStubNumber(ledger.database, year)
    const { right } = await readNumberOffer(ledger.database, ledger.replica, year, today)
    return right.right === 'none' ? '' : serialNumberToText({ year, serial: right.next })
  }, [ledger, kind, year, today])
}

/** What people, departments and PCs are called. */
export interface Callings {
  readonly names: Names
  readonly pcs: PcNames
}

export function useCallings(): Callings {
  const staff = useStaff()
  const pcs = usePcNames()
  return useMemo(
    () => ({
      pcs,
      names: {
        person: (id) => (id === 'system' ? '系统' : (staff?.people.get(id)?.name ?? '未知人员')),
        department: (id) => staff?.departments.get(id)?.name ?? '未知部门',
      },
    }),
    [staff, pcs],
  )
}
