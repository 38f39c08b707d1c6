import { useEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react'
import type { Case } from '#shared/case/case'
import { openVeil, type Veil } from '#shared/case/veil'
import { citeInText } from '#shared/law/cite-article'
import type { Office } from '#shared/office/office'
import { readWordFields } from '#shared/papers/word-fields'
import type { PaperSource } from '#shared/papers/paper-source'
import { fillPhrase } from '#shared/phrase/fill-phrase'
import { phrasesOf } from '#shared/phrase/phrase'
import { instantToMinuteText } from '#shared/prelude/instant'
import { useCaller } from '../caller/caller-context'
import { useDesk } from '../desk/desk'
import { useOffice } from '../desk/use-office'
import { usePhrases } from '../desk/use-phrases'
import { useToday } from '../desk/use-today'
import { LawPicker } from '../laws/law-picker'
import type { Staff } from '../ledger-store/read/read-office'
import { insertText, type TextPlace } from '../ui/insert-text'
import { TextHelpContext, type TextHelp, type TextHelpKind } from '../ui/text-help'
import { PhrasePicker } from './phrase-picker'

interface Asked {
  readonly kind: TextHelpKind
  readonly place: TextPlace
  readonly label: string
}

export interface CaseTextHelpProps {
  readonly one: Case
  readonly staff: Pick<Staff, 'people' | 'departments'>
  readonly children: ReactNode
}

/** Round the screens of a case: its fields of several lines take 常用语, filled in from the case, and what laws say, at the caret. */
export function CaseTextHelp({ one, staff, children }: CaseTextHelpProps): ReactElement {
  const [asked, setAsked] = useState<Asked>()
  const written = useRef<{ readonly place: TextPlace; readonly text: string }>(undefined)
  const help = useMemo((): TextHelp => ({ open: (kind, place, label) => setAsked({ kind, place, label }) }), [])
  // Only when the window is gone does the field take what is written: until then the window holds the focus.
  useEffect(() => {
    const last = written.current
    if (asked !== undefined || last === undefined) return undefined
    written.current = undefined
    // Typed while React is still at work, it would be put back by React first, and what a field undoes be lost with that.
    const timer = setTimeout(() => {
      if (last.text === '') last.place.field.focus()
      else insertText(last.place, last.text)
    })
    return () => clearTimeout(timer)
  }, [asked])
  const end = (text: string): void => {
    // A window that was taken from says that it closes too.
    if (asked !== undefined) written.current ??= { place: asked.place, text }
    setAsked(undefined)
  }
  return (
    <TextHelpContext value={help}>
      {children}
      {asked?.kind === 'law' ? (
        <LawPicker use="text" onTake={(basis, text) => end(citeInText(basis, text))} onClose={() => end('')} />
      ) : null}
      {asked?.kind === 'phrase' ? (
        <CasePhrases one={one} staff={staff} label={asked.label} onTake={end} onClose={() => end('')} />
      ) : null}
    </TextHelpContext>
  )
}

interface CasePhrasesProps extends Omit<CaseTextHelpProps, 'children'> {
  readonly label: string
  readonly onTake: (text: string) => void
  readonly onClose: () => void
}

function CasePhrases({ one, staff, label, onTake, onClose }: CasePhrasesProps): ReactElement | null {
  const { settings } = useDesk()
  const phrases = usePhrases()
  const valueOf = useCaseFields(one, staff)
  if (phrases === undefined || valueOf === undefined) return null
  return (
    <PhrasePicker
      label={label}
      phrases={phrasesOf(phrases, settings.actorId)}
      fill={({ text }) => fillPhrase(text, valueOf)}
      onTake={onTake}
      onClose={onClose}
    />
  )
}

/**
 * What each field says of the case; undefined until the office is read. Of a field in which a confidential caller is struck out it says
 * nothing: a text with gaps in it must not be written as if it were whole.
 */
function useCaseFields(
  one: Case,
  { people, departments }: CaseTextHelpProps['staff'],
): ((field: string) => string | undefined) | undefined {
  const { settings, clock } = useDesk()
  const office = useOffice()
  const today = useToday()
  const { veil } = useCaller()
  return useMemo(() => {
    if (office === undefined) return undefined
    const printedBy = people.get(settings.actorId)?.name ?? ''
    const printedAt = instantToMinuteText(clock.now())
    const through = (seen: Veil): ReadonlyMap<string, string> =>
      readWordFields(sourceOf({ one, office, people, departments, veil: seen, today, printedBy, printedAt }))
    const [shown, whole] = [through(veil), through(openVeil)]
    return (field) => (shown.get(field) === whole.get(field) ? shown.get(field) : undefined)
  }, [office, one, people, departments, veil, today, settings.actorId, clock])
}

/** A field says what the case says: no sentence of the program's papers stands in one. */
const sourceOf = (source: Omit<PaperSource, 'wording' | 'office'> & { readonly office: Office }): PaperSource => ({
  ...source,
  wording: {},
})
