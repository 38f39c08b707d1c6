import { useState } from 'react'
import { composeClassSheet } from '#shared/class-table/class-sheet'
import type { ClassTable } from '#shared/class-table/class-table'
import { readClassSheet, type ClassSheet } from '#shared/class-table/read-class-sheet'
import { firstRows } from '#shared/workbook/first-rows'
import { useDesk } from '../../../desk/desk'
import { useToday } from '../../../desk/use-today'
import { callHost } from '../../../host/call-host'
import { commitDeskAct } from '../../../ledger-store/commit/commit-desk-act'
import { classesKept, classSheetToWords } from '../../../messages/class-words'
import { codeNotThereToWords } from '../../../messages/code-words'
import { commitFailureToWords, fileReadToWords, fileWriteToWords } from '../../../messages/host-words'
import { tableFileToWords } from '../../../messages/table-file-words'
import type { FailureWords } from '../../../messages/words-of'
import { loadRenderClassSheet } from '../../../papers/load-render-class-sheet'
import { readTableOnce } from '../../../table-worker/read-once'
import { useSnackbar } from '../../../ui/use-snackbar'

/** A file that was chosen and read. */
export interface ReadClassFile {
  /** Without what says its kind. */
  readonly name: string
  readonly sheet: ClassSheet
}

export interface ClassFiles {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** The file to be shown before it is taken. */
  readonly read: ReadClassFile | undefined
  choose(): Promise<void>
  forget(): void
  save(table: ClassTable): Promise<void>
}

/** The longest file that is read: some ten thousand rows. */
const mostBytes = 4 * 1024 * 1024
const kept = '台账里已保存的内容都在，分类表没有改动。'

/** Reads a table of classes from a file that a person chooses, and saves the office's as a workbook, which is put on record. */
export function useClassFiles(): ClassFiles {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const [read, setRead] = useState<ReadClassFile>()
  const run = async (task: () => Promise<FailureWords | undefined>): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailure(await task())
    setBusy(false)
  }
  const choose = async (): Promise<FailureWords | undefined> => {
    const chosen = await callHost('file.open', { kind: 'attachment' })
    if (!chosen.ok) return fileReadToWords(chosen.failure)
    if (chosen.value.file === null) return undefined
    const file = await callHost('file.read', { token: chosen.value.file.token, maxBytes: mostBytes })
    if (!file.ok) return fileReadToWords(file.failure)
    const workbook = await readTableOnce(file.value.bytes)
    if (!workbook.ok) return { ...tableFileToWords(workbook.failure), safe: classesKept }
    const sheet = readClassSheet(firstRows(workbook.value))
    if (!sheet.ok) return classSheetToWords(sheet.failure)
    setRead({ name: chosen.value.file.name.replace(/\.\w{1,5}$/u, ''), sheet: sheet.value })
    return undefined
  }
  const save = async (table: ClassTable): Promise<FailureWords | undefined> => {
    const render = await loadRenderClassSheet()
    if (!render.ok) return codeNotThereToWords(kept)
    const bytes = await render.value(composeClassSheet(table), new Date(clock.now()))
    const fileName = `内容分类表_${today}`
    const saved = await callHost('file.save', { kind: 'xlsx', name: `${fileName}.xlsx`, bytes, drive: null })
    if (!saved.ok) return fileWriteToWords(saved.failure)
    if (saved.value.saved === null) return undefined
    const { name, place } = saved.value.saved
    const act = { act: 'classes-saved', classes: table.classes.length, file: name } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (!recorded.ok) return { ...commitFailureToWords(recorded.failure), title: `已存为 ${name}，但没有记入操作日志` }
    tell(`已存为 ${name}（${place}），并记入操作日志`)
    return undefined
  }
  return {
    busy,
    failure,
    read,
    choose: () => run(choose),
    forget: () => setRead(undefined),
    save: (table) => run(() => save(table)),
  }
}
