import { yearArrangementSchema, type YearArrangement } from '../calendar/year-arrangement'
import { assignmentSchema, type Assignment, type Attachment } from '../case/sheet'
import { assertNever } from '../prelude/assert-never'
import { fail, ok, type Result } from '../prelude/result'
import { commitRef, type LoggedCommit } from '../record/commit'
import type { BundleRefused } from './bundle-refused'
import type { ReadableType } from './bundle-type'
import { attachmentPrefix, extraFileOf, headFile, isFileOf, linesFileOf } from './entry-name'
import { parseCommitLines, parseJsonLine, parseJsonLines } from './json-lines'
import type { BundleLimits } from './limits'
import { payloadHeadSchema, type PayloadHead } from './payload-head'
import type { Bytes } from './ports'
import { replyRecordSchema, type ReplyRecord } from './reply-record'
import { answerRecordSchema, requestRecordSchema, type AnswerRecord, type RequestRecord } from './request-record'

/** What a bundle carries, by type. */
export type BundleContent =
  | {
      readonly type: 'assignment'
      readonly assignments: readonly Assignment[]
      /** The centre's answers to requests; left out where there is no such file. */
      readonly answers?: readonly AnswerRecord[]
    }
  | {
      readonly type: 'reply'
      readonly replies: readonly ReplyRecord[]
      /** What the office asks of the centre; left out where there is no such file. */
      readonly requests?: readonly RequestRecord[]
    }
  /** In an order in which each commit stands after those it saw. */
  | { readonly type: 'ledger'; readonly commits: readonly LoggedCommit[] }
  /** 放假安排, each of a year of its own. Their shape is proved; whether they can be true is asked when they are planned. */
  | { readonly type: 'calendar'; readonly arrangements: readonly YearArrangement[] }

type AssignmentContent = Extract<BundleContent, { type: 'assignment' }>
type ReplyContent = Extract<BundleContent, { type: 'reply' }>

/** A file of `data/files/`, named by its content. */
export interface BundleFile {
  readonly sha256: string
  readonly bytes: Bytes
}

export interface BundlePayload {
  readonly head: PayloadHead
  readonly content: BundleContent
  /** Sorted by hash; exactly the files that the lines refer to, of a ledger some of those that it and its receiver name. */
  readonly files: readonly BundleFile[]
}

/**
 * Reads the payload of a bundle by the schema of its type. `bag` holds every file of the bundle by path; their hashes
 * have been proved before. Files and the lines' references to them must agree both ways.
 */
export function parsePayload(
  type: ReadableType,
  bag: ReadonlyMap<string, Bytes>,
  limits: BundleLimits,
): Result<BundlePayload, BundleRefused> {
  const stranger = [...bag.keys()].find((path) => !isFileOf(type, path))
  if (stranger !== undefined) return fail({ type: 'FileUnexpected', name: stranger })
  const headBytes = bag.get(headFile)
  const lineBytes = bag.get(linesFileOf[type])
  if (headBytes === undefined) return fail({ type: 'FileMissing', name: headFile })
  if (lineBytes === undefined) return fail({ type: 'FileMissing', name: linesFileOf[type] })
  const head = parseJsonLine(headFile, 1, headBytes, payloadHeadSchema)
  if (!head.ok) return head
  const linesLimit = type === 'ledger' ? limits.commitsBytes : limits.linesBytes
  if (lineBytes.length > linesLimit)
    return fail({ type: 'ContentTooLarge', what: 'lines', line: 0, bytes: lineBytes.length, limit: linesLimit })
  const content = parseContent(type, lineBytes, limits)
  if (!content.ok) return content
  const extra = parseExtra(type, bag, limits)
  if (!extra.ok) return extra
  const whole = { ...content.value, ...extra.value }
  const lineCount = countLines(whole)
  const headFault = head.value.type !== type ? 'type' : head.value.count !== lineCount ? 'count' : undefined
  if (headFault !== undefined) return fail({ type: 'PayloadMalformed', file: headFile, line: 1, field: headFault })
  const files = matchFiles(whole, bag, limits)
  return files.ok ? ok({ head: head.value, content: whole, files: files.value }) : files
}

/** The requests or answers beside the lines; nothing where there is no such file. An ask stands once. */
function parseExtra(
  type: ReadableType,
  bag: ReadonlyMap<string, Bytes>,
  limits: BundleLimits,
): Result<Pick<ReplyContent, 'requests'> | Pick<AssignmentContent, 'answers'>, BundleRefused> {
  const file = extraFileOf[type] ?? ''
  const bytes = bag.get(file)
  if (bytes === undefined) return ok({})
  if (bytes.length > limits.linesBytes)
    return fail({ type: 'ContentTooLarge', what: 'lines', line: 0, bytes: bytes.length, limit: limits.linesBytes })
  const read =
    type === 'reply'
      ? parseJsonLines(file, bytes, requestRecordSchema, limits)
      : parseJsonLines(file, bytes, answerRecordSchema, limits)
  if (!read.ok) return read
  const twice = findRepeat(read.value.map(({ requestId }) => requestId))
  if (twice !== undefined) return fail({ type: 'PayloadMalformed', file, line: twice, field: 'requestId' })
  return ok(type === 'reply' ? { requests: read.value } : { answers: read.value })
}

