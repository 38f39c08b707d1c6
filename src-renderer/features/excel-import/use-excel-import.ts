import { useEffect, useMemo, useRef, useState } from 'react'
import type { Bytes } from '#shared/bundle/ports'
import { judgeSheet, judgeUnderHeads, type SheetNature } from '#shared/excel-import/judge-sheet'
import { headsToKey } from '#shared/excel-import/find-heads'
import type { ImportField } from '#shared/excel-import/import-fields'
import { mappingToKept, remap, type Mapping } from '#shared/excel-import/map-columns'
import type { ImportCounts, ImportPlan, ImportPolicy } from '#shared/excel-import/plan-import'
import type { JudgedPicture } from '#shared/excel-import/old-picture'
import type { ReadList } from '#shared/excel-import/read-list'
import { instantToLocalDate } from '#shared/prelude/instant'
import { parsePasted } from '#shared/workbook/text-workbook'
import type { Workbook } from '#shared/workbook/workbook'
import { backUpBefore } from '../../backups/back-up-before'
import { hostAttachments } from '../../desk/attachment-store'
import { useDesk, type Desk } from '../../desk/desk'
import { takeHandedBundles } from '../../desk/handed-bundle'
import { callHost } from '../../host/call-host'
import { commitImport, readImportPlan } from '../../ledger-store/commit/commit-import'
import { isNotShown } from '../../ledger-store/commit/ledger'
import { guardView } from '../../ledger-store/view/guard-view'
import { attachmentPutToWords } from '../../messages/attachment-words'
import { importFailureToWords } from '../../messages/excel-import-words'
import { fileReadToWords } from '../../messages/host-words'
import { tableFileToWords } from '../../messages/table-file-words'
import type { FailureWords } from '../../messages/words-of'
import { createTableReader, type TableProgress } from '../../table-worker/table-client'
import { tableLimits } from '#shared/workbook/table-limits'
import { ok } from '#shared/prelude/result'
import { readListOf, type Looked } from './read-list-of'
import { keepPictures, listPictures } from './sheet-pictures'

/** A sheet of the file, with what it is. */
export interface LaidSheet {
  readonly name: string
  readonly hidden: boolean
  readonly nature: SheetNature
}

/** What lies on the screen: the file, its sheets, and which of them is imported. */
export interface Laid {
  readonly file: string
  readonly workbook: Workbook
  readonly sheets: readonly LaidSheet[]
  readonly chosen: number
}

export interface Checked {
  readonly judged: readonly JudgedPicture[]
  readonly read: ReadList
  readonly plan: ImportPlan
  readonly policy: ImportPolicy
}

export type ExcelImportState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly file: string; readonly progress: TableProgress | undefined }
  | { readonly at: 'refused'; readonly file: string; readonly words: FailureWords }
  | { readonly at: 'laid'; readonly laid: Laid; readonly failure: FailureWords | undefined }
  | {
      readonly at: 'checking'
      readonly laid: Laid
      readonly looked: Looked
      readonly done: number
      readonly of: number
    }
  | {
      readonly at: 'checked'
      readonly laid: Laid
      readonly checked: Checked
      readonly failure: FailureWords | undefined
    }
  | {
      readonly at: 'importing'
      readonly laid: Laid
      readonly checked: Checked
      readonly doing: ImportDoing
      readonly done: number
      readonly of: number
    }
  | {
      readonly at: 'done'
      readonly file: string
      readonly importId: string
      readonly counts: ImportCounts
      readonly shown: boolean
    }

/** What is done before the act itself, in this order; how far that is, the ledger tells. */
export type ImportDoing = 'backup' | 'pictures' | 'cases'

export interface ExcelImportActions {
  choose(): Promise<void>
  openBlob(name: string, blob: Blob): Promise<void>
  paste(text: string): void
  chooseSheet(sheet: number): void
  /** Says in which line of the sheet the heads stand, counted from 0; what is read goes by it. */
  chooseHeads(line: number): void
  /** Says what a column is; remembered on this PC for sheets with the same heads. */
  chooseField(column: number, field: ImportField | undefined): void
  check(): Promise<void>
  changePolicy(change: Partial<ImportPolicy>): Promise<void>
  importNow(): Promise<void>
  /** Gives up what is being done; back to the mapping, or to the choice of a file. */
  back(): void
  startOver(): void
}

/** So many sets of heads are remembered. */
const mostRemembered = 40

const freshPolicy: ImportPolicy = { unsaid: 'open', openDueOn: '', duplicates: 'skip', choices: new Map() }

