import type { Names } from '#shared/case/names'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { usePcNames } from '../../desk/use-pc-names'
import { replicaToPcName } from '../../messages/pc-words'
import { PageFrame } from '../../ui/page'
import { LogCheckView } from './log-check-view'
import { useLogCheck, useLogFacts } from './use-log-check'

/** 核对与见证: proving the log, and what others have seen of it. */
export function CheckScreen({ names, tabRow }: { readonly names: Names; readonly tabRow: ReactElement }): ReactElement {
  const { settings } = useDesk()
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
          <Button
            disabled={facts === undefined}
            onClick={() =>
              void check.printHeads(
                facts?.spans ?? [],
                pcName,
                settings.actorId === '' ? '' : names.person(settings.actorId),
              )
            }
          >
            打印签字单
          </Button>
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
