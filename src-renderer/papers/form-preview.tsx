import { useEffect, useRef, type ReactElement } from 'react'
import type { FormPaper } from '#shared/paper/form-paper'
import { mountFormPreview } from './mount-form-preview'

export interface FormPreviewProps {
  readonly paper: FormPaper
  readonly onPageCount: (count: number) => void
}

/** A form as it will come out of the printer: white sheets under each other, page by page. Fills its parent's width. */
export function FormPreview({ paper, onPageCount }: FormPreviewProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  useEffect(
    () => (host.current === null ? undefined : mountFormPreview(host.current, paper, onPageCount)),
    [paper, onPageCount],
  )
  return <div ref={host} role="document" aria-label="打印预览" />
}