/** How many lines a content has in the NDJSON file of its type. */
export function countLines(content: BundleContent): number {
  switch (content.type) {
    case 'assignment':
      return content.assignments.length
    case 'reply':
      return content.replies.length
    case 'ledger':
      return content.commits.length
    case 'calendar':
      return content.arrangements.length
    default:
      return assertNever(content)
  }
}

function parseContent(type: ReadableType, bytes: Bytes, limits: BundleLimits): Result<BundleContent, BundleRefused> {
  const file = linesFileOf[type]
  const repeated = (line: number, field: string) => fail<BundleRefused>({ type: 'PayloadMalformed', file, line, field })
  if (type === 'ledger') {
    const commits = parseCommitLines(file, bytes, limits)
    if (!commits.ok) return commits
    const twice = findRepeat(commits.value.map(({ commit }) => commitRef(commit)))
    return twice === undefined ? ok({ type, commits: commits.value }) : repeated(twice, 'seq')
  }
  if (type === 'calendar') {
    const arrangements = parseJsonLines<YearArrangement>(file, bytes, yearArrangementSchema, limits)
    if (!arrangements.ok) return arrangements
    const twice = findRepeat(arrangements.value.map(({ year }) => String(year)))
    return twice === undefined ? ok({ type, arrangements: arrangements.value }) : repeated(twice, 'year')
  }
  if (type === 'assignment') {
    const assignments = parseJsonLines(file, bytes, assignmentSchema, limits)
    if (!assignments.ok) return assignments
    const caseTwice = findRepeat(assignments.value.map((one) => one.caseId))
    if (caseTwice !== undefined) return repeated(caseTwice, 'caseId')
    const numberTwice = findRepeat(assignments.value.map((one) => one.sheet.sheetNumber))
    return numberTwice === undefined
      ? ok({ type, assignments: assignments.value })
      : repeated(numberTwice, 'sheet.sheetNumber')
  }
  const replies = parseJsonLines(file, bytes, replyRecordSchema, limits)
  if (!replies.ok) return replies
  const roundTwice = findRepeat(replies.value.map((one) => `${one.caseId} ${one.round}`))
  return roundTwice === undefined ? ok({ type, replies: replies.value }) : repeated(roundTwice, 'round')
}

/** The number, from 1, of the first line whose key an earlier line had. */
function findRepeat(keys: readonly string[]): number | undefined {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) return index + 1
    seen.add(key)
  }
  return undefined
}

/** Each file reference of the lines, with the number of its line and the field it stands in. */
function* listReferences(
  content: BundleContent,
): Generator<{ readonly line: number; readonly field: string; readonly attachment: Attachment }> {
  if (content.type === 'assignment') {
    for (const [index, one] of content.assignments.entries()) {
      for (const [at, attachment] of one.sheet.attachments.entries())
        yield { line: index + 1, field: `sheet.attachments.${at}`, attachment }
    }
    return
  }
  // Which files a ledger's lines name is asked of the ledger, not of single commits.
  if (content.type === 'ledger' || content.type === 'calendar') return
  for (const [index, { document }] of content.replies.entries()) {
    if (document !== null) yield { line: index + 1, field: 'document', attachment: document }
  }
}

function matchFiles(
  content: BundleContent,
  bag: ReadonlyMap<string, Bytes>,
  limits: BundleLimits,
): Result<readonly BundleFile[], BundleRefused> {
  const referred = new Set<string>()
  for (const { line, field, attachment } of listReferences(content)) {
    const path = attachmentPrefix + attachment.sha256
    const bytes = bag.get(path)
    if (bytes === undefined) return fail({ type: 'FileMissing', name: path })
    if (bytes.length > limits.fileBytes)
      return fail({ type: 'ContentTooLarge', what: 'file', line, bytes: bytes.length, limit: limits.fileBytes })
    if (bytes.length !== attachment.bytes)
      return fail({ type: 'PayloadMalformed', file: linesFileOf[content.type], line, field: `${field}.bytes` })
    referred.add(path)
  }
  const present = [...bag].filter(([path]) => path.startsWith(attachmentPrefix)).sort(([a], [b]) => (a < b ? -1 : 1))
  const idle = content.type === 'ledger' ? undefined : present.find(([path]) => !referred.has(path))
  if (idle !== undefined) return fail({ type: 'FileUnexpected', name: idle[0] })
  return ok(present.map(([path, bytes]) => ({ sha256: path.slice(attachmentPrefix.length), bytes })))
}
