/** Finds an element that must be there. */
export function find<T extends Element>(
  selector: string,
  kind: new () => T,
  within: ParentNode = document,
): T {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`Expected ${selector}`);
}

/** Says something to the person, and to screen readers. Problems stay until something else is said. */
export function say(text: string, isProblem = false): void {
  const notice = find('#notice', HTMLElement);
  notice.textContent = text;
  notice.classList.toggle('bad', isProblem);
}

const WHO = 'mingzhang-review-who';

/** The name of whoever is at work; empty, with the field in focus, while it has not been given. */
export function requireWho(): string {
  const field = find('#who', HTMLInputElement);
  const name = field.value.trim();
  if (name === '') {
    say('请先在右上角填写核对人，只要填一次。', true);
    field.focus();
  }
  return name;
}

/** Remembers the name in this browser. */
export function startWho(): void {
  const field = find('#who', HTMLInputElement);
  field.value = readStored(WHO);
  field.addEventListener('change', () => {
    store(WHO, field.value.trim());
  });
}

/** What this browser remembers; browsers that remember nothing are no reason to fail. */
export function readStored(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a text in this browser; an empty one is forgotten. */
export function store(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Private windows may refuse: then it is typed again.
  }
}
