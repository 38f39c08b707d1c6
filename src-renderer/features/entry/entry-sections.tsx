import { answerWays, classifications, entryLimits, genders } from '#shared/case/own-entry'
import { answerWayWords, classificationWords, genderWords } from '#shared/case/own-entry-words'
import { channels, demandKinds, urgencies } from '#shared/case/sheet'
import { channelWords, demandWords, urgencyWords } from '#shared/case/taxonomy'
import type { EntryGaps } from '#shared/entry/read-entry-fields'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useState, type ReactElement } from 'react'
import { useRestoredValue } from '../../drafts/restored-fields'
import { routeToHash } from '../../routes'
import { DayField } from '../../ui/day-field'
import { CheckRow, ChoiceRow, TextRow } from '../../ui/form-fields'
import { Panel } from '../../ui/panel'
import { PickRow } from '../../ui/pick-row'
import { ClassRow } from './class-row'
import { Cell, FieldGrid } from './field-grid'
import { SuperiorNumber } from './superior-number'

export interface SectionProps {
  readonly gaps: EntryGaps
  readonly today: LocalDate
}

export interface CallerSectionProps extends SectionProps {
  /** What stands by itself: of the case that was registered just before. */
  readonly channel: string
  readonly calledOn: LocalDate
  readonly calledAt: string
  /** Secrecy was promised: what names the caller is struck out but where it is being written. */
  readonly secret: boolean
  readonly onCalledOn: (day: string) => void
  readonly onChannel: (channel: string) => void
}

/** How a case that came this way calls who brought it, and its day. */
export const comingWord = (channel: string): string =>
  channel === 'phone' ? '来电' : channel === 'visit' ? '来访' : channel === 'letter' ? '来信' : '反映'

// Dots in place of what stands there, as for a PIN; the field that is being written in is read by who writes.
const masked = { '& input:not(:focus)': { WebkitTextSecurity: 'disc' } } as const

/** Who called, when and how. */
export function CallerSection(props: CallerSectionProps): ReactElement {
  const { gaps, today, channel, calledOn, calledAt, secret, onCalledOn } = props
  const restored = useRestoredValue('channel')
  const [chosen, setChosen] = useState(restored ?? channel)
  const came = comingWord(chosen)
  return (
    <Panel title="谁、怎么来的">
      <FieldGrid>
        <Cell wide={4}>
          <PickRow
            name="channel"
            label="受理渠道"
            required
            choices={channels.map((value) => ({ value, label: channelWords[value] }))}
            defaultValue={channel}
            gap={gaps['channel']}
            onPick={(next) => {
              setChosen(next)
              props.onChannel(next)
            }}
          />
        </Cell>
        <Cell wide={4}>
          <DayField
            name="calledOn"
            label={`${came}日期`}
            required
            defaultValue={calledOn}
            max={today}
            error={gaps['calledOn'] !== undefined}
            helperText={gaps['calledOn']}
            onPick={onCalledOn}
          />
        </Cell>
        <Cell wide={4}>
          <TextRow name="calledAt" label="时刻" defaultValue={calledAt} gap={gaps['calledAt']} />
        </Cell>
      </FieldGrid>
      <Box sx={{ mt: 1.75, ...(secret ? masked : {}) }} data-secret={secret}>
        <CallerFields gaps={gaps} came={came} />
      </Box>
    </Panel>
  )
}

function CallerFields({ gaps, came }: { readonly gaps: EntryGaps; readonly came: string }): ReactElement {
  return (
    <FieldGrid>
      <Cell wide={4}>
        <TextRow name="phone" label="电话" autoFocus gap={gaps['phone']} limit={entryLimits.phone} />
      </Cell>
      <Cell wide={4}>
        <TextRow name="callerName" label={`${came}人`} gap={gaps['callerName']} limit={entryLimits.name} />
      </Cell>
      <Cell wide={4}>
        <ChoiceRow
          name="gender"
          label="性别"
          choices={genders.map((value) => ({ value, label: genderWords[value] }))}
          defaultValue=""
        />
      </Cell>
      <Cell wide={8}>
        <TextRow name="address" label="住址" gap={gaps['address']} limit={entryLimits.address} />
      </Cell>
      <Cell wide={4}>
        <TextRow name="idNumber" label="证件号码" gap={gaps['idNumber']} limit={entryLimits.idNumber} />
      </Cell>
      <Cell wide={4}>
        <TextRow name="peopleCount" label="人数" defaultValue="1" gap={gaps['peopleCount']} />
      </Cell>
      <Cell wide={8}>
        <TextRow
          name="speaker"
          label="群体代表"
          gap={gaps['speaker']}
          limit={entryLimits.speaker}
          hint="多人反映的，写推选的代表和电话"
        />
      </Cell>
    </FieldGrid>
  )
}

