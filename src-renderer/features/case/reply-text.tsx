import { sayWord } from '#shared/text/say-word'
import { callerViewWords, outcomeWords, paperKindWords } from '#shared/case/choices'
import type { Case } from '#shared/case/case'
import { tell } from '#shared/case/private-text'
import type { Person } from '#shared/office/office'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { writersToText } from '../../messages/writer-words'
import { KeyValue } from '../../ui/key-value'

/** The reply as it was drafted, field by field, with what the caller last said of the result. */
export function ReplyText({
  one,
  people,
}: {
  readonly one: Case
  readonly people: ReadonlyMap<string, Person>
}): ReactElement {
  const { show } = useCaller()
  const { reply } = one
  const contact = one.timeline.findLast((entry) => entry.act.act === 'contacted')?.act
  return (
    <KeyValue
      columns={2}
      items={[
        { label: '文书格式', value: sayWord(paperKindWords, reply.format) },
        { label: '办理结果', value: reply.outcome === '' ? '' : sayWord(outcomeWords, reply.outcome) },
        { label: '反映事项', value: show(reply.subject), wide: true },
        { label: '调查日期', value: reply.investigatedOn },
        { label: '调查人员', value: show(reply.investigators) },
        { label: '调查情况', value: show(reply.findings), wide: true },
        {
          label: '法律依据',
          value: reply.basis.length === 0 ? '没有列' : reply.basis.map(formatLegalBasis).join('\n'),
          wide: true,
        },
        {
          label: '拟写',
          value: show(writersToText(one, { person: (id) => people.get(id)?.name ?? '未知人员' })),
          wide: true,
        },
        { label: '处理意见', value: show(reply.opinion), wide: true },
        {
          label: '来电人',
          value:
            contact?.act === 'contacted'
              ? show(tell`${contact.on} ${sayWord(callerViewWords, contact.view)}：${contact.said}`)
              : '没有联系来电人的记录',
          wide: true,
        },
      ]}
    />
  )
}
