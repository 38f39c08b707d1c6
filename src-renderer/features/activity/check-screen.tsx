import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { usePcNames } from '../../desk/use-pc-names'
import { replicaToPcName } from '../../messages/pc-words'
import { PageFrame } from '../../ui/page'
import { PaperButtons } from '../../ui/paper-buttons'
import { LogCheckView } from './log-check-view'
import { useLogCheck, useLogFacts } from './use-log-check'

/** 核对与见证: proving the log, and what others have seen of it. */
export function CheckScreen({ tabRow }: { readonly tabRow: ReactElement }): ReactElement {
  const pcs = usePcNames()
  const facts = useLogFacts()
  const check = useLogCheck()
  const pcName = (replica: string): string => replicaToPcName(replica, pcs)
  return (
    <PageFrame
      title="操作日志"
      subtitle="日志有没有被改过、缺过，自己查，也让别人作证。"
      actions={
        <>
          <PaperButtons
            busy={check.papersBusy}
            disabled={facts === undefined}
            printLabel="打印签字单"
            onRun={(task) => void check.outHeads(task, facts?.spans ?? [], pcName)}
          />
          <Button variant="contained" loading={check.progress !== undefined} onClick={() => void check.run()}>
            核对全部日志
          </Button>
        </>
      }
    >
      {tabRow}
      <LogCheckView check={check} facts={facts} pcName={pcName} />
    </PageFrame>
  )
}
