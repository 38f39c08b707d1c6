import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { ReactElement, ReactNode } from 'react'
import { judgeOffPc, offPcMaxDays } from '#shared/backup/schedule'
import type { Instant } from '#shared/prelude/instant'
import { isOffPc, type SeenPlace } from '../../backups/backup-places'
import type { BackupState } from '../../backups/backup-store'
import { madeAtToText } from '../../messages/backup-words'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { StandingMark } from './standing-mark'

export interface BackupStandingProps {
  readonly state: BackupState
  readonly now: Instant
  readonly isDesktop: boolean
  readonly onChoose: () => void
  readonly onForget: () => void
}

/** How safe the ledger is now: the ring on this PC, the copy outside it, and where that goes. */
export function BackupStanding({ state, now, isDesktop, onChoose, onForget }: BackupStandingProps): ReactElement {
  const own = state.places?.find(({ place }) => place.kind === 'own')
  const folder = state.places?.find(({ place }) => place.kind === 'folder')
  return (
    <Panel title="备份情况">
      <Stack sx={{ gap: 1.5 }}>
        <OffPcAlert state={state} now={now} />
        <KeyValue
          columns={1}
          labelWidth={112}
          items={[
            { label: '本机自动备份', value: <NewestOf seen={own} now={now} /> },
            { label: '电脑以外的备份', value: offPcToText(state, now) },
            {
              label: '第二块磁盘',
              value: (
                <SecondPlace
                  folder={folder}
                  isDesktop={isDesktop}
                  canChoose={state.places?.every(({ place }) => place.kind !== 'download') ?? true}
                  onChoose={onChoose}
                  onForget={onForget}
                />
              ),
            },
            {
              label: '保留多少',
              value: '最近两天的全部，最近 14 天、8 周、12 个月各留一份，更早的自动清理。只清理本机写的备份。',
            },
          ]}
        />
      </Stack>
    </Panel>
  )
}

function NewestOf({ seen, now }: { readonly seen: SeenPlace | undefined; readonly now: Instant }): ReactNode {
  const [newest] = seen?.backups ?? []
  if (seen === undefined || newest === undefined) return seen === undefined ? '…' : '还没有'
  return (
    <Stack component="span" direction="row" sx={{ gap: 1, display: 'inline-flex', alignItems: 'center' }}>
      <span>最近一次 {madeAtToText(newest.madeAt, now)}</span>
      <StandingMark mark={newest.mark} />
      <span>共 {seen.backups.length} 份</span>
    </Stack>
  )
}

function offPcToText({ catalog }: BackupState, now: Instant): string {
  const standing = judgeOffPc(now, catalog.offPc?.at)
  if (standing.state === 'never' || catalog.offPc === undefined) return '从来没有'
  const since = standing.state === 'unknown' ? '隔了多久不明' : standing.days === 0 ? '今天' : `${standing.days} 天前`
  return `最近一次 ${madeAtToText(catalog.offPc.at, now)}，在“${catalog.offPc.label}”，已验证（${since}）`
}

function OffPcAlert({ state, now }: Pick<BackupStandingProps, 'state' | 'now'>): ReactElement | null {
  const standing = judgeOffPc(now, state.catalog.offPc?.at)
  if (standing.state === 'fresh' || state.places === undefined) return null
  const why =
    standing.state === 'never'
      ? '台账还没有在电脑以外备份过'
      : standing.state === 'unknown'
        ? '最近一次电脑以外的备份，记的时间比现在还晚：当时或者现在的电脑时间不对，隔了多久算不出来'
        : `最近一次电脑以外的备份已是 ${standing.days} 天前，超过 ${offPcMaxDays} 天`
  return (
    <Alert severity="info" variant="outlined">
      {why}。电脑一坏，本机的备份会和台账一起丢失。请插上 U 盘备份一次，或选一个第二块磁盘上的文件夹。
    </Alert>
  )
}

interface SecondPlaceProps extends Pick<BackupStandingProps, 'isDesktop' | 'onChoose' | 'onForget'> {
  readonly folder: SeenPlace | undefined
  readonly canChoose: boolean
}

function SecondPlace({ folder, isDesktop, canChoose, onChoose, onForget }: SecondPlaceProps): ReactElement {
  if (!canChoose)
    return (
      <span>
        这个浏览器不让网页写文件夹。请用“立即备份”把备份下载下来，复制到 U
        盘；下载的备份程序读不回来，所以不会显示“已验证”。
      </span>
    )
  if (folder === undefined) {
    return (
      <Stack direction="row" sx={besideLabel}>
        <span>没有选</span>
        <Button size="small" onClick={onChoose}>
          选择文件夹…
        </Button>
      </Stack>
    )
  }
  return (
    <Stack direction="row" sx={besideLabel}>
      <span>{folder.place.label}</span>
      <span>{folderToText(folder, isDesktop)}</span>
      <Button size="small" onClick={onChoose}>
        更换文件夹…
      </Button>
      <Button size="small" onClick={onForget}>
        不再使用
      </Button>
    </Stack>
  )
}

/** A line with buttons is higher than one of text: its words stand at the height of the label all the same. */
const besideLabel = { gap: 1, alignItems: 'center', flexWrap: 'wrap', my: '-6px' } as const

function folderToText({ place, backups }: SeenPlace, isDesktop: boolean): string {
  if (place.state === 'missing') return '（现在找不到，接上磁盘后自动继续）'
  if (place.state === 'asks') return '（浏览器要再问一次：按“立即备份”并允许）'
  if (!isOffPc(place)) return `（与台账在同一块磁盘，不算电脑以外的备份；共 ${backups.length} 份）`
  return isDesktop ? `（每天自动备份，共 ${backups.length} 份）` : `（共 ${backups.length} 份）`
}
