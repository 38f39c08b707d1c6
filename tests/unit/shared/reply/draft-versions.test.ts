import { expect, it } from 'vitest'
import { uncoverReply } from '#shared/case/private-reply'
import type { HistoryAct, HistoryChange } from '#shared/history/replay-history'
import { commitRefSchema, replicaIdSchema } from '#shared/record/commit'
import { listDraftVersions } from '#shared/reply/draft-versions'
import { instant } from '#tests/support/builders'

const act = (seq: number, fields: Readonly<Record<string, unknown>>): HistoryAct => ({
  ref: commitRefSchema.parse(`testpc00.1:${seq}`),
  replica: replicaIdSchema.parse('testpc00.1'),
  at: instant(seq),
  by: 'handler',
  lines: Object.entries(fields).map(([field, after]) => ({
    change: { type: 'field', field, before: undefined, after } satisfies HistoryChange,
    concurrent: [],
  })),
})

it('lists each saved state of a reply, the newest first, whole', () => {
  const versions = listDraftVersions(
    [
      act(1, { stage: 'handling' }),
      act(2, { 'reply.subject': '路灯', 'reply.findings': '不亮' }),
      act(3, { 'reply.findings': '线路短路' }),
      act(4, { 'r2.reply.findings': '重办' }),
      act(5, { 'reply.outcome': 7 }),
    ],
    1,
  )
  expect(versions.map(({ changed }) => changed)).toEqual([['findings'], ['subject', 'findings']])
  expect(versions.map(({ reply }) => uncoverReply(reply).findings)).toEqual(['线路短路', '不亮'])
  expect(versions.map(({ reply }) => uncoverReply(reply).subject)).toEqual(['路灯', '路灯'])
})

it('tells the drafts of another round apart', () => {
  const history = [act(1, { 'reply.findings': '旧' }), act(2, { 'r2.reply.findings': '重办' })]
  expect(listDraftVersions(history, 2).map(({ reply }) => uncoverReply(reply).findings)).toEqual(['重办'])
})
