import type { Sheet } from '#shared/case/sheet'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { KeyValue } from '../../ui/key-value'
import { LockIcon } from '../../ui/icons'
import { Panel } from '../../ui/panel'
import { AttachmentList } from './attachment-list'
import { maskCaller } from '#shared/case/mask-caller'

export interface SheetPanelProps {
  readonly caseId: string
  readonly sheet: Sheet
  /** Whether a confidential caller has been uncovered on this visit. */
  readonly revealed: boolean
  readonly onReveal: () => void
}

/** The 承办单 as the centre issued it. */
export function SheetPanel({ caseId, sheet, revealed, onReveal }: SheetPanelProps): ReactElement {
  const hidden = sheet.confidential && !revealed
  const shown = (text: string): string => (hidden ? maskCaller(text, sheet) : text)
  return (
    <Panel title={sheet.revision > 1 ? `承办单（第 ${sheet.revision} 版）` : '承办单'}>
      <KeyValue
        items={[
          { label: '来电人', value: hidden ? <HiddenCaller onReveal={onReveal} /> : callerToText(sheet), wide: true },
          { label: '反映内容', value: shown(sheet.content), wide: true },
          { label: '交办意见', value: shown(sheet.remark), wide: true },
          { label: '诉求类型', value: `${demandWords[sheet.demand]}　${urgencyWords[sheet.urgency]}` },
          { label: '内容分类', value: sheet.category },
          { label: '发生地', value: shown(sheet.place) },
          { label: '受理渠道', value: channelWords[sheet.channel] },
          { label: '来电日期', value: sheet.calledOn },
          { label: '交办日期', value: sheet.issuedOn },
          { label: '时限依据', value: sheet.dueRule },
          {
            label: '附件',
            value:
              sheet.attachments.length === 0 ? (
                '无'
              ) : (
                <AttachmentList key={sheet.sheetNumber} caseId={caseId} sheet={sheet} shown={shown} />
              ),
            wide: sheet.attachments.length > 0,
          },
        ]}
      />
    </Panel>
  )
}

function HiddenCaller({ onReveal }: { readonly onReveal: () => void }): ReactElement {
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
      <LockIcon />
      已隐去（本件保密）
      <Button size="small" onClick={onReveal} sx={{ minHeight: 28, py: 0 }}>
        查看来电人
      </Button>
    </Stack>
  )
}

function callerToText({ caller }: Sheet): string {
  const parts = [caller.name, caller.phone, caller.address].filter((part) => part.trim() !== '')
  return parts.length === 0 ? '未留姓名和电话' : parts.join('　')
}
