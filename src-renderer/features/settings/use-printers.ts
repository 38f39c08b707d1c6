import { useEffect, useState } from 'react'
import { renderTestPage } from '#shared/paper/render-test-page'
import { instantToMinuteText } from '#shared/prelude/instant'
import { useDesk } from '../../desk/desk'
import { printPaper } from '../../desk/print-paper'
import { callHost } from '../../host/call-host'
import { paperToWords } from '../../messages/host-words'
import { printedWords } from '../../messages/print-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface Printer {
  /** In the system. */
  readonly name: string
  readonly label: string
}

/** The printers of this PC as they are now; undefined while they are asked for, and where the shell cannot tell. */
export function usePrinters(): readonly Printer[] | undefined {
  const [printers, setPrinters] = useState<readonly Printer[]>()
  useEffect(() => {
    let isWanted = true
    void callHost('paper.printers', {}).then((answer) => {
      if (isWanted && answer.ok) setPrinters(answer.value.printers)
    })
    return () => void (isWanted = false)
  }, [])
  return printers
}

export interface TestPage {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  print(): Promise<void>
}

/** Prints a page that shows what the printer makes of millimetres. It holds nothing of the ledger, and goes on no record. */
export function useTestPage(printerLabel: string): TestPage {
  const { settings, clock } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    print: async () => {
      setBusy(true)
      const lines = [`打印机：${printerLabel}`, `时间：${instantToMinuteText(clock.now())}`]
      const printed = await printPaper(settings, { html: renderTestPage(lines), title: '打印测试页' })
      setFailure(printed.ok ? undefined : paperToWords(printed.failure))
      if (printed.ok && printed.value.outcome !== 'cancelled') tell(printedWords[printed.value.outcome])
      setBusy(false)
    },
  }
}
