import { composeDraft, type AskedDraft, type ComposedDraft } from '#shared/template/compose-draft'
import { countsOf } from '../../count-worker/count-client'
import { useCounted, type Find } from '../../desk/use-counted'
import { rowStoreOf } from '../../ledger-store/read/row-store'
import type { ReportGround } from './use-report-ground'

/** Drafted by the worker, or where there is none by the window. What is asked is a text, so that it is another only where it says another thing. */
const find: Find<string, ComposedDraft> = async (database, text) => {
  const asked: AskedDraft = JSON.parse(text)
  const answered = await countsOf(database).draft(asked)
  if (answered.ok) return answered.value
  const store = rowStoreOf(database)
  await store.fill()
  return composeDraft([...store.rows.values()], asked)
}

/** A report as the figures draft it, kept true; undefined until it is drafted for the first time. */
export function useDraftedReport({ choice: { kind }, source, staff }: ReportGround): ComposedDraft | undefined {
  const { rows: _rows, names: _names, ...plain } = source
  const asked: AskedDraft = {
    kind: { template: kind.template, shipped: kind.shipped, troubles: kind.troubles },
    source: plain,
    people: [...staff.people].map(([id, { name }]) => [id, name]),
    departments: [...staff.departments].map(([id, { name }]) => [id, name]),
  }
  return useCounted(JSON.stringify(asked), find)?.found
}
