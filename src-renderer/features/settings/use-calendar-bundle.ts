import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineChange } from '#shared/case/deadline-changes'
import { listTaken, planArrangements, withArrangements } from '#shared/calendar/plan-arrangements'
import { bundleToSource } from '#shared/intake/bundle-source'
import { ok } from '#shared/prelude/result'
import { useEffect, useMemo } from 'react'
import { createBundleClient, type BundleClient } from '../../bundle-worker/bundle-client'
import { useDesk, type Desk } from '../../desk/desk'
import type { HandedBundle } from '../../desk/handed-bundle'
import { useBundleImport, type ChoosingState, type Show, type ShownFailure } from '../../desk/use-bundle-import'
import { useLightGround } from '../../desk/use-deadlines'
import { commitCalendarBundle, type ShownCalendarBundle } from '../../ledger-store/commit/commit-calendar'
import { readExpectations } from '../../ledger-store/read/read-expectations'
import { readOwnCalendar } from '../../ledger-store/read/read-own-calendar'
import { guardView } from '../../ledger-store/view/guard-view'
import { bundleRefusalToWords } from '../../messages/bundle-words'
import { commitFailureToWords } from '../../messages/host-words'
import { loadShippedArrangements } from '../../start/shipped-arrangements'
import { useSnackbar } from '../../ui/use-snackbar'
import type { LightGround } from '#shared/case/deadline'
import { readCalendarChanges } from './use-preview'

/** A verified calendar bundle with what taking it in would change. */
export interface ReadyCalendarBundle extends ShownCalendarBundle {
  readonly fileName: string
  readonly fromName: string
  /** It was taken in before. */
  readonly isRepeat: boolean
  readonly openCases: number
  readonly changes: readonly DeadlineChange<CaseRow>[]
}

export type CalendarBundleState =
  | ChoosingState
  | { readonly at: 'reading'; readonly fileName: string; readonly stage: 'opening' }
  | {
      readonly at: 'planned'
      readonly ready: ReadyCalendarBundle
      readonly busy: boolean
      readonly failure: ShownFailure | undefined
    }

export interface CalendarBundleActions {
  choose(): Promise<void>
  takeIn(): Promise<void>
  startOver(): void
}

/** 放假安排包: chosen here or opened elsewhere and handed over, proved, shown, and taken in as one act. */
export function useCalendarBundle(): { readonly state: CalendarBundleState; readonly actions: CalendarBundleActions } {
  const desk = useDesk()
  const ground = useLightGround()
  const tell = useSnackbar()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  const { state, actions, begin } = useBundleImport<CalendarBundleState>('calendar', (show, file) =>
    openForShow(client, desk, ground, show, file),
  )
  return {
    state,
    actions: {
      choose: actions.choose,
      startOver: actions.startOver,
      takeIn: async () => {
        if (state.at !== 'planned' || state.busy) return
        const show = begin()
        show({ ...state, busy: true, failure: undefined })
        const { ready } = state
        const done = await commitCalendarBundle(desk.ledger, ready, ground.today, desk.settings.actorId)
        if (!done.ok)
          return show({
            ...state,
            busy: false,
            failure: { name: done.failure.type, words: commitFailureToWords(done.failure) },
          })
        const years = listTaken(ready.items).map(({ year }) => year)
        tell(years.length === 0 ? '已登记收包，日历没有改动' : `${years.join('、')} 年节假日安排已保存`)
        show({ at: 'choosing' })
      },
    },
  }
}

async function openForShow(
  client: BundleClient,
  desk: Desk,
  ground: LightGround,
  show: Show<CalendarBundleState>,
  { name: fileName, bytes }: HandedBundle,
): Promise<void> {
  const { ledger, keys } = desk
  show({ at: 'reading', fileName, stage: 'opening' })
  const refuse = (failure: ShownFailure): void => show({ at: 'refused', fileName, failure })
  // What is not seen yet may be this very bundle, taken in a moment ago.
  if (!(await ledger.catchUp()))
    return refuse({ name: 'ViewStale', words: commitFailureToWords({ type: 'ViewStale' }) })
  const expected = await guardView(async () =>
    ok(await readExpectations(ledger.database, keys.ageIdentity, ['calendar'])),
  )
  if (!expected.ok) return refuse({ name: expected.failure.type, words: commitFailureToWords(expected.failure) })
  const opened = await client.open(bytes, expected.value)
  if (!opened.ok) return refuse({ name: opened.failure.type, words: bundleRefusalToWords(opened.failure) })
  const bundle = opened.value
  const { content } = bundle.payload
  if (content.type !== 'calendar') {
    const failure = { type: 'TypeNotAccepted', bundleType: content.type } as const
    return refuse({ name: failure.type, words: bundleRefusalToWords(failure) })
  }
  const read = await guardView(async () => {
    const [shipped, own] = await Promise.all([loadShippedArrangements(), readOwnCalendar(ledger.database)])
    const items = planArrangements(content.arrangements, ground.today, shipped, own)
    const next = withArrangements(own, listTaken(items))
    const { rows, changes } = await readCalendarChanges(ledger.database, ground, { shipped, own }, next)
    return ok({ shipped, items, openCases: rows.length, changes })
  })
  if (!read.ok) return refuse({ name: read.failure.type, words: commitFailureToWords(read.failure) })
  const ready: ReadyCalendarBundle = {
    ...read.value,
    source: bundleToSource(bundle, fileName),
    fileName,
    fromName: bundle.signer.officeName,
    isRepeat: bundle.position.at === 'repeat',
  }
  show({ at: 'planned', ready, busy: false, failure: undefined })
}
