import { useMemo, useState } from 'react'
import { z } from 'zod'
import { headsToKey, readHeads, remap, type HeadsFault, type ShapedTable } from '#shared/centre-figures/read-heads'
import type { TableField } from '#shared/centre-figures/table-fields'
import { parseTextTable, type TextTable } from '#shared/centre-figures/text-table'
import type { DraftUnkept } from '../../drafts/draft-store'
import { useKeptWriting } from '../../drafts/use-kept-writing'
import { useDesk } from '../../desk/desk'
import { openTableFile, type OpenTableFailure } from './open-table-file'

const tableSchema = z.object({ name: z.string(), table: z.array(z.array(z.string())) })
const keptSchema = z.object({ source: z.string(), sheet: z.number().int().min(0), tables: z.array(tableSchema).min(1) })

/** What lies on the screen: where it is from, its sheets, and which of them is looked at. */
type Laid = z.infer<typeof keptSchema>

/** The table that is held against the ledger. */
export interface CentreTable {
  /** 粘贴的表, or the name of the file. */
  readonly source: string
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly table: TextTable
  /** With its heads; undefined where they were not found. */
  readonly shaped: ShapedTable | undefined
}

export interface CentreTableDesk {
  readonly laid: CentreTable | undefined
  readonly busy: boolean
  readonly failure: OpenTableFailure | HeadsFault | undefined
  /** Why what lies here is not kept on this PC. */
  readonly unkept: DraftUnkept | undefined
  paste(text: string): void
  open(): Promise<void>
  chooseSheet(sheet: number): void
  /** Says what stands in a column; remembered for tables with the same heads. */
  choose(column: number, field: TableField | undefined): void
  clear(): void
}

/** So many sets of heads are remembered. */
const mostRemembered = 40

/** Takes a table, keeps it on this PC while it is worked with, and remembers what its columns are. */
export function useCentreTable(): CentreTableDesk {
  const { settings, changeSettings } = useDesk()
  const [laid, setLaid] = useState<Laid>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<OpenTableFailure>()
  const keeping = useKeptWriting({
    place: { form: 'centre-figures', about: '' },
    isOpen: true,
    isNews: ({ value }) => keptSchema.safeParse(value).success,
    read: () => (laid === undefined ? undefined : { value: laid, text: laid.source }),
    onLeft: () => undefined,
  })
  // Who comes back from a case goes on with the table that lay here.
  const found = keeping.offered === undefined ? undefined : keptSchema.safeParse(keeping.offered.value).data
  if (found !== undefined) {
    setLaid(found)
    keeping.takeUp()
  }
  const chosen = laid?.tables[laid.sheet]
  const read = useMemo(
    () => (chosen === undefined ? undefined : readHeads(chosen.table, settings.centreHeads)),
    [chosen, settings.centreHeads],
  )
  const lay = (next: Laid): void => {
    setFailure(undefined)
    setLaid(next)
  }
  return {
    laid:
      laid === undefined || chosen === undefined
        ? undefined
        : {
            source: laid.source,
            sheets: laid.tables.map(({ name }) => name),
            sheet: laid.sheet,
            table: chosen.table,
            shaped: read?.ok === true ? read.value : undefined,
          },
    busy,
    failure: failure ?? (read?.ok === false ? read.failure : undefined),
    unkept: keeping.unkept,
    paste: (text) => {
      const table = parseTextTable(text)
      if (table.ok) lay({ source: '粘贴的表', sheet: 0, tables: [{ name: '', table: toLines(table.value) }] })
      else setFailure(table.failure)
    },
    open: async () => {
      setBusy(true)
      setFailure(undefined)
      const file = await openTableFile()
      setBusy(false)
      if (!file.ok) return setFailure(file.failure)
      if (file.value === undefined) return
      const tables = file.value.tables.map(({ name, table }) => ({ name, table: toLines(table) }))
      // The first sheet that is a table of either kind; the first of all where none is.
      const sheet = Math.max(
        0,
        tables.findIndex(({ table }) => readHeads(table, settings.centreHeads).ok),
      )
      lay({ source: file.value.name.replace(/\.\w{1,5}$/u, ''), sheet, tables })
    },
    chooseSheet: (sheet) => (laid === undefined ? undefined : lay({ ...laid, sheet })),
    choose: (column, field) => {
      if (read?.ok !== true) return
      const { heads, mapping } = remap(read.value, column, field)
      const others = Object.entries(settings.centreHeads).filter(([key]) => key !== headsToKey(heads))
      const now: [string, string[]] = [headsToKey(heads), mapping.map((one) => one ?? '')]
      void changeSettings({ centreHeads: Object.fromEntries([...others, now].slice(-mostRemembered)) })
    },
    clear: () => {
      setFailure(undefined)
      setLaid(undefined)
      keeping.giveUp()
    },
  }
}

const toLines = (table: TextTable): string[][] => table.map((line) => [...line])
