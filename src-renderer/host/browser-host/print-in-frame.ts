import type { IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { isTypeEnlarged } from '#shared/paper/smallest-type'
import { fail, ok, type Result } from '#shared/prelude/result'
import { measureLeastType } from '../../prelude/measure-least-type'

/** Vouches for the frame's page, in which the page's own policy lets no script run. */
const policy = window.trustedTypes?.createPolicy('print', { createHTML: (page) => page })

/**
 * Prints a page through the browser's own dialog, out of a frame that nobody sees. What the user does there, no
 * browser tells: the page was shown for printing, and no more is claimed.
 */
export async function printInFrame({
  html,
  title,
}: IpcRequest<'paper.print'>): Promise<Result<IpcValue<'paper.print'>, IpcFailure<'paper.print'>>> {
  const frame = document.createElement('iframe')
  frame.className = 'paper-frame'
  frame.title = '打印'
  // Not display:none, under which some browsers print an empty sheet. Set by properties: the page's policy refuses style attributes.
  Object.assign(frame.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  })
  const shownTitle = document.title
  try {
    await load(frame, addPageNonce(html))
    const content = frame.contentWindow
    if (content === null) return fail({ type: 'PrinterUnavailable', reason: 'the page did not load' })
    await content.document.fonts.ready
    const leastPx = measureLeastType(content.document)
    if (isTypeEnlarged(html, leastPx)) return fail({ type: 'TypeEnlarged', leastPx })
    // The name that browsers give the print job and the PDF.
    document.title = title
    content.focus()
    content.print()
    return ok({ outcome: 'shown' })
  } finally {
    document.title = shownTitle
    frame.remove()
  }
}

function load(frame: HTMLIFrameElement, html: string): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true })
    frame.srcdoc = policy?.createHTML(html) ?? html
    document.body.append(frame)
  })
}

/** The frame is under this page's policy, so its styles need this page's nonce. */
function addPageNonce(html: string): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
  return html.replace(/<style(?=[\s>])(?![^>]*\snonce=)/g, `<style nonce="${meta?.nonce ?? ''}"`)
}
