import Button from '@mui/material/Button'
import { useContext, type ReactElement } from 'react'
import { StartTourContext } from '../../desk/start-tour'
import { keys, keysToText } from '../../ui/keys'
import { KeySheetContext } from './key-sheet-context'
import type { QuickCard } from './use-quick-card'

export interface HelpActionsProps {
  readonly card: QuickCard
}

/** What can be had of the manual besides reading it. */
export function HelpActions({ card }: HelpActionsProps): ReactElement {
  const openKeys = useContext(KeySheetContext)
  const startTour = useContext(StartTourContext)
  return (
    <>
      {startTour === undefined ? null : <Button onClick={startTour}>带我看一圈</Button>}
      <Button loading={card.busy} onClick={() => void card.print()}>
        打印一页卡
      </Button>
      <Button title={keysToText(keys.keySheet)} onClick={openKeys}>
        快捷键
      </Button>
    </>
  )
}
