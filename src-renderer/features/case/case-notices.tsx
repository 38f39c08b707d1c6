import type { Case } from '#shared/case/case'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { ReactElement } from 'react'
import type { Names } from '../../messages/act-words'
import { caseFieldName } from '../../messages/step-words'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'

/** What stands in the way of the whole case: that it was struck out, or that two PCs wrote it differently. */
export function CaseNotices({ one, names }: { readonly one: Case; readonly names: Names }): ReactElement {
  const voided = one.voids.at(-1)
  return (
    <>
      {voided === undefined ? null : (
        <FailureNotice
          words={{
            title: '案件已作废',
            what: `${instantToLocalDate(voided.at)} 由${names.person(voided.by)}作废，原因：${voided.reason}。`,
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
