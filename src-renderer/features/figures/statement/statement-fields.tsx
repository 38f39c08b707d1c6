import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import type { ReactElement, ReactNode } from 'react'
import { personLimits } from '#shared/office/office'
import { gridSheets, type GridSheet } from '#shared/paper/paper-grid'
import { ComposingTextField } from '../../../ui/composing-text-field'
import type { StatementLook } from './statement-look'

/** Who fills a form in and who answers for it, as its heading has them. */
export interface Signers {
  readonly filler: string
  readonly head: string
}

export interface StatementFieldsProps {
  readonly look: StatementLook
  readonly sheet: GridSheet
  readonly signers: Signers
  readonly onSigners: (signers: Signers) => void
  readonly onLook: (change: Partial<StatementLook>) => void
  readonly children?: ReactNode
}

/** What stands over a form, and how it is printed. */
export function StatementFields({
  look,
  sheet,
  signers,
  onSigners,
  onLook,
  children,
}: StatementFieldsProps): ReactElement {
  const field = (of: keyof Signers, label: string): ReactElement => (
    <ComposingTextField
      size="small"
      label={label}
      instant
      limit={personLimits.name}
      value={signers[of]}
      onCommit={(name) => onSigners({ ...signers, [of]: name })}
      slotProps={{ input: { sx: { bgcolor: 'background.paper' } } }}
      sx={{ width: 128 }}
    />
  )
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', flexShrink: 0 }}>
      {field('filler', '填报人')}
      {field('head', '负责人')}
      <Choice
        label="纸张"
        value={sheet}
        choices={gridSheets.map((one) => [one, `${one} 横向`])}
        onPick={(one) => onLook({ sheet: one })}
      />
      {look.kind === 'county' ? null : (
        <Choice
          label="零怎么写"
          value={look.zeros}
          choices={[
            ['blank', '零留空'],
            ['shown', '写 0'],
          ]}
          onPick={(zeros) => onLook({ zeros })}
        />
      )}
      {children}
    </Stack>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly (readonly [Value, string])[]
  readonly onPick: (value: Value) => void
}

function Choice<Value extends string>({ label, value, choices, onPick }: ChoiceProps<Value>): ReactElement {
  return (
    <ToggleButtonGroup exclusive size="small" value={value} aria-label={label} sx={{ bgcolor: 'background.paper' }}>
      {choices.map(([one, words]) => (
        <ToggleButton key={one} value={one} sx={{ px: 1.5, py: 0.5, lineHeight: '22px' }} onClick={() => onPick(one)}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
