import { fixedByConsent } from '#shared/case/own-act'
import {
  callerViewWords,
  callerViews,
  contactWayWords,
  contactWays,
  feedbackMethodWords,
  feedbackMethods,
} from '#shared/case/choices'
import { actOf } from '#shared/case/act'
import { isPrivateText as isKept } from '#shared/case/private-text'
import { anyText } from '#shared/prelude/any-text'
import { PartRow } from './part-row'
import { issueDay } from '#shared/case/issue-day'
import { latestInnerDue } from '#shared/case/refusals/refuse-day'
import { dayOfAct } from '#shared/case/act'
import type { Case } from '#shared/case/case'
import type { CorrectableAct } from '#shared/case/correctable'
import { movingStepOf } from '#shared/case/step-tables'
import type { PrivateText } from '#shared/case/private-text'
import { serialNumberToText } from '#shared/case/serial-number'
import { boundsOf } from '#shared/case/step-days'
import { stepLimits } from '#shared/case/step-limits'
import { parseLocalDate, yearOf, type LocalDate } from '#shared/prelude/local-date'
import { useState, type ReactElement } from 'react'
import { useCaller } from '../../../caller/caller-context'
import type { Staff } from '../../../ledger-store/read/read-office'
import { assistsPart } from '#shared/case/fields/assignment'
import { actPartName } from '#shared/case/act-entry-words'
import { stepDayName } from '../../../messages/step-day-name'
import { DayField } from '../../../ui/day-field'
import { FieldPair } from '../../../ui/field-pair'
import { CheckRow, ChoiceRow, ManyRow, SelectRow, TextRow } from '../../../ui/form-fields'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { useNumberOffer } from '../../../desk/use-number-offer'
import { readOffice } from '../../../ledger-store/read/read-office'
import { useNextStubNumber } from '../use-case'
import type { FormGaps } from './form-reader'
import { LaterLeaders } from './later-leaders'
import { assistRows, departmentChoices, handlerChoices, leaderChoices } from './suggest-step'
import { isNumberOfYear } from './is-number-of-year'

export interface CorrectionFieldsProps<Act extends CorrectableAct = CorrectableAct> {
  readonly one: Case
  readonly act: Act
  readonly staff: Staff
  readonly today: LocalDate
  readonly gaps: FormGaps
}

type FieldsOf<A extends CorrectableAct['act']> = CorrectionFieldsProps<Extract<CorrectableAct, { act: A }>>

/** What can be corrected of an entry, filled with what stands there now. */
export function CorrectionFields(props: CorrectionFieldsProps): ReactElement {
  const { act, staff } = props
  const leaders = leaderChoices(staff.people.values())
  const fixed = fixedByConsent(act)
  switch (act.act) {
    case 'registered':
      return <RegisteredFields {...props} act={act} />
    case 'submitted':
      return (
        <>
          <FieldPair>
            <SelectRow {...field(props, 'leaderId')} required choices={leaders} defaultValue={act.leaderId} />
            <DayRow {...props} name="on" />
          </FieldPair>
          <LaterLeaders leaders={leaders} chosen={act.furtherLeaderIds ?? []} gap={props.gaps['secondLeaderId']} />
          <WordsRow {...props} name="opinion" required lines={3} text={act.opinion} limit={stepLimits.opinion} />
        </>
      )
    case 'instructed':
      return (
        <>
          <FieldPair>
            {fixed.includes('leaderId') ? null : (
              <SelectRow {...field(props, 'leaderId')} required choices={leaders} defaultValue={act.leaderId} />
            )}
            <DayRow {...props} name="instructedOn" />
          </FieldPair>
          {fixed.includes('text') ? (
            ownHand
          ) : (
            <WordsRow {...props} name="text" required lines={3} text={act.text} limit={stepLimits.opinion} />
          )}
        </>
      )
    case 'assigned':
      return <AssignedFields {...props} act={act} />
    case 'noted':
      return (
        <>
          <DayRow {...props} name="on" />
          <WordsRow {...props} name="text" required lines={5} text={act.text} limit={stepLimits.record} />
        </>
      )
    case 'contacted':
      return <ContactedFields {...props} act={act} />
    case 'sent-for-review':
      return <DayRow {...props} name="on" />
    case 'approved':
    case 'sent-back':
      return (
        <>
          <DayRow {...props} name="on" />
          {fixed.includes('comment') ? (
            ownHand
          ) : (
            <WordsRow
              {...props}
              name="comment"
              required={act.act === 'sent-back'}
              lines={2}
              text={act.comment}
              limit={stepLimits.opinion}
            />
          )}
        </>
      )
    case 'fed-back':
      return <FedBackFields {...props} act={act} />
    default:
      return <PartFields {...props} />
  }
}

