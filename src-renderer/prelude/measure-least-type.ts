/** A run of characters of one width, and the size at which no browser alters it. */
const run = '国'.repeat(20)
const sureSizePx = 100
const askedSizePx = 1

/**
 * The least size in CSS pixels at which this browser draws type, whatever a page asks for: users can set a "minimum font
 * size". 0 where it draws what is asked. Measured on a run of characters, because computed styles do not tell.
 */
export function measureLeastType(page: Document): number {
  const place = page.createElement('div')
  Object.assign(place.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'nowrap', left: '0', top: '0' })
  const widthAt = (sizePx: number): number => {
    const span = page.createElement('span')
    span.textContent = run
    Object.assign(span.style, { fontSize: `${sizePx}px`, letterSpacing: '0', display: 'inline-block' })
    place.append(span)
    return span.getBoundingClientRect().width
  }
  page.body.append(place)
  const sure = widthAt(sureSizePx)
  const drawn = widthAt(askedSizePx)
  place.remove()
  if (sure === 0) return 0
  const drawnSizePx = (drawn / sure) * sureSizePx
  return drawnSizePx < askedSizePx * 2 ? 0 : Math.round(drawnSizePx * 2) / 2
}