/** The import of an old ledger: its state, and what may be done with it. Leaving the screen ends the reader and forgets the file. */
export function useExcelImport(): { readonly state: ExcelImportState; readonly actions: ExcelImportActions } {
  const desk = useDesk()
  const [state, setState] = useState<ExcelImportState>({ at: 'choosing' })
  const begin = useTurns(setState)
  const reader = useMemo(() => createTableReader(), [])
  useEffect(() => () => reader.end(), [reader])
  const openBytes = async (file: string, bytes: Bytes): Promise<void> => {
    const { show } = begin()
    show({ at: 'reading', file, progress: undefined })
    const read = await reader.read(bytes, (progress) => show({ at: 'reading', file, progress }))
    show(read.ok ? lay(desk, file, read.value) : { at: 'refused', file, words: tableFileToWords(read.failure) })
  }
  useHandedTables(openBytes)
  const actions: ExcelImportActions = {
    choose: async () => {
      const chosen = await callHost('file.open', { kind: 'table' })
      if (!chosen.ok || chosen.value.file === null) return
      const { token, name } = chosen.value.file
      const { show } = begin()
      show({ at: 'reading', file: name, progress: undefined })
      const read = await callHost('file.read', { token, maxBytes: tableLimits.fileBytes })
      if (read.ok) return openBytes(name, read.value.bytes)
      show({ at: 'refused', file: name, words: fileReadToWords(read.failure) })
    },
    openBlob: async (name, blob) => {
      const { show } = begin()
      show({ at: 'reading', file: name, progress: undefined })
      const bytes = await readBlob(blob)
      if (bytes !== undefined) return openBytes(name, bytes)
      show({ at: 'refused', file: name, words: fileReadToWords({ type: 'FileGone' }) })
    },
    paste: (text) => {
      const read = parsePasted(text)
      const { show } = begin()
      show(
        read.ok
          ? lay(desk, pastedName, read.value)
          : { at: 'refused', file: pastedName, words: tableFileToWords(read.failure) },
      )
    },
    chooseSheet: (chosen) => {
      if (state.at === 'laid') begin().show({ ...state, laid: { ...state.laid, chosen }, failure: undefined })
    },
    chooseHeads: (line) => {
      if (state.at === 'laid') begin().show({ ...state, laid: withHeads(desk, state.laid, line), failure: undefined })
    },
    chooseField: (column, field) => {
      if (state.at === 'laid') begin().show({ ...state, laid: withField(desk, state.laid, column, field) })
    },
    check: async () => {
      if (state.at === 'laid') await check(desk, state.laid, begin())
    },
    changePolicy: async (change) => {
      if (state.at !== 'checked') return
      const { laid, checked } = state
      const policy = { ...checked.policy, ...change }
      const plan = await readPlan(desk, checked.read, policy)
      begin().show(
        plan.ok
          ? { at: 'checked', laid, checked: { ...checked, policy, plan: plan.value }, failure: undefined }
          : state,
      )
    },
    importNow: async () => {
      if (state.at === 'checked') await importNow(desk, state, begin())
    },
    back: () => {
      if (state.at === 'checking' || state.at === 'checked')
        return begin().show({ at: 'laid', laid: state.laid, failure: undefined })
      // What is being made ready is given up where it is asked, before anything is written.
      if (state.at === 'importing') return begin().show({ ...state, at: 'checked', failure: undefined })
      reader.end()
      begin().show({ at: 'choosing' })
    },
    startOver: () => begin().show({ at: 'choosing' }),
  }
  return { state, actions }
}

/** Takes the screen for what is done now: whatever was begun before shows nothing more. */
function useTurns(setState: (next: ExcelImportState) => void): () => Turn {
  const round = useRef(0)
  return () => {
    const mine = (round.current += 1)
    return {
      show: (next) => (mine === round.current ? setState(next) : undefined),
      isOver: () => mine !== round.current,
      settle: (next) => {
        round.current += 1
        setState(next)
      },
    }
  }
}

interface Turn {
  readonly show: (next: ExcelImportState) => void
  readonly isOver: () => boolean
  /** What is written is written, and has to be seen. */
  readonly settle: (next: ExcelImportState) => void
}

/** As what a pasted block stands on the screen and in the log. */
const pastedName = '粘贴的表'

/** The first sheet with cases in it is offered. */
function lay(desk: Desk, file: string, workbook: Workbook): ExcelImportState {
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    nature: judgeSheet(sheet, desk.settings.excelHeads),
  }))
  const best = (wanted: SheetNature['type']): number =>
    sheets.findIndex(({ nature, hidden }) => nature.type === wanted && !hidden)
  const chosen = [best('list'), best('card'), best('classes'), 0].find((at) => at >= 0) ?? 0
  return { at: 'laid', laid: { file, workbook, sheets, chosen }, failure: undefined }
}

