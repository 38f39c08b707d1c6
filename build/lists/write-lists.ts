import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** A table made of what the files of some folders export, each under the name that it bears itself. */
interface List {
  /** Where the table is written, from the root of the project. */
  readonly file: string
  readonly folders: readonly string[]
  /** What the exports' names end in: `registerStep`. */
  readonly suffix: string
  readonly constant: string
  /** The property by which an export names itself. */
  readonly key: string
  readonly doc: string
  /** What the compiler holds the table to, with the imports that it takes. */
  readonly satisfies?: { readonly type: string; readonly imports: readonly string[] }
}

const lists: readonly List[] = [
  {
    file: 'src-shared/case/all-fields.ts',
    folders: ['src-shared/case/fields'],
    suffix: 'Field',
    constant: 'allFields',
    key: 'field',
    doc: 'Every field of a case by the name of its register.',
  },
  {
    file: 'src-shared/case/all-acts.ts',
    folders: ['src-shared/case/acts', 'src-shared/case/steps'],
    suffix: 'Act',
    constant: 'allActs',
    key: 'act',
    doc: 'Every kind of entry of a timeline by its name.',
  },
  {
    file: 'src-shared/case/all-steps.ts',
    folders: ['src-shared/case/steps'],
    suffix: 'Step',
    constant: 'allSteps',
    key: 'step',
    doc: 'Every step of a case by its name.',
  },
  {
    file: 'src-renderer/features/case/all-step-forms.ts',
    folders: ['src-renderer/features/case/steps'],
    suffix: 'Form',
    constant: 'allStepForms',
    key: 'step',
    doc: 'The form of every step: leaving one out does not compile.',
    satisfies: {
      type: '{ readonly [S in StepName]: StepForm & { readonly step: S } }',
      imports: [
        "import type { StepName } from '#shared/case/step-name'",
        "import type { StepForm } from './steps/step-form'",
      ],
    },
  },
]

/** The text of a table as the folders are now. */
function composeList(root: string, { file, folders, suffix, constant, key, doc, satisfies }: List): string {
  const found = folders
    .flatMap((folder) => {
      const at = join(root, folder)
      return existsSync(at) ? readdirSync(at).map((name) => join(at, name)) : []
    })
    .filter((path) => /\.tsx?$/u.test(path))
    .flatMap((path) => {
      const exported = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gmu)].map(([, name = '']) => name)
      const names = exported.filter((name) => name.endsWith(suffix) && !name.startsWith('define'))
      const from = relative(dirname(join(root, file)), path)
        .replace(/\.tsx?$/u, '')
        .split(sep)
        .join('/')
      return names.length === 0 ? [] : [{ names: names.toSorted(), from: from.startsWith('.') ? from : `./${from}` }]
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const imports = [
    ...(satisfies?.imports ?? []),
    ...found.map(({ names, from }) => `import { ${names.join(', ')} } from '${from}'`),
  ]
  const entries = found.flatMap(({ names }) => names).map((name) => `  [${name}.${key}]: ${name},`)
  const held = satisfies === undefined ? 'as const' : `as const satisfies ${satisfies.type}`
  return [
    '// Written by build/lists from the files of the folders; `npx tsx build/write-lists.ts` writes it anew.',
    ...imports,
    '',
    `/** ${doc} */`,
    `export const ${constant} = {`,
    ...entries,
    `} ${held}`,
    '',
  ].join('\n')
}

/** Writes every table that is not as the folders are; answers which were written anew. */
export function writeLists(root: string): string[] {
  return lists.flatMap((list) => {
    const path = join(root, list.file)
    const text = composeList(root, list)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return []
    writeFileSync(path, text)
    return [list.file]
  })
}
