import type { BorderFailure } from '#shared/ipc/border-failure'
import type { FileKind, IpcFailure, IpcResult } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import { callHost } from '../host/call-host'

/** Cards and key files are a few hundred bytes; anything much larger is another file. */
const maxTextBytes = 100_000

export interface ChosenText {
  readonly name: string
  readonly text: string
}

/** Lets the person choose a small text file and reads it; undefined when the dialog was cancelled. */
export async function openTextFile(
  kind: FileKind,
): Promise<Result<ChosenText | undefined, IpcFailure<'file.read'> | BorderFailure>> {
  const chosen = await callHost('file.open', { kind })
  if (!chosen.ok) return chosen
  if (chosen.value.file === null) return ok(undefined)
  const read = await callHost('file.read', { token: chosen.value.file.token, maxBytes: maxTextBytes })
  return read.ok ? ok({ name: read.value.name, text: new TextDecoder().decode(read.value.bytes) }) : read
}

/** Saves a text under a name the person confirms. */
export async function saveTextFile(kind: FileKind, name: string, text: string): Promise<IpcResult<'file.save'>> {
  return callHost('file.save', { kind, name, bytes: new TextEncoder().encode(text), drive: null })
}
