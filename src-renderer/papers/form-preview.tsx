import { useEffect, useMemo, useRef, type MouseEvent, type ReactElement } from 'react'
import type { FormPaper } from '#shared/paper/form-paper'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { entryOfClass } from '#shared/paper/render-overprint'
import type { PrintHtml } from '#shared/paper/render-print-html'
import { mountFormPreview } from './mount-form-preview'

export interface FormPreviewProps {
  readonly paper: FormPaper
  /** As it is drawn, where that is otherwise than it is printed whole. */
  readonly html?: PrintHtml
  readonly onPageCount: (count: number) => void
  /** Told which entry of an overprint was pressed, by its place among them. */
  readonly onPick?: (nth: number) => void
}

/** A form as it will come out of the printer: white sheets under each other, page by page. Fills its parent's width. */
export function FormPreview({ paper, html, onPageCount, onPick }: FormPreviewProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  const drawn = useMemo(() => html ?? renderFormHtml(paper), [html, paper])
  useEffect(
    () => (host.current === null ? undefined : mountFormPreview(host.current, { paper, html: drawn }, onPageCount)),
    [paper, drawn, onPageCount],
  )
  const pick = ({ nativeEvent }: MouseEvent): void => {
    // Sheets stand behind a shadow's edge: what was pressed there is told by its path alone.
    for (const part of nativeEvent.composedPath()) {
      const nth = part instanceof Element ? entryOfClass([...part.classList]) : undefined
      if (nth !== undefined) return onPick?.(nth)
    }
  }
  return <div ref={host} role="document" aria-label="打印预览" onClick={onPick === undefined ? undefined : pick} />
}