function withHeads({ settings }: Desk, laid: Laid, line: number): Laid {
  const whole = laid.workbook.sheets[laid.chosen]
  if (whole === undefined) return laid
  const nature = judgeUnderHeads(whole, line, settings.excelHeads)
  return { ...laid, sheets: laid.sheets.map((one, at) => (at === laid.chosen ? { ...one, nature } : one)) }
}

function withField(desk: Desk, laid: Laid, column: number, field: ImportField | undefined): Laid {
  const sheet = laid.sheets[laid.chosen]
  if (sheet?.nature.type !== 'list') return laid
  const { nature } = sheet
  const mapping = remap(nature.mapping, column, field)
  remember(desk, headsToKey(nature.found), mapping)
  const changed = { ...sheet, nature: { ...nature, mapping } }
  return { ...laid, sheets: laid.sheets.map((one, at) => (at === laid.chosen ? changed : one)) }
}

function remember({ settings, changeSettings }: Desk, key: string, mapping: Mapping): void {
  const others = Object.entries(settings.excelHeads).filter(([one]) => one !== key)
  const now: [string, string[]] = [key, mappingToKept(mapping)]
  void changeSettings({ excelHeads: Object.fromEntries([...others, now].slice(-mostRemembered)) })
}

const byOf = ({ settings, calendar, clock }: Desk) => ({
  actorId: settings.actorId,
  today: instantToLocalDate(clock.now()),
  calendar,
})

const readPlan = (desk: Desk, read: ReadList, policy: ImportPolicy) =>
  guardView(async () => ok(await readImportPlan(desk.ledger.database, read, policy, byOf(desk))))

async function check(desk: Desk, laid: Laid, { show, isOver }: Turn): Promise<void> {
  show({ at: 'checking', laid, looked: 'lines', done: 0, of: 1 })
  const tell = (looked: Looked, done: number, of: number): void => show({ at: 'checking', laid, looked, done, of })
  const found = await readListOf(laid, byOf(desk).today, tell, isOver)
  if (found === undefined || isOver()) return
  const { read, judged } = found
  await desk.ledger.catchUp()
  const plan = await readPlan(desk, read, freshPolicy)
  show(
    plan.ok
      ? { at: 'checked', laid, checked: { read, judged, plan: plan.value, policy: freshPolicy }, failure: undefined }
      : { at: 'laid', laid, failure: importFailureToWords(plan.failure) },
  )
}

async function importNow(
  desk: Desk,
  state: Extract<ExcelImportState, { at: 'checked' }>,
  { show, isOver, settle }: Turn,
): Promise<void> {
  const { laid, checked } = state
  const tellOf =
    (doing: ImportDoing) =>
    (done: number, of: number): void =>
      show({ at: 'importing', laid, checked, doing, done, of })
  tellOf('backup')(0, 1)
  // An import that should not have been is undone by an act; the backup is for what nobody thinks of.
  await backUpBefore('import')
  if (isOver()) return
  const pictures = listPictures(checked.plan, laid.workbook.pictures, checked.judged)
  const kept = await keepPictures(hostAttachments, pictures, tellOf('pictures'), isOver)
  if (!kept.ok) {
    const { name, cause } = kept.failure
    return show({ at: 'checked', laid, checked, failure: attachmentPutToWords(name, cause) })
  }
  const importId = crypto.randomUUID()
  const tellCases = tellOf('cases')
  const wish = {
    source: { importId, file: laid.file, sheet: laid.sheets[laid.chosen]?.name ?? '' },
    read: checked.read,
    policy: checked.policy,
    newId: () => crypto.randomUUID(),
    tell: (done: number, of: number) => (done % 50 === 0 || done === of ? tellCases(done, of) : undefined),
    isCancelled: isOver,
  }
  const done = await commitImport(desk.ledger, checked.plan, wish, byOf(desk))
  if (!done.ok) {
    // The ledger moved under the plan: what importing would do now is shown, to be looked at again.
    const again = done.failure.type === 'LedgerChanged' ? await readPlan(desk, checked.read, checked.policy) : undefined
    const plan = again?.ok === true ? again.value : checked.plan
    return show({ at: 'checked', laid, checked: { ...checked, plan }, failure: importFailureToWords(done.failure) })
  }
  settle({ at: 'done', file: laid.file, importId, counts: checked.plan.counts, shown: !isNotShown(done.value) })
}

function useHandedTables(openBytes: (file: string, bytes: Bytes) => Promise<void>): void {
  const newest = useRef(openBytes)
  useEffect(() => {
    newest.current = openBytes
  })
  useEffect(() => takeHandedBundles('excel-import', ({ name, bytes }) => void newest.current(name, bytes)), [])
}

/** A file dragged from a stick that was pulled out meanwhile cannot be read any more. */
async function readBlob(blob: Blob): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return undefined
  }
}
