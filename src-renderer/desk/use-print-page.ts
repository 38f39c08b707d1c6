import { useState } from 'react'
import type { PrintingAct } from '#shared/history/desk-act'
import { instantToMinuteText } from '#shared/prelude/instant'
import { readOffice } from '../ledger-store/read/read-office'
import type { FailureWords } from '../messages/words-of'
import { useDesk } from './desk'
import { useRecordedPrint } from './use-recorded-print'
import { useActor } from './use-staff'

/** What stands at the head and the foot of every page that is printed of the ledger. */
export interface PageGround {
  readonly officeName: string
  /** '' where nobody has said who sits here. */
  readonly printedBy: string
  /** To the minute. */
  readonly printedAt: string
}

/** A page to be printed, and what is put on record of it. */
export interface PageToPrint {
  readonly html: string
  readonly title: string
  readonly act: PrintingAct
}

export interface PrintPage {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  print(compose: (ground: PageGround) => PageToPrint | Promise<PageToPrint>): Promise<void>
}

/** Reads what stands on every paper of the office: its name, who sits here, and the minute. */
export function usePageGround(): () => Promise<PageGround> {
  const { ledger, clock } = useDesk()
  const actor = useActor()
  return async () => ({
    officeName: (await readOffice(ledger.database))?.name ?? '',
    printedBy: actor?.name ?? '',
    printedAt: instantToMinuteText(clock.now()),
  })
}

/** Prints pages of the ledger, one after the other, and puts each on record once it was printed. */
export function usePrintPage(): PrintPage {
  const readGround = usePageGround()
  const printRecorded = useRecordedPrint()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    print: async (compose) => {
      setBusy(true)
      setFailure(undefined)
      const { html, title, act } = await compose(await readGround())
      setFailure(await printRecorded({ html, title }, act))
      setBusy(false)
    },
  }
}
