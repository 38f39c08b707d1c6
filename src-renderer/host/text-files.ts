import { judgeFile, type FileNature, type JudgedFile } from '#shared/bundle/file-nature'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { FileKind, IpcFailure, IpcResult } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { decodeText, type TextUndecodable } from '#shared/text/decode-text'
import { callHost } from './call-host'

/** Cards and key files are a few hundred bytes; anything much larger is another file, and only read to be told what it is. */
const maxTextBytes = 100_000
const maxJudgedBytes = 20_000_000

/** The file chosen is of another kind altogether, which its bytes tell. */
export interface OtherFile extends JudgedFile {
  readonly type: 'OtherFile'
}

const maybeText: readonly FileNature[] = ['json', 'text', 'unknown']

export interface ChosenText {
  readonly name: string
  readonly text: string
}

/** Lets the person choose a small text file and reads it, in UTF-8 or GB18030; undefined when the dialog was cancelled. */
export async function openTextFile(
  kind: FileKind,
): Promise<Result<ChosenText | undefined, IpcFailure<'file.read'> | BorderFailure | OtherFile | TextUndecodable>> {
  const chosen = await callHost('file.open', { kind })
  if (!chosen.ok) return chosen
  if (chosen.value.file === null) return ok(undefined)
  const read = await callHost('file.read', { token: chosen.value.file.token, maxBytes: maxJudgedBytes })
  if (!read.ok) return read
  const { name, bytes } = read.value
  const judged = judgeFile(bytes)
  if (!maybeText.includes(judged.nature)) return fail({ type: 'OtherFile', ...judged })
  if (bytes.length > maxTextBytes) return fail({ type: 'FileTooLarge', bytes: bytes.length, maxBytes: maxTextBytes })
  const text = decodeText(bytes)
  return text.ok ? ok({ name, text: text.value }) : text
}

/** Saves a text under a name the person confirms. */
export async function saveTextFile(kind: FileKind, name: string, text: string): Promise<IpcResult<'file.save'>> {
  return callHost('file.save', { kind, name, bytes: new TextEncoder().encode(text), drive: null })
}
