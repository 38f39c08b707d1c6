import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { bestBackup, letGoOfLoss } from '../start/ledger-loss'
import { noteForLater } from '../start/pending-acts'
import type { OpenDesk } from '../start/start-desk'
import { readRestoreFacts } from '../features/backup/read-restore-facts'
import { RestoreFlow } from '../features/backup/restore-flow'
import type { RestoreProps } from '../features/backup/restore-props'
import { FirstRun } from '../features/first-run/first-run'
import { JoinOffice } from '../features/first-run/join-office'
import type { FirstRunStart } from '../features/first-run/lay-down-office'
import { bestBackupToText, lossToWords } from '../messages/loss-words'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { FullPage } from '../ui/full-page'
import { WayPanel } from '../ui/way-panel'

export interface ShortDeskProps {
  readonly started: OpenDesk<'short'>
  readonly restart: () => void
  /** Another office was set up here, with what its PIN opens. */
  readonly onReady: (wrap: string | undefined) => void
}

type Way =
  | { readonly at: 'choosing' }
  | { readonly at: 'restoring'; readonly facts: Pick<RestoreProps, 'opening' | 'present' | 'replicas'> }
  | { readonly at: 'joining' }
  | { readonly at: 'founding' }

/** A ledger that is shorter than it was, or gone while its PC's keys are there: nobody works on before a person has chosen. */
export function ShortDesk({ started, restart, onReady }: ShortDeskProps): ReactElement {
  const { app, settings, keys, ledger, found } = started
  const [way, setWay] = useState<Way>({ at: 'choosing' })
  const choose = (): void => setWay({ at: 'choosing' })
  const restore = async (): Promise<void> => {
    const facts = await readRestoreFacts({ ledger, keys })
    setWay({ at: 'restoring', facts: found.loss.isAll ? { ...facts, present: undefined } : facts })
  }
  const openRest = async (): Promise<void> => {
    const { acts, from = '', until = '' } = found.loss
    await noteForLater({ act: 'loss-accepted', missed: acts, from, until })
    await letGoOfLoss(keys.deviceId)
    restart()
  }
  const bare: FirstRunStart = { state: 'first-run', app, settings, keys, ledger, hasTraces: true }
  switch (way.at) {
    case 'choosing':
      return (
        <ShortPage
          found={found}
          onRestore={() => void restore()}
          onJoin={() => setWay({ at: 'joining' })}
          onFound={() => setWay({ at: 'founding' })}
          onOpen={() => void openRest()}
        />
      )
    case 'restoring':
      return (
        <RestoreFlow
          keys={keys}
          standingDevice={keys.deviceId}
          machine={app.machine}
          {...way.facts}
          backUpFirst={undefined}
          onBundle={undefined}
          note={noteForLater}
          onCancel={choose}
          onRestored={restart}
        />
      )
    case 'joining':
      return (
        <JoinOffice started={bare} onBack={choose} onJoined={() => void letGoOfLoss(keys.deviceId).then(restart)} />
      )
    case 'founding':
      return (
        <FirstRun
          started={bare}
          onReady={(wrap) => void letGoOfLoss(keys.deviceId).then(() => onReady(wrap))}
          onRestore={() => void restore()}
        />
      )
  }
}

interface ShortPageProps {
  readonly found: OpenDesk<'short'>['found']
  readonly onRestore: () => void
  readonly onJoin: () => void
  readonly onFound: () => void
  readonly onOpen: () => void
}

function ShortPage({ found, onRestore, onJoin, onFound, onOpen }: ShortPageProps): ReactElement {
  const words = lossToWords(found.loss)
  const [asking, setAsking] = useState(false)
  return (
    <FullPage help="ledger-closed" title={words.title}>
      <Stack role="alert" sx={{ gap: 1 }}>
        <Typography>{words.what}</Typography>
        <Typography>不受影响：{words.safe}</Typography>
        <Typography>现在怎么办：{words.todo}</Typography>
      </Stack>
      <Stack sx={{ gap: 1, mt: 2 }}>
        <WayPanel title="用备份恢复（建议）" consequence={bestBackupToText(bestBackup(found))}>
          <Button variant="contained" onClick={onRestore}>
            用备份恢复…
          </Button>
        </WayPanel>
        {found.loss.isAll ? (
          <>
            <WayPanel
              title="从本单位别的电脑取回"
              consequence="本单位别的电脑上也有这本台账的，由那台电脑全部导出一个同步包，用 U 盘带过来。只在这台电脑上做过、还没有同步过的操作不在里面。"
            >
              <Button onClick={onJoin}>从别的电脑取回…</Button>
            </WayPanel>
            <WayPanel
              title="从头开始"
              consequence="台账确实不要了，或者确实没有备份、也没有别的电脑。备份文件不会删除，以后找到了仍可恢复。"
            >
              <Button onClick={() => setAsking(true)}>从头开始…</Button>
            </WayPanel>
          </>
        ) : (
          <WayPanel
            title="打开剩下的内容"
            consequence="缺的先不管：别的电脑有的，同步时会带回来；只在这台电脑上有过的，要靠备份或者补录。这件事会记入操作日志，本机换用新的本机编号。"
          >
            <Button onClick={onOpen}>打开剩下的内容</Button>
          </WayPanel>
        )}
      </Stack>
      <ConfirmDialog
        open={asking}
        title="从头开始一本新台账？"
        confirmLabel="从头开始"
        onConfirm={() => {
          setAsking(false)
          onFound()
        }}
        onCancel={() => setAsking(false)}
      >
        新台账里没有以前的案件、人员和台账号，编号从 1
        起，可能与已经发出的回复重号。请先确认没有备份，本单位也没有别的电脑存着这本台账。
      </ConfirmDialog>
    </FullPage>
  )
}
