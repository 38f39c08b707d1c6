import { useState } from 'react'
import { base64ToBytes } from '#shared/bundle/base64'
import { veilCase } from '#shared/case/veil'
import type { WordForm } from '#shared/office-paper/word-form'
import { confidentialField, confidentialWords, readWordFields } from '#shared/papers/word-fields'
import { instantToMinuteText } from '#shared/prelude/instant'
import { cleanLine } from '#shared/text/clean-text'
import { useDesk } from '../../../desk/desk'
import { useStaff } from '../../../desk/use-staff'
import { useToday } from '../../../desk/use-today'
import { readCaseByNumber } from '../../../ledger-store/read/read-case-by-number'
import { readCase } from '../../../ledger-store/read/read-cases'
import { readOffice } from '../../../ledger-store/read/read-office'
import type { FailureWords } from '../../../messages/words-of'
import { wordFormToWords } from '../../../messages/word-form-words'
import { createWordForms } from '../../../word-worker/word-client'

export interface WordPreview {
  readonly busy: boolean
  /** What is wrong with the number. */
  readonly gap: string | undefined
  readonly failure: FailureWords | undefined
  /** The words of the form as it is filled in, a paragraph each. */
  readonly paragraphs: readonly string[] | undefined
  show(number: string): Promise<void>
}

/** A form filled in from a case that is chosen by its number; a confidential one's caller stays hidden. */
export function useWordPreview(form: WordForm): WordPreview {
  const { ledger, settings, clock } = useDesk()
  const staff = useStaff()
  const today = useToday()
  const [shown, setShown] = useState<Omit<WordPreview, 'busy' | 'show'>>({
    gap: undefined,
    failure: undefined,
    paragraphs: undefined,
  })
  const [busy, setBusy] = useState(false)
  const look = async (number: string): Promise<Partial<typeof shown>> => {
    const { database } = ledger
    const found = await readCaseByNumber(database, cleanLine(number))
    const [one, office] = await Promise.all([
      found === undefined ? undefined : readCase(database, found.id).then((read) => read?.one),
      readOffice(database),
    ])
    if (one === undefined || office === undefined || staff === undefined) return { gap: '台账里没有这个号的案件。' }
    const source = {
      one,
      office,
      people: staff.people,
      departments: staff.departments,
      veil: veilCase(one, false),
      today,
      // A field says what the case says: no sentence of the program's papers stands in one.
      wording: {},
      printedBy: staff.people.get(settings.actorId)?.name ?? '',
      printedAt: instantToMinuteText(clock.now()),
    }
    const filled = await createWordForms().fill(base64ToBytes(form.content) ?? new Uint8Array(), {
      values: readWordFields(source),
      mark: { field: confidentialField, words: confidentialWords(source) },
    })
    return filled.ok ? { paragraphs: filled.value.paragraphs } : { failure: wordFormToWords(filled.failure) }
  }
  return {
    ...shown,
    busy,
    show: async (number) => {
      if (busy) return
      setBusy(true)
      setShown({ gap: undefined, failure: undefined, paragraphs: undefined, ...(await look(number)) })
      setBusy(false)
    },
  }
}
