import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok } from '#shared/prelude/result'
import { decodeText } from '#shared/text/decode-text'
import { undecodableReasons } from '#shared/text/undecodable-words'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { Bytes } from '#shared/bundle/ports'
import { openPlain } from '../file/open-plain'
import { readWhole } from '../file/read-whole'
import { systemErrorCode } from '../file/system-error'
import { systemDisk } from '../file/write-disk'
import { writePart } from '../file/write-part'
import { commandFailure, type CommandResult } from './command-io'

/** How many bytes a plain file has. */
export async function readSize(path: string): Promise<CommandResult<number>> {
  try {
    const facts = await stat(path)
    return facts.isFile() ? ok(facts.size) : fail(notPlain(path))
  } catch (error) {
    return fail(unreadable(path, error))
  }
}

const unreadable = (path: string, error: unknown) =>
  commandFailure('FileUnreadable', `无法读取 ${path}（${systemErrorCode(error)}）。`)

const notPlain = (path: string) =>
  commandFailure('FileNotPlain', `${path} 不是普通文件（是文件夹、管道或设备），没有打开。`)

/** A plain file's bytes; more than `maxBytes` are not read, nor what is added while it is read. */
export async function readBytes(path: string, maxBytes: number): Promise<CommandResult<Bytes>> {
  try {
    const file = await openPlain(path)
    if (file === undefined) return fail(notPlain(path))
    try {
      const { size } = await file.stat()
      if (size > maxBytes)
        return fail(commandFailure('FileTooLarge', `文件 ${path} 有 ${size} 字节，超过上限 ${maxBytes} 字节。`))
      return ok(await readWhole(file, 0, size))
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail(unreadable(path, error))
  }
}

const smallFileBytes = 64 * 1024 * 1024

/** A file's text, in UTF-8 or GB18030; refused by name where it is neither, or where characters are lost in it already. */
export async function readText(path: string): Promise<CommandResult<string>> {
  const bytes = await readBytes(path, smallFileBytes)
  if (!bytes.ok) return bytes
  const text = decodeText(bytes.value)
  return text.ok
    ? text
    : fail({
        ...commandFailure('TextUndecodable', `文件 ${path} 里的文字读不准：${undecodableReasons[text.failure.reason]}`),
        detail: text.failure,
      })
}

/** The bytes of every plain file directly in a folder. */
export async function readFolder(path: string): Promise<CommandResult<readonly Bytes[]>> {
  try {
    const found = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile())
    const files: Bytes[] = []
    for (const entry of found) {
      const bytes = await readBytes(join(path, entry.name), defaultBundleLimits.totalBytes)
      if (!bytes.ok) return bytes
      files.push(bytes.value)
    }
    return ok(files)
  } catch (error) {
    return fail(unreadable(path, error))
  }
}

export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly secret?: boolean
}

/** Writes files none of which may exist yet: either all names are free, or nothing is written. Flushed and read back. */
export async function writeNewFiles(files: readonly NewFile[]): Promise<CommandResult> {
  for (const { path } of files) {
    try {
      if (await systemDisk.exists(path))
        return fail(commandFailure('FileExists', `文件 ${path} 已存在，没有覆盖，也没有写出任何文件。`))
    } catch (error) {
      return fail(
        commandFailure(
          'WriteRefused',
          `文件 ${path} 是否已存在无法确定（${systemErrorCode(error)}），没有写出任何文件。`,
        ),
      )
    }
  }
  for (const { path, bytes, secret } of files) {
    const written = await writePart(systemDisk, path, bytes, secret === true ? 0o600 : undefined)
    if (!written.ok) return fail(commandFailure(written.failure.type, `文件 ${path} 没有写成。`))
  }
  return ok(undefined)
}

/** Makes a folder and those above it; one that is there already will do. */
export async function makeFolder(path: string): Promise<CommandResult> {
  try {
    await mkdir(path, { recursive: true })
    return ok(undefined)
  } catch (error) {
    return fail(commandFailure('FolderUnwritable', `无法建立文件夹 ${path}（${systemErrorCode(error)}）。`))
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
}
