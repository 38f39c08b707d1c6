import { createTheme, type Components, type Theme } from '@mui/material/styles'
import { zhCN } from '@mui/material/locale'
import { colours, type Colours, type Look } from './palettes'

/** What this program draws that no palette of Material knows. */
interface OwnColours {
  /** Deadlines, and nothing else: overdue red, due-soon amber. */
  readonly deadline: { readonly overdue: string; readonly soon: string; readonly open: string }
  /** The edge of what can be written in or pressed. */
  readonly edge: string
  /** Behind text that differs. */
  readonly marked: string
  /** The bar at the top. */
  readonly bar: { readonly ground: string; readonly ink: string; readonly edge: string }
  /** The bars of a period, and of the one before. */
  readonly chart: { readonly now: string; readonly before: string }
}
declare module '@mui/material/styles' {
  interface Palette extends OwnColours {}
  interface PaletteOptions extends OwnColours {}
}

const fontFamily = '"Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'

/** Height of a table row, in pixels. */
export const rowHeight = 40
/** Height of the bar at the top and width of the navigation, in pixels. */
export const topBarHeight = 48
export const navigationWidth = 184

/** The style property that holds this PC's scale of the screen, as a factor. */
export const screenScale = '--screen-scale'

/** The style property that holds the colour around the sheets of a preview, which has styles of its own. */
export const previewDesk = '--preview-desk'

const filled = (main: string, { onFilled }: Colours) => ({ main, light: main, dark: main, contrastText: onFilled })

const toPalette = (look: Look, of: Colours) => ({
  mode: look === 'light' ? ('light' as const) : ('dark' as const),
  primary: { main: of.accent, light: of.accentTint, dark: of.accentStrong, contrastText: of.onFilled },
  info: { main: of.accent, light: of.accentTint, dark: of.accentStrong, contrastText: of.onFilled },
  error: filled(of.error, of),
  warning: filled(of.warning, of),
  success: filled(of.success, of),
  text: { primary: of.text, secondary: of.quiet, disabled: of.faint },
  background: { default: of.ground, paper: of.paper },
  divider: of.line,
  action: { active: of.quiet, hover: of.hover, selected: of.selected },
  deadline: { overdue: of.overdue, soon: of.soon, open: of.open },
  edge: of.edge,
  marked: of.marked,
  bar: { ground: of.bar, ink: of.onBar, edge: of.barEdge },
  chart: { now: of.accent, before: of.before },
})

const typography = {
  fontFamily,
  fontSize: 14,
  body1: { fontSize: 14, lineHeight: 1.6 },
  body2: { fontSize: 14, lineHeight: 1.6 },
  caption: { fontSize: 12, lineHeight: 1.5 },
  button: { fontSize: 14, fontWeight: 500, textTransform: 'none' },
  h1: { fontSize: 20, lineHeight: 1.4, fontWeight: 600 },
  h2: { fontSize: 16, lineHeight: 1.5, fontWeight: 600 },
  h3: { fontSize: 14, lineHeight: 1.6, fontWeight: 600 },
  subtitle1: { fontSize: 14, lineHeight: 1.6 },
  subtitle2: { fontSize: 13, lineHeight: 1.6, fontWeight: 600 },
} as const

/** What is the same in every look. */
const shapes: Components<Theme> = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiCheckbox: { defaultProps: { size: 'small' } },
  MuiRadio: { defaultProps: { size: 'small' } },
  MuiMenu: { defaultProps: { transitionDuration: 0 } },
  // Paper is flat here: a list that lies over the fields of a form needs an edge.
  MuiAutocomplete: { defaultProps: { slotProps: { paper: { elevation: 8 } } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 24px 8px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 16px' } } },
}

/** What takes its colours or its lines from the look. */
function drawn(look: Look, of: Colours): Components<Theme> {
  /** What lies over something else is told from it by an edge where a shadow cannot be seen. */
  const lifted = look === 'light' ? {} : { border: `1px solid ${look === 'dark' ? of.line : of.edge}` }
  /** In high contrast the edge of what can be pressed stands out as that of a field does. */
  const pressable = look === 'contrast' ? { borderColor: of.edge } : {}
  const focus = { outline: `${look === 'contrast' ? 3 : 2}px solid ${of.accent}`, outlineOffset: 1 }
  return {
    MuiCssBaseline: {
      styleOverrides: {
        'html, body, #root': { height: '100%' },
        html: { [previewDesk]: of.desk },
        body: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
        // Fields show it by their own edge, buttons by the rule below.
        'a:focus-visible, summary:focus-visible, [tabindex="0"]:focus-visible': focus,
        // Not on the document: what pops up is placed by coordinates of the unscaled window, so it is scaled inside its place.
        '#root, .MuiDialog-paper, .MuiMenu-list, .MuiTooltip-tooltip, .MuiAutocomplete-listbox, .MuiAutocomplete-noOptions':
          { zoom: `var(${screenScale}, 1)` },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': focus } } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined' },
      styleOverrides: {
        root: { minHeight: 34, paddingTop: 4, paddingBottom: 4, whiteSpace: 'nowrap' },
        outlined: { '&:not(.Mui-disabled)': pressable },
      },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 4, height: 24, fontSize: 13 }, outlined: pressable } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: of.edge } } },
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { color: of.faint, opacity: 1 } } } },
    MuiTooltip: {
      defaultProps: { arrow: true, enterDelay: 300 },
      styleOverrides: {
        tooltip: { fontSize: 13, lineHeight: 1.6, color: of.paper, backgroundColor: of.text },
        arrow: { color: of.text },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        // A number that is longer than its column goes on in a second line; it is never cut, nor laid over its neighbour.
        root: {
          padding: '0 12px',
          height: rowHeight,
          fontSize: 14,
          overflowWrap: 'break-word',
          borderBottomColor: of.line,
        },
        head: { fontWeight: 600, color: of.quiet, fontSize: 13, backgroundColor: of.paper },
      },
    },
    MuiDialog: { defaultProps: { transitionDuration: 0 }, styleOverrides: { paper: lifted } },
    MuiPopover: { styleOverrides: { paper: lifted } },
    // Said in the colour of text, told apart by its edge and icon.
    MuiAlert: {
      styleOverrides: {
        root: ({ theme: { palette }, ownerState: { severity = 'success' } }) => ({
          color: of.text,
          backgroundColor: of.paper,
          border: `1px solid ${palette[severity].main}`,
          '& .MuiAlert-icon': { color: palette[severity].main },
        }),
      },
    },
    MuiLink: { defaultProps: { underline: look === 'contrast' ? 'always' : 'hover' } },
  }
}

/**
 * The calm workbench: 14 px on 8 px steps, one accent, flat surfaces with hairlines. Red belongs to what is overdue
 * and amber to what is due soon.
 */
const makeTheme = (look: Look): Theme =>
  createTheme(
    {
      palette: toPalette(look, colours[look]),
      spacing: 8,
      // Nothing fades or slides: without a graphics card every frame is drawn by the processor, some tenth of all that a click costs.
      transitions: { create: () => 'none' },
      // What waits moves, unless the system's settings ask for rest.
      motion: { reducedMotion: 'system' },
      shape: { borderRadius: 6 },
      typography,
      components: { ...shapes, ...drawn(look, colours[look]) },
    },
    zhCN,
  )

/** The calm workbench in each of its looks. */
export const themes: Readonly<Record<Look, Theme>> = {
  light: makeTheme('light'),
  dark: makeTheme('dark'),
  contrast: makeTheme('contrast'),
}
