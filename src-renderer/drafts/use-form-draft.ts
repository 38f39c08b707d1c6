import { draftId, type Draft } from '#shared/draft/draft'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { DraftPlace, FormName } from '#shared/draft/draft-forms'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { systemClock } from '../prelude/system-clock'
import type { DraftUnkept, Writer, Written } from './draft-store'
import { useDraftDesk } from './drafts-context'
import { followDrawn } from './follow-drawn'
import { isSameFields, listDrawn, readFields, readLabel, readShownText, readWrittenText } from './read-form'
import { planRestore } from './plan-restore'
import { parseFormValue, type FieldValues, type FormValue, type RestoredFields } from './restored-fields'

/** What a form says of its writing: where it is kept, or why it is not. */
export type FormDraft = DraftPlace | { readonly notKept: 'secret' | 'nothing-written'; readonly form: FormName }

/** A field that shows something else than when its form was left half written. */
export interface MovedOnScreen {
  /** '' where it has no name on the screen. */
  readonly label: string
  /** Whether it was written in: what was written stands in it. */
  readonly written: boolean
  /** What would stand in it by itself, of a field of text. */
  readonly now: string | undefined
}

/** What becomes of what stands in a form when the form goes from the screen. */
type Fate =
  /** Nobody has said: it is kept, and that is told. */
  | 'open'
  /** It is being saved. */
  | 'acting'
  | 'kept'
  | 'dropped'

export interface FormKeeping {
  /** What was left here half written, until it is decided on: the form is not drawn before. */
  readonly offered: Draft | undefined
  /** What the fields are filled from again. They are to be drawn anew when it comes: its form is drawn once without it. */
  readonly restored: RestoredFields | undefined
  /** What the form shows otherwise than when the draft was written, by the names of its fields on the screen. */
  readonly moved: readonly MovedOnScreen[]
  /** Why the newest writing is not on the disk. */
  readonly unkept: DraftUnkept | undefined
  readonly isKept: boolean
  /** Goes on with what was offered, or forgets it. */
  takeUp(): void
  giveUp(): void
  /** Whether anything in the form differs from how it was first drawn. */
  isTouched(): boolean
  /** Whether what is written here is saved or given up: a form that is still drawn then sends nothing more. */
  isOver(): boolean
  decide(fate: Fate): void
}

/**
 * Keeps what is written in a form of uncontrolled fields, under the person at whose desk it was opened. `onLeft` is called
 * when the form goes from the screen half written and nobody has decided: by the back button, or as somebody else sits down.
 */
export function useFormDraft(draft: FormDraft, form: HTMLFormElement | null, onLeft: () => void): FormKeeping {
  const { store, personId } = useDraftDesk()
  const [place] = useState(() => ('notKept' in draft ? undefined : { personId, ...draft }))
  const id = useMemo(() => (place === undefined ? undefined : draftId(place)), [place])
  const unkept = useSyncExternalStore(store.subscribe, () =>
    id === undefined ? undefined : store.read().unkept.get(id),
  )
  const [offered, setOffered] = useState(() => (id === undefined ? undefined : store.read().drafts.get(id)))
  const [takenUp, setTakenUp] = useState<Draft>()
  const value = useMemo(() => parseFormValue(takenUp?.value), [takenUp])
  const [filling, setFilling] = useState<Filling>()
  const fate = useRef<Fate>('open')
  const start = useRef<FieldValues>(undefined)
  const left = useRef(onLeft)
  useEffect(() => void (left.current = onLeft))
  const isOffered = offered !== undefined

  // Before the form leaves the page: its labels are still to be read then.
  useLayoutEffect(() => {
    if (isOffered || form === null) return undefined
    // Not filled again yet: see `takeUp`.
    if (value !== undefined && filling === undefined) return undefined
    const before = { ...(filling?.now ?? readFields(form)) }
    start.current = before
    const stopFollowing = followDrawn(form, before)
    if (place === undefined) return stopFollowing
    const read = (): Written | undefined => (fate.current === 'dropped' ? undefined : readWritten(form, before))
    const writer: Writer = { personId: place.personId, place, read }
    const stop = store.watch(writer)
    return () => {
      stopFollowing()
      stop()
      store.keep(writer)
      if (fate.current === 'open' && read() !== undefined) left.current()
    }
  }, [isOffered, value, filling, place, store, form])

  return {
    offered,
    restored: filling?.restored,
    moved: filling?.moved ?? [],
    unkept,
    isKept: place !== undefined,
    takeUp: () => {
      // Drawn once as it is by itself, and at once anew before it is on the screen: so it is known what the ledger says by now.
      flushSync(() => {
        setTakenUp(offered)
        setOffered(undefined)
      })
      const left = parseFormValue(offered?.value)
      if (form !== null && offered !== undefined && left !== undefined) setFilling(fillAgain(form, offered, left))
    },
    giveUp: () => {
      if (id !== undefined) store.drop(id)
      setOffered(undefined)
    },
    isTouched: () => form !== null && start.current !== undefined && !isSameFields(readFields(form), start.current),
    isOver: () => fate.current === 'dropped',
    decide: (next) => {
      fate.current = next
      if (next === 'dropped' && id !== undefined) store.drop(id)
    },
  }
}

interface Filling {
  readonly restored: RestoredFields
  readonly moved: readonly MovedOnScreen[]
  /** What the form shows without it. */
  readonly now: FieldValues
}

function fillAgain(form: HTMLFormElement, draft: Draft, value: FormValue): Filling {
  const now = readFields(form)
  const { values, moved } = planRestore(value, {
    now,
    drawn: listDrawn(form),
    writtenOn: instantToLocalDate(draft.at),
    today: instantToLocalDate(systemClock.now()),
  })
  return {
    now,
    restored: { values, partly: true, spent: new Set() },
    moved: moved.map(({ name, written }) => ({
      label: readLabel(form, name),
      written,
      now: readShownText(form, name),
    })),
  }
}

/** What is worth keeping of a form; undefined while it stands as it was first drawn. */
function readWritten(form: HTMLFormElement, start: FieldValues): Written | undefined {
  const fields = readFields(form)
  return isSameFields(fields, start) ? undefined : { value: { fields, start }, text: readWrittenText(form, start) }
}
