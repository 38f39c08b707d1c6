const pxPerUnit = { pt: 96 / 72, px: 1, mm: 96 / 25.4 } as const
// Sizes as our papers write them: `font-size:11pt`, `font:14pt/14pt …`.
const sizes = /font(?:-size)?:(?:(?:bold|normal|italic|\d{3})\s+)*(\d+(?:\.\d+)?)(pt|px|mm)/g

/** The smallest type of a paper in CSS pixels, as its style sheet names it; undefined where it names none. */
export function smallestTypePx(css: string): number | undefined {
  const found = [...css.matchAll(sizes)].flatMap(([, size, unit]) =>
    unit === 'pt' || unit === 'px' || unit === 'mm' ? [Number(size) * pxPerUnit[unit]] : [],
  )
  return found.length === 0 ? undefined : Math.min(...found)
}

/** Half a pixel is lost in measuring; whatever is less makes no line longer. */
const toleratedPx = 0.5

/** Whether a browser that draws no type smaller than `leastPx` draws this paper larger than it is written. */
export function isTypeEnlarged(css: string, leastPx: number): boolean {
  const smallest = smallestTypePx(css)
  return smallest !== undefined && leastPx > smallest + toleratedPx
}
