/** How the program looks: on white, on dark grey, or with the strongest contrast. */
export const looks = ['light', 'dark', 'contrast'] as const
export type Look = (typeof looks)[number]

/**
 * The colours of one look; no other file of the screens names one (papers do: they are black on white whatever the screen is).
 * Text stands on `ground`, `paper` or a line that is hovered or selected, emphasis on `accentTint`.
 */
export interface Colours {
  /** Behind the panels. */
  readonly ground: string
  /** Panels, bars, dialogs and fields. */
  readonly paper: string
  readonly text: string
  /** What stands beside the matter: heads, hints, days. */
  readonly quiet: string
  /** What says little: a count of nothing, a placeholder. */
  readonly faint: string
  readonly accent: string
  readonly accentStrong: string
  readonly accentTint: string
  /** Text on a filled accent, error, warning or success. */
  readonly onFilled: string
  readonly error: string
  readonly warning: string
  readonly success: string
  /** Deadlines, and nothing else: overdue red, due-soon amber. */
  readonly overdue: string
  readonly soon: string
  readonly open: string
  /** Hairlines between what belongs together. */
  readonly line: string
  /** The edge of what can be written in or pressed. */
  readonly edge: string
  /** Laid over a line, with alpha. */
  readonly hover: string
  readonly selected: string
  /** Behind text that differs. */
  readonly marked: string
  /** The bars of the period before, beside those in `accent`. */
  readonly before: string
  /** The bar at the top, what stands on it, and its lower edge. */
  readonly bar: string
  readonly onBar: string
  readonly barEdge: string
  /** Around the sheets of a preview. */
  readonly desk: string
}

export const colours: Readonly<Record<Look, Colours>> = {
  light: {
    ground: '#F4F6F9',
    paper: '#FFFFFF',
    text: '#1C2430',
    quiet: '#566173',
    faint: '#5A6576',
    accent: '#1F4E8C',
    accentStrong: '#163A69',
    accentTint: '#E8EFF8',
    onFilled: '#FFFFFF',
    error: '#B3261E',
    warning: '#8A5200',
    success: '#2E6B45',
    overdue: '#B3261E',
    soon: '#8A5200',
    open: '#566173',
    line: '#DCE1E8',
    edge: '#8592A4',
    hover: 'rgba(31,78,140,0.05)',
    selected: 'rgba(31,78,140,0.10)',
    marked: '#FFF1D6',
    before: '#5B6B80',
    bar: '#1F4E8C',
    onBar: '#FFFFFF',
    barEdge: '#1F4E8C',
    desk: '#E9EBEE',
  },
  dark: {
    ground: '#12161C',
    paper: '#1B212A',
    text: '#E6EAF0',
    quiet: '#AAB5C3',
    faint: '#97A3B3',
    accent: '#8AB4F0',
    accentStrong: '#B9D3F8',
    accentTint: '#20364F',
    onFilled: '#0D1724',
    error: '#FF9A90',
    warning: '#F0B45A',
    success: '#7FCB9B',
    overdue: '#FF9A90',
    soon: '#F0B45A',
    open: '#AAB5C3',
    line: '#343D49',
    edge: '#728093',
    hover: 'rgba(138,180,240,0.08)',
    selected: 'rgba(138,180,240,0.16)',
    marked: '#4A3A14',
    before: '#93A1B4',
    bar: '#182B45',
    onBar: '#E6EAF0',
    barEdge: '#343D49',
    desk: '#0C0F13',
  },
  contrast: {
    ground: '#000000',
    paper: '#000000',
    text: '#FFFFFF',
    quiet: '#EDEDED',
    faint: '#D6D6D6',
    accent: '#8FDBFF',
    accentStrong: '#C9EEFF',
    accentTint: '#00324F',
    onFilled: '#000000',
    error: '#FFA79F',
    warning: '#FFD23F',
    success: '#8CF0A8',
    overdue: '#FFA79F',
    soon: '#FFD23F',
    open: '#EDEDED',
    line: '#9A9A9A',
    edge: '#FFFFFF',
    hover: 'rgba(255,255,255,0.10)',
    selected: 'rgba(255,255,255,0.16)',
    marked: '#4D3900',
    before: '#C4C4C4',
    bar: '#000000',
    onBar: '#FFFFFF',
    barEdge: '#FFFFFF',
    desk: '#000000',
  },
}
