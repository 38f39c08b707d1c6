import {
  classesOffered,
  classStandingWords,
  createClassStanding,
  shippedClassTable,
  type ClassTable,
  type ContentClass,
} from '#shared/class-table/class-table'
import { useMemo } from 'react'
import { classKinds, readClassTable } from '../ledger-store/read/read-classes'
import { shareRead } from './share-read'
import { useToday } from './use-today'

const useReadTable = shareRead(readClassTable, classKinds)

/** The content classes of the office, the same until one changes; those of the program until they are read. */
export const useClassTable = (): ClassTable => useReadTable() ?? shippedClassTable

/** Whether any class of the office maps to another. */
export const useHasMapping = (): boolean => useClassTable().classes.some(({ becomes }) => becomes !== '')

/** The classes of today as forms have them. */
export interface ClassChoices {
  /** Those under which a case can be filed. */
  readonly offered: readonly ContentClass[]
  /** A path with what has become of the class: 乡村建设/路灯（已停用）. */
  readonly tell: (path: string) => string
}

export function useClassChoices(): ClassChoices {
  const table = useClassTable()
  const today = useToday()
  return useMemo(() => {
    const standingOf = createClassStanding(table, today)
    return {
      offered: classesOffered(table, today),
      tell: (path) => `${path}${classStandingWords[standingOf(path)]}`,
    }
  }, [table, today])
}
