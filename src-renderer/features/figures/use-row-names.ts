import { useMemo } from 'react'
import type { RowNames } from '#shared/case/columns/column'
import { useStaff } from '../../desk/use-staff'

/** The names that rows know by an id; undefined until they are read. */
export function useRowNames(): RowNames | undefined {
  const staff = useStaff()
  return useMemo(
    () =>
      staff === undefined
        ? undefined
        : {
            personName: (id) => staff.people.get(id)?.name ?? '',
            departmentName: (id) => staff.departments.get(id)?.name ?? '',
          },
    [staff],
  )
}
