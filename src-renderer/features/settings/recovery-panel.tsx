import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { recipientToDigits } from '#shared/bundle/paper-key'
import { instantToLocalDate } from '#shared/prelude/instant'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { useRecovery } from './use-recovery'
import type { SettingsFacts } from './use-settings'

/** 恢复密钥: the office's key that exists on paper alone, and opens everything. */
export function RecoveryPanel({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { recovery, people, actor, isSample } = facts
  const [making, setMaking] = useState(false)
  const isAdmin = actor?.active === true && actor.roles.includes('admin')
  const admins = people.filter((person) => person.active && person.roles.includes('admin')).map((person) => person.name)
  return (
    <Panel
      title="恢复密钥（纸质）"
      actions={
        isAdmin && !isSample ? (
          <Button onClick={() => setMaking(true)}>{recovery === undefined ? '生成恢复密钥…' : '换一份…'}</Button>
        ) : null
      }
    >
      <Stack sx={{ gap: 2 }}>
        {recovery === undefined ? (
          <Alert severity={isSample ? 'info' : 'warning'} variant="outlined">
            {isSample
              ? '样例台账不需要恢复密钥。'
              : '本单位还没有恢复密钥。电脑全坏了、密码被重置了，没有它就打不开备份和以前的包。'}
          </Alert>
        ) : (
          <KeyValue
            columns={2}
            labelWidth={88}
            items={[
              { label: '纸面校验码', value: recipientToDigits(recovery.recipient) },
              {
                label: '生成',
                value: `${instantToLocalDate(recovery.madeAt)}　${people.find((person) => person.id === recovery.madeBy)?.name ?? ''}`,
              },
              ...(recovery.reason === '' ? [] : [{ label: '更换原因', value: recovery.reason, wide: true }]),
            ]}
          />
        )}
        <Typography sx={{ color: 'text.secondary' }}>
          恢复密钥只印在纸上，不存进任何电脑。备份、同步包和本机密钥的副本都同时为它加密；打印出来锁进保险柜，由专人保管。
          {isAdmin || isSample
            ? ''
            : `由有“管理”职责的人生成：${admins.length === 0 ? '本单位还没有这样的人员，请先在“人员”里指定' : admins.join('、')}。`}
        </Typography>
      </Stack>
      {making ? (
        <RecoveryDialog
          officeName={facts.office.name}
          actorName={actor?.name ?? ''}
          isReplacement={recovery !== undefined}
          onClose={() => setMaking(false)}
        />
      ) : null}
    </Panel>
  )
}

interface RecoveryDialogProps {
  readonly officeName: string
  readonly actorName: string
  readonly isReplacement: boolean
  readonly onClose: () => void
}

function RecoveryDialog({ officeName, actorName, isReplacement, onClose }: RecoveryDialogProps): ReactElement {
  const { failure, busy, asked, wrong, print, confirm } = useRecovery(officeName, actorName)
  const [gap, setGap] = useState<string>()
  const submit = async (form: FormData): Promise<boolean> => {
    const reason = String(form.get('reason') ?? '').trim()
    setGap(isReplacement && reason === '' ? '请写明为什么更换。' : undefined)
    if (isReplacement && reason === '') return false
    if (asked !== undefined)
      return confirm(new Map(asked.map((number) => [number, String(form.get(`group${number}`) ?? '')])), reason)
    await print()
    return false
  }
  return (
    <FormDialog
      title={isReplacement ? '换一份恢复密钥' : '生成恢复密钥'}
      draft={{ notKept: 'secret', form: 'recovery-key' }}
      submitLabel={asked === undefined ? '打印' : '核对并启用'}
      busy={busy}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      moreActions={
        asked === undefined ? null : (
          <Button disabled={busy} onClick={() => void print()}>
            再打印一次
          </Button>
        )
      }
    >
      <Typography>
        按“打印”后，打印机印出一张 A4 纸，上面是 15 组字符和二维码。请用身边的打印机，不要选“另存为
        PDF”，打印后马上取走。
      </Typography>
      {isReplacement ? (
        <>
          <Alert severity="info" variant="outlined">
            换了以后，新的备份和包只为新的一份加密；旧的一份也要留着，以前的备份只有它能打开。
          </Alert>
          <TextRow name="reason" label="更换原因" required gap={gap} limit={200} />
        </>
      ) : null}
      {asked === undefined ? null : (
        <>
          <Typography>
            请照印出来的纸填写下面几组，证明纸在手上、字看得清。核对无误才启用；现在关掉窗口，这份就作废。
          </Typography>
          <Stack direction="row" sx={{ gap: 2 }}>
            {asked.map((number) => (
              <TextRow
                key={number}
                name={`group${number}`}
                label={`第 ${number} 组`}
                required
                gap={wrong.includes(number) ? '与纸面不符' : undefined}
              />
            ))}
          </Stack>
        </>
      )}
    </FormDialog>
  )
}
