import { judgeApprovalWays } from '#shared/approved-report/plan-report'
import type { Actor } from '#shared/office/cover'
import { useConsentOf, type ConsentAsking } from '../../../consent/use-consent'
import type { Staff } from '../../../ledger-store/read/read-office'

const shut = {}

/** How a leader's approval of a report is brought: by the leader's own PIN, or recorded from signed paper. */
export function useReportConsent(actor: Actor, staff: Staff): ConsentAsking {
  const { self, recorded } = judgeApprovalWays(actor)
  const signers = [...staff.people.values()].filter((person) => judgeApprovalWays(person).self)
  return useConsentOf(
    { ways: { self: self ? undefined : shut, recorded: recorded ? undefined : shut }, signers },
    actor,
  )
}

/** Whether a person may bring an approval in either way. */
export function mayApprove(actor: Actor | undefined): actor is Actor {
  if (actor === undefined) return false
  const { self, recorded } = judgeApprovalWays(actor)
  return self || recorded
}
