import {
  judgeDeadline,
  listSoonDays,
  toSoonDays,
  type DeadlineState,
  type JudgedCase,
  type LightGround,
  type SoonDayList,
  type SoonDays,
} from '#shared/case/deadline'
import { useMemo, useState } from 'react'
import { useDesk } from './desk'
import { toLightGround } from './light-ground'
import { useToday } from './use-today'

/** By what lights are judged. The same object until the day, the calendar or the rules change. */
export function useLightGround(): LightGround {
  const { calendar, rules } = useDesk()
  const today = useToday()
  return useMemo(() => toLightGround(calendar, today, rules), [calendar, today, rules])
}

/** How a case stands to its limit. The same function until the day, the calendar or the rules change. */
export function useDeadlines(): (judged: JudgedCase) => DeadlineState {
  const ground = useLightGround()
  return useMemo(() => (judged) => judgeDeadline(judged, ground), [ground])
}

/** Until which day cases are due soon. The same object until one of these days changes: lists that go by it are read again then. */
export function useSoonDays(): SoonDays {
  const ground = useLightGround()
  const found = useMemo(() => listSoonDays(ground), [ground])
  const [kept, keep] = useState(found)
  const standing = isSame(kept, found) ? kept : found
  if (standing !== kept) keep(standing)
  return useMemo(() => toSoonDays(standing), [standing])
}

const isSame = (a: SoonDayList, b: SoonDayList): boolean =>
  a.others === b.others &&
  a.byVersion.size === b.byVersion.size &&
  [...a.byVersion].every(([version, day]) => b.byVersion.get(version) === day)
