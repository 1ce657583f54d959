import type { Region } from '../../model/index.ts';
import { squeeze } from '../blocks.ts';

/** A line that may name the department, and where it stands. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A name read from a line, and the region it begins with. */
export interface Name {
  readonly name: string;
  readonly region?: string;
}

const ENDINGS =
  '科学技术协会|妇女联合会|残疾人联合会|文学艺术界联合会|社会科学界联合会|工商业联合会|联合会|总工会|红十字会|协会|委员会办公室|委员会|办公室|人民法院|人民检察院|管理局|监督局|局|厅|党校|中心|馆|院|大学|学校|中学|小学|幼儿园|人民政府|办事处|研究所|支队|大队|总站|管理处|管理所';
/** Words that say something about a department and so are no part of its name: 某小学内设办公室. */
const OUTSIDE = '内设|下设|设立|设有|设置|隶属|主管|位于|负责|属于|是|部门决算|单位决算';
/** A department filing its own accounts: 某局本级 is 某局. */
const OWN_LEVEL = /(?:[（(](?:本级|机关)[）)]|本级|机关)$/u;
const LABEL = '(?:编制|填报|公开)?(?:部门|单位)(?:名称)?(?:[（(](?:公章|盖章)[）)])?[:：]';

/**
 * Names that a line states in so many words: after a label (部门：某某) or in a title (2022年度某某部门决算).
 * They are complete, whatever they end in; other names are only guessed at.
 */
export function readStatedNames(lines: readonly Line[], regions: ReadonlyMap<string, Region>): Name[] {
  const names = lines.flatMap(({ text }) => {
    const key = squeeze(text);
    const labelled = new RegExp(`^${LABEL}([\\p{Script=Han}（）()]{4,40}?)(?:\\d{4}年|金额单位|$)`, 'u').exec(
      key,
    );
    const titled =
      /^(?:20\d{2}年度?)?(\p{Script=Han}{4,40}?)(?:20\d{2}年度?)?(?:部门|单位)?(?:决算|整体支出绩效)/u.exec(
        key,
      );
    return [labelled?.[1], titled?.[1]].flatMap((name) => {
      const own = name?.replace(OWN_LEVEL, '') ?? '';
      const region = findRegion(own, regions);
      return region === undefined ? [] : [{ name: own, region }];
    });
  });
  return dropRepeated(names);
}

/** Names that begin with a registered region, or that a label introduces, and end like a department's. */
export function guessNames(lines: readonly Line[], regions: ReadonlyMap<string, Region>): Name[] {
  const names = lines.flatMap(({ text }) => {
    const key = squeeze(text);
    const all = [...regions].flatMap(([region, { name }]) => {
      const pattern = `${escape(name)}(?:(?!${OUTSIDE})\\p{Script=Han}){1,24}?(?:${ENDINGS})`;
      return [...key.matchAll(new RegExp(pattern, 'gu'))].map(([guess]) => ({
        name: guess,
        region: findRegion(guess, regions) ?? region,
      }));
    });
    // 示例省示例市某局 is one office, not also one called 示例市某局.
    const found = all.filter(
      ({ name, region }) =>
        !all.some((other) => other.name !== name && other.region === region && other.name.endsWith(name)),
    );
    const labelled = new RegExp(`${LABEL}([\\p{Script=Han}]{2,30}(?:${ENDINGS}))$`, 'u').exec(key)?.[1];
    return labelled === undefined ? found : [...found, { name: labelled }];
  });
  return dropRepeated(names);
}

/**
 * The region a name begins with and is longer than: the longest, where regions share their beginning, and the innermost,
 * where the name goes on with a region inside it (示例省示例市某局 is an office of 示例市).
 */
export function findRegion(name: string, regions: ReadonlyMap<string, Region>): string | undefined {
  const find = (rest: string, parent: string | undefined): string | undefined => {
    const [slug, region] =
      [...regions]
        .filter(([, one]) => rest.startsWith(one.name) && rest.length > one.name.length)
        .filter(([, one]) => parent === undefined || one.parent === parent)
        .sort(([, left], [, right]) => right.name.length - left.name.length)[0] ?? [];
    if (slug === undefined || !region) return undefined;
    return find(rest.slice(region.name.length), slug) ?? slug;
  };
  return find(name, undefined);
}

/** One name of each; the one with a region counts. */
function dropRepeated(names: readonly Name[]): Name[] {
  const kept = new Map<string, Name>();
  for (const name of names) {
    if (kept.get(name.name)?.region === undefined) kept.set(name.name, name);
  }
  return [...kept.values()];
}

/** Text as it stands, in a pattern. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