/** What can be corrected of any other entry: a field for each part. */
function PartFields({ one, act, staff, today, gaps }: CorrectionFieldsProps): ReactElement {
  const { show } = useCaller()
  const values = new Map<string, unknown>(Object.entries(act))
  const definition = actOf(act.act)
  return (
    <>
      {(definition?.correctable ?? []).map((name) => {
        const part = definition?.parts[name]
        const value = values.get(name)
        return part === undefined ? null : (
          <PartRow
            key={name}
            name={name}
            part={part}
            one={one}
            staff={staff}
            today={today}
            gap={gaps[name]}
            about={{ start: startOf(value, show) }}
          />
        )
      })}
    </>
  )
}

/** Where the words are a leader's own, they are not in the form. */
const ownHand = <span>本人亲手写的话不能在这里改；写错了的，撤回后由本人重写。</span>

const field = ({ act, gaps }: CorrectionFieldsProps, name: string) => ({
  name,
  label: actPartName(act.act, name),
  gap: gaps[name],
})

/** What somebody wrote, in the words that stand there now: the dialog is open only to whom nothing of the case is hidden. */
function WordsRow({
  text,
  name,
  required = false,
  lines,
  limit,
  ...props
}: CorrectionFieldsProps & {
  readonly text: PrivateText
  readonly name: string
  readonly required?: boolean
  readonly lines: number
  readonly limit: number
}): ReactElement {
  const { show } = useCaller()
  return <TextRow {...field(props, name)} required={required} lines={lines} defaultValue={show(text)} limit={limit} />
}

/** The day of the entry, between what it rests on and what rests on it. */
function DayRow(
  props: CorrectionFieldsProps & { readonly name: string; readonly onPick?: (day: string) => void },
): ReactElement {
  const { one, act, today, gaps, name, onPick } = props
  const moving = movingStepOf(act.act)
  const bounds = moving === undefined ? undefined : boundsOf(moving, one)
  const ceiling = bounds?.ceiling
  return (
    <DayField
      name={name}
      label={actPartName(act.act, name)}
      required
      defaultValue={dayOfAct(act) ?? ''}
      min={bounds?.floor.on ?? issueDay(one)}
      minName={bounds === undefined ? '' : stepDayName(bounds.floor.step)}
      max={ceiling?.on ?? today}
      error={gaps[name] !== undefined}
      helperText={
        gaps[name] ?? (ceiling === undefined ? undefined : `不晚于${stepDayName(ceiling.step)} ${ceiling.on}`)
      }
      {...(onPick === undefined ? {} : { onPick })}
    />
  )
}

/** The year of the day in the field, and what follows it as it is changed. */
function useYear(first: LocalDate): readonly [number, (day: string) => void] {
  const [year, setYear] = useState(yearOf(first))
  return [
    year,
    (text) => {
      const day = parseLocalDate(text)
      if (day !== undefined) setYear(yearOf(day))
    },
  ]
}

function RegisteredFields(props: FieldsOf<'registered'>): ReactElement {
  const { one, act, today, gaps } = props
  const [year, pickDay] = useYear(act.registeredOn)
  const offer = useNumberOffer(year, today)
  const leavesYear = one.ledgerNumber !== '' && year !== yearOf(act.registeredOn)
  const next =
    offer === undefined || offer.right.right === 'none'
      ? offer?.provisional
      : serialNumberToText({ year: offer.year, serial: offer.right.next })
  return (
    <>
      <FieldPair>
        <DayRow {...props} name="registeredOn" onPick={pickDay} />
        {leavesYear ? (
          <TextRow
            key={next}
            name="ledgerNumber"
            label="台账号"
            required
            defaultValue={next ?? ''}
            gap={gaps['ledgerNumber']}
            isRight={(text) => isNumberOfYear(text, year)}
            hint={`登记日期改到 ${year} 年，要用 ${year} 年的号；${one.ledgerNumber} 留作曾用号`}
          />
        ) : null}
      </FieldPair>
      <WordsRow {...props} name="summary" required lines={5} text={act.summary} limit={stepLimits.opinion} />
      <CheckRow name="key" label="列为重点案件" defaultChecked={act.key} />
    </>
  )
}

