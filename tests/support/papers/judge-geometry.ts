import type { PaperDocument } from '#shared/paper/paper-document'
import { linesPerPage, pageMm } from '#shared/paper/paper-measures'
import type { PrintedLine, PrintedPage } from './print-pdf'
import { textOf } from './reply-builders'

const pitchMm = (28.95 / 72) * 25.4
const rightEdge = pageMm.width - pageMm.right
const topEdge = pageMm.top
/** What a printed place may be off, in millimetres: GB/T 9704-2012 gives its edges to the millimetre. */
const slackMm = 0.5

/** Lines that a page which another follows has at least: six attachments of two lines stay with the signature. */
const fewestRows = 4

const middle = ({ top, bottom }: PrintedLine): number => (top + bottom) / 2
const isHan = (text: string): boolean => /^[\p{Script=Han}，。、：；“”（）《》〔〕？！…—]+$/u.test(text)

/** Everything about the print of a reply without 红头 that is not as the standard has it, in words; none where all is well. */
export function judgeGeometry(paper: PaperDocument, pages: readonly PrintedPage[]): readonly string[] {
  return [
    ...pages.flatMap((page, index) => judgePage(page, index + 1, index === pages.length - 1)),
    ...judgeText(paper, pages),
    ...judgeSignature(paper, pages),
  ]
}

const off = (is: boolean, words: string): readonly string[] => (is ? [words] : [])

function judgePage(page: PrintedPage, number: number, isLast: boolean): readonly string[] {
  const at = `page ${number}`
  return [
    ...off(
      Math.abs(page.width - pageMm.width) > slackMm || Math.abs(page.height - pageMm.height) > slackMm,
      `${at}: not A4`,
    ),
    ...page.lines.flatMap((line) => judgeLine(line, at)),
    // Its end may have gone over with the signature and what is kept with that; an empty page would be one too many.
    ...off(page.lines.length === 0, `${at}: empty`),
    ...off(page.lines.length > linesPerPage, `${at}: ${page.lines.length} lines`),
    ...off(!isLast && rowOf(page.lines.at(-1)) < fewestRows, `${at}: nearly empty`),
    ...judgeNumber(page, number, at),
  ]
}

/** The box that poppler tells of a line reaches from the face's ascent to its descent: its middle lies so far above that of the line, in lines. */
const faceLift = 0.14

/** Which line of the 版心 it stands on, from 0; a part of one where it is beside its place. */
const rowOf = (line: PrintedLine | undefined): number =>
  line === undefined ? -1 : (middle(line) - topEdge) / pitchMm - 0.5 + faceLift

function judgeLine(line: PrintedLine, at: string): readonly string[] {
  const where = `${at}, “${line.text.slice(0, 12)}…”`
  const row = rowOf(line)
  const isFull = line.left < pageMm.left + 2 && line.right > rightEdge - 2 && isHan(line.text)
  return [
    ...off(line.left < pageMm.left - slackMm, `${where}: begins at ${line.left.toFixed(1)} mm`),
    ...off(line.right > rightEdge + slackMm, `${where}: ends at ${line.right.toFixed(1)} mm`),
    ...off(
      isFull && Math.abs(line.left - pageMm.left) > slackMm,
      `${where}: full, begins at ${line.left.toFixed(1)} mm`,
    ),
    // Fewer where what follows cannot be parted: a number, a name in Latin letters.
    ...off(isFull && [...line.text].length > 28, `${where}: ${[...line.text].length} characters`),
    ...off(Math.abs(row - Math.round(row)) > 0.06, `${where}: on line ${row.toFixed(2)}`),
    ...off(
      Math.round(row) < 0 || Math.round(row) >= linesPerPage,
      `${where}: outside the 版心, line ${row.toFixed(1)}`,
    ),
  ]
}

function judgeNumber({ number: shown }: PrintedPage, number: number, at: string): readonly string[] {
  if (shown === undefined) return [`${at}: no number`]
  const oneChar = (14 / 72) * 25.4
  const inset = number % 2 === 1 ? rightEdge - shown.right : shown.left - pageMm.left
  // Of its own, smaller type.
  const drop = middle(shown) - (pageMm.height - pageMm.bottom) + (faceLift * pitchMm * 14) / 16
  return [
    ...off(shown.text !== `—${number}—`, `${at}: numbered ${shown.text}`),
    ...off(inset < oneChar * 0.6 || inset > oneChar * 1.5, `${at}: its number ${inset.toFixed(1)} mm in`),
    ...off(Math.abs(drop - 7) > slackMm, `${at}: its number ${drop.toFixed(1)} mm under the 版心`),
  ]
}

function judgeText(paper: PaperDocument, pages: readonly PrintedPage[]): readonly string[] {
  const printed = pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '')
  const wanted = textOf(paper).normalize('NFKC').replace(/\s/gu, '')
  if (printed === wanted) return []
  const at = [...wanted].findIndex((char, index) => char !== [...printed][index])
  return [
    `text differs from character ${at}: “${wanted.slice(at, at + 12)}” printed as “${printed.slice(at, at + 12)}”`,
  ]
}

function judgeSignature(paper: PaperDocument, pages: readonly PrintedPage[]): readonly string[] {
  const last = pages.at(-1)
  const date = paper.signature.dateText.normalize('NFKC')
  const place = pages.findLastIndex(({ lines }) => lines.some(({ text }) => text === date))
  return [
    ...off(place === -1, `no line with the date ${date}`),
    ...off(place !== -1 && rowOf(pages[place]?.lines[0]) > 1, 'nothing stands above the signature on its page'),
    ...off(last === undefined, 'no page'),
  ]
}
