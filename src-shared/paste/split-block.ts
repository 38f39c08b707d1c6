import { fail, ok, type Result } from '../prelude/result'
import { findClosing, scanBrackets, type BracketUnclosed } from './brackets'
import type { PasteLabels, PasteReader } from './layouts'
import { parsePasteField, pasteFields, type PasteField, type RawPart } from './paste-fields'

/** The words of a block do not stand as its layout has them. */
export interface LayoutUnread {
  readonly type: 'LayoutUnread'
}

export type SplitFailure = BracketUnclosed | LayoutUnread

/** The fields by their labels. */
export function readLabels(labels: PasteLabels): ReadonlyMap<string, PasteField> {
  return new Map(
    pasteFields.flatMap((field) =>
      (labels[field] ?? '')
        .split(' ')
        .filter((label) => label !== '')
        .map((label): [string, PasteField] => [label, field]),
    ),
  )
}

/** A block in its parts, as its layout's reader finds them. */
export function splitBlock(text: string, reader: PasteReader): Result<RawPart[], SplitFailure> {
  switch (reader.by) {
    case 'brackets':
      return splitBrackets(text, readLabels(reader.labels))
    case 'head':
      return splitHead(text, readLabels(reader.labels), reader.rest)
    case 'sentence':
      return splitSentence(text, reader.pattern)
    case 'lines':
      return ok(splitLines(text, readLabels(reader.labels)))
    case 'names':
      return ok(splitNames(text))
  }
}

/** The words right before a value, without what parts them from the value before: `，工作单号为：` → `工作单号`. */
function labelBefore(before: string): string {
  const [last = ''] = before.split(/[，,。！!；;\n]/u).slice(-1)
  return last
    .replace(/^[\s-]+|[\s:：-]+$/gu, '')
    .replace(/为$/u, '')
    .replaceAll(/\s+/gu, '')
}

/** Values without a label go on with the label before them (a class of several levels); one before any label is the urgency. */
function splitBrackets(text: string, labels: ReadonlyMap<string, PasteField>): Result<RawPart[], BracketUnclosed> {
  const scanned = scanBrackets(text)
  if (!scanned.ok) return scanned
  const parts: RawPart[] = []
  let open = -1
  for (const { before, value } of scanned.value.values) {
    const label = labelBefore(before)
    const field = labels.get(label)
    const last = parts[open]
    if (field !== undefined) open = parts.push({ field, label, text: value.trim() }) - 1
    else if (label !== '') open = -1
    else if (last?.field === 'category') parts[open] = { ...last, text: joinLevels(last.text, value) }
    else if (parts.length === 0 && /^.{0,3}(?:一般|普通|紧急|特急|加急|急件)$/u.test(value.trim()))
      parts.push({ field: 'urgency', label: '', text: value.trim() })
  }
  const tail = readTail(scanned.value.rest, labels)
  if (tail !== undefined) parts.push(tail)
  return ok(parts.filter((part) => part.text !== ''))
}

const joinLevels = (upper: string, lower: string): string =>
  [upper, lower.trim()].filter((level) => level !== '').join('--')

/** A last label whose value stands in no brackets. */
function readTail(rest: string, labels: ReadonlyMap<string, PasteField>): RawPart | undefined {
  const [, label = '', text = ''] = /^[\s，,；;]*([^：:\s]{2,8}?)为?[：:](.+)$/su.exec(rest) ?? []
  const field = labels.get(label)
  return field === undefined ? undefined : { field, label, text: text.trim() }
}

