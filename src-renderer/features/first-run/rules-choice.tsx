import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useMemo, type ReactElement } from 'react'
import type { RuleSet } from '#shared/rules/rule-set'
import { ruleLimitsToText, ruleWhenToText } from '../../messages/rule-words'
import { defaultExample, listExamples } from '../../start/example-rules'

export interface RulesChoiceProps {
  /** The id of an example, '' for 以后再定. */
  readonly chosen: string
  readonly onChoose: (ruleSet: string) => void
}

/** 时限规则: one of the rule sets that come with the program to begin with, or none yet. */
export function RulesChoice({ chosen, onChoose }: RulesChoiceProps): ReactElement {
  const examples = useMemo(() => listExamples(), [])
  const set = examples.find(({ id }) => id === chosen)
  return (
    <Box sx={{ mt: 2.5 }}>
      <TextField
        select
        fullWidth
        label="时限规则"
        name="ruleSet"
        value={set?.id ?? ''}
        onChange={(event) => onChoose(event.target.value)}
        helperText={
          set === undefined
            ? '先不选也能启用：登记时每一件的办结时限由您填写，以后到“设置—时限规则”里选用。没有本地规定的，建议选标着“建议”的一套。'
            : '登记时按它推出办结时限，不用每件去填；数字照原文，启用以后可以到“设置—时限规则”改成本地的。'
        }
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">以后再定</MenuItem>
        {examples.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
            {id === defaultExample ? '（建议）' : ''}
          </MenuItem>
        ))}
      </TextField>
      {set === undefined ? null : <ChosenSet set={set} />}
    </Box>
  )
}

/** What the chosen set says, and where it comes from. */
const ChosenSet = ({ set }: { readonly set: RuleSet }): ReactElement => (
  <Box sx={{ mt: 1, pl: 1.75, borderLeft: 3, borderColor: 'divider', fontSize: 13, color: 'text.secondary' }}>
    {set.rules.map((rule) => (
      <div key={rule.id}>
        {ruleWhenToText(rule.when)}：{ruleLimitsToText(rule)}
      </div>
    ))}
    <div>出处：{set.source}</div>
  </Box>
)
