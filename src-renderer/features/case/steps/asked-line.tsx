import { answerOf, machineOf, sideStateWords, type Side } from '#shared/case/sides/side'
import { actToText } from '#shared/case/tell-act'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { useStaff } from '../../../desk/use-staff'
import { useCaller } from '../../../caller/caller-context'

/** What was asked, above the form of its answer. */
export function AskedLine({ side }: { readonly side: Side }): ReactElement {
  const { show } = useCaller()
  const staff = useStaff()
  const names = {
    person: (id: string) => staff?.people.get(id)?.name ?? '未知人员',
    department: (id: string) => staff?.departments.get(id)?.name ?? '未知部门',
  }
  const { title, detail } = actToText((answerOf(side) ?? side.asked).act, names)
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, maxHeight: 160, overflow: 'auto' }}>
      <strong>{title}</strong>
      <Box component="span" sx={{ ml: 1, fontSize: 12, color: 'text.secondary' }}>
        {machineOf(side.side).name}：{sideStateWords(side)}
      </Box>
      <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', color: 'text.secondary' }}>{show(detail)}</Box>
    </Box>
  )
}
