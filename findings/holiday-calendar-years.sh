#!/usr/bin/env bash
# holiday-calendar 1.3.3, a file a year made from the State Council's notices: Saturday 2011-12-31, worked by the notice for 2012, stands in
# neither year's file, nor does Sunday 2015-01-04; and the Saturdays 2016-04-02, 2018-06-16 and 2018-09-22, off by 国办发明电〔2015〕18号 and
# 〔2017〕12号, are made-up workdays, though the one weekday off (a Monday) is the festival itself.
# Why it matters here: such files are what an IT officer hands an office as next year's calendar. Guess: a notice's days all stand in its year's
# file, and each workday made up has a day off it pays for. The product refuses a year whose made-up days do not pair, and takes days of the year before.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts holiday-calendar@1.3.3
cat >probe.cjs <<'J'
const yearOf = (year) => require(`./node_modules/holiday-calendar/data/CN/${year}.json`).dates
const typeIn = (year, day) => yearOf(year).find(({ date }) => date === day)?.type ?? 'not named'
const seen = [
  ['2011-12-31 in 2011', typeIn(2011, '2011-12-31')],
  ['2011-12-31 in 2012', typeIn(2012, '2011-12-31')],
  ['2015-01-04 in 2015', typeIn(2015, '2015-01-04')],
  ...['2016-04-02', '2018-06-16', '2018-09-22'].map((day) => [`${day} (Saturday)`, typeIn(day.slice(0, 4), day)]),
]
for (const [what, type] of seen) console.log(what, type)
const isAsFound = seen.every(([what, type]) => type === (what.includes('Saturday') ? 'transfer_workday' : 'not named'))
process.exit(isAsFound ? 0 : 1)
J
node probe.cjs && echo "as found: holiday-calendar 1.3.3"
