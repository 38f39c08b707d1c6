import { recordToCase } from '#shared/case/case'
import { closeVeil, openVeil } from '#shared/case/veil'
import type { FolderSource } from '#shared/folder/folder-source'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { uncover } from '#shared/case/private-text'
import { mondayMorning } from '#tests/support/builders'
import { departmentsById, staffById } from '#tests/support/case-builders'

/** What a folder is made of, of a case by its record; `hidden` where its caller was not uncovered. */
export function aFolderSource(record: LedgerRecord, hidden = false): FolderSource {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('no case')
  const rounds = Array.from({ length: one.round }, (_, at) => recordToCase(record, at + 1)).flatMap((round) =>
    round === undefined ? [] : [round],
  )
  return {
    record,
    one,
    rounds,
    names: {
      person: (id) => staffById.get(id)?.name ?? '未知人员',
      department: (id) => departmentsById.get(id)?.name ?? '未知部门',
    },
    people: [...staffById.values()],
    departments: [...departmentsById.values()],
    officeName: '青山镇人民政府',
    veil: hidden ? closeVeil(uncover(one.callers)) : openVeil,
    savedBy: { id: 'clerk', name: '李敏' },
    savedAt: mondayMorning,
    program: '1.0.0',
  }
}
