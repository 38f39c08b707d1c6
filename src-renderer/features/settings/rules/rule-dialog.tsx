import Box from '@mui/material/Box'
import { useState, type ReactElement } from 'react'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import {
  anyValue,
  ruleClocks,
  ruleDimensions,
  ruleLimits,
  stated,
  type Rule,
  type RuleClock,
} from '#shared/rules/rule-set'
import { clockWords, dimensionWords } from '#shared/rules/rule-words'
import { ruleWhenToText } from '../../../messages/rule-words'
import { FormDialog } from '../../../ui/form-dialog'
import { SelectRow, TextRow, type Choice } from '../../../ui/form-fields'
import { unitChoices, type Gaps } from './form-values'
import { LimitRow } from './limit-row'
import { readRuleForm } from './read-rule-form'

export interface RuleDialogProps {
  /** Undefined adds one. */
  readonly rule: Rule | undefined
  readonly newId: string
  readonly onDone: (rule: Rule) => void
  readonly onClose: () => void
}

const handleChoices: readonly Choice[] = [...unitChoices, { value: stated, label: '以交办单写明的为准' }]
const innerChoices: readonly Choice[] = [
  ...unitChoices.map(({ value, label }) => ({ value: `upper ${value}`, label: `${label}（办理时限前）` })),
  ...unitChoices.map(({ value, label }) => ({ value: `received ${value}`, label: `${label}（从收到起）` })),
]

const clockHints: { readonly [C in RuleClock]?: string } = {
  handle: '0 日即当日办结',
  inner: '本单位自己定的',
  return: '收到后多久以内可以退单',
  visit: '办结后多久以内回访',
  supervise: '收到督办后多久答复',
}

/** One rule: for which cases it is, and its limits. A limit left blank is left to the wider rules. */
export function RuleDialog({ rule, newId, onDone, onClose }: RuleDialogProps): ReactElement {
  const [gaps, setGaps] = useState<Gaps>({})
  const submit = async (form: FormData): Promise<boolean> => {
    const read = readRuleForm(form, rule, newId)
    setGaps(read.gaps)
    if (read.rule === undefined) return false
    onDone(read.rule)
    return true
  }
  return (
    <FormDialog
      title={rule === undefined ? '添加规则' : `修改规则：${ruleWhenToText(rule.when)}`}
      subtitle="同时符合几条规则的，按写得最具体的一条；这一条没有填的时限，按更宽的规则。"
      draft={{ form: 'rule', about: rule?.id ?? '' }}
      submitLabel={rule === undefined ? '添加规则' : '改好这一条'}
      width="md"
      onSubmit={submit}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 2 }}>
        {ruleDimensions.map((dimension) => (
          <SelectRow
            key={dimension}
            name={dimension}
            label={dimensionWords[dimension]}
            choices={listValues(dimension, rule)}
            defaultValue={rule?.when[dimension] ?? anyValue}
          />
        ))}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: 3, rowGap: 2 }}>
        {ruleClocks.map((clock) => (
          <ClockRow key={clock} clock={clock} rule={rule} gaps={gaps} />
        ))}
      </Box>
      <TextRow
        name="source"
        label="条款"
        defaultValue={rule?.source ?? ''}
        limit={ruleLimits.ruleSource}
        hint="例如：第三十四条"
      />
      <TextRow name="note" label="说明" lines={2} defaultValue={rule?.note ?? ''} limit={ruleLimits.ruleNote} />
    </FormDialog>
  )
}

/** A value that this program does not know stays as it is until another is chosen. */
function listValues(dimension: (typeof ruleDimensions)[number], rule: Rule | undefined): Choice[] {
  const known = [...ruleVocabulary[dimension]].map(([value, label]) => ({ value, label }))
  const held = rule?.when[dimension]
  const isUnknown = held !== undefined && held !== anyValue && !ruleVocabulary[dimension].has(held)
  return [{ value: anyValue, label: '任意' }, ...known, ...(isUnknown ? [{ value: held, label: held }] : [])]
}

function ClockRow({
  clock,
  rule,
  gaps,
}: {
  readonly clock: RuleClock
  readonly rule: Rule | undefined
  readonly gaps: Gaps
}): ReactElement {
  const label = `${clockWords[clock]}时限`
  const hint = clockHints[clock]
  const shared = { name: clock, label, gaps, ...(hint === undefined ? {} : { hint }) }
  if (clock === 'inner') {
    const inner = rule?.limits.inner
    return (
      <LimitRow
        {...shared}
        limit={inner}
        choices={innerChoices}
        unit={inner === undefined ? 'upper workday' : `${inner.from} ${inner.unit}`}
      />
    )
  }
  const limit = rule?.limits[clock]
  if (clock === 'handle')
    return (
      <LimitRow
        {...shared}
        limit={limit === stated ? null : limit}
        choices={handleChoices}
        unit={limit === stated ? stated : (limit?.unit ?? 'workday')}
      />
    )
  return <LimitRow {...shared} limit={limit === stated ? null : limit} />
}
