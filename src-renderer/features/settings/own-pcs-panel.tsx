import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState, type ReactElement } from 'react'
import type { DeviceCard } from '#shared/bundle/device-card'
import { instantToLocalDate } from '#shared/prelude/instant'
import { useDesk } from '../../desk/desk'
import { useFingerprint, useOwnCard } from '../../desk/use-own-card'
import { cardRecordId, type EnrolledCard } from '../../ledger-store/read/read-cards'
import { CardConfirmDialog } from '../../ui/card-confirm-dialog'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { FailureNotice } from '../../ui/failure-notice'
import { FormDialog } from '../../ui/form-dialog'
import { TextRow } from '../../ui/form-fields'
import { Panel } from '../../ui/panel'
import { useCards, type Cards } from './use-cards'
import type { SettingsFacts } from './use-settings'

/** 本单位电脑: this PC, and those of the office that its ledger is exchanged with. */
export function OwnPcsPanel({ facts }: { readonly facts: SettingsFacts }): ReactElement {
  const { office, cards, mayChange } = facts
  const { keys } = useDesk()
  const pcs = cards.filter(({ card }) => card.officeCode === office.code && card.role === 'unit')
  const own = useOwnCard(keys, office, facts.recovery?.recipient)
  const isListed = pcs.some(({ card }) => card.deviceId === keys.deviceId)
  const actions = useCards('own-office')
  const digits = useFingerprint(actions.read)
  const [naming, setNaming] = useState<DeviceCard>()
  const [revoking, setRevoking] = useState<EnrolledCard>()
  const nameOf = (card: DeviceCard): string => pcs.find((one) => one.id === cardRecordId(card))?.name ?? ''
  return (
    <Panel
      title="本单位电脑"
      padding="none"
      actions={mayChange ? <Button onClick={() => void actions.choose()}>登记电脑…</Button> : null}
    >
      {actions.failure !== undefined && actions.read === undefined ? (
        <Stack sx={{ p: 2 }}>
          <FailureNotice words={actions.failure} />
        </Stack>
      ) : null}
      <PcTable facts={facts} pcs={pcs} ownCard={isListed ? undefined : own} onName={setNaming} onRevoke={setRevoking} />
      <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>
        本单位有几台电脑用同一本台账的，要互相登记，才能用 U
        盘同步。新电脑首次启用时选“加入已有的台账”，把它的名片拿到这里登记。
      </Typography>
      {actions.read === undefined ? null : (
        <CardConfirmDialog
          card={actions.read}
          digits={digits}
          isOwnOffice
          busy={actions.busy}
          failure={actions.failure === undefined ? undefined : <FailureNotice words={actions.failure} />}
          onTrust={() => void enrolAndName(actions, setNaming)}
          onCancel={() => void actions.settle(false)}
        />
      )}
      {naming === undefined ? null : (
        <NameDialog card={naming} name={nameOf(naming)} actions={actions} onDone={() => setNaming(undefined)} />
      )}
      <RevokeDialog
        pc={revoking}
        onRevoke={(id) => {
          void actions.revoke(id)
          setRevoking(undefined)
        }}
        onCancel={() => setRevoking(undefined)}
      />
    </Panel>
  )
}

interface PcTableProps {
  readonly facts: SettingsFacts
  readonly pcs: readonly EnrolledCard[]
  /** This PC's card while it is not enrolled. */
  readonly ownCard: DeviceCard | undefined
  readonly onName: (card: DeviceCard) => void
  readonly onRevoke: (pc: EnrolledCard) => void
}

