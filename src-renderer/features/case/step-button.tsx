import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import type { ReactElement, ReactNode } from 'react'

export interface StepButtonProps {
  readonly label: string
  /** Why it is shut; undefined when it may be pressed. */
  readonly shut: string | undefined
  readonly primary?: boolean
  readonly icon?: ReactNode
  readonly onPress: () => void
}

/** A step's button. Where the person at the desk may not take it, it is shut and says who may. */
export function StepButton({ label, shut, primary = false, icon, onPress }: StepButtonProps): ReactElement {
  return (
    <Tooltip title={shut ?? ''} describeChild>
      <span>
        <Button
          variant={primary ? 'contained' : 'outlined'}
          startIcon={icon}
          disabled={shut !== undefined}
          onClick={onPress}
        >
          {label}
        </Button>
      </span>
    </Tooltip>
  )
}
