import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { folderPrefix } from '#shared/bundle/entry-name'
import { fail, ok } from '#shared/prelude/result'
import { systemErrorCode } from '../file/system-error'
import { makeFolder, writeNewFiles } from './command-files'
import { commandFailure, type CommandIo, type CommandResult } from './command-io'
import { oddNameLine, openFile, openingKinds } from './open-file'
import { readOptions, requireOption } from './read-options'

const kinds = { ...openingKinds, out: 'one' } as const

/** Unpacks a bundle that has been proved, into a folder `bundle` that must not exist yet. A refused one writes nothing. */
export async function runOpen(args: readonly string[], io: CommandIo): Promise<CommandResult> {
  const options = readOptions(args, kinds)
  if (!options.ok) return options
  const out = requireOption(options.value, 'out')
  if (!out.ok) return out
  const opened = await openFile(options.value)
  if (!opened.ok) return opened
  const target = join(out.value, folderPrefix)
  const made = await makeNewFolder(out.value, target)
  if (!made.ok) return made
  const files = [...opened.value.bag].map(([path, bytes]) => ({ path: join(target, path), bytes }))
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    const inner = await makeFolder(folder)
    if (!inner.ok) return inner
  }
  const written = await writeNewFiles(files)
  if (!written.ok) return written
  io.out(`${target}，共 ${files.length} 个文件`)
  const odd = oddNameLine(options.value)
  if (odd !== undefined) io.out(odd)
  return ok(undefined)
}

async function makeNewFolder(parent: string, target: string): Promise<CommandResult> {
  const above = await makeFolder(parent)
  if (!above.ok) return above
  try {
    await mkdir(target)
    return ok(undefined)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'EEXIST') return fail(commandFailure('FileExists', `文件夹 ${target} 已存在，没有覆盖任何文件。`))
    return fail(commandFailure('FolderUnwritable', `无法建立文件夹 ${target}（${code}）。`))
  }
}
