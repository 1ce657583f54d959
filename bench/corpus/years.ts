import type { TableSource } from '../../src/lib/checks/accounts/index.ts';
import { makeDepartment } from '../../tests/checks/accounts/generate.ts';
import { exactAmounts } from '../../tests/checks/narrative/generate/ledger.ts';
import { createRandom } from '../../tests/checks/narrative/generate/random.ts';
import { writeNarrative, type Narrative } from '../../tests/checks/narrative/generate/write.ts';
import { makeProfile, writeAround } from './around.ts';
import { plant, type Plant } from './plant.ts';
import { findDepartment, type Department } from './places.ts';
import { makeSeeds } from './seeds.ts';

/** A department-year, finished: what is printed, plants included. */
export interface DepartmentYear {
  /** `<region>/<department>/<year>`. */
  readonly id: string;
  readonly department: Department;
  readonly year: number;
  readonly title: string;
  readonly tables: TableSource['tables'];
  /** Paragraphs and headings in the order of the page; no blank lines between them. */
  readonly before: readonly string[];
  readonly words: readonly string[];
  readonly after: readonly string[];
  /** What was planted, without the place in the file. */
  readonly plant?: Plant;
}

/** The ten years of a department, one after the other; the same for the same seed, however many others are made. */
export function* makeDepartmentYears(index: number, seed = 1): Generator<DepartmentYear> {
  const department = findDepartment(index);
  const { place, slug, name } = department;
  const base = Math.imul(seed, 0x9e3779b1) + Math.imul(index, 0x85ebca6b);
  const random = createRandom(base);
  const seeds = makeSeeds(random, department);
  const profile = makeProfile(random, department);
  let previous: { source: TableSource; exact: ReadonlyMap<string, bigint> } | undefined;
  for (const [at, own] of seeds.entries()) {
    const source = makeDepartment(own, name);
    const exact = exactAmounts(own);
    const narrative = adapt(
      name,
      writeNarrative(base + 7919 * (at + 1), source, {
        tables: true,
        exact,
        ...(previous ? { previous } : {}),
      }),
    );
    const around = writeAround(own.year, department, profile);
    const planted = plant(createRandom(base + 104_729 * (at + 1)), source, narrative);
    yield {
      id: `${place.slug}/${slug}/${own.year}`,
      department,
      year: own.year,
      title: `${own.year}年度${name}部门决算`,
      tables: planted?.tables ?? source.tables,
      ...around,
      words: (planted?.body ?? narrative.body).trimEnd().split('\n\n'),
      ...(planted ? { plant: planted.plant } : {}),
    };
    previous = { source, exact };
  }
}

/**
 * The words as this department would write them: it calls itself by what it is, in as many characters as the writer's
 * 我局, and names the contracts of small enterprises where the writer leaves them out.
 */
function adapt(name: string, narrative: Narrative): Narrative {
  const body = narrative.body
    .replaceAll('我局', name.endsWith('中心') ? '中心' : `我${name.at(-1) ?? ''}`)
    .replace(
      /^(?=.*政府采购货物)(?!.*中小企业).*$/m,
      (text) => `${text}授予中小企业合同金额0万元，其中：授予小微企业合同金额0万元。`,
    );
  return { ...narrative, body };
}
