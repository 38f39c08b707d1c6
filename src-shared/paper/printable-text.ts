// Control characters, lone surrogates and non-characters: XML 1.0 cannot carry most of them, and none prints.
const unprintable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufdd0-\ufdef\ufffe\uffff]/gu

/** The text without what no printer and no XML file can hold; every other character is kept. Breaks and tabs become blanks. */
export function printableText(text: string): string {
  return text.replace(unprintable, '').replace(/[\t\n\r]+/g, ' ')
}

/** The text as HTML, safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
