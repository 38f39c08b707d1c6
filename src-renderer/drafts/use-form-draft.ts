import { draftId, type Draft } from '#shared/draft/draft'
import type { DraftPlace } from '#shared/draft/draft-forms'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DraftUnkept, Writer, Written } from './draft-store'
import { useDraftDesk } from './drafts-context'
import { isSameFields, readFields, readWrittenText } from './read-form'
import { parseFormValue, type FieldValues, type RestoredFields } from './restored-fields'

/** What a form says of its writing: where it is kept, or why it is not. */
export type FormDraft = DraftPlace | { readonly notKept: 'secret' | 'nothing-written' }

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
  readonly restored: RestoredFields | undefined
  /** Why the newest writing is not on the disk. */
  readonly unkept: DraftUnkept | undefined
  readonly isKept: boolean
  /** Goes on with what was offered, or forgets it. */
  takeUp(): void
  giveUp(): void
  /** Whether anything in the form differs from how it was first drawn. */
  isTouched(): boolean
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
  const restored = useMemo(
    () => (value === undefined ? undefined : { values: value.fields, spent: new Set<string>() }),
    [value],
  )
  const fate = useRef<Fate>('open')
  const start = useRef<FieldValues>(undefined)
  const left = useRef(onLeft)
  useEffect(() => void (left.current = onLeft))
  const isOffered = offered !== undefined

  // Before the form leaves the page: its labels are still to be read then.
  useLayoutEffect(() => {
    if (isOffered || form === null) return undefined
    const before = value?.start ?? readFields(form)
    start.current = before
    if (place === undefined) return undefined
    const read = (): Written | undefined => (fate.current === 'dropped' ? undefined : readWritten(form, before))
    const writer: Writer = { personId: place.personId, place, read }
    const stop = store.watch(writer)
    return () => {
      stop()
      store.keep(writer)
      if (fate.current === 'open' && read() !== undefined) left.current()
    }
  }, [isOffered, value, place, store, form])

  return {
    offered,
    restored,
    unkept,
    isKept: place !== undefined,
    takeUp: () => {
      setTakenUp(offered)
      setOffered(undefined)
    },
    giveUp: () => {
      if (id !== undefined) store.drop(id)
      setOffered(undefined)
    },
    isTouched: () => form !== null && start.current !== undefined && !isSameFields(readFields(form), start.current),
    decide: (next) => {
      fate.current = next
      if (next === 'dropped' && id !== undefined) store.drop(id)
    },
  }
}

/** What is worth keeping of a form; undefined while it stands as it was first drawn. */
function readWritten(form: HTMLFormElement, start: FieldValues): Written | undefined {
  const fields = readFields(form)
  return isSameFields(fields, start) ? undefined : { value: { fields, start }, text: readWrittenText(form, start) }
}
