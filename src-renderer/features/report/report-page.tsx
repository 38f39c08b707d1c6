import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useMemo, useState, type ReactElement } from 'react'
import type { PaperAnnex, PaperTable } from '#shared/paper/paper-annex'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { PaperPreview } from '../../papers/paper-preview'
import { SectionTabs } from '../../ui/section-tabs'

type Shown = 'text' | 'tables'

export interface ReportPageProps {
  readonly paper: PaperDocument
  readonly annex: PaperAnnex
}

/** A report as it will be: its text page by page, and the tables that the file has behind it. */
export function ReportPage({ paper, annex }: ReportPageProps): ReactElement {
  const [shown, setShown] = useState<Shown>('text')
  const html = useMemo(() => renderPrintHtml(paper), [paper])
  const { tables, charts } = annex
  return (
    <Box
      component="section"
      aria-label="报告预览"
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        minWidth: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      <Box sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}>
        <SectionTabs
          label="报告的部分"
          value={shown}
          tabs={[
            { value: 'text', label: '正文' },
            ...(tables.length === 0 ? [] : [{ value: 'tables' as const, label: `附表（${tables.length}）` }]),
          ]}
          onChange={setShown}
        />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }} tabIndex={0} role="group" aria-label="打印预览，可以滚动">
        {shown === 'text' ? (
          <PaperPreview css={html.css} body={html.body} />
        ) : (
          <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 3 }}>
            {tables.map((table, nth) => (
              <AnnexTable key={table.caption} table={table} number={nth + 1} />
            ))}
          </Box>
        )}
      </Box>
      {tables.length === 0 && charts.length === 0 ? null : (
        <Typography variant="caption" sx={{ p: 1, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
          {tellAnnex(annex)}
        </Typography>
      )}
    </Box>
  )
}

function tellAnnex({ tables, charts }: PaperAnnex): string {
  const parts = [
    ...(tables.length === 0 ? [] : [`${tables.length}张表`]),
    ...(charts.length === 0 ? [] : [`${charts.length}张图（${charts.map(({ caption }) => caption).join('、')}）`]),
  ]
  return `存为 Word 的文件在正文和落款之间还有${parts.join('、')}。`
}

function AnnexTable({ table, number }: { readonly table: PaperTable; readonly number: number }): ReactElement {
  const { caption, heads, rows, summed } = table
  return (
    <Box>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        表{number}　{caption}
      </Typography>
      <Table size="small" aria-label={caption}>
        <TableHead>
          <TableRow>
            {heads.map((head, nth) => (
              <TableCell key={head} align={nth === 0 ? 'left' : 'right'}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((cells, row) => (
            <TableRow key={cells[0]}>
              {cells.map((cell, nth) => (
                <TableCell
                  key={heads[nth]}
                  align={nth === 0 ? 'left' : 'right'}
                  sx={summed && row === rows.length - 1 ? { fontWeight: 600 } : {}}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
