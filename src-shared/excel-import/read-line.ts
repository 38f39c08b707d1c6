import type { LocalDate } from '../prelude/local-date'
import { parseLocalDate } from '../prelude/local-date'
import { mostPeople } from '../case/own-entry'
import { satisfactionWords, solvedWords } from '../case/choices'
import { channelWords, demandWords, urgencyWords } from '../case/taxonomy'
import { cleanLine } from '../text/clean-text'
import { foldText } from '../text/fold-text'
import { cellToText, type AnchoredPicture, type SheetLine } from '../workbook/workbook'
import { readGroupSteps, type ColumnGroup } from './column-groups'
import type { ImportField } from './import-fields'
import type { ColumnChoice, Mapping } from './map-columns'
import type { OldLine } from './old-line'
import { LineReader, trimText } from './line-reader'
import { LinePictures, type JudgedPicture } from './old-picture'
import { readSatisfaction, readSolved, type NoAnswer } from './read-answer'
import {
  genderInName,
  joinClasses,
  readChannel,
  readDemand,
  readGender,
  readPhone,
  readState,
  readTicked,
  readUrgency,
  readYes,
  saysNothing,
  splitJoined,
} from './read-choice'
import { dayInNumber, readMoment, readPartOfTime, type Moment } from './read-moment'
import { endsRounded, readCaseNumber, repairNumber } from './read-number'

/** By what lines are read. */
export interface ReadingGround {
  readonly mapping: Mapping
  readonly groups: readonly ColumnGroup[]
  readonly today: LocalDate
  /** The workbook's pictures, by their places in it. */
  readonly pictures: readonly JudgedPicture[]
  /** Those that lie over the sheet, by its lines from 0. */
  readonly anchored: ReadonlyMap<number, readonly AnchoredPicture[]>
  /** Most of the long numbers of the column end in 000: a spreadsheet rounded them all. */
  readonly roundedColumn: boolean
  /** How many digits the long numbers of the column have, where all have as many; 0 elsewhere. */
  readonly numberLength: number
}

/** A number longer than this is none that any system gives. */
const longestNumber = 40

function readNumber(read: LineReader, { numberLength, roundedColumn }: ReadingGround): string {
  const column = read.column('number')
  if (column === undefined) return ''
  const told = readCaseNumber(read.cells[column.column])
  if (told.type === 'none') return ''
  if (told.type === 'number') {
    if (told.text.length > longestNumber) read.problem('number-long', column)
    if (!endsRounded(told.text)) return told.text
    if (!roundedColumn) {
      read.problem('number-doubtful', column)
      return told.text
    }
  }
  const begins = told.type === 'lost' ? told.begins : told.text.replace(/0+$/u, '').slice(0, 14)
  const length = told.text.length > 0 && /^\d+$/u.test(told.text) ? told.text.length : numberLength
  const whole = repairNumber(
    begins,
    length,
    read.cells.filter((_, at) => at !== column.column),
  )
  if (whole === undefined) read.problem('number-lost', column)
  else read.problem('number-repaired', column, whole)
  return whole ?? ''
}

/** A day that is one of several things known of a case: undefined where none stands there, or none that can be read. */
function readDay(read: LineReader, field: ImportField): Moment | undefined {
  const column = read.column(field)
  if (column === undefined) return undefined
  const told = readMoment(read.cells[column.column])
  if (told.type === 'none') return undefined
  if (told.type === 'moment') {
    // What of a time no field has stays as it was written.
    if (/\d:\d\d:(?!00)\d\d/u.test(cellToText(read.cells[column.column]))) read.keep(column)
    return told
  }
  if (told.type !== 'days') read.problem(told.type === 'no-year' ? 'day-no-year' : 'day-unreadable', column)
  read.keep(column)
  return undefined
}

/** When the case came: its own column, with hour and minute beside it; else the day of its hand-over; else what its number tells. */
function readReceived(read: LineReader, number: string, { today }: ReadingGround): Moment | undefined {
  const column = read.column('receivedAt')
  const told = column === undefined ? undefined : readMoment(read.cells[column.column])
  if (column !== undefined && told !== undefined && told.type !== 'moment' && told.type !== 'none') {
    read.problem(told.type === 'no-year' ? 'day-no-year' : 'received-unreadable', column)
    if (told.type === 'no-year') read.problem('received-unreadable', column)
    return undefined
  }
  if (told?.type === 'moment') {
    if (told.day > today) read.problem('received-ahead', column, today)
    if (/\d:\d\d:(?!00)\d\d/u.test(cellToText(read.cells[column?.column ?? -1]))) read.keep(column)
    return { day: told.day, time: told.time === '' ? timeBeside(read) : told.time }
  }
  const dispatched = read.column('dispatchedAt') === undefined ? undefined : readMoment(read.cell('dispatchedAt'))
  if (dispatched?.type === 'moment') return { day: dispatched.day, time: '' }
  const inNumber = dayInNumber(number, today)
  if (inNumber !== undefined) {
    read.problem('received-from-number', read.column('number'), inNumber.day)
    return inNumber
  }
  read.problem('received-missing', column)
  return undefined
}

