import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { WaitingBundle } from '../../start/local-settings'
import type { SyncFacts } from '../../ledger-store/read/read-sync-facts'
import { gapsToWords, type PcNames } from '../../messages/sync-words'
import { goTo } from '../../routes'
import { Panel } from '../../ui/panel'

export interface WaitingPanelProps {
  readonly facts: Pick<SyncFacts, 'held' | 'gaps' | 'quarantined'>
  readonly nameOf: PcNames
  readonly waiting: readonly WaitingBundle[]
  readonly version: string
  readonly onOpenWaiting: (one: WaitingBundle) => void
  readonly onForget: (one: WaitingBundle) => void
}

/** What has come in and waits: for other acts, for a decision, for a newer program. Nothing is drawn when nothing does. */
export function WaitingPanel({
  facts,
  nameOf,
  waiting,
  version,
  onOpenWaiting,
  onForget,
}: WaitingPanelProps): ReactElement | null {
  const { held, gaps, quarantined } = facts
  if (held + quarantined + waiting.length === 0) return null
  return (
    <Panel title="等待中" padding="none">
      {held === 0 ? null : (
        <Line title={gapsToWords(gaps, nameOf) ?? `有 ${held} 条操作在等前面的操作`} actions={null}>
          已收到的 {held}{' '}
          条操作要接在这些后面，先放在一边，没有丢。缺的那几条会随以后的包带来；急用时请对方“全部导出”一次。
        </Line>
      )}
      {quarantined === 0 ? null : (
        <Line
          title={`有 ${quarantined} 条操作已隔离，等待核对`}
          actions={
            <Button size="small" onClick={() => goTo({ screen: 'reconcile', section: '' })}>
              去核对
            </Button>
          }
        >
          两台电脑用了同一个编号（多半是复制过数据）。先到的那一支已并入台账，另一支原样保存，没有丢，也没有生效。
        </Line>
      )}
      {waiting.map((one) => (
        <Line
          key={one.sha256}
          title={`等待升级：${one.name}`}
          actions={
            <>
              <Button size="small" onClick={() => onOpenWaiting(one)}>
                {one.refusedBy === version ? '再试一次' : '程序已升级，打开查看'}
              </Button>
              <Button size="small" variant="text" onClick={() => onForget(one)}>
                不再等待
              </Button>
            </>
          }
        >
          这个包要用支持 {one.needs} 版格式的程序才能读。文件已在 {instantToMinuteText(one.keptAt)}{' '}
          存入本机，升级程序后从这里打开。
        </Line>
      ))}
    </Panel>
  )
}

const Line = ({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions: ReactNode
  readonly children: ReactNode
}): ReactElement => (
  <Stack
    direction="row"
    sx={{
      alignItems: 'center',
      gap: 1,
      px: 2,
      py: 1,
      borderColor: 'divider',
      '&:not(:first-of-type)': { borderTop: 1 },
    }}
  >
    <div style={{ flex: 1, minWidth: 0 }}>
      <Typography variant="h3" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{children}</Typography>
    </div>
    {actions}
  </Stack>
)