function FedBackFields(props: FieldsOf<'fed-back'>): ReactElement {
  const { act, gaps } = props
  const [year, pickDay] = useYear(act.on)
  const next = useNextStubNumber(year)
  return (
    <>
      <FieldPair>
        <DayRow {...props} name="on" onPick={pickDay} />
        {year === yearOf(act.on) ? null : (
          <TextRow
            key={next}
            name="stubNumber"
            label="存根号"
            required
            defaultValue={next ?? ''}
            gap={gaps['stubNumber']}
            isRight={(text) => isNumberOfYear(text, year)}
            hint={`反馈日期改到 ${year} 年，要用 ${year} 年的号；${act.stubNumber} 留作曾用号`}
          />
        )}
      </FieldPair>
      <ChoiceRow
        {...field(props, 'method')}
        required
        choices={feedbackMethods.map((method) => ({ value: method, label: feedbackMethodWords[method] }))}
        defaultValue={act.method}
      />
    </>
  )
}

function ContactedFields(props: FieldsOf<'contacted'>): ReactElement {
  const { act } = props
  return (
    <>
      <DayRow {...props} name="on" />
      <ChoiceRow
        {...field(props, 'way')}
        required
        choices={contactWays.map((way) => ({ value: way, label: contactWayWords[way] }))}
        defaultValue={act.way}
      />
      <WordsRow {...props} name="said" required lines={4} text={act.said} limit={stepLimits.record} />
      <ChoiceRow
        {...field(props, 'view')}
        required
        choices={callerViews.map((view) => ({ value: view, label: callerViewWords[view] }))}
        defaultValue={act.view}
      />
    </>
  )
}

function AssignedFields(props: FieldsOf<'assigned'>): ReactElement {
  const { one, act, staff, today, gaps } = props
  const { show } = useCaller()
  const office = useLedgerRead(readOffice)
  const [departmentId, setDepartmentId] = useState(act.departmentId)
  const people = [...staff.people.values()]
  const departments = departmentChoices(staff.departments.values())
  return (
    <>
      <FieldPair>
        <SelectRow
          {...field(props, 'departmentId')}
          required
          choices={departments}
          defaultValue={act.departmentId}
          onPick={setDepartmentId}
        />
        <SelectRow
          key={departmentId}
          {...field(props, 'handlerId')}
          required
          choices={handlerChoices(people, departmentId, (id) => staff.departments.get(id)?.name ?? '')}
          defaultValue={act.handlerId}
        />
      </FieldPair>
      <ManyRow
        name="assistingDepartmentIds"
        label="协办部门"
        choices={departments.filter((choice) => choice.value !== departmentId)}
        defaultChosen={act.assistingDepartmentIds}
      />
      <PartRow
        name="assists"
        part={assistsPart}
        one={one}
        staff={staff}
        today={today}
        gap={gaps['assists']}
        gaps={gaps}
        about={{ rows: assistRows(act.assists, show) }}
      />
      <FieldPair>
        <DayRow {...props} name="on" />
        <DayField
          name="dueOn"
          label="内部时限"
          required
          defaultValue={act.dueOn}
          min={act.on ?? issueDay(one)}
          max={latestInnerDue(one, today, office?.lateDays)}
          error={gaps['dueOn'] !== undefined}
          helperText={gaps['dueOn'] ?? `办结时限是 ${one.dueOn}`}
        />
      </FieldPair>
      <WordsRow {...props} name="requirement" lines={3} text={act.requirement} limit={stepLimits.opinion} />
    </>
  )
}

/** A value as its field starts with it. */
function startOf(value: unknown, show: (text: PrivateText) => string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '1' : ''
  return isKept(value) ? show(value) : anyText(value ?? '')
}
