import { Fragment, type ReactElement } from 'react'
import type { Mark } from '#shared/search/mark-words'

/** A text with what was searched for set off, as the list around it draws marks. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactElement {
  return (
    <>
      {marks.map(([from, to], nth) => (
        <Fragment key={from}>
          {text.slice(nth === 0 ? 0 : (marks[nth - 1]?.[1] ?? 0), from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