function timeBeside(read: LineReader): string {
  const hour = readPartOfTime(read.cell('receivedHour'), 23)
  if (hour === undefined) return ''
  const minute = readPartOfTime(read.cell('receivedMinute'), 59) ?? 0
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

interface CallerRead {
  readonly caller: OldLine['caller']
  readonly gender: OldLine['gender']
  readonly confidential: boolean
}

const isSecret = (text: string): boolean => /^(?:.{0,4}保密.{0,4}|匿名保密|不公开)$/u.test(text)

function readCaller(read: LineReader): CallerRead {
  const told = read.text('callerName')
  const phones = read.columns('phone').map((column) => {
    const cell = read.cells[column.column]
    const phone = readPhone(cell)
    if (phone.lost) {
      read.problem('phone-lost', column)
      read.keep(column)
    }
    if (phone.zeroAdded) read.problem('phone-zero-added', column, phone.text)
    return phone.text
  })
  const isJoined = /[,，、;；|]/u.test(told) && /\d{7}/u.test(told)
  const split = isJoined ? splitJoined(told) : { name: saysNothing(told) ? '' : told, phone: '', rest: '' }
  if (split.rest !== '') read.keep(read.column('callerName'))
  const confidential = readYes(read.text('confidential')) === true || [told, ...phones].some(isSecret)
  const open = (text: string): string => (isSecret(text) ? '' : text)
  return {
    caller: {
      name: open(split.name),
      phone: [...new Set([...phones.map(open), split.phone])].filter((phone) => phone !== '').join('、'),
      address: read.text('address'),
    },
    gender: readGender(read.text('gender')) || genderInName(split.name),
    confidential,
  }
}

/** A choice that no word of ours is stays under its own head. */
function readChosen<Value extends string>(
  read: LineReader,
  field: ImportField,
  words: Readonly<Record<Value, string>>,
  reads: (text: string) => Value | undefined,
): Value | '' {
  const text = read.text(field)
  if (saysNothing(text)) return ''
  const value = reads(text)
  const column = read.column(field)
  if (value === undefined) read.problem('choice-unknown', column)
  // Said in other words than ours it stays as it was said.
  if (value === undefined || words[value] !== text) read.keep(column)
  return value ?? ''
}

/** 办理过程 is judged by itself; figures count what was said of the result. */
const isOfHandling = ({ head }: ColumnChoice): boolean => head.includes('过程')

/**
 * What the caller answered, by one or several columns. Where they disagree, or where none can be told, it is told and nothing is counted. What
 * was said in other words than ours stays as it was said.
 */
function readAnswer<Value extends string>(
  read: LineReader,
  field: 'satisfied' | 'solved',
  words: Readonly<Record<Value, string>>,
  reads: (text: string) => Value | NoAnswer | undefined,
): Value | '' {
  const columns = read.columns(field)
  const values = new Set<Value>()
  for (const column of columns) {
    const text = cleanLine(cellToText(read.cells[column.column]))
    const value = saysNothing(text) || isOfHandling(column) ? 'silent' : reads(text)
    if (value === undefined) read.problem('answer-unclear', column)
    else if (value !== 'silent') values.add(value)
    if (columns.length > 1 || value === undefined || value === 'silent' || words[value] !== text) read.keep(column)
  }
  const [first, second] = values
  if (second !== undefined) read.problem('answers-differ', columns.at(-1))
  return second === undefined ? (first ?? '') : ''
}

/** The day of the return visit, where one of its columns names one that can be. */
function readVisited(read: LineReader, received: Moment | undefined, { today }: ReadingGround): LocalDate | '' {
  const days = read.columns('visit').flatMap(({ column }) => {
    const told = readMoment(read.cells[column])
    return told.type === 'moment' && told.day <= today && told.day >= (received?.day ?? '') ? [told.day] : []
  })
  return days.at(-1) ?? ''
}

function readPeople(read: LineReader): number {
  const text = foldText(read.text('peopleCount'))
  if (saysNothing(text)) return 1
  const [digits] = /\d{1,5}/u.exec(text) ?? []
  const count = digits === undefined ? 0 : Number(digits)
  if (count >= 1 && count <= mostPeople) return count
  read.problem('people-unreadable', read.column('peopleCount'))
  read.keep(read.column('peopleCount'))
  return 1
}

/** Fields of which a case has no place of its own, or more than its place holds: kept under their own heads. */
const keptAsTold: readonly ImportField[] = [
  'rowNumber',
  'secondNumber',
  'tags',
  'enterprise',
  'coUnit',
  'handler',
  'leader',
  'routing',
  'truth',
  'contacted',
  'visit',
  'unsolved',
  'returned',
  'appraisal',
  'public',
  'answerWanted',
  'hard',
  'repeats',
  'files',
]

/** Cells that hold no value of their own are told, and what has no field is kept. */
function keepOthers(read: LineReader, groups: readonly ColumnGroup[]): void {
  const inGroups = new Set(groups.flatMap(({ columns }) => columns.map(({ column }) => column)))
  for (const [column, cell] of read.cells.entries()) {
    const choice = choiceAt(read, column)
    if (cell?.type === 'fault') read.problem('cell-fault', choice)
    if (cell?.type === 'uncounted') read.problem('cell-uncounted', choice)
    if (inGroups.has(column)) continue
    if (choice.field === undefined || keptAsTold.includes(choice.field)) read.keep(choice)
  }
}

/** The pictures in the cells of a line and over it; those that cannot be taken are told at their cells. */
function readPictures(read: LineReader, { pictures, anchored }: ReadingGround): OldLine['pictures'] {
  const taken = new LinePictures(pictures, read.line)
  const inCells = read.cells.flatMap((cell, column) =>
    cell?.type === 'picture' ? [{ column, picture: cell.picture }] : [],
  )
  for (const { column, picture } of [...inCells, ...(anchored.get(read.line - 1) ?? [])]) {
    const choice = choiceAt(read, column)
    const fault = taken.take(picture, choice.head)
    if (fault !== undefined) read.problem(fault, choice)
  }
  return taken.files
}

/** What a column is, where heads reach so far. */
const choiceAt = (read: LineReader, column: number): ColumnChoice =>
  read.at(column) ?? { column, head: '', field: undefined, confidence: 'guess' }

/** Reads one line of an old ledger. Nothing that stands in it is dropped: what is no field of a case is among `facts`. Pure. */
export function readLine(cells: SheetLine, line: number, ground: ReadingGround): OldLine {
  const read = new LineReader(cells, line, ground.mapping)
  const number = readNumber(read, ground)
  const received = readReceived(read, number, ground)
  const days = { dispatched: readDay(read, 'dispatchedAt'), due: readDay(read, 'dueAt') }
  const [closed, replied] = [readDay(read, 'closedAt'), readDay(read, 'repliedAt')]
  const state = cleanLine(readTicked(read.text('state')))
  const { caller, gender, confidential } = readCaller(read)
  const classes = read.columns('category').map(({ column }) => cellToText(cells[column]))
  const villages = read.columns('village').map(({ column }) => cleanLine(cellToText(cells[column])))
  const content = trimText(cellToText(read.cell('content')))
  const title = read.text('title')
  if (saysNothing(content) && saysNothing(title)) read.problem('content-missing', read.column('content'))
  const demand = readChosen(read, 'demand', demandWords, readDemand)
  const channel = readChosen(read, 'channel', channelWords, readChannel)
  const urgency = readChosen(read, 'urgency', urgencyWords, readUrgency)
  const peopleCount = readPeople(read)
  const satisfaction = readAnswer(read, 'satisfied', satisfactionWords, readSatisfaction)
  const solved = readAnswer(read, 'solved', solvedWords, readSolved)
  keepOthers(read, ground.groups)
  return {
    line,
    number,
    title: saysNothing(title) ? '' : title,
    content: saysNothing(content) ? '' : content,
    demand,
    category: joinClasses(classes),
    channel,
    urgency,
    caller,
    gender,
    idNumber: read.text('idNumber'),
    peopleCount,
    place: read.text('place'),
    village: [...new Set(villages.filter((text) => !saysNothing(text)))].join(''),
    confidential,
    received,
    dispatched: days.dispatched,
    dueOn: dueDay(read, days.due, received),
    closedOn: pastDay(read, 'closedAt', closed, received, ground),
    repliedOn: pastDay(read, 'repliedAt', replied, received, ground),
    satisfaction,
    solved,
    visitedOn: readVisited(read, received, ground),
    state,
    standing: readState(state),
    unit: read.text('unit'),
    result: read.long('result'),
    reply: read.long('reply'),
    remark: read.long('remark'),
    facts: read.facts,
    steps: readGroupSteps(cells, ground.groups),
    pictures: readPictures(read, ground),
    problems: read.problems,
  }
}

function dueDay(read: LineReader, due: Moment | undefined, received: Moment | undefined): LocalDate | '' {
  if (due === undefined) return ''
  if (received === undefined || due.day >= received.day) return parseLocalDate(due.day) ?? ''
  read.problem('due-before-received', read.column('dueAt'))
  read.keep(read.column('dueAt'))
  return ''
}

/** A day on which something was done lies between the day on which the case came and today; any other stays as it was written. */
function pastDay(
  read: LineReader,
  field: 'closedAt' | 'repliedAt',
  done: Moment | undefined,
  received: Moment | undefined,
  { today }: ReadingGround,
): LocalDate | '' {
  if (done === undefined) return ''
  const isBefore = received !== undefined && done.day < received.day
  if (!isBefore && done.day <= today) return done.day
  read.problem(isBefore ? 'closed-before-received' : 'closed-ahead', read.column(field))
  read.keep(read.column(field))
  return ''
}
