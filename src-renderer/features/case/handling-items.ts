import { listAssists } from '#shared/case/assists'
import type { Case } from '#shared/case/case'
import {
  callerViewWords,
  feedbackMethodWords,
  outcomeWords,
  satisfactionWords,
  solvedWords,
  tellingWayWords,
} from '#shared/case/choices'
import { conclusionWayWords } from '#shared/case/conclusion-ways'
import type { Consent } from '#shared/case/consent'
import { consentToText } from '#shared/case/consent-words'
import type { OnSpotAnswer } from '#shared/case/fields/answer'
import { lastAnsweredVisit, lastTelling } from '#shared/case/follow-up'
import { listTasks } from '#shared/case/meeting-tasks'
import type { Names } from '#shared/case/names'
import { isBlank, joinTold, privateText, tell, type PrivateText } from '#shared/case/private-text'
import { localDateToDayNumber, type LocalDate } from '#shared/prelude/local-date'
import { sayWord } from '#shared/text/say-word'
import { writersToText } from '../../messages/writer-words'

/** A line of what is owed or was done by somebody; `late` where it is owed and its day has passed. */
export interface HandlingLine {
  readonly key: string
  readonly text: PrivateText
  readonly late: boolean
}

/** One station of the handling. */
export interface HandlingItem {
  readonly label: string
  readonly value: PrivateText
  /** A long text of which the beginning is shown: cut only after the caller was struck out, else half a number would stay. */
  readonly begins?: PrivateText
  readonly lines?: readonly HandlingLine[]
}

const blankIfNone = (text: PrivateText | undefined): string | PrivateText =>
  text === undefined || isBlank(text) ? '' : text

/** What the office has done about a case, station by station, with what departments that assist and tasks of meetings still owe today. */
export function handlingItems(one: Case, names: Names, today: LocalDate): HandlingItem[] {
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
        `${department(assignment.departmentId)}　${person(assignment.handlerId)}　内部时限 ${one.innerDueOn}`,
        isBlank(assignment.requirement) ? '' : tell`要求：${assignment.requirement}`,
      ]),
    })
  items.push(...assistItems(one, names, today), ...meetingItems(one, names, today))
  if (one.values.answer !== undefined) items.push(spotItem(one.values.answer))
  else if (one.drafterIds.length > 0) items.push(replyItem(one, names))
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
      value: tell`${feedback.on}　存根号 ${feedback.stubNumber}　${sayWord(feedbackMethodWords, feedback.method)}`,
    })
  return [...items, ...afterItems(one, names)]
}

/** Where something stands that was to be done by a day. */
function standingOf(
  dueOn: LocalDate,
  doneOn: LocalDate | undefined,
  today: LocalDate,
  [done, waits]: readonly [done: string, waits: string],
): { readonly words: string; readonly late: boolean } {
  if (doneOn !== undefined) return { words: `${doneOn} ${done}${doneOn > dueOn ? '（逾期）' : ''}`, late: false }
  const days = localDateToDayNumber(today) - localDateToDayNumber(dueOn)
  return days > 0 ? { words: `${waits}，已逾期 ${days} 天`, late: true } : { words: waits, late: false }
}

function assistItems(one: Case, { person, department }: Names, today: LocalDate): HandlingItem[] {
  const assists = listAssists(one)
  if (assists.length === 0) return []
  const lines = assists.map(({ departmentId, personId, dueOn, requirement, answer }): HandlingLine => {
    const { words, late } = standingOf(dueOn, answer?.on, today, ['已答复', '还没有答复'])
    const who = personId === '' ? department(departmentId) : `${department(departmentId)} ${person(personId)}`
    const asked = requirement === undefined || isBlank(requirement) ? '' : tell`（${requirement}）`
    return { key: departmentId, text: tell`${who}　${dueOn} 前：${words}${asked}`, late }
  })
  const unanswered = assists.filter(({ answer }) => answer === undefined).length
  const value =
    unanswered === 0 ? `${assists.length} 个部门都已答复` : `${assists.length} 个部门，${unanswered} 个没有答复`
  return [{ label: '协办', value: privateText(value), lines }]
}

function meetingItems(one: Case, { person }: Names, today: LocalDate): HandlingItem[] {
  const meetings = one.timeline.flatMap(({ act }) => (act.act === 'met' ? [act] : []))
  const last = meetings.at(-1)
  if (last === undefined) return []
  const tasks = listTasks(one)
  const lines = tasks.map(({ meeting, index, what, personId, dueOn, done }, at): HandlingLine => {
    const { words, late } = standingOf(dueOn, done?.on, today, ['已完成', '还没有完成'])
    return {
      key: `${meeting} ${index}`,
      text: tell`${at + 1}. ${what}　${person(personId)}　${dueOn} 前：${words}`,
      late,
    }
  })
  const times = meetings.length === 1 ? '' : `（共 ${meetings.length} 次）`
  const open = tasks.filter(({ done }) => done === undefined).length
  const state =
    tasks.length === 0
      ? '没有议定事项'
      : open === 0
        ? '议定事项都已完成'
        : `议定事项 ${tasks.length} 项，${open} 项没有完成`
  return [{ label: '联合办公', value: tell`${last.on}　${last.place}${times}　${state}`, lines }]
}

/** What follows 反馈: what the caller was told and said, and how the case was closed. */
function afterItems(one: Case, { person }: Names): HandlingItem[] {
  const told = lastTelling(one)
  const visit = lastAnsweredVisit(one)
  const { conclusion } = one.values
  return [
    ...(told === undefined
      ? []
      : [
          {
            label: '答复来电人',
            value: tell`${told.on}　${person(told.byId)}　${sayWord(tellingWayWords, told.way)}，来电人${sayWord(callerViewWords, told.view)}`,
            begins: told.said,
          },
        ]),
    ...(visit === undefined
      ? []
      : [
          {
            label: '回访',
            value: tell`${visit.on}　${person(visit.byId)}　${visitToText(visit)}`,
          },
        ]),
    ...(conclusion === undefined
      ? []
      : [
          {
            label: '办结',
            value: joinTold([
              `${conclusion.on}　${sayWord(conclusionWayWords, conclusion.way)}${conclusion.againOn === undefined ? '' : `　下次跟进 ${conclusion.againOn}`}`,
              blankIfNone(conclusion.text),
            ]),
          },
        ]),
  ]
}

const visitToText = ({ solved, result, handling }: Visit): string =>
  [
    solved === undefined ? '' : sayWord(solvedWords, solved),
    result === undefined ? '' : `对结果${sayWord(satisfactionWords, result)}`,
    handling === undefined ? '' : `对办理${sayWord(satisfactionWords, handling)}`,
  ]
    .filter((word) => word !== '')
    .join('，')

type Visit = NonNullable<ReturnType<typeof lastAnsweredVisit>>

const spotItem = ({ on, outcome, view, answer }: OnSpotAnswer): HandlingItem => ({
  label: '现场答复',
  value: privateText(`${on}　${sayWord(outcomeWords, outcome)}，来电人${sayWord(callerViewWords, view)}`),
  begins: answer,
})

function replyItem(one: Case, names: Names): HandlingItem {
  const { outcome, opinion, findings } = one.reply
  return {
    label: '回复',
    value: tell`${outcome === '' ? '办理结果未填' : sayWord(outcomeWords, outcome)}　拟写：${writersToText(one, names)}`,
    begins: isBlank(opinion) ? findings : opinion,
  }
}
