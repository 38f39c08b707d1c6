import type { FailureWords } from '#shared/bundle/refusal-words'
import { useEffect, useRef, type ReactElement } from 'react'
import { FailureNotice } from './failure-notice'

/** A failure that stands in something longer than its place, away from the button that led to it: it is brought into sight. */
export function FailureInSight({ words }: { readonly words: FailureWords | undefined }): ReactElement | null {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (words !== undefined) place.current?.scrollIntoView({ block: 'nearest' })
  }, [words])
  return words === undefined ? null : (
    <div ref={place}>
      <FailureNotice words={words} />
    </div>
  )
}
