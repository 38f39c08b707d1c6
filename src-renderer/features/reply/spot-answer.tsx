import { callerViewWords, outcomeWords } from '#shared/case/choices'
import { titleOnPaper } from '#shared/reply/case-to-reply-facts'
import { sayWord } from '#shared/text/say-word'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { useCaller } from '../../caller/caller-context'
import { goTo } from '../../routes'
import { KeyValue } from '../../ui/key-value'
import { PageFrame } from '../../ui/page'
import { Panel } from '../../ui/panel'
import { ReplyColumns } from './reply-columns'
import { ReplyPreviewPane } from './reply-preview-pane'
import { usePaperActions } from './use-paper-actions'
import type { ReplyCase } from './use-reply-case'
import { useReplyPreview } from './use-reply-preview'

/** A case that was answered on the spot has no reply: the record of the answer, and its stub to be printed. */
export function SpotAnswer({ data }: { readonly data: ReplyCase }): ReactElement {
  const { one } = data
  const papers = useReplyPreview(data, undefined, () => undefined)
  const actions = usePaperActions(data, papers, { state: 'left' }, () => Promise.resolve(true))
  return (
    <PageFrame
      scroll="fixed"
      title={`${one.ledgerNumber}　现场答复`}
      subtitle={titleOnPaper(one)}
      actions={<Button onClick={() => goTo({ screen: 'case', caseId: one.id })}>返回案件</Button>}
    >
      <ReplyColumns
        isWritable={false}
        writing={<AnswerRecord data={data} />}
        preview={<ReplyPreviewPane papers={papers} actions={actions} />}
      />
    </PageFrame>
  )
}

function AnswerRecord({ data: { one, people } }: { readonly data: ReplyCase }): ReactElement | null {
  const { show } = useCaller()
  const { answer } = one.values
  if (answer === undefined) return null
  const by = one.timeline.findLast(({ act }) => act.act === 'answered')?.by ?? ''
  return (
    <Panel title="现场答复的记录">
      <Stack sx={{ gap: 2 }}>
        <Typography sx={{ color: 'text.secondary' }}>
          这一件当场答复来电人，没有批示、审阅和回复文书，只有存根。写错了的，在案件的经过里更正或者撤回。
        </Typography>
        <KeyValue
          columns={1}
          items={[
            { label: '答复内容', value: show(answer.answer) },
            { label: '办理结果', value: sayWord(outcomeWords, answer.outcome) },
            { label: '来电人意见', value: sayWord(callerViewWords, answer.view) },
            { label: '答复人', value: people.get(by)?.name ?? '' },
            { label: '答复日期', value: answer.on },
            { label: '存根号', value: one.feedback?.stubNumber ?? answer.stubNumber },
          ]}
        />
      </Stack>
    </Panel>
  )
}
