import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { useStaff } from '../../desk/use-staff'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { importKinds, readImports } from '../../ledger-store/read/read-imports'
import { Panel } from '../../ui/panel'
import { UndoButton } from './undo-button'

/** 导入记录: every import of an old ledger, with what came of it. */
export function ImportHistory(): ReactElement | null {
  const imports = useLedgerRead(readImports, importKinds)
  const staff = useStaff()
  if (imports === undefined || imports.length === 0) return null
  return (
    <Panel title="导入记录" padding="none">
      <Box component="table" aria-label="导入记录" sx={tableSx}>
        <thead>
          <tr>
            <th>日期</th>
            <th>文件</th>
            <th>导入</th>
            <th>经手人</th>
            <th>撤销</th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, on, file, sheet, cases, closed, refusedLines, by, undone }) => (
            <tr key={id}>
              <td>{on}</td>
              <td>
                {file}
                {sheet === '' ? '' : `（${sheet}）`}
              </td>
              <td>
                {cases} 件，已办结 {closed} 件{refusedLines === 0 ? '' : `；没有导入 ${refusedLines} 行`}
              </td>
              <td>{staff?.people.get(by)?.name ?? ''}</td>
              <td>
                {undone === undefined ? (
                  <UndoButton importId={id} file={file} />
                ) : (
                  `${undone.on} 已撤销，作废 ${undone.voided} 件${undone.kept === 0 ? '' : `，保留 ${undone.kept} 件`}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Panel>
  )
}

const tableSx = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    px: 2,
    py: 0.75,
    borderTop: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& thead th': { borderTop: 0, fontSize: 13, fontWeight: 600, color: 'text.secondary', whiteSpace: 'nowrap' },
} as const
