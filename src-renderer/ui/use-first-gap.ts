import { useEffect, useRef, useState } from 'react'

/** Where the hands go in a field: not to what only carries its value. */
const writable = 'input:not([type="hidden"]):not([aria-hidden="true"]), textarea, [role="combobox"]'

/** The first field of a form beside which something is said to be wrong. */
export function findFirstGap(form: ParentNode): HTMLElement | undefined {
  const said = form.querySelector('.MuiFormHelperText-root.Mui-error')
  return said?.closest('.MuiFormControl-root')?.querySelector<HTMLElement>(writable) ?? undefined
}

/**
 * Answers what to call once a form was refused: its first wrong field is gone to as soon as that is said beside it. In a form longer
 * than the window the button would else seem to do nothing.
 */
export function useFirstGap(form: HTMLFormElement | null): () => void {
  const [refused, setRefused] = useState(0)
  const shown = useRef(0)
  useEffect(() => {
    if (form === null || shown.current === refused) return
    shown.current = refused
    const field = findFirstGap(form)
    field?.focus()
    field?.closest('.MuiFormControl-root')?.scrollIntoView({ block: 'nearest' })
  }, [form, refused])
  return () => setRefused((before) => before + 1)
}
