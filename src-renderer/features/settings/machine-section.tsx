import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useSaved } from '../../desk/use-saved'
import { checkFailureToWords } from '../../messages/check-words'
import { bytesToText } from '../../messages/size-words'
import { storageKeptWords } from '../../messages/storage-words'
import { EnterSampleButton } from '../../sample-door/enter-sample-button'
import { LeaveSampleButton } from '../../sample-door/leave-sample-button'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { ShareBar } from '../../ui/share-bar'
import { useJournalCheck, type JournalCheck } from './use-journal-check'

/** 数据和程序: where the data is and whether it is whole. */
export function MachineSection({ isSample }: { readonly isSample: boolean }): ReactElement {
  const { app, ledger, opening } = useDesk()
  const saved = useSaved()
  const check = useJournalCheck()
  return (
    <Panel
      title="数据"
      actions={
        <Button loading={check.progress !== undefined} onClick={() => void check.run()}>
          核对台账日志
        </Button>
      }
    >
      <Stack sx={{ gap: 2 }}>
        <KeyValue
          columns={2}
          labelWidth={88}
          items={[
            { label: '数据存放', value: app.dataPlace, wide: true },
            ...(app.storage.kept === 'on-disk'
              ? []
              : [{ label: '存放期限', value: storageKeptWords[app.storage.kept], wide: true }]),
            { label: '程序版本', value: app.version },
            { label: '运行方式', value: app.shell === 'electron' ? '桌面版' : '浏览器版' },
            { label: '台账日志', value: `${bytesToText(saved.tail.bytes)}，共 ${saved.commits} 条` },
            { label: '本机编号', value: ledger.replica },
            { label: '打开时检查', value: openingWords[opening.view] },
            { label: '残缺尾部', value: opening.cutBytes === 0 ? '没有' : `${bytesToText(opening.cutBytes)}，已另存` },
          ]}
        />
        <CheckOutcome check={check} />
        {isSample ? (
          <>
            <Alert severity="info" variant="outlined">
              {app.place === 'sample'
                ? '这是样例台账，放在本单位台账旁边，两本互不相干。退出样例：样例里的内容全部清空，回到本单位。'
                : '这是样例台账，不能转成正式台账。要正式启用，先退出样例：样例里的内容全部清空，回到“首次启用”。'}
            </Alert>
            <Stack direction="row">
              <LeaveSampleButton />
            </Stack>
          </>
        ) : (
          <SampleOffer />
        )}
      </Stack>
    </Panel>
  )
}

/** 样例单位: the way in, or why a browser has none. */
function SampleOffer(): ReactElement {
  const { app } = useDesk()
  return (
    <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {app.shell === 'browser'
          ? '样例单位：浏览器为一个网址只保存一本台账，只能在首次启用时装入；桌面版随时可以进出。'
          : '样例单位：另外一本虚构的台账，用来熟悉程序，随时可以进出，不影响本单位。'}
      </Typography>
      <EnterSampleButton />
    </Stack>
  )
}

const openingWords = {
  sound: '日志与台账一致',
  'caught-up': '台账落后于日志，已补齐',
  rebuilt: '台账已按日志重建',
} as const

function CheckOutcome({ check }: { readonly check: JournalCheck }): ReactElement | null {
  const { progress, outcome, recover } = check
  if (progress !== undefined) return <ShareBar label="核对进度" share={progress} />
  if (outcome === undefined) return null
  if (outcome.ok) {
    return (
      <Alert severity="success" variant="outlined">
        日志共 {outcome.value.commits} 条操作，首尾相接、逐条校验通过，与台账一致。
      </Alert>
    )
  }
  return (
    <FailureNotice
      words={checkFailureToWords(outcome.failure)}
      {...(recover === undefined ? {} : { onRetry: recover, retryLabel: '看恢复办法' })}
    />
  )
}
