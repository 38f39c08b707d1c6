import type { Case } from '#shared/case/case'
import {
  tellExtensionRules,
  tellReturnRules,
  type AskingGround,
  type AskingRules,
} from '#shared/case/sides/asking-rules'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'
import { useDesk } from '../../../desk/desk'
import { useToday } from '../../../desk/use-today'
import { rulesOfCase } from '../../../ledger-store/read/read-rules'

export interface RulesLeadProps {
  readonly one: Case
  /** Said before the rules. */
  readonly children?: ReactNode
}

/** Above the form of 退单: until when and how often the rules let it be asked. */
export const ReturnRulesLead = (props: RulesLeadProps): ReactElement => <RulesLead {...props} tell={tellReturnRules} />

/** Above the form of 延期: how often, how long, until when, and who approves it. */
export const ExtensionRulesLead = (props: RulesLeadProps): ReactElement => (
  <RulesLead {...props} tell={tellExtensionRules} />
)

function RulesLead({
  one,
  children,
  tell,
}: RulesLeadProps & { readonly tell: (one: Case, ground: AskingGround) => AskingRules }): ReactElement {
  const { calendar, rules } = useDesk()
  const today = useToday()
  const { words, shut } = tell(one, { rules: rulesOfCase(rules, one), calendar, today })
  return (
    <>
      {children}
      <Alert severity={shut === undefined ? 'info' : 'warning'} variant="outlined" aria-label="按规则">
        {shut === undefined ? null : <strong>{shut}</strong>}
        {words.map((line) => (
          <Box key={line}>{line}</Box>
        ))}
      </Alert>
    </>
  )
}
