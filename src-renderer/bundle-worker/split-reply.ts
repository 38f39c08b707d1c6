import type { LoggedCommit } from '#shared/record/commit'
import type { WorkerPart, WorkerReply } from './bundle-messages'

/** Commits that cross at a time: taking in all of a large ledger at once would hold the window up for seconds. */
const commitsAtATime = 250

/** A reply as it crosses to the window: a ledger's commits before it in parts, and the reply without them at the end. */
export function splitReply(reply: WorkerReply): { readonly ahead: readonly WorkerPart[]; readonly last: WorkerReply } {
  const commits = commitsOf(reply)
  if (commits.length <= commitsAtATime) return { ahead: [], last: reply }
  const parts: WorkerPart[] = []
  for (let start = 0; start < commits.length; start += commitsAtATime)
    parts.push({ kind: 'commits', commits: commits.slice(start, start + commitsAtATime) })
  return { ahead: parts, last: withCommits(reply, []) }
}

/** The reply as it was before it was split. */
export function joinReply(parts: readonly WorkerPart[], last: WorkerReply): WorkerReply {
  return parts.length === 0
    ? last
    : withCommits(
        last,
        parts.flatMap(({ commits }) => commits),
      )
}

function commitsOf(reply: WorkerReply): readonly LoggedCommit[] {
  if (reply.kind !== 'opened' || !reply.result.ok) return []
  const { content } = reply.result.value.payload
  return content.type === 'ledger' ? content.commits : []
}

function withCommits(reply: WorkerReply, commits: readonly LoggedCommit[]): WorkerReply {
  if (reply.kind !== 'opened' || !reply.result.ok || reply.result.value.payload.content.type !== 'ledger') return reply
  const { value } = reply.result
  return {
    ...reply,
    result: { ok: true, value: { ...value, payload: { ...value.payload, content: { type: 'ledger', commits } } } },
  }
}
