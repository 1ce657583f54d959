import { showStandings } from './figures.ts';

/**
 * Switches in the head of the page: light or dark, ordinary or large text, remembered in this browser; on a document
 * with numbers in its words also how each of them is accounted for.
 */
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
  if (document.querySelector('.coverage')) {
    const standings = addSwitch(tools, '显示核对', false);
    standings.addEventListener('click', () => {
      showStandings(setPressed(standings, standings.getAttribute('aria-pressed') !== 'true'));
    });
  }
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
