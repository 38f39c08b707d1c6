import type { Case } from '#shared/case/case'
import { findSentBack, isReworked, type SentBack } from '#shared/case/sent-back'
import { instantToLocalDate, instantToMinuteText } from '#shared/prelude/instant'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import type { Names } from '../../messages/act-words'
import { caseFieldName } from '../../messages/step-words'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'

/** Who sent it back, and when: the leader, also where somebody wrote down what the leader had signed on paper. */
function sentBackToText({ act: { consent, on }, at, by }: SentBack, { person }: Names): string {
  const when = on ?? instantToMinuteText(at)
  return consent?.way === 'recorded' ? `${person(consent.of)} ${when}（${person(by)}代录）` : `${person(by)} ${when}`
}

export interface CaseNoticesProps {
  readonly one: Case
  readonly names: Names
}

/** What has to be known first of the case: that it was struck out, that its reply came back, or that two PCs wrote it differently. */
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
