import { readFields } from './read-form'

/** On what is drawn only once something was looked up, whatever was written by then. */
export const lookedUpAttribute = 'data-looked-up'

/** By which somebody begins to write in a form. */
const firstTouches = ['pointerdown', 'keydown', 'input'] as const

/**
 * Takes fields that are drawn later as they are drawn, for nobody has written in them: all until the form is touched, and from then on
 * those that were looked up. Others come and go with what is chosen.
 */
export function followDrawn(form: HTMLFormElement, before: Record<string, readonly string[]>): () => void {
  let touched = false
  const touch = (): void => void (touched = true)
  for (const event of firstTouches) form.addEventListener(event, touch, true)
  const observer = new MutationObserver((changes) => {
    const drawn = new Set(
      changes
        .flatMap(({ addedNodes }) => [...addedNodes])
        .flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('[name]')] : []))
        .filter((element) => !touched || element.closest(`[${lookedUpAttribute}]`) !== null)
        .flatMap((element) => element.getAttribute('name') ?? []),
    )
    for (const [name, values] of Object.entries(readFields(form)))
      if (drawn.has(name) && !Object.hasOwn(before, name)) before[name] = values
  })
  observer.observe(form, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
    for (const event of firstTouches) form.removeEventListener(event, touch, true)
  }
}
