import type { Names } from '#shared/case/names'
import type { Case } from '#shared/case/case'
import { listEvidence } from '#shared/case/sides/list-evidence'
import { listActFiles, listScans } from '#shared/case/list-scans'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller, type CallerView } from '../../caller/caller-context'
import { useToday } from '../../desk/use-today'
import { EmptyState } from '../../ui/empty-state'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { AttachmentList } from './attachment-list'
import { handlingItems, type HandlingItem } from './handling-items'

export interface HandlingPanelProps {
  readonly title?: string
  readonly one: Case
  readonly names: Names
  readonly onReply: () => void
}

/** What the office has done about the case, station by station. */
export function HandlingPanel({ title = '办理情况', one, names, onReply }: HandlingPanelProps): ReactElement {
  const { show } = useCaller()
  const today = useToday()
  const items = handlingItems(one, names, today).map((item) => ({
    label: item.label,
    value: <ItemValue item={item} show={show} />,
  }))
  const scans = listScans(one)
  // The files of requests stand with these.
  const evidence = new Set(listEvidence(one).map(({ sha256 }) => sha256))
  const files = listActFiles(one).filter(({ sha256 }) => !evidence.has(sha256))
  const hasReply = one.drafterIds.length > 0
  return (
    <Panel
      title={title}
      actions={
        hasReply ? (
          <Button size="small" variant="text" onClick={onReply}>
            {one.values.answer === undefined ? '打开回复' : '打开答复存根'}
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? (
        <EmptyState title="还没有办理" hint="右上角的按钮是下一步。" />
      ) : (
        <KeyValue columns={1} items={items} />
      )}
      {scans.length === 0 ? null : (
        <Box sx={{ mt: 1 }}>
          <AttachmentList caseId={one.id} sheetNumber={one.sheet.sheetNumber} files={scans} label="签批件扫描件" />
        </Box>
      )}
      {files.length === 0 ? null : (
        <Box sx={{ mt: 1 }}>
          <AttachmentList
            caseId={one.id}
            sheetNumber={one.sheet.sheetNumber}
            files={files}
            label="办理中的照片、文件"
          />
        </Box>
      )}
    </Panel>
  )
}

const ItemValue = ({
  item,
  show,
}: {
  readonly item: HandlingItem
  readonly show: CallerView['show']
}): ReactElement => (
  <>
    {itemToText(item, show)}
    {(item.lines ?? []).map(({ key, text, late }) => (
      <Box key={key} component="span" sx={{ display: 'block', ...(late ? { color: 'error.main' } : {}) }}>
        {show(text)}
      </Box>
    ))}
  </>
)

const itemToText = ({ value, begins }: HandlingItem, show: CallerView['show']): string =>
  begins === undefined ? show(value) : `${show(value)}\n${excerpt(show(begins))}`

const excerpt = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)
