/** A line on a sheet, in millimetres. */
interface RuledLine {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Lines at their millimetres: their looks as rules of a style sheet, since a page under a policy takes no style of an element. */
export function renderLines(lines: readonly RuledLine[]): { readonly css: string; readonly body: string } {
  const css = lines.map(
    ({ left, top, width, height }, nth) =>
      `.line${nth}{left:${left}mm;top:${top}mm;width:${width}mm;height:${height}mm}`,
  )
  return {
    css: `.line{position:absolute;display:block;background:#000;print-color-adjust:exact}\n${css.join('\n')}\n`,
    body: lines.map((_line, nth) => `<i class="line line${nth}"></i>`).join(''),
  }
}

const inkMm = 0.2

/** A number every `step` from `from` to `to`. */
const every = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_none, nth) => from + nth * step)

const rulerMm = (at: number): number => (at % 50 === 0 ? 6 : 3)

/** A mark every centimetre and a longer one every five, along the upper and the left edge of a frame 20 mm from an A4 sheet's edges, and a cross on each of its corners. */
export const frameLines: readonly RuledLine[] = [
  ...every(20, 190, 10).map((at) => ({ left: at, top: 20, width: inkMm, height: rulerMm(at) })),
  ...every(20, 270, 10).map((at) => ({ left: 20, top: at, width: rulerMm(at), height: inkMm })),
  ...[20, 190].flatMap((left) =>
    [20, 277].flatMap((top) => [
      { left: left - 5, top, width: 10, height: inkMm },
      { left, top: top - 5, width: inkMm, height: 10 },
    ]),
  ),
]

/** Thin lines every centimetre over a sheet of this size, from its edges. */
export const gridLines = ({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): readonly RuledLine[] => [
  ...every(10, width - 1, 10).map((at) => ({
    left: at,
    top: 0,
    width: at % 50 === 0 ? 0.3 : 0.08,
    height: height - 1,
  })),
  ...every(10, height - 1, 10).map((at) => ({ left: 0, top: at, width, height: at % 50 === 0 ? 0.3 : 0.08 })),
]
