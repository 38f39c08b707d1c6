import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import type { Drive } from '#shared/ipc/contract'

export interface SaveCardButtonsProps {
  readonly drives: readonly Drive[]
  readonly disabled: boolean
  /** null asks where. */
  readonly onSave: (drive: string | null) => void
}

/** One button for each stick that is plugged in, and one for any other place. */
export function SaveCardButtons({ drives, disabled, onSave }: SaveCardButtonsProps): ReactElement {
  return (
    <>
      {drives.map(({ token, label }) => (
        <Button key={token} disabled={disabled} onClick={() => onSave(token)}>
          名片存到 {label}
        </Button>
      ))}
      <Button disabled={disabled} onClick={() => onSave(null)}>
        导出本机名片…
      </Button>
    </>
  )
}
