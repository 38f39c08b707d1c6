import { outcomeWords } from '#shared/reply/case-to-stub-facts'
import type { Case } from '#shared/case/case'
import type { Consent } from '#shared/case/consent'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { consentToText, type Names } from '../../messages/act-words'
import { feedbackMethodWords } from '../../messages/choice-words'
import { writersToText } from '../../messages/writer-words'
import { EmptyState } from '../../ui/empty-state'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'

export interface HandlingPanelProps {
  readonly one: Case
  readonly names: Names
  /** Strikes a hidden caller out of what was written. */
  readonly shown: (text: string) => string
  readonly onReply: () => void
}

/** What the office has done about the case, station by station. */
export function HandlingPanel({ one, names, shown, onReply }: HandlingPanelProps): ReactElement {
  const items = handlingItems(one, names).map(({ label, value }) => ({ label, value: shown(value) }))
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
    </Panel>
  )
}

interface HandlingItem {
  readonly label: string
  readonly value: string
}

function handlingItems(one: Case, names: Names): HandlingItem[] {
  const { person, department } = names
  const signed = (consent: Consent | undefined): string =>
    consent === undefined ? '' : `\n${consentToText(consent, names)}`
  const { registration, submission, instruction, assignment, reply, approval, feedback } = one
  const items: HandlingItem[] = []
  if (registration !== undefined)
    items.push({
      label: '登记',
      value: `${registration.registeredOn}${registration.key ? '　重点案件' : ''}\n${registration.summary}`,
    })
  if (submission !== undefined)
    items.push({ label: '呈报', value: `${person(submission.leaderId)}\n拟办意见：${submission.opinion}` })
  if (instruction !== undefined)
    items.push({
      label: '批示',
      value: `${person(instruction.leaderId)}　${instruction.instructedOn}\n${instruction.text}${signed(instruction.consent)}`,
    })
  if (assignment !== undefined) {
    const assisting =
      assignment.assistingDepartmentIds.length === 0
        ? ''
        : `\n协办：${assignment.assistingDepartmentIds.map(department).join('、')}`
    const requirement = assignment.requirement === '' ? '' : `\n要求：${assignment.requirement}`
    items.push({
      label: '交办',
      value: `${department(assignment.departmentId)}　${person(assignment.handlerId)}　内部时限 ${assignment.dueOn}${assisting}${requirement}`,
    })
  }
  if (one.drafterIds.length > 0) {
    const outcome = reply.outcome === '' ? '办理结果未填' : outcomeWords[reply.outcome]
    items.push({
      label: '回复',
      value: `${outcome}　拟写：${writersToText(one, names)}\n${excerpt(reply.opinion === '' ? reply.findings : reply.opinion)}`,
    })
  }
  if (approval !== undefined && (one.stage === 'approved' || one.stage === 'closed'))
    items.push({
      label: '审阅',
      value: `${person(approval.reviewerId)}　${approval.on}　通过${approval.comment === '' ? '' : `\n${approval.comment}`}${signed(approval.consent)}`,
    })
  if (feedback !== undefined)
    items.push({
      label: '反馈',
      value: `${feedback.on}　存根号 ${feedback.stubNumber}　${feedbackMethodWords[feedback.method]}`,
    })
  return items
}

const excerpt = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)