function PcTable({ facts, pcs, ownCard, onName, onRevoke }: PcTableProps): ReactElement {
  const { keys } = useDesk()
  const nameOfPerson = (id: string): string | undefined => facts.people.find((person) => person.id === id)?.name
  return (
    <Table size="small" aria-label="本单位电脑">
      <TableHead>
        <TableRow>
          {['名称', '八位校验码', '电脑编号', '登记', '状态', ''].map((name) => (
            <TableCell key={name}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {ownCard === undefined ? null : (
          <PcRow
            card={ownCard}
            name=""
            isThisPc
            enrolled=""
            revoked=""
            mayChange={facts.mayChange}
            onName={() => onName(ownCard)}
          />
        )}
        {pcs.map((one) => (
          <PcRow
            key={one.id}
            card={one.card}
            name={one.name}
            isThisPc={one.card.deviceId === keys.deviceId}
            enrolled={`${instantToLocalDate(one.enrolledAt)}　${nameOfPerson(one.enrolledBy) ?? '首次启用时'}`}
            revoked={one.revokedAt === undefined ? '' : `${instantToLocalDate(one.revokedAt)} 停用`}
            mayChange={facts.mayChange}
            onName={() => onName(one.card)}
            {...(one.card.deviceId === keys.deviceId ? {} : { onRevoke: () => onRevoke(one) })}
          />
        ))}
      </TableBody>
    </Table>
  )
}

interface RevokeDialogProps {
  /** Undefined while none is to be revoked. */
  readonly pc: EnrolledCard | undefined
  readonly onRevoke: (id: string) => void
  readonly onCancel: () => void
}

const RevokeDialog = ({ pc, onRevoke, onCancel }: RevokeDialogProps): ReactElement => (
  <ConfirmDialog
    open={pc !== undefined}
    title="停用这台电脑？"
    confirmLabel="停用电脑"
    onConfirm={() => (pc === undefined ? undefined : onRevoke(pc.id))}
    onCancel={onCancel}
  >
    {[
      `停用“${pc?.name === '' ? pc.card.deviceId : (pc?.name ?? '')}”以后，它签名的包一律拒收，同步包也不再为它加密；`,
      '停用名单随以后的每个包告诉受理中心和本单位其他电脑。电脑丢了、换了人、卖了，都要停用。',
      '停用不能撤销，重新使用要重新生成密钥、重新登记。',
    ].join('')}
  </ConfirmDialog>
)

async function enrolAndName(actions: Cards, name: (card: DeviceCard) => void): Promise<void> {
  const card = actions.read
  if (card !== undefined && (await actions.settle(true))) name(card)
}

interface PcRowProps {
  readonly card: DeviceCard
  readonly name: string
  readonly isThisPc: boolean
  readonly enrolled: string
  readonly revoked: string
  readonly mayChange: boolean
  readonly onName: () => void
  readonly onRevoke?: () => void
}

function PcRow({ card, name, isThisPc, enrolled, revoked, mayChange, onName, onRevoke }: PcRowProps): ReactElement {
  const digits = useFingerprint(card)
  const called = name === '' ? '没有起名' : name
  return (
    <TableRow>
      <TableCell>
        {called}
        {isThisPc ? <Chip size="small" variant="outlined" label="本机" sx={{ ml: 1 }} /> : null}
      </TableCell>
      <TableCell>{digits ?? '…'}</TableCell>
      <TableCell>{card.deviceId}</TableCell>
      <TableCell>{enrolled === '' ? '—' : enrolled}</TableCell>
      <TableCell>
        {isThisPc ? '在用' : revoked === '' ? '信任' : <Chip size="small" variant="outlined" label={revoked} />}
      </TableCell>
      <TableCell align="right">
        {mayChange ? (
          <Button size="small" variant="text" aria-label={`给电脑 ${card.deviceId} 起名`} onClick={onName}>
            {name === '' ? '起名' : '改名'}
          </Button>
        ) : null}
        {mayChange && revoked === '' && onRevoke !== undefined ? (
          <Button size="small" variant="text" aria-label={`停用电脑 ${called}`} onClick={onRevoke}>
            停用
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  )
}

function NameDialog({
  card,
  name,
  actions,
  onDone,
}: {
  readonly card: DeviceCard
  readonly name: string
  readonly actions: Cards
  readonly onDone: () => void
}): ReactElement {
  const [gap, setGap] = useState<string>()
  const submit = async (form: FormData): Promise<boolean> => {
    const typed = String(form.get('name') ?? '').trim()
    setGap(typed === '' ? '请填写名称。' : undefined)
    return typed !== '' && (await actions.rename(card, typed))
  }
  return (
    <FormDialog
      title="给这台电脑起名"
      subtitle={`电脑编号 ${card.deviceId}`}
      draft={{ form: 'pc-name', about: card.deviceId }}
      submitLabel="保存名称"
      width="xs"
      busy={actions.busy}
      failure={actions.failure}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextRow
        name="name"
        label="名称"
        required
        gap={gap}
        hint="写它放在哪里，例如 一楼登记室"
        defaultValue={name}
        limit={20}
        autoFocus
      />
    </FormDialog>
  )
}
