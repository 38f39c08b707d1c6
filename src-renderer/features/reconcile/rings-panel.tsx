import { instantToMinuteText } from '#shared/prelude/instant'
import { isBlank } from '#shared/case/private-text'
import { showText } from '#shared/case/veil'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useState, type ReactElement } from 'react'
import type { CaseRing, RingCase } from '../../ledger-store/read/read-rings'
import { replicaToPcName } from '../../messages/pc-words'
import { routeToHash } from '../../routes'
import { Panel } from '../../ui/panel'
import { plainTableSx } from './plain-table-sx'
import { RingDialog } from './ring-dialog'
import type { Callings } from './use-reconcile'

export interface RingsPanelProps {
  readonly rings: readonly CaseRing[]
  readonly callings: Callings
}

/** 互相并单: cases that PCs merged into one another without knowing of it, and the way to decide which of them answers. */
export function RingsPanel({ rings, callings }: RingsPanelProps): ReactElement {
  const [answering, setAnswering] = useState<{ readonly ring: CaseRing; readonly chosen: RingCase }>()
  return (
    <Panel title={`互相并单（${rings.length} 组）`} padding="none">
      <Box sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
        几台电脑互相不知道时，把几件互相并入了：每一件都记着由另一件一并答复，结果没有一件答复来电人。请商量后定下由哪一件答复，其余的就并入它；没有定下以前各件都还开着，照常计时，不能审阅通过和反馈。都要各自答复的，定下一件以后，再打开其余的按“恢复办理”。
      </Box>
      <Box component="table" aria-label="互相并单" sx={plainTableSx}>
        <thead>
          <tr>
            {['案件', '并入', '谁、哪台电脑、什么时候并的', '并单理由', '定为'].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        {rings.map((ring) => (
          <tbody key={ring[0]?.one.id}>
            {ring.map((member) => (
              <tr key={member.one.id}>
                <td>
                  <Link href={routeToHash({ screen: 'case', caseId: member.one.id })} color="inherit">
                    {member.number}　{showText(member.one.sheet.title, member.veil)}
                  </Link>
                </td>
                <td>{member.intoNumber}</td>
                <td>{entryText(member, callings)}</td>
                <td>{isBlank(member.reason) ? '' : showText(member.reason, member.veil)}</td>
                <td>
                  <Button
                    size="small"
                    sx={{ minHeight: 28, py: 0, whiteSpace: 'nowrap' }}
                    aria-label={`由 ${member.number} 答复`}
                    onClick={() => setAnswering({ ring, chosen: member })}
                  >
                    由这一件答复…
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </Box>
      {answering === undefined ? null : <RingDialog {...answering} onClose={() => setAnswering(undefined)} />}
    </Panel>
  )
}

function entryText({ entry }: RingCase, { names, pcs }: Callings): string {
  if (entry === undefined) return ''
  const replica = entry.ref.slice(0, entry.ref.lastIndexOf(':'))
  return `${names.person(entry.by)}　${replicaToPcName(replica, pcs)}　${instantToMinuteText(entry.at)}`
}
