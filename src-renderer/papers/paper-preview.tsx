import { useEffect, useRef, type ReactElement } from 'react'
import type { PreviewSheet } from './draw-sheets'
import { mountPreview, type MountedPreview } from './mount-preview'

export interface PaperPreviewProps {
  readonly css: string
  readonly body: string
  /** 1 is true size; without it the sheets fit the width of their place, at most at true size. */
  readonly scale?: number
  /** `single` for the stub, which is one sheet with its own margins. */
  readonly sheet?: PreviewSheet
  readonly onPageCount?: (count: number) => void
}

/** A paper as it will come out of the printer: white A4 sheets under each other, page by page. Fills its parent's width. */
export function PaperPreview({ css, body, scale, sheet = 'flow', onPageCount }: PaperPreviewProps): ReactElement {
  const host = useRef<HTMLDivElement>(null)
  const mounted = useRef<MountedPreview>(undefined)
  const tellPageCount = useRef(onPageCount)
  useEffect(() => {
    tellPageCount.current = onPageCount
  }, [onPageCount])
  useEffect(() => {
    if (host.current === null) return undefined
    const preview = mountPreview(host.current, (count) => tellPageCount.current?.(count))
    mounted.current = preview
    return preview.end
  }, [])
  useEffect(() => mounted.current?.show({ css, body, sheet, scale }), [css, body, sheet, scale])
  return <div ref={host} role="document" aria-label="打印预览" />
}
