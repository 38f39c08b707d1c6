import { isKnownWord } from '#shared/prelude/open-choice'
import { newerContentWords, sayWord } from '#shared/text/say-word'
import { outcomeWords, replyHeadWords } from '#shared/case/choices'
import { consentToText } from '#shared/case/consent-words'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import { isBlank, joinTold } from '#shared/case/private-text'
import { useCaller } from '../../caller/caller-context'
import { writersToText } from '../../messages/writer-words'
import { KeyValue } from '../../ui/key-value'
import { Panel } from '../../ui/panel'
import { formatWords } from './reply-words'
import type { ReplyCase } from './use-reply-case'

/** The reply of a case whose reply may not be changed now: facts only, the text stands on the paper beside it. */
export function ReplyFactsView({ data, why }: { readonly data: ReplyCase; readonly why: string }): ReactElement {
  const { one, people, departments } = data
  const { show } = useCaller()
  const { reply, approval, feedback, assignment } = one
  const nameOf = (id: string | undefined): string => people.get(id ?? '')?.name ?? ''
  return (
    <Panel title="回复">
      <Stack sx={{ gap: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>{why}</Typography>
        <KeyValue
          columns={1}
          items={[
            {
              label: '文书格式',
              value: isKnownWord(formatWords, reply.format) ? formatWords[reply.format].name : newerContentWords,
            },
            { label: '版头', value: sayWord(replyHeadWords, reply.head) },
            ...(reply.number === '' ? [] : [{ label: '发文字号', value: reply.number }]),
            ...(isBlank(reply.copyTo) ? [] : [{ label: '抄送', value: show(reply.copyTo) }]),
            { label: '反映事项', value: show(reply.subject) },
            { label: '调查日期', value: reply.investigatedOn },
            { label: '调查人员', value: show(reply.investigators) },
            {
              label: '法律依据',
              value: reply.basis.length === 0 ? '无' : reply.basis.map(formatLegalBasis).join('\n'),
            },
            { label: '办理结果', value: reply.outcome === '' ? '' : sayWord(outcomeWords, reply.outcome) },
            {
              label: '承办人',
              value:
                `${departments.get(assignment?.departmentId ?? '')?.name ?? ''} ${nameOf(assignment?.handlerId)}`.trim(),
            },
            { label: '拟写', value: show(writersToText(one, { person: nameOf })) },
            ...(approval === undefined
              ? []
              : [
                  {
                    label: '审阅',
                    value: show(
                      joinTold([
                        `${nameOf(approval.reviewerId)}　${approval.on}`,
                        isBlank(approval.comment) ? '' : approval.comment,
                        approval.consent === undefined ? '' : consentToText(approval.consent, { person: nameOf }),
                      ]),
                    ),
                  },
                ]),
            ...(feedback === undefined
              ? []
              : [{ label: '反馈', value: `${feedback.on}　存根 ${feedback.stubNumber}` }]),
          ]}
        />
      </Stack>
    </Panel>
  )
}
