import { useLive } from '../../desk/use-live'
import { useState } from 'react'
import { parseRuleFile, renderRuleFile } from '#shared/rules/rule-file'
import type { RuleSet } from '#shared/rules/rule-set'
import { useDesk } from '../../desk/desk'
import { openTextFile, saveTextFile } from '../../host/text-files'
import { commitRules, commitRulesChoice } from '../../ledger-store/commit/commit-rules'
import { readRuledCases, type RuledCase } from '../../ledger-store/read/read-ruled-cases'
import type { OfficeRules } from '#shared/rules/office-rules'
import { readRules } from '../../ledger-store/read/read-rules'
import { commitFailureToWords, fileReadToWords, fileWriteToWords } from '../../messages/host-words'
import { isRuleFailure, ruleFailureToWords } from '../../messages/rule-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

/** The rule sets of the office and the open cases they are held against. */
export interface RulesFacts {
  readonly rules: OfficeRules
  readonly cases: readonly RuledCase[]
}

/** Kept true; undefined while it is being read. */
export function useRulesFacts(): RulesFacts | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const [rules, cases] = await Promise.all([readRules(ledger.database), readRuledCases(ledger.database)])
    return { rules, cases }
  }, [ledger])
}

export interface RuleChanges {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** Keeps a set as the next version; true when it is on record. */
  keep(set: RuleSet): Promise<boolean>
  /** Goes by another set, or by none (''). */
  choose(ruleSet: string): Promise<void>
  /** A set read from a file; undefined where none was. */
  readFile(): Promise<RuleSet | undefined>
  saveFile(set: RuleSet): Promise<void>
  forget(): void
}

/** Changing the rules, with the failure to show where it happened. */
export function useRuleChanges(): RuleChanges {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  const commit = async (work: ReturnType<typeof commitRules>): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    const done = await work
    setBusy(false)
    if (!done.ok)
      setFailure(isRuleFailure(done.failure) ? ruleFailureToWords(done.failure) : commitFailureToWords(done.failure))
    return done.ok
  }
  return {
    busy,
    failure,
    keep: async (set) => {
      const done = await commit(commitRules(ledger, set, settings.actorId))
      if (done) tell(`时限规则“${set.name}”已保存`)
      return done
    },
    choose: async (ruleSet) => {
      const done = await commit(commitRulesChoice(ledger, ruleSet, settings.actorId))
      if (done) tell(ruleSet === '' ? '不再使用时限规则' : '已换用这套规则')
    },
    readFile: async () => {
      setFailure(undefined)
      const chosen = await openTextFile('json')
      if (!chosen.ok) return void setFailure(fileReadToWords(chosen.failure))
      if (chosen.value === undefined) return undefined
      const parsed = parseRuleFile(chosen.value.text)
      if (parsed.ok) return parsed.value
      return void setFailure(ruleFailureToWords(parsed.failure))
    },
    saveFile: async (set) => {
      setFailure(undefined)
      const saved = await saveTextFile('json', `时限规则_${set.name}_第${set.version}版.json`, renderRuleFile(set))
      if (!saved.ok) return setFailure(fileWriteToWords(saved.failure))
      if (saved.value.saved !== null) tell(`已存为 ${saved.value.saved.name}`)
    },
    forget: () => setFailure(undefined),
  }
}
