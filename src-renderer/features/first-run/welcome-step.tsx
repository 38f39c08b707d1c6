import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { SampleKind } from '#shared/sample/sample-kinds'
import { storageLostToText } from '../../messages/storage-words'
import type { FirstRunStart } from './lay-down-office'
import { SampleChoice } from './sample-choice'

export interface WelcomeStepProps {
  readonly app: FirstRunStart['app']
  readonly sampleBegun: boolean
  /** There was a ledger on this PC once. */
  readonly hasTraces: boolean
  readonly busy: boolean
  readonly onReal: () => void
  readonly onJoin: () => void
  readonly onRestore: () => void
  readonly onSample: (kind: SampleKind) => void
}

/** The first page: what the program is, what must not go into it, and whether to begin for real. */
export function WelcomeStep({
  app,
  sampleBegun,
  hasTraces,
  busy,
  onReal,
  onJoin,
  onRestore,
  onSample,
}: WelcomeStepProps): ReactElement {
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Typography>
        本程序供乡镇、街道和部门办理群众来电、来访、来信和市长公开电话交办件：登记（或导入受理中心的交办包）、呈报、批示、交办、办理、审阅、反馈、回访、归档，打印回复和存根。有受理中心的，再把回复导出交回。全程不联网，数据只存在这台电脑上（
        {app.dataPlace}）。
      </Typography>
      <Alert severity="info" variant="outlined">
        本系统是非涉密系统，严禁录入国家秘密。来电人信息属于个人信息，请只在办理需要时查看。
      </Alert>
      {hasTraces ? null : <LostLedgerNotice app={app} />}
      {hasTraces ? (
        <Alert
          severity="warning"
          variant="outlined"
          action={
            <Button onClick={onRestore} disabled={busy || sampleBegun}>
              从备份恢复…
            </Button>
          }
        >
          这台电脑上以前有过一本台账，现在台账不在了。要找回来的，请先从备份恢复，或者加入本单位已有的台账；选“正式启用”会从头开始，编号可能与以前重号。
        </Alert>
      ) : null}
      {sampleBegun ? (
        <Alert severity="warning" variant="outlined">
          上次装入样例数据时中途停下了，台账里已有一部分样例案件，请接着装完。
        </Alert>
      ) : null}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 2 }}>
        <Choice
          title="正式启用"
          text="本单位第一台用本程序的电脑：填写单位和您本人，生成本机密钥，约 3 分钟；部门、领导和其他人员以后再补。到最后一步才写入台账；中途关掉，填过的内容留着，下次接着填。"
        >
          <Button variant="contained" onClick={onReal} disabled={busy || sampleBegun}>
            正式启用
          </Button>
        </Choice>
        <Choice
          title="加入本单位已有的台账"
          text="本单位别的电脑上已经有台账：读入那台电脑的名片，核对校验码，然后等它用 U 盘送来第一个同步包。"
        >
          <Button onClick={onJoin} disabled={busy || sampleBegun}>
            加入已有的台账
          </Button>
        </Choice>
        <Choice
          title="先用样例数据试用"
          text="装入一个虚构的单位和它到今天为止的一年，各个环节都有：“青山镇”，或“清河区教育局”和它的学校，各一百五六十件。可以随意操作；样例台账不能转成正式台账。"
        >
          <SampleChoice begun={sampleBegun} busy={busy} onSample={onSample} />
        </Choice>
      </Box>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ color: 'text.secondary' }}>原来的电脑坏了或换了新电脑，手里有台账的备份：</Typography>
        <Button onClick={onRestore} disabled={busy || sampleBegun}>
          从备份恢复…
        </Button>
      </Stack>
    </Stack>
  )
}

function Choice({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children: ReactElement
}): ReactElement {
  return (
    <Paper variant="outlined" sx={{ p: 2.5, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography sx={{ flex: 1, color: 'text.secondary' }}>{text}</Typography>
      <Box>{children}</Box>
    </Paper>
  )
}

/** In a browser, where a ledger can vanish with the site's data: that one was here, or that it may have been. */
function LostLedgerNotice({ app }: Pick<WelcomeStepProps, 'app'>): ReactElement | null {
  if (app.shell !== 'browser') return null
  const text = storageLostToText(app.storage.lostAfter)
  return app.storage.lostAfter === '' ? (
    <Typography sx={{ color: 'text.secondary' }}>{text}</Typography>
  ) : (
    <Alert severity="warning" variant="outlined" role="alert">
      {text}
    </Alert>
  )
}
