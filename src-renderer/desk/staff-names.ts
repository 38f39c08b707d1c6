import type { Names } from '#shared/case/names'
import type { Staff } from '../ledger-store/read/read-office'

/** The names of everybody and every department, for texts that carry their ids. */
export const staffToNames = (staff: Staff): Names => ({
  person: (id) => staff.people.get(id)?.name ?? '未知人员',
  department: (id) => staff.departments.get(id)?.name ?? '未知部门',
})
