import type { Case } from '#shared/case/case'
import { issueDay } from '#shared/case/issue-day'
import type { Part } from '#shared/case/parts'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { Staff } from '../../../ledger-store/read/read-office'
import { DayField } from '../../../ui/day-field'
import { CheckRow, ChoiceRow, ManyRow, SelectRow, TextRow, type ChoiceRowProps } from '../../../ui/form-fields'
import type { FormGaps } from './form-reader'
import { cellName, RowLine, RowsFrame, useRows } from './rows-field'
import { departmentChoices, personChoices } from './suggest-step'

/** What is said of one part of a form besides its name. */
export interface PartAbout {
  readonly hint?: string
  readonly lines?: number
  /** What the field starts with. */
  readonly start?: string
  /** Has to be written here, though older programs could leave it out. */
  readonly needed?: true
  /** The last day that can be written: today, where nothing is said; '' for none. */
  readonly max?: LocalDate | ''
  readonly min?: LocalDate
  /** The lines that a list starts with, each by its parts. */
  readonly rows?: readonly Readonly<Record<string, string>>[]
  /** Of the parts of each line of a list. */
  readonly columns?: Readonly<Record<string, PartAbout>>
}

export interface PartRowProps {
  readonly name: string
  readonly part: Part
  readonly one: Case
  readonly staff: Staff
  readonly today: LocalDate
  readonly gap: string | undefined
  /** What is wrong in the whole form: of a list, in its lines. */
  readonly gaps?: FormGaps
  readonly about?: PartAbout
  readonly autoFocus?: boolean
}

/** The field of a part, by its kind. Of a leader's consent and of files there are fields of their own. */
export function PartRow({
  name,
  part,
  one,
  staff,
  today,
  gap,
  gaps = {},
  about = {},
  autoFocus = false,
}: PartRowProps): ReactElement | null {
  const { label, optional } = part
  const row = { name, label, gap, required: !optional, hint: about.hint }
  switch (part.kind) {
    case 'day':
      return (
        <DayField
          name={name}
          label={label}
          required={!optional}
          defaultValue={parseLocalDate(about.start ?? '') ?? (optional || part.ahead === true ? '' : today)}
          min={about.min ?? issueDay(one)}
          max={about.max === '' || part.ahead === true ? undefined : (about.max ?? today)}
          error={gap !== undefined}
          helperText={gap ?? about.hint}
        />
      )
    case 'told':
    case 'line':
    case 'count':
      return (
        <TextRow
          {...row}
          autoFocus={autoFocus}
          lines={about.lines ?? (part.kind === 'told' ? 3 : 1)}
          defaultValue={about.start ?? ''}
          {...(part.limit === undefined ? {} : { limit: part.limit })}
        />
      )
    case 'person':
      return <SelectRow {...row} choices={personChoices(staff.people.values())} defaultValue={about.start ?? ''} />
    case 'people':
      return (
        <ManyRow
          name={name}
          label={label}
          hint={about.hint}
          choices={personChoices(staff.people.values())}
          defaultChosen={[]}
        />
      )
    case 'department':
      return (
        <SelectRow {...row} choices={departmentChoices(staff.departments.values())} defaultValue={about.start ?? ''} />
      )
    case 'departments':
      return (
        <ManyRow
          name={name}
          label={label}
          hint={about.hint}
          choices={departmentChoices(staff.departments.values())}
          defaultChosen={[]}
        />
      )
    case 'choice':
      return <PartChoice {...row} part={part} start={about.start ?? ''} />
    case 'flag':
      return <CheckRow name={name} label={label} defaultChecked={about.start === '1'} />
    case 'rows':
      return <PartRows {...{ name, part, one, staff, today, gap, gaps, about }} />
    case 'consent':
    case 'judgement':
    case 'paper':
    case 'files':
      return null
  }
}

/** One of several words. What was chosen can be given up again where nothing need be said. */
function PartChoice({
  part,
  start,
  ...row
}: Omit<ChoiceRowProps, 'choices'> & { readonly part: Part; readonly start: string }): ReactElement {
  const none = part.optional && start === '' ? [{ value: '', label: '不填' }] : []
  const words = Object.entries(part.choices ?? {}).map(([value, label]) => ({ value, label }))
  const choices = [...words, ...none]
  return choices.length > 5 ? (
    <SelectRow {...row} choices={choices} defaultValue={start} />
  ) : (
    <ChoiceRow {...row} choices={choices} defaultValue={start} />
  )
}

/** The lines of a list, each with a field for each of its parts. */
function PartRows({ name, part, one, staff, today, gap, gaps = {}, about = {} }: PartRowProps): ReactElement {
  const { label, columns = {}, limit = 1 } = part
  const rows = useRows(name, about.rows?.length ?? 0)
  return (
    <RowsFrame label={label} hint={about.hint} gap={gap} isFull={rows.keys.length >= limit} onAdd={() => rows.add()}>
      {rows.keys.map((row, index) => (
        <RowLine key={row} list={label} name={name} row={row} index={index} onDrop={() => rows.drop(row)}>
          {Object.entries(columns).map(([column, definition]) => (
            <Box key={column} sx={definition.kind === 'told' ? wideCell : cell}>
              <PartRow
                name={cellName(name, row, column)}
                part={definition}
                one={one}
                staff={staff}
                today={today}
                gap={gaps[cellName(name, row, column)]}
                // What is given out lies ahead.
                about={{
                  max: '',
                  lines: 1,
                  start: about.rows?.[Number(row)]?.[column] ?? '',
                  ...about.columns?.[column],
                }}
              />
            </Box>
          ))}
        </RowLine>
      ))}
    </RowsFrame>
  )
}

const cell = { minWidth: 0, display: 'flex', flexDirection: 'column' } as const
const wideCell = { ...cell, gridColumn: '1 / -1' } as const
