import type { Command, Option } from 'commander';

/** What commander says about arguments, and the same in Chinese; `$1` … are the parts in brackets. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.*)'$/, '没有 $1 这个选项。'],
  [/^unknown command '(.*)'$/, '没有 $1 这个命令。'],
  [
    /^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    '选项 $1 不能写 $2，只能写以下之一：$3。',
  ],
  [/^option '(.*)' argument '(.*)' is invalid\. (.*)$/, '选项 $1 不能写 $2：$3'],
  [/^option '(.*)' argument missing$/, '选项 $1 后面缺少内容。'],
  [/^option '(.*)' cannot be used with option '(.*)'$/, '选项 $1 和 $2 不能一起用。'],
  [/^missing required argument '(.*)'$/, '缺少参数：$1。'],
  [
    /^too many arguments for '(.*)'\. Expected 0 arguments but got \d+: (.*)\.$/,
    '命令 $1 后面不能再写别的：$2。',
  ],
  [/^too many arguments for '(.*)'\. .*: (.*)\.$/, '命令 $1 后面写得太多：$2。'],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/, '是否指 $1？'],
];

/** Headings of the help, and the same in Chinese. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

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

/** Lets a command speak Chinese about its arguments and in its help; commands added to it afterwards do so too. */
export function speakChinese(command: Command): Command {
  if (command.parent === null) command.helpCommand('help [命令]', '显示一个命令的说明');
  return command
    .configureOutput({ outputError: (text, write) => write(translateUsage(text)) })
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      styleUsage: toChineseTerm,
      styleSubcommandTerm: toChineseTerm,
      optionDescription: describeOption,
    })
    .helpOption('-h, --help', '显示这份说明');
}

function toChineseTerm(term: string): string {
  return term.replace('[options]', '[选项]').replace('[command]', '[命令]');
}

/** What an option is for, with the words it takes and the one it takes by itself. */
function describeOption({ description, argChoices = [], defaultValue }: Option): string {
  const choices = argChoices.filter((choice) => !description.includes(choice)).join('、');
  const standard = typeof defaultValue === 'string' || typeof defaultValue === 'number';
  const more = [choices, standard ? `默认 ${String(defaultValue)}` : ''].filter((part) => part !== '');
  return more.length === 0 ? description : `${description}（${more.join('；')}）`;
}
