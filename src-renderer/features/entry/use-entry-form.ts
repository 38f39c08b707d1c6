import type { LikenessQuery } from '#shared/likeness/likeness-index'
import { foldText } from '#shared/text/fold-text'
import { parseLocalDate } from '#shared/prelude/local-date'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { readFields } from '../../drafts/read-form'
import type { FieldValues, RestoredFields } from '../../drafts/restored-fields'
import { useFormDraft, type FormKeeping } from '../../drafts/use-form-draft'
import { draftUnkeptToWords } from '../../messages/draft-words'
import type { FailureWords } from '../../messages/words-of'
import { readForm } from '../../ui/read-form'
import { useFirstGap } from '../../ui/use-first-gap'
import { useSnackbar } from '../../ui/use-snackbar'
import type { EntryFormProps } from './entry-form'
import { commandOf, focusNext, type EntryCommand } from './entry-keys'
import type { ChosenLink } from './look-alikes'
import { useLookAlikes, type ShownLookAlike } from '../../desk/use-look-alikes'
import { useMatterOfText, type SameMatter, type WrittenMatter } from '../../desk/use-same-matter'
import { useSaveEntry, type EntrySaving } from './use-save-entry'

/** What of the form changes how the rest of it is drawn. */
export interface EntryMarks {
  /** Secrecy was promised to the caller. */
  readonly secret: boolean
  /** The caller was answered on the spot. */
  readonly onSpot: boolean
}

export interface EntryEditing {
  readonly keeping: FormKeeping
  readonly saving: EntrySaving
  readonly marks: EntryMarks
  readonly link: ChosenLink | undefined
  readonly found: readonly ShownLookAlike[]
  /** Cases with which what is written may be of one matter. */
  readonly matter: SameMatter | undefined
  readonly failure: FailureWords | undefined
  /** What the fields are drawn with, and how often they were filled from outside. */
  readonly filled: { readonly nth: number; readonly restored: RestoredFields | undefined }
  readonly setForm: (form: HTMLFormElement | null) => void
  readonly choose: (link: ChosenLink | undefined) => void
  /** Puts values into fields, the others staying as they are. */
  readonly fill: (values: FieldValues) => void
  /** Looks at what stands in the form now. */
  readonly look: () => void
  readonly submit: (event: FormEvent<HTMLFormElement>) => Promise<void>
  readonly press: (event: KeyboardEvent) => void
}

/** The name of the button that registers and goes on. */
export const nextButton = 'next'

const isOfNext = ({ nativeEvent }: FormEvent): boolean =>
  nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('name') === nextButton

/** What of the form decides how the rest is drawn and what is looked up. */
function readNow(form: HTMLFormElement): {
  readonly marks: EntryMarks
  readonly query: LikenessQuery
  readonly matter: WrittenMatter
} {
  const fields = readFields(form)
  const textOf = (name: string): string => fields[name]?.[0] ?? ''
  const [village, place] = [textOf('village'), textOf('place')]
  return {
    marks: { secret: fields['confidential'] !== undefined, onSpot: fields['onSpot'] !== undefined },
    query: {
      phone: textOf('phone'),
      place: place.includes(village) ? place : `${village}${place}`,
      text: `${textOf('gist')}\n${textOf('content')}`,
    },
    matter: {
      title: textOf('gist'),
      searchText: foldText(`${textOf('gist')}\n${textOf('content')}`).trim(),
      place,
      villageName: village,
    },
  }
}

/** The form of 登记 as it is being written: kept, looked up, filled, sent. `onPaste` opens what splits a pasted block. */
export function useEntryForm(
  { today, onSaved }: Pick<EntryFormProps, 'today' | 'onSaved'>,
  onPaste: () => void,
): EntryEditing {
  const tell = useSnackbar()
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const keeping = useFormDraft({ form: 'entry', about: '' }, form, () =>
    tell('登记没有写完：内容已留着，回到这里可以接着写'),
  )
  const saving = useSaveEntry()
  const goToGap = useFirstGap(form)
  const [filled, setFilled] = useState<EntryEditing['filled']>({ nth: 0, restored: undefined })
  const [link, choose] = useState<ChosenLink>()
  const [marks, setMarks] = useState<EntryMarks>({ secret: false, onSpot: false })
  const { found, ask } = useLookAlikes()
  const { found: matter, ask: askMatter } = useMatterOfText()

  const look = (): void => {
    if (form === null) return
    const now = readNow(form)
    setMarks(now.marks)
    ask(now.query)
    askMatter(now.matter)
  }
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    // The next form is drawn in its own time: what is saved stands there until then, and would be sent once more.
    if (saving.busy || keeping.offered !== undefined || keeping.isOver()) return
    const read = readForm(event.currentTarget)
    if (read === undefined) return
    keeping.decide('acting')
    const saved = await saving.save(read, link === undefined ? undefined : { ...link, reason: '' })
    keeping.decide(saved === undefined ? 'open' : 'dropped')
    const calledOn = parseLocalDate(String(read.get('calledOn'))) ?? today
    if (saved === undefined) goToGap()
    else onSaved(saved, String(read.get('channel')), calledOn, isOfNext(event))
  }
  const send = (next: boolean): void => {
    const button = form?.elements.namedItem(nextButton)
    form?.requestSubmit(next && button instanceof HTMLButtonElement ? button : null)
  }
  const linkFirst = (): void => {
    const caseId = found[0]?.row.id
    choose(caseId === undefined || link?.caseId === caseId ? undefined : { caseId, merged: false })
  }
  const tick = (name: string): void => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.click()
  const doings: { readonly [C in EntryCommand]: (event: KeyboardEvent) => void } = {
    save: () => send(false),
    'save-and-next': () => send(true),
    paste: onPaste,
    secret: () => tick('confidential'),
    'on-spot': () => tick('onSpot'),
    'look-alikes': linkFirst,
    'next-field': ({ target }) => (form === null ? undefined : focusNext(form, target)),
  }
  return {
    keeping,
    saving,
    marks,
    link,
    found,
    matter,
    filled,
    failure: saving.failure ?? (keeping.unkept === undefined ? undefined : draftUnkeptToWords(keeping.unkept)),
    setForm,
    choose,
    look,
    submit,
    fill: (values) => {
      if (form === null) return
      // What is not drawn yet, as the number while it is looked up, begins as it does by itself.
      const restored: RestoredFields = { values: { ...readFields(form), ...values }, partly: true, spent: new Set() }
      setFilled(({ nth }) => ({ nth: nth + 1, restored }))
      // Once the fields stand there anew.
      window.setTimeout(look)
    },
    press: (event) => {
      const command = commandOf(event)
      if (command === undefined) return
      event.preventDefault()
      doings[command](event)
    },
  }
}
