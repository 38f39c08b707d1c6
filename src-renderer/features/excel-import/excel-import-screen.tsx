import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, type ReactElement } from 'react'
import { findMappingFaults } from '#shared/excel-import/map-columns'
import { useBackups } from '../../desk/use-backups'
import { useSaved } from '../../desk/use-saved'
import { writingToShare } from '../../ledger-store/commit/act-writing'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { ShareBar } from '../../ui/share-bar'
import { CheckView } from './check-view'
import { ChooseTable } from './choose-table'
import { DoneView } from './done-view'
import { ImportHistory } from './import-history'
import { LaidView } from './laid-view'
import { useExcelImport, type ExcelImportActions, type ExcelImportState } from './use-excel-import'

/** 导入旧台账: a spreadsheet of cases, seen line by line before anything is written, imported in one act and undone by one. */
export function ExcelImportScreen(): ReactElement {
  const { state, actions } = useExcelImport()
  usePastedTable(actions.paste)
  return (
    <PageFrame
      title="导入旧台账"
      subtitle="把 Excel、WPS 里的旧台账或平台导出的表格导入台账。先看清楚每一行会变成什么，再写入；要么全部写入，要么一件也不写。"
      actions={<HeaderActions state={state} actions={actions} />}
    >
      <Body state={state} actions={actions} />
      {state.at === 'choosing' ? <ImportHistory /> : null}
    </PageFrame>
  )
}

interface Around {
  readonly state: ExcelImportState
  readonly actions: ExcelImportActions
}

function Body({ state, actions }: Around): ReactElement {
  switch (state.at) {
    case 'choosing':
      return <ChooseTable actions={actions} />
    case 'reading':
      return (
        <Working
          title={state.file}
          words="正在读取表格"
          share={state.progress === undefined ? 0 : state.progress.done / Math.max(1, state.progress.total)}
          detail={state.progress === undefined ? '' : `已读 ${state.progress.lines} 行`}
        />
      )
    case 'refused':
      return (
        <Box>
          <FailureNotice words={state.words} />
          <Typography
            variant="caption"
            component="p"
            sx={{ mt: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            文件：{state.file}
          </Typography>
        </Box>
      )
    case 'laid':
      return (
        <>
          {state.failure === undefined ? null : <FailureNotice words={state.failure} />}
          <LaidView laid={state.laid} actions={actions} />
        </>
      )
    case 'checking':
      return (
        <Working
          title={state.laid.file}
          words={state.looked === 'pictures' ? '正在核对图片' : '正在逐行核对'}
          share={state.done / Math.max(1, state.of)}
          detail={`${state.done} / ${state.of} ${state.looked === 'pictures' ? '张' : '行'}`}
        />
      )
    case 'checked':
      return (
        <>
          {state.failure === undefined ? null : <FailureNotice words={state.failure} />}
          <CheckView checked={state.checked} actions={actions} />
        </>
      )
    case 'importing':
      return <Importing state={state} />
    case 'done':
      return <DoneView file={state.file} importId={state.importId} counts={state.counts} shown={state.shown} />
  }
}

const doings = {
  backup: { words: '正在备份现有台账', unit: '' },
  pictures: { words: '正在存图片', unit: '张' },
  cases: { words: '正在准备案件', unit: '件' },
} as const

/** What is done before the act, and how far the act itself is. */
function Importing({ state }: { readonly state: Extract<ExcelImportState, { at: 'importing' }> }): ReactElement {
  const { writing } = useSaved()
  const backup = useBackups()
  const { doing, done, of } = state
  const { file } = state.laid
  if (doing === 'cases' && writing !== undefined)
    return (
      <Working
        title={file}
        words={writing.phase === 'composing' ? '正在整理案件' : '正在写入台账'}
        share={writingToShare(writing)}
        detail={
          writing.phase === 'composing'
            ? `${writing.done} / ${writing.of} 条`
            : `${writing.phase === 'view' ? `${writing.done} / ${writing.of} 条。` : ''}正在写入，不能中断；写入完成前请不要关机。`
        }
      />
    )
  const { words, unit } = doings[doing]
  return (
    <Working
      title={file}
      words={words}
      share={doing === 'backup' ? backup.share : done / Math.max(1, of)}
      detail={unit === '' ? '' : `${done} / ${of} ${unit}`}
    />
  )
}

/** The way out, until the journal has the act. */
function CancelImport({ actions }: Pick<Around, 'actions'>): ReactElement | null {
  const { writing } = useSaved()
  return writing === undefined || writing.phase === 'composing' ? <Button onClick={actions.back}>取消</Button> : null
}

function HeaderActions({ state, actions }: Around): ReactElement | null {
  switch (state.at) {
    case 'choosing':
      return (
        <Button variant="contained" onClick={() => void actions.choose()}>
          选择文件…
        </Button>
      )
    case 'reading':
    case 'checking':
      return <Button onClick={actions.back}>取消</Button>
    case 'importing':
      return <CancelImport actions={actions} />
    case 'refused':
      return (
        <>
          <Button onClick={actions.startOver}>返回</Button>
          <Button variant="contained" onClick={() => void actions.choose()}>
            选择其他文件…
          </Button>
        </>
      )
    case 'laid': {
      const nature = state.laid.sheets[state.laid.chosen]?.nature
      const canGoOn =
        nature?.type === 'card' || (nature?.type === 'list' && findMappingFaults(nature.mapping).length === 0)
      return (
        <>
          <Button onClick={actions.startOver}>不导入，返回</Button>
          <Button variant="contained" disabled={!canGoOn} onClick={() => void actions.check()}>
            下一步：逐行核对
          </Button>
        </>
      )
    }
    case 'checked': {
      const { cases, filled } = state.checked.plan.counts
      const words = [cases > 0 ? `导入 ${cases} 件` : '', filled > 0 ? `补 ${filled} 件` : ''].filter(
        (one) => one !== '',
      )
      return (
        <>
          <Button onClick={actions.back}>上一步</Button>
          <Button variant="contained" disabled={words.length === 0} onClick={() => void actions.importNow()}>
            {words.length === 0 ? '没有可导入的' : words.join('，')}
          </Button>
        </>
      )
    }
    case 'done':
      return (
        <>
          <Button onClick={actions.startOver}>继续导入</Button>
          <Button variant="contained" onClick={() => goTo({ screen: 'ledger', filter: '' })}>
            打开台账
          </Button>
        </>
      )
  }
}

function Working({
  title,
  words,
  share,
  detail,
}: {
  readonly title: string
  readonly words: string
  /** How much is done, from 0 to 1. */
  readonly share: number
  readonly detail: string
}): ReactElement {
  return (
    <Stack role="status" sx={{ gap: 1, py: 3 }}>
      <Typography variant="h3" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </Typography>
      <ShareBar label={words} share={share} />
      <Typography sx={{ color: 'text.secondary' }}>
        {words}。{detail}
      </Typography>
    </Stack>
  )
}

/** Ctrl+V anywhere on the screen takes a table from the clipboard; in a field it is the field's. */
function usePastedTable(paste: (text: string) => void): void {
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const { target } = event
      if (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      paste(text)
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [paste])
}
