import type { OfficeRules } from '#shared/rules/office-rules'
import { ruleRecordKind } from '#shared/rules/rule-record'
import { useEffect, useState } from 'react'
import { readRules } from '../ledger-store/read/read-rules'
import type { StartedLedger } from '../start/start-desk'

/** The rule sets of the office, kept true while at work: with what is saved or chosen here, and with what comes from another PC. */
export function useKeptRules({ ledger, rules }: StartedLedger): OfficeRules {
  const [kept, keep] = useState(rules)
  useEffect(() => {
    let newest = 0
    const stop = ledger.database.written.subscribe(({ kinds }) => {
      if (!kinds.has(ruleRecordKind) && !kinds.has('office')) return
      newest += 1
      const asked = newest
      void readRules(ledger.database).then((read) => {
        if (asked === newest) keep(read)
      })
    })
    return () => {
      newest = -1
      stop()
    }
  }, [ledger])
  return kept
}
