import { useState } from 'react'
import type { Draft } from '#shared/draft/draft'
import { isSame } from '#shared/prelude/merge-opened'
import type { OfficeTemplate } from '#shared/template/office-template'
import type { TemplateRequest } from '#shared/template/plan-template'
import type { TemplateParts } from '#shared/template/template-record'
import { useDesk } from '../../desk/desk'
import type { DraftUnkept } from '../../drafts/draft-store'
import { useKeptWriting } from '../../drafts/use-kept-writing'
import { commitTemplate } from '../../ledger-store/commit/commit-template'
import { templateFailureToWords } from '../../messages/template-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'
import {
  keepTemplate,
  parseKeptTemplate,
  templateToWriting,
  writingToParts,
  type KeptTemplate,
  type TemplateWriting,
} from './template-writing'

export interface TemplateEditing {
  /** As it stands: what a person wrote, else what the ledger has. */
  readonly written: TemplateWriting
  /** Whether anything is written that is not in the ledger. */
  readonly isWritten: boolean
  readonly offered: Draft | undefined
  readonly unkept: DraftUnkept | undefined
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  readonly write: (change: Partial<TemplateWriting>) => void
  /** Gives up what is written. */
  readonly forget: () => void
  readonly takeUp: () => void
  readonly giveUp: () => void
  readonly save: () => Promise<void>
  /** All parts are the program's again. */
  readonly restore: () => Promise<void>
  /** Set once they were restored: takes that back. */
  readonly unrestore: (() => Promise<void>) | undefined
  /** Does something else with the kind; true when it is on record. */
  readonly act: (id: string, request: TemplateRequest, told: string) => Promise<boolean>
}

/** What is written of a template: it follows the ledger until somebody writes in it, and is kept on this PC until it is saved. */
export function useTemplateWriting(kind: OfficeTemplate, mayChange: boolean): TemplateEditing {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [kept, setKept] = useState<KeptTemplate>()
  const [before, setBefore] = useState<TemplateParts>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const standing = templateToWriting(kind)
  const { name, word } = kind.template
  const written = kept?.written ?? standing
  const keeping = useKeptWriting({
    place: { form: 'template', about: name },
    isOpen: mayChange,
    isNews: ({ value }) => {
      const found = parseKeptTemplate(value)
      return found !== undefined && !isSame(found.written, standing)
    },
    read: () => keepTemplate(kept, standing),
    onLeft: () => tell('报告模板没有改完，也没有保存：内容已留着，回到这里可以接着改'),
  })
  const act = async (id: string, request: TemplateRequest, told: string): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    const done = await commitTemplate(ledger, id, request, settings.actorId)
    setBusy(false)
    if (done.ok) tell(told)
    else setFailure(templateFailureToWords(done.failure))
    return done.ok
  }
  return {
    written,
    isWritten: kept !== undefined && !isSame(kept.written, standing),
    offered: keeping.offered,
    unkept: keeping.unkept,
    busy,
    failure,
    write: (change) => {
      setBefore(undefined)
      setKept({ written: { ...written, ...change }, opened: kept?.opened ?? kind.parts })
    },
    forget: () => {
      setFailure(undefined)
      setKept(undefined)
    },
    takeUp: () => {
      setKept(parseKeptTemplate(keeping.offered?.value))
      keeping.takeUp()
    },
    giveUp: keeping.giveUp,
    save: async () => {
      const request = {
        want: 'amend',
        opened: kept?.opened ?? kind.parts,
        written: writingToParts(written, kind),
      } as const
      if (await act(name, request, `${word}的模板已保存`)) setKept(undefined)
    },
    restore: async () => {
      const parts = kind.parts
      if (!(await act(name, { want: 'restore' }, `${word}已恢复自带模板`))) return
      setKept(undefined)
      setBefore(parts)
    },
    unrestore:
      before === undefined
        ? undefined
        : async () => {
            const request = { want: 'amend', opened: kind.parts, written: before } as const
            if (await act(name, request, `${word}又是本单位的模板`)) setBefore(undefined)
          },
    act,
  }
}
