import { describe, expect, it } from 'vitest'
import { colours, looks, type Colours, type Look } from '#renderer/palettes'
import { chooseLook } from '#renderer/look/choose-look'
import { themes } from '#renderer/theme'

type Rgb = readonly [red: number, green: number, blue: number]

/** `over` laid upon an opaque `ground`. */
function lay(over: string, ground: Rgb): Rgb {
  const parts = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(over)
  if (parts === null) return toRgb(over)
  const alpha = Number(parts[4])
  const mix = (at: 0 | 1 | 2): number => Number(parts[at + 1]) * alpha + ground[at] * (1 - alpha)
  return [mix(0), mix(1), mix(2)]
}

function toRgb(hex: string): Rgb {
  expect(hex).toMatch(/^#[0-9A-F]{6}$/)
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16)
  return [part(1), part(3), part(5)]
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

const inks = [
  'text',
  'quiet',
  'faint',
  'accent',
  'accentStrong',
  'error',
  'warning',
  'success',
  'overdue',
  'soon',
  'open',
] as const

/** Every place that text stands on, by name. */
function grounds(of: Colours): readonly (readonly [string, Rgb])[] {
  return (['ground', 'paper'] as const).flatMap((name) => {
    const plain = toRgb(of[name])
    return [
      [name, plain] as const,
      [`${name} hovered`, lay(of.hover, plain)] as const,
      [`${name} selected`, lay(of.selected, plain)] as const,
    ]
  })
}

const faultsOf = (pairs: readonly (readonly [string, Rgb, Rgb])[], least: number): readonly string[] =>
  pairs.flatMap(([name, a, b]) => (ratio(a, b) >= least ? [] : [`${name} ${ratio(a, b).toFixed(2)}`]))

const least = { light: 4.5, dark: 4.5, contrast: 7 } as const satisfies Record<Look, number>

describe.each(looks)('the colours of the %s look', (look) => {
  const of = colours[look]

  it('are readable wherever text stands', () => {
    const pairs = grounds(of).flatMap(([where, ground]) =>
      inks.map((ink) => [`${ink} on ${where}`, toRgb(of[ink]), ground] as const),
    )
    expect(faultsOf(pairs, least[look])).toEqual([])
  })

  it('are readable on what is filled, tinted and marked', () => {
    const filled = (['accent', 'accentStrong', 'error', 'warning', 'success'] as const).map(
      (name) => [`on ${name}`, toRgb(of.onFilled), toRgb(of[name])] as const,
    )
    const tinted = inks.map((name) => [`${name} on accentTint`, toRgb(of[name]), toRgb(of.accentTint)] as const)
    const bar = [['onBar on bar', toRgb(of.onBar), toRgb(of.bar)] as const]
    const marked = [['text on marked', toRgb(of.text), toRgb(of.marked)] as const]
    expect(faultsOf([...filled, ...tinted, ...bar, ...marked], least[look])).toEqual([])
  })

  it('show edges and bars', () => {
    const drawn = (['edge', 'accent', 'before'] as const).map(
      (name) => [`${name} on paper`, toRgb(of[name]), toRgb(of.paper)] as const,
    )
    expect(faultsOf(drawn, 3)).toEqual([])
  })

  it('are those of its theme', () => {
    expect(themes[look].palette.text.primary).toBe(of.text)
    expect(themes[look].palette.primary.contrastText).toBe(of.onFilled)
    expect(themes[look].palette.deadline.overdue).toBe(of.overdue)
  })
})

describe('the look', () => {
  it('is the chosen one, or what the system asks for, contrast before dark', () => {
    expect(chooseLook('light', { dark: true, contrast: true })).toBe('light')
    expect(chooseLook('system', { dark: false, contrast: false })).toBe('light')
    expect(chooseLook('system', { dark: true, contrast: false })).toBe('dark')
    expect(chooseLook('system', { dark: true, contrast: true })).toBe('contrast')
  })
})
