import { isCallerNamed, type PrivateSheet } from '#shared/case/private-sheet'
import { joinTold } from '#shared/case/private-text'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'
import { sayWord } from '#shared/text/say-word'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { HiddenCaller } from '../../reveal/hidden-caller'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { AttachmentList } from './attachment-list'

export interface SheetPanelProps {
  readonly caseId: string
  readonly sheet: PrivateSheet
  /** The office itself took it down: no centre issued it. */
  readonly own: boolean
}

/** The 承办单 as the centre issued it, or what the office itself took down. */
export function SheetPanel({ caseId, sheet, own }: SheetPanelProps): ReactElement {
  const { veil, show } = useCaller()
  const { name, phone, address } = sheet.caller
  return (
    <Panel title={own ? '本单位登记' : sheet.revision > 1 ? `承办单（第 ${sheet.revision} 版）` : '承办单'}>
      <KeyValue
        items={[
          {
            label: '来电人',
            value: veil.hidden ? (
              <HiddenCaller />
            ) : isCallerNamed(sheet) ? (
              show(joinTold([name, phone, address], '　'))
            ) : (
              '未留姓名和电话'
            ),
            wide: true,
          },
          { label: '反映内容', value: show(sheet.content), wide: true },
          { label: own ? '备注' : '交办意见', value: show(sheet.remark), wide: true },
          {
            label: '诉求类型',
            value: `${sayWord(demandWords, sheet.demand)}　${sayWord(urgencyWords, sheet.urgency)}`,
          },
          { label: '内容分类', value: sheet.category },
          { label: '发生地', value: show(sheet.place) },
          { label: '受理渠道', value: sayWord(channelWords, sheet.channel) },
          { label: '来电日期', value: sheet.calledOn },
          ...(own ? [] : [{ label: '交办日期', value: sheet.issuedOn }]),
          { label: '时限依据', value: sheet.dueRule },
          {
            label: '附件',
            value:
              sheet.attachments.length === 0 ? (
                '无'
              ) : (
                <AttachmentList
                  key={sheet.sheetNumber}
                  caseId={caseId}
                  sheetNumber={sheet.sheetNumber}
                  files={sheet.attachments}
                  label="附件"
                />
              ),
            wide: sheet.attachments.length > 0,
          },
        ]}
      />
    </Panel>
  )
}
