import type { Consent } from './consent'
import type { Names } from './names'
import { isBlank, joinTold, tell, type PrivateText } from './private-text'

/** 本人 or 代录, in a line: how a leader's consent came into the ledger. */
export function consentToText(consent: Consent, { person }: Pick<Names, 'person'>): PrivateText {
  if (consent.way === 'self')
    return consent.by === 'pin' ? tell`本人签批（已核对本人 PIN）` : tell`本人签批（样例，没有核对 PIN）`
  const { recordedBy, of, place, attachments } = consent
  const scans = joinTold(
    attachments.map(({ name }) => name),
    '、',
  )
  const paper = joinTold(
    [attachments.length === 0 ? '' : tell`扫描件 ${scans}`, isBlank(place) ? '' : tell`原件存放：${place}`],
    '；',
  )
  return tell`代录：${person(recordedBy)}照${person(of)}签批的纸质件录入。${paper}`
}

/** The leader's name before what was recorded for the leader; '' where the entry stands under the leader's own name. */
export const signerToText = (consent: Consent | undefined, { person }: Names): string =>
  consent?.way === 'recorded' ? person(consent.of) : ''
