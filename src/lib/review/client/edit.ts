import { find, readStored, requireWho, say, store } from './page.ts';
import { describeError, post, showParts, type Answer } from './save.ts';
import { showOrigin, showResult } from './jump.ts';

/** The place that is being edited. */
interface Open {
  readonly file: string;
  readonly pointer: string;
  readonly digest: string;
  readonly value: string;
  readonly kind: string;
  /** Element to go back to, by its id or its pointer. */
  readonly back: string;
  /** Item that may be confirmed together with the change. */
  readonly item?: string;
}

let open: Open | undefined;

const form = () => find('#editor', HTMLFormElement);
const field = () => find('#editor-value', HTMLTextAreaElement);

/** Opens the editor for an element of the result, or for the first place inside it that can be edited. */
export function edit(target: Element, item?: string): void {
  const place = target.matches('[data-pointer]') ? target : target.querySelector('[data-pointer]');
  const holder = place?.closest<HTMLElement>('[data-digest]');
  if (!(place instanceof HTMLElement) || !holder) return;
  const { pointer = '', value = '', kind = 'line', name = '', hint = '' } = place.dataset;
  const { fileName: file = '', digest = '' } = holder.dataset;
  open = { file, pointer, digest, value, kind, back: place.id, ...(item === undefined ? {} : { item }) };
  showResult(place.closest('.chunk')?.id ?? place.id);
  // Opened from an item, the original already shows the very lines.
  if (item === undefined) showOrigin(place);
  form().hidden = false;
  find('#editor-name', HTMLElement).textContent = [name, place.id.includes('.') ? place.id : '']
    .join(' ')
    .trim();
  const keys = kind === 'words' ? 'Ctrl+回车 保存' : '回车保存';
  find('#editor-hint', HTMLElement).textContent = [hint, keys, 'Esc 取消']
    .filter((part) => part !== '')
    .join(' · ');
  find('#editor-confirm', HTMLElement).hidden = item === undefined;
  find('#editor-word', HTMLElement).replaceChildren();
  const input = field();
  const draft = readStored(nameDraft());
  input.value = draft === '' ? value : draft;
  if (draft !== '' && draft !== value) tell('这里有上次没有保存的内容，已替您填上。', []);
  fit();
  input.focus();
  if (kind !== 'words') input.select();
}

/** Closes the editor without saving and goes back to the place. */
export function cancel(): void {
  if (!open) return;
  store(nameDraft(), '');
  close();
}

/** Lets the editor save, ask and cancel. */
export function startEditor(): void {
  form().addEventListener('submit', (event) => {
    event.preventDefault();
    void save(false, event.submitter?.id === 'editor-confirm');
  });
  find('#editor-cancel', HTMLButtonElement).addEventListener('click', cancel);
  form().addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') cancel();
    const saves =
      event.key === 'Enter' &&
      event.target === field() &&
      (open?.kind !== 'words' || event.ctrlKey || event.metaKey);
    if (!saves) return;
    event.preventDefault();
    void save(false, false);
  });
  field().addEventListener('input', () => {
    // Kept until it is saved: closing the window or the end of the program loses nothing that was typed.
    if (open) store(nameDraft(), field().value === open.value ? '' : field().value);
    fit();
  });
}

async function save(insists: boolean, confirms: boolean): Promise<void> {
  if (!open) return;
  const by = confirms ? requireWho() : '';
  if (confirms && by === '') return;
  const { file, pointer, digest, item } = open;
  const value = field().value;
  const both = confirms && item !== undefined ? { confirm: item, by } : {};
  const answer = await post({ action: 'edit', file, pointer, value, digest, insists, ...both });
  if (!answer) return;
  if (answer.ask !== undefined) {
    tell(answer.ask, [['就照这样保存', () => void save(true, confirms)]]);
  } else if (answer.changed) showChanged(answer, value);
  else if (answer.error || !answer.parts) tell(describeError(answer), []);
  else {
    store(nameDraft(), '');
    showParts(answer);
    say(answer.say ?? '');
    close();
  }
}

/** The file is another one by now: nothing was written; both versions are shown, and the person chooses. */
function showChanged(answer: Answer, mine: string): void {
  showParts(answer);
  if (!open) return;
  const holder = document.querySelector<HTMLElement>(`[data-file-name="${CSS.escape(open.file)}"]`);
  const digest = holder?.dataset['digest'];
  const current = answer.changed?.current;
  const now =
    current === undefined ? '这一处已经不在了。' : `文件里现在是：${current === '' ? '（空白）' : current}`;
  if (digest === undefined || current === undefined) {
    tell(`没有保存：这个文件刚刚被别处改过。${now}\n您填的是：${mine}`, []);
    return;
  }
  open = { ...open, digest, value: current };
  tell(`没有保存：这个文件刚刚被别处改过。\n${now}\n您填的是：${mine === '' ? '（空白）' : mine}`, [
    ['用我填的', () => void save(false, false)],
    ['保留文件里的', cancel],
  ]);
}

function tell(text: string, choices: readonly (readonly [string, () => void])[]): void {
  const word = find('#editor-word', HTMLElement);
  const lines = document.createElement('p');
  lines.textContent = text;
  const buttons = choices.map(([name, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', act);
    return button;
  });
  word.replaceChildren(lines, ...buttons);
}

function close(): void {
  const back = open?.back ?? '';
  const pointer = open?.pointer ?? '';
  const file = open?.file ?? '';
  open = undefined;
  form().hidden = true;
  const place =
    (back === '' ? null : document.getElementById(back)) ??
    document.querySelector(`[data-file-name="${CSS.escape(file)}"] [data-pointer="${CSS.escape(pointer)}"]`);
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

function nameDraft(): string {
  return `mingzhang-draft ${location.pathname} ${open?.file ?? ''} ${open?.pointer ?? ''}`;
}

/** As high as what stands in it. */
function fit(): void {
  const input = field();
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight + 2, window.innerHeight / 3)}px`;
}
