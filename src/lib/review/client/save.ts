import { find, say } from './page.ts';

/** What the program answers to a write. */
export interface Answer {
  readonly say?: string;
  readonly ask?: string;
  readonly changed?: { readonly current?: string };
  readonly error?: {
    readonly what: string;
    readonly todo: string;
    readonly found?: string;
    readonly expected?: string;
  };
  readonly parts?: {
    readonly title: string;
    readonly items: string;
    readonly findings: string;
    readonly result: string;
    readonly open: number;
    readonly found: number;
    readonly undo: string;
  };
}

/** Sends a write; undefined when the program does not answer any more, which the person is told. */
export async function post(body: object): Promise<Answer | undefined> {
  const guard = find('meta[name="guard"]', HTMLMetaElement).content;
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Review-Guard': guard },
      body: JSON.stringify(body),
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (type.startsWith('application/json')) return (await response.json()) as Answer;
    say('没有保存：核对程序已重新启动。请打开终端里的新网址；您填的内容还在这里，可以先复制。', true);
  } catch {
    say('没有保存：核对程序已停止。重新运行 npm run import -- --review，再保存；您填的内容还在这里。', true);
  }
  return undefined;
}

/** An answer's problem in one text. */
export function describeError({ error, say: words }: Answer): string {
  if (!error) return words ?? '';
  const parts = [error.what];
  if (error.found !== undefined) parts.push(`实际：${error.found}`);
  if (error.expected !== undefined) parts.push(`应为：${error.expected}`);
  parts.push(error.todo);
  return parts.join('\n');
}

/** Shows the parts of the page as the files are now, scrolled as they were. */
export function showParts({ parts }: Answer): void {
  if (!parts) return;
  for (const name of ['items', 'findings', 'result'] as const) {
    const part = find(`[data-part="${name}"]`, HTMLElement);
    const pane = part.closest('.pane') ?? part;
    const top = pane.scrollTop;
    // Made by this very program, which escapes whatever a document says.
    part.innerHTML = parts[name];
    pane.scrollTop = top;
  }
  find('h1', HTMLElement).textContent = parts.title;
  find('[data-number="open"]', HTMLElement).textContent = String(parts.open);
  find('[data-number="found"]', HTMLElement).textContent = String(parts.found);
  const undo = find('#undo', HTMLButtonElement);
  undo.hidden = parts.undo === '';
  undo.dataset['what'] = parts.undo;
  undo.title = parts.undo === '' ? '' : `撤销：${parts.undo}`;
  document.dispatchEvent(new Event('parts'));
}
