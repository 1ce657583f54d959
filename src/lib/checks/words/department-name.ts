import { oncePerText } from '../remember.ts';

/** Words that follow the name of a department and belong to none. */
const FOLLOWING =
  /^(?:部门|单位|本级|机关|年|决算|预算|整体|公开|主要|职责|内设|下设|所属|一般公共|财政|政府性|的|是|为|在|对|由|于|及|和|与|共|无|按|根据|负责|组织|没有|认真)/;

/** The shortest name, place aside, in which one wrong character is sure to be a misprint: 教育局 and 体育局 are two offices. */
const SHORTEST = 5;

/** A department's full name, and the place at its beginning that must be right. */
const readName = oncePerText((department) => {
  const name = department.replace(/\s+/g, '');
  const fixed =
    /^.{1,8}?(?:省|市|县|区|州|旗)(?!.*(?:省|市|县|区|州|旗))/.exec(name)?.[0] ?? name.slice(0, 2);
  return { name, fixed };
});

/**
 * Prints of a department's full name with exactly one wrong character (株洲市科学技木协会). The place name before it must be
 * right: 常德市科学技术协会 is another department than 常宁市科学技术协会.
 */
export function findMisprints(text: string, department: string): readonly string[] {
  const { name, fixed } = readName(department);
  if (name.length - fixed.length < SHORTEST) return [];
  const found: string[] = [];
  for (let at = text.indexOf(fixed); at >= 0; at = text.indexOf(fixed, at + 1)) {
    const print = text.slice(at, at + name.length);
    // 示例市自然资源管理中心 is no misprint of 示例市自然资源局: its name goes on.
    const after = text.slice(at + name.length);
    const goesOn = print.at(-1) !== name.at(-1) && /^\p{Script=Han}/u.test(after) && !FOLLOWING.test(after);
    if (print.length === name.length && !goesOn && isMisprint(print, name, fixed.length)) found.push(print);
  }
  return found;
}

function isMisprint(print: string, name: string, from: number): boolean {
  let wrong = 0;
  for (let index = from; index < name.length && wrong < 2; index += 1) {
    if (print[index] === name[index]) continue;
    // A place or a rank in the name is another office, no misprint.
    if (
      !/\p{Script=Han}/u.test(print[index] ?? '') ||
      /[省市县区州旗局委会办处厅院]/.test(print[index] ?? '')
    )
      return false;
    wrong += 1;
  }
  return wrong === 1;
}
