import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import { useFingerprint, useOwnCard } from '../../desk/use-own-card'
import { useDesk } from '../../desk/desk'
import type { KeyKeeping } from '../../start/key-hold'
import { useDrives } from '../../desk/use-drives'
import { CardConfirmDialog, FingerprintText } from '../../ui/card-confirm-dialog'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { SaveCardButtons } from '../../ui/save-card-buttons'
import { CardsTable } from './cards-table'
import { OwnPcsPanel } from './own-pcs-panel'
import { PinPanel } from './pin-panel'
import { RecoveryPanel } from './recovery-panel'
import { useCards } from './use-cards'
import { useOwnKeys } from './use-own-keys'
import type { SettingsFacts } from './use-settings'

/** 密钥: this PC's own and what protects them, the paper key, and the PCs and offices it believes. */
export function KeysSection({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  return (
    <>
      <OwnKeys facts={facts} />
      <PinPanel facts={facts} />
      <RecoveryPanel facts={facts} />
      <OwnPcsPanel facts={facts} />
      <OtherCards facts={facts} />
    </>
  )
}

function OwnKeys({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { office, mayChange } = facts
  const desk = useDesk()
  const card = useOwnCard(desk.keys, office, facts.recovery?.recipient)
  const drives = useDrives() ?? []
  const digits = useFingerprint(card)
  const { failure, found, exportCard, backUp, readBackup, settleBackup, busy } = useOwnKeys(office, card)
  const [warned, setWarned] = useState(false)
  return (
    <Panel
      title="本机密钥"
      actions={
        <>
          <SaveCardButtons drives={drives} disabled={card === undefined} onSave={(drive) => void exportCard(drive)} />
          {mayChange ? (
            <>
              <Button onClick={() => setWarned(true)}>备份密钥…</Button>
              <Button onClick={() => void readBackup()}>导入密钥备份…</Button>
            </>
          ) : null}
        </>
      }
    >
      <Stack sx={{ gap: 2 }}>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        <KeyValue
          columns={1}
          labelWidth={88}
          items={[
            { label: '八位校验码', value: <FingerprintText digits={digits} /> },
            { label: '电脑编号', value: desk.keys.deviceId },
            { label: '本机编号', value: desk.ledger.replica },
            { label: '密钥保护', value: keepingToText(desk.keeping, desk.app.shell === 'electron') },
            { label: '加密公钥', value: <KeyText text={card?.ageRecipient ?? ''} /> },
            { label: '签名公钥', value: <KeyText text={card?.minisignPublicKey ?? ''} /> },
          ]}
        />
        <Typography sx={{ color: 'text.secondary' }}>
          把“本机名片”交给受理中心登记，对方才能把交办包发给这台电脑、核对本单位的签名。对方打电话来核对时，请念出上面的八位校验码。名片里没有秘密；密钥备份是秘密。
        </Typography>
      </Stack>
      <ConfirmDialog
        open={warned}
        title="备份本机密钥"
        confirmLabel="选择位置并备份"
        onConfirm={() => {
          setWarned(false)
          void backUp()
        }}
        onCancel={() => setWarned(false)}
      >
        谁拿到密钥备份，谁就能打开发给本单位的交办包、冒充本单位签名。请存到单独的 U
        盘，锁进保险柜；不要放在桌面、共享文件夹，不要通过微信、QQ 或邮件传送。
      </ConfirmDialog>
      <ConfirmDialog
        open={found !== undefined}
        title="改用备份里的密钥？"
        confirmLabel="改用备份里的密钥"
        busy={busy}
        onConfirm={() => void settleBackup(true)}
        onCancel={() => void settleBackup(false)}
      >
        <Stack sx={{ gap: 1 }}>
          <Typography>
            备份来自电脑 {found?.keys.deviceId}。确认后，本机现有的密钥会被替换，程序重新打开台账。台账内容不变。
          </Typography>
          <Typography>
            请先确认两点：本机现有密钥已经备份；原来用这套密钥的电脑不再使用。两台电脑用同一套密钥，编号会冲突。
          </Typography>
        </Stack>
      </ConfirmDialog>
    </Panel>
  )
}

/** What protects this PC's keys on the disk, and what does not. */
function keepingToText({ lock, rescueFor, shield, offers }: KeyKeeping, isDesktop: boolean): string {
  const system = {
    system: '系统的用户账户加密还没有用上（先要有恢复密钥）',
    'basic-text': '这台电脑的系统没有可靠的密钥保管服务，不用它加密',
    none: isDesktop ? '系统不提供用户账户加密' : '浏览器版没有系统的用户账户加密',
  } as const
  return [
    lock === undefined ? '没有 PIN，密钥没有加锁' : `PIN 加锁（${lock.pins.length} 人）`,
    shield === 'on' ? '系统的用户账户加密' : system[offers],
    rescueFor === undefined ? '没有恢复密钥的副本' : '恢复密钥能打开的副本',
  ].join('；')
}

const KeyText = ({ text }: { readonly text: string }): ReactElement => (
  <Typography
    component="span"
    sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere', userSelect: 'all' }}
  >
    {text === '' ? '…' : text}
  </Typography>
)

function OtherCards({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { people, mayChange, isSample, office } = facts
  const cards = facts.cards.filter(({ card }) => card.officeCode !== office.code || card.role !== 'unit')
  const { failure, read, busy, choose, settle, revoke } = useCards('others')
  const digits = useFingerprint(read)
  const [revoking, setRevoking] = useState<string>()
  const revoked = cards.find((one) => one.id === revoking)
  const knowsCentre = cards.some((one) => one.card.role === 'centre' && one.revokedAt === undefined)
  return (
    <Panel
      title="受理中心"
      padding="none"
      actions={mayChange ? <Button onClick={() => void choose()}>导入名片…</Button> : null}
    >
      {failure !== undefined && read === undefined ? (
        <Stack sx={{ p: 2 }}>
          <FailureNotice words={failure} />
        </Stack>
      ) : null}
      {knowsCentre ? null : (
        <Alert severity="warning" variant="outlined" sx={{ m: 2 }}>
          没有可用的受理中心名片，交办包不能导入，回复不能导出。
        </Alert>
      )}
      <CardsTable
        cards={cards}
        nameById={new Map(people.map((person) => [person.id, person.name]))}
        mayChange={mayChange}
        onRevoke={setRevoking}
      />
      {isSample ? (
        <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
          样例台账用的是公开的样例密钥，只能用来试用。
        </Typography>
      ) : null}
      {read === undefined ? null : (
        <CardConfirmDialog
          card={read}
          digits={digits}
          busy={busy}
          failure={failure === undefined ? undefined : <FailureNotice words={failure} />}
          onTrust={() => void settle(true)}
          onCancel={() => void settle(false)}
        />
      )}
      <ConfirmDialog
        open={revoked !== undefined}
        title="停用这张名片？"
        confirmLabel="停用名片"
        onConfirm={() => {
          if (revoking !== undefined) void revoke(revoking)
          setRevoking(undefined)
        }}
        onCancel={() => setRevoking(undefined)}
      >
        停用“{revoked?.card.officeName}”的这台电脑（{revoked?.card.deviceId}
        ）以后，它签名的包一律拒收，以前签的也不再导入；回复包也不再为它加密。停用不能撤销，对方要恢复往来须重新生成密钥并送来新名片。
      </ConfirmDialog>
    </Panel>
  )
}
