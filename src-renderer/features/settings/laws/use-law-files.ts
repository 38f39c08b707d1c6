import { useState } from 'react'
import { planLawImport, type LawImportPlan, type ReadLaw } from '#shared/law/plan-law-import'
import { useDesk } from '../../../desk/desk'
import { readLawFiles, type LawFile } from '../../../law-worker/law-reader'
import { commitLawImport, commitLawStanding, type LawFailure } from '../../../ledger-store/commit/commit-laws'
import { readLawRecords } from '../../../ledger-store/read/read-laws'
import { lawFailureToWords, lawFilesTooManyToWords } from '../../../messages/law-words'
import type { FailureWords } from '../../../messages/words-of'
import type { LawStanding } from '#shared/law/law-record'
import type { Result } from '#shared/prelude/result'

/** An import before it is confirmed. */
export interface ShownLawImport {
  readonly files: readonly ReadLaw[]
  readonly plan: LawImportPlan
}

export interface LawFiles {
  readonly busy: boolean
  /** Files that are read already, while they are; undefined otherwise. */
  readonly done: number | undefined
  readonly failure: FailureWords | undefined
  readonly shown: ShownLawImport | undefined
  /** Reads what was chosen and shows what would become of it; nothing is written. */
  read(files: readonly File[]): Promise<void>
  forget(): void
  /** Each is true when it is recorded. */
  take(): Promise<boolean>
  say(id: string, standing: LawStanding): Promise<boolean>
}

const textFile = /\.(?:md|markdown|txt)$/iu

const toLawFile = (file: File): LawFile => ({
  path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
})

/** Takes laws in from files, and records what the office says of each. */
export function useLawFiles(): LawFiles {
  const { ledger, settings } = useDesk()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<number>()
  const [failure, setFailure] = useState<FailureWords>()
  const [shown, setShown] = useState<ShownLawImport>()
  const record = async (act: Promise<Result<unknown, LawFailure>>): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    const recorded = await act
    setBusy(false)
    if (!recorded.ok) setFailure(lawFailureToWords(recorded.failure))
    return recorded.ok
  }
  const read = async (files: readonly File[]): Promise<void> => {
    const texts = files.filter(({ name }) => textFile.test(name)).map(toLawFile)
    setFailure(undefined)
    if (texts.length === 0) return setFailure(noTexts)
    setDone(0)
    const found = await readLawFiles(texts, setDone)
    setDone(undefined)
    if (!found.ok) return setFailure(lawFilesTooManyToWords(found.failure))
    setShown({ files: found.value, plan: planLawImport(found.value, await readLawRecords(ledger.database)) })
  }
  return {
    busy: busy || done !== undefined,
    done,
    failure,
    shown,
    read,
    forget: () => {
      setShown(undefined)
      setFailure(undefined)
    },
    take: async () => {
      if (shown === undefined) return false
      const taken = await record(commitLawImport(ledger, shown, settings.actorId))
      if (taken) setShown(undefined)
      return taken
    },
    say: (id, standing) => record(commitLawStanding(ledger, id, standing, settings.actorId)),
  }
}

const noTexts: FailureWords = {
  title: '没有可以导入的文件',
  what: '选的文件里没有纯文本文件。Word、PDF 文件要先另存为纯文本。',
  safe: '法规库没有改动。',
  todo: '请选法规的纯文本文件，或者装着它们的文件夹。',
}
