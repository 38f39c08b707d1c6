import type { SxProps, Theme } from '@mui/material/styles'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { routeToHash } from '../../routes'
import type { ActivityLine } from './activity-lines'

/** One page of the log: when, who and where, what, and the case with a way to it. */
export function ActivityTable({ lines }: { readonly lines: readonly ActivityLine[] }): ReactElement {
  return (
    <Box sx={tableSx} tabIndex={0} role="region" aria-label="操作日志表">
      <table aria-label="操作日志">
        <thead>
          <tr>
            <th style={{ width: 140 }}>时间</th>
            <th style={{ width: 88 }}>人员</th>
            <th style={{ width: 104 }}>电脑</th>
            <th style={{ width: 96 }}>类别</th>
            <th>内容</th>
            <th style={{ width: '26%' }}>案件</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{line.time}</td>
              <td>{line.person}</td>
              <td title={`本机编号和序号 ${line.replica}`}>{line.pc}</td>
              <td>{line.kind}</td>
              <td>
                {line.title}
                {line.detail === '' ? null : <small title={line.detail}>{line.detail}</small>}
              </td>
              <td>
                {line.caseId === '' ? (
                  ''
                ) : (
                  <a href={routeToHash({ screen: 'case', caseId: line.caseId })}>{line.caseText}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  )
}

const tableSx: SxProps<Theme> = {
  flex: 1,
  minHeight: 220,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%', minWidth: 880 },
  '& th, & td': {
    px: 1,
    py: 1,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
    lineHeight: 1.5,
  },
  '& th:first-of-type, & td:first-of-type': { pl: 2 },
  '& th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    fontSize: 13,
    fontWeight: 600,
    color: 'text.secondary',
    bgcolor: 'background.paper',
  },
  '& small': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: 12,
    color: 'text.secondary',
    whiteSpace: 'pre-line',
  },
  '& a': { color: 'primary.main', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}