/** What it is about, and where. */
export function MatterSection({
  gaps,
  villages,
  onRuled,
}: SectionProps & {
  readonly villages: readonly string[]
  /** What the limit is judged by was chosen. */
  readonly onRuled: (part: { readonly demand: string } | { readonly urgency: string }) => void
}): ReactElement {
  return (
    <Panel title="反映什么事">
      <FieldGrid>
        <Cell wide={4}>
          <PickRow
            name="village"
            label="村（社区）"
            choices={villages.map((name) => ({ value: name, label: name }))}
            free
            gap={gaps['village']}
          />
        </Cell>
        <Cell wide={8}>
          <TextRow name="place" label="问题发生地" gap={gaps['place']} limit={entryLimits.place} />
        </Cell>
        <Cell wide={12}>
          <TextRow
            name="gist"
            label="概要"
            required
            gap={gaps['gist']}
            limit={entryLimits.gist}
            hint="30 字以内，列表里和领导看的就是它"
          />
        </Cell>
        <Cell wide={12}>
          <TextRow
            name="content"
            label="反映内容"
            required
            lines={4}
            gap={gaps['content']}
            limit={entryLimits.content}
          />
        </Cell>
        <Cell wide={12}>
          <ChoiceRow
            name="demand"
            label="诉求类型"
            required
            choices={demandKinds.map((value) => ({ value, label: demandWords[value] }))}
            defaultValue="help"
            gap={gaps['demand']}
            onPick={(demand) => onRuled({ demand })}
          />
        </Cell>
        <Cell wide={6}>
          <ChoiceRow
            name="urgency"
            label="紧急程度"
            required
            choices={urgencies.map((value) => ({ value, label: urgencyWords[value] }))}
            defaultValue="normal"
            gap={gaps['urgency']}
            onPick={(urgency) => onRuled({ urgency })}
          />
        </Cell>
        <Cell wide={6}>
          <ClassRow gap={gaps['category']} />
        </Cell>
      </FieldGrid>
    </Panel>
  )
}

/** Whether the caller is to be kept secret, and how they want to be answered. */
export function WishSection({ gaps, caseId }: SectionProps & { readonly caseId: string | undefined }): ReactElement {
  return (
    <Panel title="怎么答复">
      <FieldGrid>
        <Cell wide={12}>
          <ChoiceRow
            name="answerBy"
            label="答复方式"
            required
            choices={answerWays.map((value) => ({ value, label: answerWayWords[value] }))}
            defaultValue="phone"
            gap={gaps['answerBy']}
          />
        </Cell>
        <Cell wide={8}>
          <TextRow
            name="answerNote"
            label="答复说明"
            gap={gaps['answerNote']}
            limit={entryLimits.answerNote}
            hint="例如：晚上 7 点以后打"
          />
        </Cell>
        <Cell wide={4}>
          <SuperiorNumber gap={gaps['superiorNumber']} caseId={caseId} />
        </Cell>
      </FieldGrid>
    </Panel>
  )
}

export interface HandlingSectionProps extends SectionProps {
  readonly dueOn: LocalDate | ''
  /** Said beside the day while nothing is wrong with it. */
  readonly hint: string
  readonly dueRule: string
  /** Why the day is asked for: there are no rules, and where they can be chosen. */
  readonly lacksRules: boolean
  readonly onDueOn: (day: string) => void
  readonly onClassify: (value: string) => void
  readonly matters: readonly { readonly value: string; readonly label: string; readonly detail?: string }[]
  readonly onMatter: (value: string) => void
  /** What the list says of the matter that was chosen. */
  readonly matterHint: string | undefined
  readonly onImport: () => void
  /** What follows from the class that was chosen. */
  readonly next: string | undefined
  /** The entry is registered already: whether the case is 重点 is corrected there. */
  readonly amends: boolean
}

/** How the office sorts it, and by when. */
export function HandlingSection(props: HandlingSectionProps): ReactElement {
  const { gaps, dueOn, hint, dueRule, lacksRules, onDueOn, onClassify, matters, onMatter, matterHint, onImport, next } =
    props
  return (
    <Panel
      title="怎么办理"
      actions={
        <Button size="small" onClick={onImport}>
          导入履职事项清单…
        </Button>
      }
    >
      <FieldGrid>
        <Cell wide={12}>
          <PickRow
            name="matter"
            label="履职事项"
            choices={matters}
            free
            gap={gaps['matter']}
            hint={
              matterHint ??
              (matters.length === 0 ? '导入履职事项清单后，可以在这里对照' : '对照履职事项清单，打几个字就能找到')
            }
            onPick={onMatter}
          />
        </Cell>
        <Cell wide={12}>
          <ChoiceRow
            name="classification"
            label="办理分类"
            choices={classifications.map((value) => ({ value, label: classificationWords[value] }))}
            gap={gaps['classification']}
            onPick={onClassify}
            {...(next === undefined ? {} : { hint: next })}
          />
        </Cell>
        <Cell wide={4}>
          <DayField
            key={dueOn}
            name="dueOn"
            label="办结时限"
            required
            defaultValue={dueOn}
            error={gaps['dueOn'] !== undefined}
            helperText={gaps['dueOn'] ?? hint}
            onPick={onDueOn}
          />
          {lacksRules ? (
            <Link href={routeToHash({ screen: 'settings', section: 'rules' })} sx={{ fontSize: 12, ml: 1.75 }}>
              去“设置—时限规则”选用一套
            </Link>
          ) : null}
        </Cell>
        <Cell wide={4}>
          <TextRow
            key={dueRule}
            name="dueRule"
            label="时限依据"
            defaultValue={dueRule}
            gap={gaps['dueRule']}
            limit={entryLimits.dueRule}
          />
        </Cell>
        <Cell wide={4}>{props.amends ? null : <CheckRow name="key" label="列为重点案件" />}</Cell>
        <Cell wide={12}>
          <TextRow name="remark" label="备注" lines={2} gap={gaps['remark']} limit={entryLimits.remark} />
        </Cell>
      </FieldGrid>
    </Panel>
  )
}
