import type { RequestPart, WorkerRequest } from './bundle-messages'

/** Lines that cross at a time: handing all of a large ledger over at once would hold the window up for as long as they are copied. */
const linesAtATime = 1_000

/** A request as it crosses to the worker: a ledger's lines ahead of it in parts, and the request without them. */
export function splitRequest(request: WorkerRequest): {
  readonly ahead: readonly RequestPart[]
  readonly last: WorkerRequest
} {
  const lines = linesOf(request)
  if (lines.length <= linesAtATime) return { ahead: [], last: request }
  const ahead: RequestPart[] = []
  for (let start = 0; start < lines.length; start += linesAtATime)
    ahead.push({ kind: 'lines', lines: lines.slice(start, start + linesAtATime) })
  return { ahead, last: withLines(request, []) }
}

/** The request as it was before it was split. */
export function joinRequest(parts: readonly RequestPart[], last: WorkerRequest): WorkerRequest {
  return parts.length === 0
    ? last
    : withLines(
        last,
        parts.flatMap(({ lines }) => lines),
      )
}

const linesOf = (request: WorkerRequest): readonly string[] =>
  request.kind === 'make' && request.draft.content.type === 'ledger' ? request.draft.content.lines : []

function withLines(request: WorkerRequest, lines: readonly string[]): WorkerRequest {
  if (request.kind !== 'make' || request.draft.content.type !== 'ledger') return request
  return { ...request, draft: { ...request.draft, content: { type: 'ledger', lines } } }
}
