import { useRef, useState } from 'react'
import type { IpcResult } from '#shared/ipc/contract'
import type { ListLines, ListSheet } from '#shared/paper/list-sheet'
import { callHost } from '../host/call-host'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { createListWriter, type ListWriter } from '../list-worker/list-client'
import { commitFailureToWords, fileWriteToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { toFileName } from './file-name'
import { useToday } from './use-today'

/** A list that is to leave as a workbook. */
export interface ListToSave {
  readonly sheet: ListSheet
  /** Its name on record: of a 分类台账 the one that the program knows it by. */
  readonly list: string
  /** Which lines, in the words of the filter. */
  readonly of: string
  readonly count: number
  /** The lines from `start` on up to `end`, without it. */
  lines(start: number, end: number): ListLines
}

/** What is done of a list: its lines are worked out, written, and packed into a file. */
export type ListPhase = 'working-out' | 'writing' | 'packing'

/** How far a list is. */
export interface ListProgress {
  readonly phase: ListPhase
  readonly done: number
  readonly total: number
}

export interface SaveList {
  readonly progress: ListProgress | undefined
  readonly failure: FailureWords | undefined
  /** Answers what to tell once the file stands and is on record; undefined where nothing was saved. */
  save(list: ListToSave): Promise<string | undefined>
  /** Gives up what is being written: no file comes of it. */
  cancel(): void
}

/** Lines worked out between two turns of the window. */
const linesAtATime = 400

const notWritten: FailureWords = {
  title: '没有导出',
  what: '写工作簿的那部分程序中断了，多半是内存不够。',
  safe: '台账没有改动，也没有留下写了一半的文件。',
  todo: '关掉别的程序再试一次；案件很多时，先筛选，再分几次导出。',
}

function* partsOf({ count, lines }: ListToSave, tell: (done: number) => void): Generator<ListLines> {
  for (let start = 0; start < count; start += linesAtATime) {
    const end = Math.min(count, start + linesAtATime)
    yield lines(start, end)
    tell(end)
  }
}

/** Leaves lists as workbooks, one after the other, each put on record: what is in them may name people. */
export function useSaveList(): SaveList {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const [progress, setProgress] = useState<ListProgress>()
  const [failure, setFailure] = useState<FailureWords>()
  const writerRef = useRef<ListWriter>(undefined)

  const keep = async ({ list, of, count }: ListToSave, saved: IpcResult<'file.save'>): Promise<string | undefined> => {
    if (!saved.ok) {
      setFailure(fileWriteToWords(saved.failure))
      return undefined
    }
    if (saved.value.saved === null) return undefined
    const { name, place } = saved.value.saved
    const act = { act: 'list-saved', list, lines: count, of, file: name } as const
    const recorded = await commitDeskAct(ledger, act, settings.actorId, today)
    if (recorded.ok) return `已导出 ${count} 件：${name}（${place}），并记入操作日志`
    setFailure({ ...commitFailureToWords(recorded.failure), title: `已导出 ${name}，但没有记入操作日志` })
    return undefined
  }
  const write = async (list: ListToSave): Promise<string | undefined> => {
    const writer = createListWriter()
    writerRef.current = writer
    const parts = partsOf(list, (done) => setProgress({ phase: 'working-out', done, total: list.count }))
    const written = await writer.write(list.sheet, parts, new Date(clock.now()), (done, of) =>
      setProgress({ phase: of - done < linesAtATime * 2 ? 'packing' : 'writing', done, total: of }),
    )
    writer.end()
    writerRef.current = undefined
    if (!written.ok) {
      if (written.failure.detail !== 'ended') setFailure(notWritten)
      return undefined
    }
    const file = {
      kind: 'xlsx',
      name: `${toFileName(list.sheet.title)}_${today}.xlsx`,
      bytes: written.value,
      drive: null,
    } as const
    return keep(list, await callHost('file.save', file))
  }
  return {
    progress,
    failure,
    save: async (list) => {
      if (writerRef.current !== undefined) return undefined
      setFailure(undefined)
      setProgress({ phase: 'working-out', done: 0, total: list.count })
      const told = await write(list)
      setProgress(undefined)
      return told
    },
    cancel: () => writerRef.current?.end(),
  }
}
