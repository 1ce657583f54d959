import { expect, it } from 'vitest';
import { findNames, PinyinMatcher } from '../../src/lib/search/pinyin.ts';
import { makeReadings } from '../../src/lib/search/readings.ts';

const departments = [
  ['株洲市科学技术协会', '市科协', '株洲市科协'],
  ['重庆市财政局'],
  ['长沙市文化旅游广电局'],
  ['绿化委员会'],
];
const readings = makeReadings({ region: ['株洲市', '重庆市'], department: departments }, [
  { name: '“三公”经费' },
  { name: '机关运行经费' },
]);
const names = [...departments.flat(), '株洲市', '重庆市', ...readings.terms];
const find = (letters: string): string[] => findNames(letters, names, new PinyinMatcher(readings));

it.each([
  ['zzskx', '株洲市科学技术协会'],
  ['zzskxjsxh', '株洲市科学技术协会'],
  ['ZhuZhou', '株洲市'],
  ['zhuzhoushikexie', '株洲市科协'],
  ['zhu zhou shi ke xue', '株洲市科学技术协会'],
  ['zhuzhoukexie', '株洲市科协'],
  ['kexie', '市科协'],
  ['sgjf', '“三公”经费'],
  ['jgyxjf', '机关运行经费'],
  ['jiguanyunxing', '机关运行经费'],
  ['lvhua', '绿化委员会'],
])('should find by %s what sounds like it', (letters, name) => {
  expect(find(letters)).toContain(name);
});

it('should know characters with several readings in each of them', () => {
  for (const letters of ['chongqing', 'zhongqing', 'cqsczj', 'zqsczj'])
    expect(find(letters), letters).toContain('重庆市财政局');
  for (const letters of ['changsha', 'zhangsha'])
    expect(find(letters), letters).toContain('长沙市文化旅游广电局');
});

it('should find nothing by letters that spell no name', () => {
  for (const letters of ['xyz', 'z', 'qqqq', 'zhuzhou1', '株洲', ''])
    expect(find(letters), letters).toEqual([]);
});
