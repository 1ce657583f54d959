import { describeError, post } from './save.ts';
import { showResult } from './jump.ts';

/** Lets a person choose between a new version and the edits, place by place, and write what was chosen. */
export function startConflicts(): void {
  const form = document.querySelector<HTMLFormElement>('#conflicts');
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, { action: 'resolve', choices: Object.fromEntries(new FormData(form)) });
  });
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const { all, dismiss } = button?.dataset ?? {};
    if (dismiss !== undefined) void send(form, { action: 'dismiss' });
    if (all === undefined) return;
    for (const choice of form.querySelectorAll<HTMLInputElement>(`input[value="${CSS.escape(all)}"]`))
      choice.checked = true;
  });
  form.addEventListener('focusin', (event) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.card') : null;
    if (card) showResult(findTarget(card));
  });
}

/** The place a conflict is about: its cell, or the stretch of the words that says what people made of it. */
function findTarget({ dataset: { target = '', said = '' } }: HTMLElement): string {
  if (target !== '' || said === '') return target;
  const places = [...document.querySelectorAll<HTMLElement>('.pane.result .chunk [data-value]')];
  return places.find(({ dataset: { value } }) => value === said)?.closest('.chunk')?.id ?? '';
}

async function send(form: HTMLFormElement, request: object): Promise<void> {
  const answer = await post(request);
  if (!answer) return;
  const alert = form.querySelector('.alert');
  // The originals are others now: the whole page is drawn anew.
  if (!answer.error) location.reload();
  else if (alert) alert.textContent = describeError(answer);
}
