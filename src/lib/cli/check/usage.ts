/** What commander says about arguments, and the same in Chinese; `$1` … are the parts in brackets. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'$/, '没有 $1 这个选项。'],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    '选项 $1 不能写 $2，只能写以下之一：$3。',
  ],
  [/^option '(.*)' argument '(.*)' is invalid\. (.*)$/, '选项 $1 不能写 $2：$3'],
  [/^option '(.*)' argument missing$/, '选项 $1 后面缺少内容。'],
  [/^\(Did you mean (.*)\?\)$/, '是否指 $1？'],
];

/** What is wrong with the arguments of a command, for people: known English sentences in Chinese, others as they are. */
export function translateUsage(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const isError = line.startsWith('error: ');
      const sentence = isError ? line.slice('error: '.length) : line;
      const [pattern, words] = SENTENCES.find(([candidate]) => candidate.test(sentence)) ?? [];
      const translated = pattern && words ? sentence.replace(pattern, words) : sentence;
      return `${isError ? '错误：' : ''}${translated}`;
    })
    .join('\n');
}
