import type { ReactElement } from 'react'
import { WorkBar } from '../ui/work-bar'
import type { BatchProgress } from './run-batch'

/** How far a batch is, and the way out of it while nothing is sent. */
export function BatchWork({
  progress,
  onCallOff,
}: {
  readonly progress: BatchProgress
  readonly onCallOff: () => void
}): ReactElement {
  switch (progress.at) {
    case 'making':
      return <WorkBar words="正在排版" unit="件" done={progress.done} total={progress.all} onCancel={onCallOff} />
    case 'sending':
      return (
        <WorkBar
          words="正在送去打印"
          unit="件"
          done={progress.all}
          total={progress.all}
          onCancel={undefined}
          heldWords="已经送出，不能取消"
        />
      )
    case 'recording':
      return <WorkBar words="正在记入案件" unit="件" done={progress.done} total={progress.all} onCancel={undefined} />
  }
}
