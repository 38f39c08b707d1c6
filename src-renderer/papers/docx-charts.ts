import { AlignmentType, LineRuleType, Paragraph } from 'docx'
import { ChartRun, type ChartRunOptions, type ChartSeries } from 'docx/charts'
import type { PaperChart } from '#shared/paper/paper-annex'
import { cleanPiece } from '#shared/text/clean-text'

/** As wide as the text allows, in pixels of 1/96 inch. */
const chartWidth = 580
/** Low enough that a page takes two of them with their captions. */
const chartHeights = { columns: 240, pie: 240 } as const
/** Of bars by their number, so that each has room for its name. */
const barHeight = (bars: number): number => 60 + 26 * bars

/** Dark and light apart, so that a copy in grey still tells them. */
const colors = ['1F4E79', '9DC3E6'] as const
const pieColors = ['1F4E79', '9DC3E6', '548235', 'C5E0B4', '7F6000', 'FFE699', '7F7F7F', 'D9D9D9'] as const

const seriesOf = ({ series }: PaperChart): ChartSeries[] =>
  series.map(({ name, values }, nth) => ({
    name: cleanPiece(name),
    values,
    ...(colors[nth] === undefined ? {} : { color: colors[nth] }),
  }))

function optionsOf(chart: PaperChart): ChartRunOptions {
  const common = {
    categories: chart.categories.map(cleanPiece),
    // Our own words: left to itself it describes the chart in English.
    altText: {
      name: cleanPiece(chart.caption),
      title: cleanPiece(chart.caption),
      description: cleanPiece(chart.description),
    },
  }
  switch (chart.shape) {
    case 'columns':
      return {
        ...common,
        type: 'column',
        series: seriesOf(chart),
        dataLabels: { value: true },
        // From zero: left to itself an office program cuts the columns' feet off, and 13 looks twice as much as 12.
        valueAxis: { numberFormat: '0', minimum: 0 },
        emptyValues: 'gap',
        transformation: { width: chartWidth, height: chartHeights.columns },
      }
    case 'bars':
      return {
        ...common,
        type: 'bar',
        series: seriesOf(chart),
        dataLabels: { value: true },
        legend: chart.series.length > 1 ? { position: 'bottom' } : false,
        // The first line on top, as a table has it.
        categoryAxis: { reverseOrder: true },
        valueAxis: { visible: false, gridlines: false, minimum: 0 },
        gapWidth: 60,
        transformation: { width: chartWidth, height: barHeight(chart.categories.length) },
      }
    case 'pie':
      return {
        ...common,
        type: 'pie',
        series: chart.series.slice(0, 1).map(({ name, values }) => ({
          name: cleanPiece(name),
          values,
          colors: values.map((_value, nth) => pieColors[nth % pieColors.length]),
        })),
        dataLabels: { category: true, value: true, position: 'outsideEnd' },
        legend: false,
        transformation: { width: chartWidth, height: chartHeights.pie },
      }
  }
}

/**
 * A chart that Word and WPS can edit, with its numbers in a workbook of its own. On the exact pitch of the text it would be cut to a
 * line's height, so its paragraph has none.
 */
export const chartParagraph = (chart: PaperChart): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    children: [new ChartRun(optionsOf(chart))],
  })
