import { showResult, showSource, showWords } from './jump.ts';
import { requireWho, say } from './page.ts';
import { describeError, post, showParts } from './save.ts';

/** The cards of the list that is shown now, folded ones left out. */
export function listCards(): HTMLElement[] {
  const cards = [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]:not([hidden]) .card')];
  return cards.filter((card) => !card.closest('details:not([open])'));
}

/** The card a person is at. */
export function findChosen(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('.card.chosen') ?? undefined;
}

/** Chooses a card: opens it, and shows its place in the original and in the result. */
export function choose(card: HTMLElement, focuses = true): void {
  for (const other of document.querySelectorAll<HTMLElement>('.card.chosen'))
    if (other !== card) fold(other, true);
  card.classList.add('chosen');
  fold(card, false);
  const { target = '', at, from, to, text = '', row = '' } = card.dataset;
  showResult(target, text);
  if (at !== undefined) showSource(at, Number(from), Number(to), text, row);
  else showWords(target);
  card.scrollIntoView({ block: 'nearest' });
  if (focuses) card.querySelector<HTMLElement>('.open')?.focus({ preventScroll: true });
}

function fold(card: HTMLElement, isFolded: boolean): void {
  if (isFolded) card.classList.remove('chosen');
  const body = card.querySelector<HTMLElement>('.body');
  if (body) body.hidden = isFolded;
  card.querySelector('.open')?.setAttribute('aria-expanded', String(!isFolded));
}

/** Goes to the card after or before the one chosen. */
export function step(by: 1 | -1): void {
  const cards = listCards();
  const chosen = findChosen();
  const at = chosen ? cards.indexOf(chosen) : -1;
  const next = at === -1 ? cards[by === 1 ? 0 : cards.length - 1] : cards[at + by];
  if (next) choose(next);
  else say(by === 1 ? '已经是最后一项。' : '已经是第一项。');
}

/** Confirms items and goes on to the next open one. */
export async function confirmItems(keys: readonly string[]): Promise<void> {
  const by = requireWho();
  if (by === '') return;
  const order = listCards().map((card) => card.dataset['key'] ?? '');
  const after = order.findIndex((key) => keys.includes(key));
  const left = order.filter((key, index) => index > after && !keys.includes(key));
  await write({ action: 'confirm', keys, by });
  const next = left.map((key) => document.getElementById(`item-${key}`)).find((card) => card !== null);
  const [first] = listCards();
  if (next) choose(next);
  else if (first && !first.closest('.done')) choose(first);
  else document.getElementById('panel-items')?.focus();
}

/** Sends a write that needs no answer of the person, and shows what came of it. */
export async function write(body: object): Promise<boolean> {
  const answer = await post(body);
  if (!answer) return false;
  showParts(answer);
  if (answer.error || !answer.parts) say(describeError(answer), true);
  else if (answer.changed) say('没有保存：文件刚刚被别处改过，页面已换成现在的内容。请看一看再存。', true);
  else say(answer.say ?? '');
  return answer.parts !== undefined && !answer.error && !answer.changed;
}

/** Lets cards be chosen, confirmed, taken back and waived by mouse and keyboard. */
export function startCards(edit: (target: string, item?: string) => void): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const card = button?.closest<HTMLElement>('.card');
    if (!button) return;
    if (card && button.classList.contains('open')) choose(card);
    const { confirm, withdraw, goto, edit: target } = button.dataset;
    if (confirm !== undefined) void confirmItems(confirm.split(' '));
    if (withdraw !== undefined) void write({ action: 'withdraw', key: withdraw });
    if (goto !== undefined) showResult(goto);
    if (target !== undefined) {
      if (card) choose(card, false);
      edit(target, card?.id.startsWith('item-') === true ? card.dataset['key'] : undefined);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['waive'] === undefined) return;
    event.preventDefault();
    void waive(form, form.dataset['waive']);
  });
}

async function waive(form: HTMLFormElement, key: string): Promise<void> {
  const by = requireWho();
  if (by === '') return;
  const fields = new FormData(form);
  const read = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const digest = form.closest<HTMLElement>('[data-waivers]')?.dataset['waivers'] ?? '';
  const request = { action: 'waive', key, reason: read('reason'), until: read('until'), by, digest };
  const answer = await post(request);
  if (!answer) return;
  const alert = form.querySelector('.alert');
  if (answer.error) {
    if (alert) alert.textContent = describeError(answer);
    return;
  }
  if (answer.changed) {
    // What was typed goes with the list that is drawn anew: it is kept.
    showParts(answer);
    const again = document.querySelector<HTMLTextAreaElement>(
      `form[data-waive="${CSS.escape(key)}"] textarea`,
    );
    if (again) again.value = read('reason');
    say('没有保存：说明文件刚刚被别处改过，页面已换成现在的内容。请再存一次。', true);
    return;
  }
  showParts(answer);
  say(answer.say ?? '');
}