function splitHead(
  text: string,
  labels: ReadonlyMap<string, PasteField>,
  rest: PasteField,
): Result<RawPart[], SplitFailure> {
  const at = text.search(/[（(]/u)
  const close = findClosing(text, at)
  if (close === undefined)
    return fail({ type: 'BracketUnclosed', bracket: text[at] ?? '', from: text.slice(at, at + 24) })
  const head = text.slice(at + 1, close).split(/[；;]/u)
  const parts = head.flatMap((one): RawPart[] => {
    const [label = '', ...value] = one.split(/[：:]/u)
    const field = labels.get(label.trim())
    return field === undefined ? [] : [{ field, label: label.trim(), text: value.join('：').trim() }]
  })
  return ok([...parts.flatMap(partChannel), { field: rest, label: '', text: text.slice(close + 1).trim() }])
}

/** `[来电]某县`: by what way it came stands in brackets before the rest. */
function partChannel(part: RawPart): RawPart[] {
  const [, way, rest] = /^[[【［]([^\]】］]{2,6})[\]】］]\s*(.*)$/su.exec(part.text) ?? []
  if (part.field !== 'gist' || way === undefined || rest === undefined) return [part]
  // What is left of the title is no gist but where the matter is.
  return [
    { field: 'channel', label: part.label, text: way },
    { field: 'place', label: part.label, text: rest },
  ]
}

function splitSentence(text: string, pattern: RegExp): Result<RawPart[], SplitFailure> {
  // Each of its brackets has to be closed, or a group would run on to the end.
  const scanned = scanBrackets(text)
  if (!scanned.ok) return scanned
  const groups = pattern.exec(text.trim())?.groups
  if (groups === undefined) return fail({ type: 'LayoutUnread' })
  return ok(
    Object.entries(groups).flatMap(([name, value]): RawPart[] => {
      const field = parsePasteField(name)
      const told = (value ?? '').trim()
      return field === undefined || told === '' ? [] : [{ field, label: '', text: told }]
    }),
  )
}

/** `来电人：吴建平 电话：139…`: several labels in one line, a line each. What somebody tells is left as it was told. */
function breakLine(line: string, labels: ReadonlyMap<string, PasteField>): readonly string[] {
  const [first = '', ...rest] = line.split(/[ \t\u3000]+(?=[^：:\s]{1,8}[：:])/u)
  const fieldOf = (piece: string): PasteField | undefined => labels.get(piece.split(/[：:]/u)[0]?.trim() ?? '')
  const field = fieldOf(first)
  if (field === undefined || field === 'content' || field === 'remark') return [line]
  return rest.every((piece) => fieldOf(piece) !== undefined) ? [first, ...rest] : [line]
}

/** A line that begins with no label goes on with the value before it; what stands before the first label is a remark. */
function splitLines(text: string, labels: ReadonlyMap<string, PasteField>): RawPart[] {
  const parts: RawPart[] = []
  for (const line of text.split('\n').flatMap((whole) => breakLine(whole, labels))) {
    const [, label = '', value = ''] = /^\s*(?:\d{1,2}[、.．]\s*)?([^：:]{1,12}?)\s*[：:]\s*(.*)$/u.exec(line) ?? []
    const name = label.replaceAll(/[\s*＊]/gu, '')
    const field = labels.get(name)
    const last = parts.at(-1)
    if (field !== undefined) parts.push({ field, label: name, text: value.trim() })
    else if (last !== undefined) parts[parts.length - 1] = { ...last, text: `${last.text}\n${line.trim()}`.trim() }
    else if (line.trim() !== '') parts.push({ field: 'remark', label: '', text: line.trim() })
  }
  return parts.filter((part) => part.text !== '')
}

/** `{18-digit no}_{epoch}_wechat_….png`, `{no}-{guid}.docx` (T18): the number of a sheet before a mark. */
export const numberOfFileName = (name: string): string | undefined => /^(\d{10,25})[-_]/u.exec(name.trim())?.[1]

const splitNames = (text: string): RawPart[] =>
  text
    .trim()
    .split(/\s+/u)
    .flatMap((name): RawPart[] => {
      const number = numberOfFileName(name)
      return number === undefined ? [] : [{ field: 'number', label: '文件名', text: number }]
    })
