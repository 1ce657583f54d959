/** Sections of part three by their headings, and the rule that answers for each. Later entries are more exact. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^### 一、/, 'N01'],
  [/^### 二、/, 'N02'],
  [/^### 三、/, 'N03'],
  [/^### 四、/, 'N04'],
  [/^### 五、/, 'N05a'],
  [/^#### （二）一般公共预算/, 'N05b'],
  [/^#### （三）一般公共预算/, 'N05c'],
  [/^### 六、/, 'N06'],
  [/^### 七、/, 'N07'],
  [/^#### （二）.*三公/, 'N08'],
  [/^### [八九]、/, 'N09'],
  [/^### 十、/, 'N10'],
  [/^### 十一、/, 'N18'],
  [/^### 十二、/, 'N11'],
  [/^### 十三、/, 'N12'],
  [/^### 十四、/, 'N13'],
];

/** The rule that answers for a line of a written narrative, by its section; `表` for what is changed in a table. */
export function expectRule(body: string, line: number | undefined): string {
  if (line === undefined) return '表';
  const above = body.split('\n').slice(0, line).toReversed();
  for (const text of above) {
    if (!text.startsWith('#')) continue;
    const rule = RULES.find(([heading]) => heading.test(text));
    if (rule) return rule[1];
  }
  return '';
}
