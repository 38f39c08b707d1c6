import { createTheme } from '@mui/material/styles'
import { zhCN } from '@mui/material/locale'

declare module '@mui/material/styles' {
  interface Palette {
    /** Deadlines, and nothing else: overdue red, due-soon amber. */
    readonly deadline: { readonly overdue: string; readonly soon: string; readonly open: string }
  }
  interface PaletteOptions {
    readonly deadline?: { readonly overdue: string; readonly soon: string; readonly open: string }
  }
}

const fontFamily = '"Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif'

/** Height of a table row, in pixels. */
export const rowHeight = 40
/** Height of the bar at the top and width of the navigation, in pixels. */
export const topBarHeight = 48
export const navigationWidth = 184

/** The style property that holds this PC's scale of the screen, as a factor. */
export const screenScale = '--screen-scale'

/**
 * The calm workbench: 14 px on 8 px steps, one deep blue, flat surfaces with hairlines. Red belongs to what is overdue
 * and amber to what is due soon.
 */
export const theme = createTheme(
  {
    palette: {
      primary: { main: '#1F4E8C', light: '#E8EFF8', dark: '#163A69' },
      info: { main: '#1F4E8C', light: '#E8EFF8', dark: '#163A69' },
      error: { main: '#B3261E' },
      warning: { main: '#9A5B00' },
      success: { main: '#2E6B45' },
      text: { primary: '#1C2430', secondary: '#566173' },
      background: { default: '#F4F6F9', paper: '#FFFFFF' },
      divider: '#DCE1E8',
      action: { hover: 'rgba(31,78,140,0.05)', selected: 'rgba(31,78,140,0.10)' },
      deadline: { overdue: '#B3261E', soon: '#9A5B00', open: '#566173' },
    },
    spacing: 8,
    // Nothing fades or slides: without a graphics card every frame is drawn by the processor, some tenth of all that a click costs.
    transitions: { create: () => 'none' },
    // What waits moves, unless the system's settings ask for rest.
    motion: { reducedMotion: 'system' },
    shape: { borderRadius: 6 },
    typography: {
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
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          'html, body, #root': { height: '100%' },
          body: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
          ':focus-visible': { outlineOffset: 1 },
          // Not on the document: what pops up is placed by coordinates of the unscaled window, so it is scaled inside its place.
          '#root, .MuiDialog-paper, .MuiMenu-list, .MuiTooltip-tooltip, .MuiAutocomplete-listbox, .MuiAutocomplete-noOptions':
            {
              zoom: `var(${screenScale}, 1)`,
            },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: {
          root: ({ theme: { palette } }) => ({
            '&.Mui-focusVisible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
          }),
        },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, variant: 'outlined' },
        styleOverrides: { root: { minHeight: 34, paddingTop: 4, paddingBottom: 4, whiteSpace: 'nowrap' } },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      MuiFormControl: { defaultProps: { size: 'small' } },
      MuiCheckbox: { defaultProps: { size: 'small' } },
      MuiRadio: { defaultProps: { size: 'small' } },
      MuiOutlinedInput: {
        styleOverrides: { notchedOutline: ({ theme: { palette } }) => ({ borderColor: palette.divider }) },
      },
      MuiTooltip: {
        defaultProps: { arrow: true, enterDelay: 300 },
        styleOverrides: { tooltip: { fontSize: 13, lineHeight: 1.6 } },
      },
      MuiTableCell: {
        styleOverrides: {
          // A number that is longer than its column goes on in a second line; it is never cut, nor laid over its neighbour.
          root: { padding: '0 12px', height: rowHeight, fontSize: 14, overflowWrap: 'break-word' },
          head: ({ theme: { palette } }) => ({
            fontWeight: 600,
            color: palette.text.secondary,
            fontSize: 13,
            backgroundColor: palette.background.paper,
          }),
        },
      },
      MuiDialog: { defaultProps: { transitionDuration: 0 } },
      MuiMenu: { defaultProps: { transitionDuration: 0 } },
      // Paper is flat here: a list that lies over the fields of a form needs an edge.
      MuiAutocomplete: { defaultProps: { slotProps: { paper: { elevation: 8 } } } },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 24px 8px' } } },
      MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 16px' } } },
      MuiChip: { styleOverrides: { root: { borderRadius: 4, height: 24, fontSize: 13 } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
    },
  },
  zhCN,
)
