/** Light or dark, ordinary or large text: two switches in the head of the page, remembered in this browser. */
export function addReadingTools(): void {
  const bar = document.querySelector('.bar');
  if (!bar) return;
  const tools = document.createElement('div');
  tools.className = 'tools';
  const dark = addSwitch(tools, '深色', isDark());
  dark.addEventListener('click', () => remember('theme', setPressed(dark, !isDark()) ? 'dark' : 'light'));
  const large = addSwitch(tools, '大字', root.dataset['size'] === 'large');
  large.addEventListener('click', () => {
    remember('size', setPressed(large, root.dataset['size'] !== 'large') ? 'large' : 'normal');
  });
  bar.append(tools);
}

const root = document.documentElement;

function isDark(): boolean {
  const chosen = root.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function addSwitch(tools: HTMLElement, label: string, pressed: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  setPressed(button, pressed);
  tools.append(button);
  return button;
}

function setPressed(button: HTMLElement, pressed: boolean): boolean {
  button.setAttribute('aria-pressed', String(pressed));
  return pressed;
}

function remember(name: 'theme' | 'size', value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be forbidden: the choice then holds for this page only.
  }
}
