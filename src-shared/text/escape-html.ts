import { cleanPiece } from './clean-text'

/** The text as HTML, safe between tags and inside quoted attributes, past the border of text: whatever is printed goes this way. */
export function escapeHtml(text: string): string {
  return cleanPiece(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
