import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { VerifiedBackup } from '#shared/backup/open-backup'
import { planRestore, type PresentLedger, type RestorePlan } from '#shared/backup/plan-restore'
import type { KeyFile } from '#shared/bundle/key-file'
import { systemClock } from '../../prelude/system-clock'
import { madeAtToText, reasonWords } from '../../messages/backup-words'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import type { ChosenBackup } from './use-restore'

export interface RestorePlanViewProps {
  readonly chosen: ChosenBackup
  readonly backup: VerifiedBackup
  readonly present: PresentLedger | undefined
  readonly keys: KeyFile | undefined
}

/** What the backup holds beside what stands here, and what restoring would take away. */
export function RestorePlanView({ chosen, backup, present, keys }: RestorePlanViewProps): ReactElement {
  const { head } = backup
  const plan = planRestore(head, present, keys?.deviceId)
  return (
    <>
      {backup.isKnownSigner ? null : (
        <Alert severity="warning" variant="outlined">
          本机还不认识做这个备份的电脑（编号 {head.deviceId.slice(0, 8)}，签名密钥编号 {backup.keyId}
          ）。请确认这个备份是从本单位保管的 U 盘或磁盘上取来的，再恢复。
        </Alert>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <Panel title="备份里的台账">
          <KeyValue
            columns={1}
            labelWidth={88}
            items={[
              { label: '单位', value: head.officeName },
              { label: '案件', value: `${head.cases} 件，在办 ${head.openCases} 件` },
              { label: '操作', value: `${head.commits} 条` },
              { label: '最后操作', value: madeAtToText(head.lastAt, systemClock.now()) },
              {
                label: '备份时间',
                value: `${madeAtToText(head.madeAt, systemClock.now())}（${reasonWords[head.reason]}）`,
              },
              {
                label: '备份电脑',
                value: head.deviceId === keys?.deviceId ? '本机' : `另一台电脑（编号 ${head.deviceId.slice(0, 8)}）`,
              },
              { label: '附件', value: `${head.attachments.length} 个` },
              { label: '位置', value: `${chosen.label}　${chosen.file.name}` },
            ]}
          />
        </Panel>
        <Panel title="本机现在的台账">
          {present === undefined ? (
            '没有，或打不开。'
          ) : (
            <KeyValue
              columns={1}
              labelWidth={88}
              items={[
                { label: '案件', value: `${present.cases} 件` },
                { label: '操作', value: `${present.commits} 条` },
              ]}
            />
          )}
          <Box component="ul" sx={{ pl: 2.5, mt: present === undefined ? 1 : 1.5, mb: 0, '& li': { mb: 0.75 } }}>
            {planToLines(plan, present).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </Box>
        </Panel>
      </Box>
      {plan.contradicting.length === 0 ? null : (
        <Alert severity="warning" variant="outlined">
          备份与本机现在的台账在同一编号下写过不同的内容，说明两者早已分开。恢复后只有备份里的那一份。
        </Alert>
      )}
    </>
  )
}

function planToLines(plan: RestorePlan, present: PresentLedger | undefined): readonly string[] {
  const common = [
    '本机换一个新编号继续工作，已用过的编号不会重复使用。',
    '数据文件夹里原来若有台账日志，不删除，改名留着。',
  ]
  if (present === undefined) return [`恢复后，本机的台账就是备份里的 ${plan.coming} 条操作。`, ...common]
  const leaving =
    plan.leaving === 0
      ? `备份里有本机现有的全部操作，恢复后不会少内容。${plan.leavingNotes === 0 ? '' : `做备份的记录（${plan.leavingNotes} 条）是备份以后才记的，不在备份里。`}`
      : `恢复后，本机会少 ${plan.leaving} 条备份以后的操作${plan.leavingOwn > 0 ? `，其中 ${plan.leavingOwn} 条是本机写的` : ''}。`
  const back =
    plan.leaving === 0 ? [] : ['别的电脑有的操作，下次与它们同步时会带回来；只有本机有的，可以再用恢复前的备份找回。']
  return [leaving, ...back, '恢复前先自动备份现在的台账。', ...common]
}
