import { caseFieldName } from '#shared/case/field-tables'
import { sayWord } from '#shared/text/say-word'
import { roundCauseWords } from '#shared/case/fields/round'
import type { Names } from '#shared/case/names'
import { mustAvoid } from '#shared/case/avoiding'
import type { Case, CaseEnding } from '#shared/case/case'
import { newerToText } from '#shared/case/newer-words'
import { newerContentWords } from '#shared/text/say-word'
import { findSentBack, isReworked, type SentBack } from '#shared/case/sent-back'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import { isBlank } from '#shared/case/private-text'
import { rowStageWords } from '#shared/case/stage'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { standingSeal } from '#shared/case/standing-seal'
import { AttachmentList } from './attachment-list'
import { JudgedNotice } from './judged-notice'

/** Who sent it back, and when: the leader, also where somebody wrote down what the leader had signed on paper. */
function sentBackToText({ act: { consent, on }, at, by }: SentBack, { person }: Names): string {
  const when = on ?? instantToMinuteText(at)
  return consent?.way === 'recorded' ? `${person(consent.of)} ${when}（${person(by)}代录）` : `${person(by)} ${when}`
}

/** That the case was ended without an answer, and how it can go on. */
function EndedNotice({ ending }: { readonly ending: CaseEnding }): ReactElement {
  const { show } = useCaller()
  const { how, on, reason, into, intoNumber } = ending
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ py: 0.25, bgcolor: 'background.paper' }}
      action={
        into === '' ? undefined : (
          <Button size="small" onClick={() => goTo({ screen: 'case', caseId: into })}>
            打开 {intoNumber}
          </Button>
        )
      }
    >
      <strong>
        {rowStageWords[how]}：{on}
        {into === '' ? '' : `，并入 ${intoNumber}`}
      </strong>
      {isBlank(reason) ? null : <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{show(reason)}</Box>}
      <Box sx={{ color: 'text.secondary' }}>不再办理，也不计时限；内容和经过都留着。有误的按右上角的“恢复办理”。</Box>
    </Alert>
  )
}

export interface CaseNoticesProps {
  readonly one: Case
  readonly names: Names
}

/**
 * What has to be known first of the case: that it was struck out, that its reply came back, that only a newer program understands
 * all of it, or that two PCs wrote it differently.
 */
export function CaseNotices({ one, names }: CaseNoticesProps): ReactElement {
  const { show } = useCaller()
  const voided = one.voids.at(-1)
  const sentBack = voided === undefined ? findSentBack(one) : undefined
  return (
    <>
      {sentBack === undefined ? null : (
        <Alert severity="warning" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
          <strong>退回修改：{sentBackToText(sentBack, names)}</strong>
          <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{show(sentBack.act.comment)}</Box>
          {isReworked(one) ? <Box sx={{ color: 'text.secondary' }}>退回以后回复已经改过，改好了请送审。</Box> : null}
        </Alert>
      )}
      {voided === undefined ? <AvoidNotice one={one} names={names} /> : null}
      {one.opened === undefined || voided !== undefined || one.stage === 'closed' ? null : (
        <Alert severity="warning" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
          <strong>
            重办，第 {one.round} 次办理：{sayWord(roundCauseWords, one.opened.cause)}（{one.opened.on}）
          </strong>
          <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{show(one.opened.reason)}</Box>
        </Alert>
      )}
      {voided === undefined ? null : (
        <FailureNotice
          words={{
            title: '案件已作废',
            what: `${instantToLocalDate(voided.at)} 由${names.person(voided.by)}作废，原因：${show(voided.reason)}。`,
            safe: '全部内容和经过都留着，可以查看。',
            todo: '作废的案件不再办理；如作废有误，请有“登记”或“管理”职责的人按右上角的“恢复案件”。',
          }}
        />
      )}
      {voided !== undefined || one.ending !== undefined || one.stage === 'closed' ? null : <JudgedNotice one={one} />}
      {one.newer.length === 0 ? null : (
        <FailureNotice
          words={{
            title: '有新版本的内容，本机只能查看',
            what: `${newerToText(one.newer)}是新版本程序写的，本机的程序还看不懂，显示为“${newerContentWords}”。`,
            safe: '这些内容照原样存着，导出、同步、备份都带上，不会丢失，也不会被改动。',
            todo: '请升级本机的程序，升级后可以接着办；等不及的，请到已经升级的电脑上办。办结时限照常计算。',
          }}
        />
      )}
      {voided === undefined ? <SealedNotice one={one} names={names} /> : null}
      {voided !== undefined || one.ending === undefined ? null : <EndedNotice ending={one.ending} />}
      {voided !== undefined || one.ring.length === 0 ? null : (
        <FailureNotice
          words={{
            title: `和 ${one.values.ending?.intoNumber ?? '另一件'} 互相并单，要定由哪一件答复`,
            what: '这一件在一台电脑上并入了另一件，那一件在另一台电脑上又并入了这一件，结果没有一件答复来电人。',
            safe: '各件都还开着，照常计时，内容都留着。',
            todo: '请到“需要核对”的“前后不符”里定下由哪一件答复。没有定下来以前不能审阅通过、反馈和导出。',
          }}
          onRetry={() => goTo({ screen: 'reconcile', section: 'doubts' })}
          retryLabel="去核对"
        />
      )}
      {one.conflicts.length === 0 ? null : (
        <FailureNotice
          words={{
            title: '两台电脑写得不一样，需要核对',
            what: `${one.conflicts.map(caseFieldName).join('、')}在两台电脑上有不同内容，下面显示的是较晚写的一份。`,
            safe: '两份内容都留着，没有丢失。',
            todo: '请到“需要核对”里看两边各写了什么，定下以哪一份为准。没有定下来以前不能审阅通过、打印、反馈和导出。',
          }}
          onRetry={() => goTo({ screen: 'reconcile', section: '' })}
          retryLabel="去核对"
        />
      )}
    </>
  )
}

/** 已签章: that the reply was signed and sealed, on which day, by whom that was put on record, with its scans. */
function SealedNotice({ one, names }: CaseNoticesProps): ReactElement | null {
  const seal = standingSeal(one)
  if (seal === undefined) return null
  return (
    <Alert severity="success" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
      <strong>
        已签章：{seal.on}（{names.person(seal.by)}登记）
      </strong>
      <AttachmentList caseId={one.id} sheetNumber={one.sheet.sheetNumber} files={seal.files} label="签章件" />
    </Alert>
  )
}

/** That the case lies with somebody who has to step aside from it, and what to do. */
function AvoidNotice({ one, names }: CaseNoticesProps): ReactElement | null {
  const withHandler = one.stage === 'handling' ? one.assignment?.handlerId : undefined
  const withLeader = one.stage === 'submitted' ? one.submission?.leaderId : undefined
  const holder = withHandler ?? withLeader
  if (holder === undefined || !mustAvoid(one, holder)) return null
  return (
    <Alert severity="warning" variant="outlined" sx={{ py: 0.25, bgcolor: 'background.paper' }}>
      {withHandler === undefined
        ? `呈报的领导${names.person(holder)}应当回避：请撤回“呈报”，改报另一位领导。`
        : `承办人${names.person(holder)}应当回避：请改派另一位承办人。`}
    </Alert>
  )
}
