import { createRandom } from '../../tests/checks/narrative/generate/random.ts';
import { KINDS, type Kind } from './kinds.ts';

/** A region of the corpus. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  /** Six digits; provinces 83 to 99 are assigned to none. */
  readonly code: string;
  readonly level: 'province' | 'city' | 'county';
  readonly parent?: Place;
}

/** A department of the corpus, the same whatever the size of the corpus. */
export interface Department {
  /** Position among all departments, from 0. */
  readonly index: number;
  readonly place: Place;
  readonly kind: Kind;
  readonly slug: string;
  readonly name: string;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const STEM_SLUGS = ['jia', 'yi', 'bing', 'ding', 'wu', 'ji', 'geng', 'xin', 'ren', 'gui'];
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const BRANCH_SLUGS = ['zi', 'chou', 'yin', 'mao', 'chen', 'si', 'wu', 'wei', 'shen', 'you', 'xu', 'hai'];
/** Cities of a province, as many as a province of the middle has. */
const CITIES = 14;
const PROVINCES = 17;

/** A region with its own departments: how many and which, as positions in the list of kinds. */
interface Office {
  readonly place: Place;
  readonly kinds: readonly Kind[];
}

const offices: { readonly first: number; readonly office: Office }[] = [];
let known = { departments: 0, cities: 0 };

/** The department at a position: a city with its offices, then its counties one after the other, then the next city. */
export function findDepartment(index: number): Department {
  while (index >= known.departments) {
    for (const office of makeCity(known.cities)) {
      offices.push({ first: known.departments, office });
      known = { ...known, departments: known.departments + office.kinds.length };
    }
    known = { ...known, cities: known.cities + 1 };
  }
  const found = offices.findLast(({ first }) => first <= index);
  const kind = found?.office.kinds[index - found.first];
  if (!found || !kind) throw new Error(`no department ${index}`);
  const { place } = found.office;
  return { index, place, kind, slug: kind[0], name: place.name + kind[1] };
}

function makeCity(city: number): Office[] {
  const province = Math.floor(city / CITIES);
  if (province >= PROVINCES) throw new Error('no more codes that are assigned to no region');
  const random = createRandom(0x5eed + city);
  const head = `${99 - province}`;
  const [name, slug] = [letter(city, STEMS), letter(city, STEM_SLUGS)];
  const parent: Place = {
    slug: province === 0 ? 'shili' : `shili-${province + 1}`,
    name: province === 0 ? '示例省' : `示例${STEMS[province % 10] ?? ''}${province < 10 ? '' : '甲'}省`,
    code: `${head}0000`,
    level: 'province',
  };
  const number = String((city % CITIES) + 1).padStart(2, '0');
  const own: Place = {
    slug: `shili-${slug}`,
    name: `示例${name}市`,
    code: `${head}${number}00`,
    level: 'city',
    parent,
  };
  const counties = Array.from({ length: random.between(8, 10) }, (_, county): Office => {
    const place: Place = {
      slug: `${own.slug}-${BRANCH_SLUGS[county] ?? ''}`,
      name: `示例${name}${BRANCHES[county] ?? ''}${county < 3 ? '区' : '县'}`,
      code: `${head}${number}${String(county + 1).padStart(2, '0')}`,
      level: 'county',
      parent: own,
    };
    return { place, kinds: chooseKinds(random.between(55, 65), random.below) };
  });
  return [{ place: own, kinds: chooseKinds(random.between(76, KINDS.length), random.below) }, ...counties];
}

/** So many of the kinds, in their own order. */
function chooseKinds(count: number, below: (limit: number) => number): readonly Kind[] {
  const left = [...KINDS.keys()];
  while (left.length > count) left.splice(below(left.length), 1);
  const chosen = new Set(left);
  return KINDS.filter((_, at) => chosen.has(at));
}

/** 0 is the first letter, 10 the second and the first: names that no real place has. */
function letter(number: number, letters: string | readonly string[]): string {
  return [...String(number)].map((digit) => letters[Number(digit)] ?? '').join('');
}
