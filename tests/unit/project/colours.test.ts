import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Colours that one look knows and the others do not are unreadable in one of them.

/** Papers are black on white whatever the screen is. */
const isPaper = (path: string): boolean => path.startsWith('papers/') || /\/render-[^/]+-page\.ts$/.test(path)

const named = 'white|black|red|green|blue|gr[ae]y|yellow|orange|purple|brown|pink|silver|navy|teal|maroon|olive|gold'
const colour = new RegExp(
  `#(?:[\\da-f]{3,4}|[\\da-f]{6}|[\\da-f]{8})\\b|\\b(?:rgb|hsl|oklch|oklab|lab|lch)a?\\(|(?:color|colour|background|fill|stroke)["'=:\\s]+["'](?:${named}|common\\.\\w+|grey\\.\\d+)["']`,
  'giu',
)

/** Each colour that a source writes itself, with its line. */
const coloursIn = (source: string): readonly string[] =>
  source.split('\n').flatMap((line, at) => [...line.matchAll(colour)].map(([found]) => `${at + 1} ${found}`))

it('finds the colours of a source', () => {
  expect(
    coloursIn(
      `a = { color: '#fff', bgcolor: 'rgba(0,0,0,.1)' }\n<rect fill="white" />\n'&': { color: 'text.primary' }`,
    ),
  ).toEqual(['1 #fff', '1 rgba(', '2 fill="white"'])
  expect(coloursIn(`sx={{ color: 'grey.300' }}`)).toEqual([`1 color: 'grey.300'`])
  expect(coloursIn(`import x from '#shared/case'\nhref="#/ledger"`)).toEqual([])
})

it('no screen writes a colour: all stand in the palettes', () => {
  const root = join(process.cwd(), 'src-renderer')
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const found = paths
    .filter((path) => /\.(?:tsx?|css)$/.test(path) && path !== 'palettes.ts' && !isPaper(path))
    .flatMap((path) => coloursIn(readFileSync(join(root, path), 'utf8')).map((one) => `${path}:${one}`))
  expect(found).toEqual([])
  expect(paths.length).toBeGreaterThan(300)
})
