import { useState } from 'react'
import { ruleSetSchema, type RuleSet } from '#shared/rules/rule-set'
import { useKeptWriting, type KeptWriting } from '../../../drafts/use-kept-writing'
import { ruleSetToText } from '../../../messages/rule-words'
import { useSnackbar } from '../../../ui/use-snackbar'

/** A rule set being changed; nothing of it is in the ledger until it is saved as a version. */
export interface RulesEditor {
  /** Undefined while nothing is being changed. */
  readonly set: RuleSet | undefined
  /** Whether it differs from what it was begun with. */
  readonly isChanged: boolean
  readonly keeping: KeptWriting
  begin(from: RuleSet): void
  /** Begins with a set that is new here as a whole: an example, or a file. */
  take(set: RuleSet): void
  change(set: RuleSet): void
  end(): void
  takeUp(): void
}

interface Editing {
  readonly set: RuleSet
  readonly before: string
}

/** The working copy of a rule set, kept on this PC while it is being written. */
export function useRulesEditor(mayChange: boolean): RulesEditor {
  const tell = useSnackbar()
  const [editing, setEditing] = useState<Editing>()
  const isChanged = editing !== undefined && JSON.stringify(editing.set) !== editing.before
  const keeping = useKeptWriting({
    place: { form: 'rules', about: '' },
    isOpen: mayChange,
    isNews: ({ value }) => ruleSetSchema.safeParse(value).success,
    read: () =>
      editing === undefined || !isChanged ? undefined : { value: editing.set, text: ruleSetToText(editing.set) },
    onLeft: () => tell('时限规则没有改完，也没有保存：内容已留着，回到这里可以接着改'),
  })
  return {
    set: editing?.set,
    isChanged,
    keeping,
    begin: (set) => setEditing({ set, before: JSON.stringify(set) }),
    take: (set) => setEditing({ set, before: '' }),
    change: (set) => setEditing((now) => ({ set, before: now?.before ?? '' })),
    end: () => setEditing(undefined),
    takeUp: () => {
      const kept = ruleSetSchema.safeParse(keeping.offered?.value)
      if (kept.success) setEditing({ set: kept.data, before: '' })
      keeping.takeUp()
    },
  }
}
