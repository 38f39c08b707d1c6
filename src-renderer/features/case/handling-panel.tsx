import { outcomeWords } from '#shared/reply/case-to-stub-facts'
import type { Case } from '#shared/case/case'
import type { Consent } from '#shared/case/consent'
import { listScans } from '#shared/case/case-row'
import { isBlank, joinTold, tell, type PrivateText } from '#shared/case/private-text'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { consentToText, type Names } from '../../messages/act-words'
import { feedbackMethodWords } from '../../messages/choice-words'
import { writersToText } from '../../messages/writer-words'
import { useCaller, type CallerView } from '../../caller/caller-context'
import { EmptyState } from '../../ui/empty-state'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { AttachmentList } from './attachment-list'

export interface HandlingPanelProps {
  readonly one: Case
  readonly names: Names
  readonly onReply: () => void
}

/** What the office has done about the case, station by station. */
export function HandlingPanel({ one, names, onReply }: HandlingPanelProps): ReactElement {
  const { show } = useCaller()
  const items = handlingItems(one, names).map((item) => ({ label: item.label, value: itemToText(item, show) }))
  const scans = listScans(one)
  const hasReply = one.drafterIds.length > 0
  return (
    <Panel
      title="办理情况"
      actions={
        hasReply ? (
          <Button size="small" variant="text" onClick={onReply}>
            打开回复
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
    </Panel>
  )
}

interface HandlingItem {
  readonly label: string
  readonly value: PrivateText
  /** A long text of which the beginning is shown: cut only after the caller was struck out, else half a number would stay. */
  readonly begins?: PrivateText
}

const itemToText = ({ value, begins }: HandlingItem, show: CallerView['show']): string =>
  begins === undefined ? show(value) : `${show(value)}\n${excerpt(show(begins))}`

const blankIfNone = (text: PrivateText | undefined): string | PrivateText =>
  text === undefined || isBlank(text) ? '' : text

function handlingItems(one: Case, names: Names): HandlingItem[] {
  const { person, department } = names
  const signed = (consent: Consent | undefined): string | PrivateText =>
    consent === undefined ? '' : consentToText(consent, names)
  const { registration, submission, instruction, assignment, approval, feedback } = one
  const items: HandlingItem[] = []
  if (registration !== undefined)
    items.push({
      label: '登记',
      value: tell`${registration.registeredOn}${registration.key ? '　重点案件' : ''}\n${registration.summary}`,
    })
  if (submission !== undefined)
    items.push({ label: '呈报', value: tell`${person(submission.leaderId)}\n拟办意见：${submission.opinion}` })
  if (instruction !== undefined)
    items.push({
      label: '批示',
      value: joinTold([
        `${person(instruction.leaderId)}　${instruction.instructedOn}`,
        instruction.text,
        signed(instruction.consent),
      ]),
    })
  if (assignment !== undefined)
    items.push({
      label: '交办',
      value: joinTold([
        `${department(assignment.departmentId)}　${person(assignment.handlerId)}　内部时限 ${assignment.dueOn}`,
        assignment.assistingDepartmentIds.length === 0
          ? ''
          : `协办：${assignment.assistingDepartmentIds.map(department).join('、')}`,
        isBlank(assignment.requirement) ? '' : tell`要求：${assignment.requirement}`,
      ]),
    })
  if (one.drafterIds.length > 0) items.push(replyItem(one, names))
  if (approval !== undefined && (one.stage === 'approved' || one.stage === 'closed'))
    items.push({
      label: '审阅',
      value: joinTold([
        `${person(approval.reviewerId)}　${approval.on}　通过`,
        blankIfNone(approval.comment),
        signed(approval.consent),
      ]),
    })
  if (feedback !== undefined)
    items.push({
      label: '反馈',
      value: tell`${feedback.on}　存根号 ${feedback.stubNumber}　${feedbackMethodWords[feedback.method]}`,
    })
  return items
}

function replyItem(one: Case, names: Names): HandlingItem {
  const { outcome, opinion, findings } = one.reply
  return {
    label: '回复',
    value: tell`${outcome === '' ? '办理结果未填' : outcomeWords[outcome]}　拟写：${writersToText(one, names)}`,
    begins: isBlank(opinion) ? findings : opinion,
  }
}

const excerpt = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)
