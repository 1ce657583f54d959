/** As much of pdfjs as drawing a page takes. */
interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}
interface Viewport {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): number[];
}
interface PdfPage {
  getViewport(options: { scale: number }): Viewport;
  render(options: { canvas: HTMLCanvasElement; viewport: Viewport }): { readonly promise: Promise<void> };
  getTextContent(): Promise<{ readonly items: readonly (PdfText | object)[] }>;
}
interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
}
interface PdfReader {
  readonly GlobalWorkerOptions: { workerSrc: string };
  getDocument(options: object): { readonly promise: Promise<PdfDocument> };
}

const HOME = '/assets/pdfjs/';
const opened = new Map<string, Promise<PdfDocument>>();
/** Drawings run one after the other: two on one canvas would mix. */
let drawing: Promise<void> = Promise.resolve();

/** Shows a page of a PDF file as it is printed, with the words looked for marked on it. */
export function showPage(file: HTMLElement, page: number, text = ''): Promise<void> {
  drawing = drawing
    .then(() => draw(file, page, text))
    .catch((error: unknown) => {
      const status = file.querySelector('.pages .status');
      if (status) status.textContent = '这一页画不出来，请看读出的文字。';
      console.error(error);
    });
  return drawing;
}

/** Lets the person turn the pages of PDF files, and choose between the page and the words read from it. */
export function startPages(): void {
  for (const file of document.querySelectorAll<HTMLElement>('.file[data-format="pdf"]')) {
    const field = file.querySelector<HTMLInputElement>('.pages input');
    for (const button of file.querySelectorAll<HTMLButtonElement>('[data-view]'))
      button.addEventListener('click', () => {
        chooseView(file, button.dataset['view'] ?? '');
        if (button.dataset['view'] === 'page') void showPage(file, Number(field?.value ?? 1));
      });
    for (const button of file.querySelectorAll<HTMLButtonElement>('[data-turn]'))
      button.addEventListener('click', () => {
        void showPage(file, Number(field?.value ?? 1) + Number(button.dataset['turn']));
      });
    file.querySelector<HTMLButtonElement>('[data-zoom]')?.addEventListener('click', (event) => {
      const isLarge = file.querySelector('.paper')?.classList.toggle('large') === true;
      (event.currentTarget as Element).setAttribute('aria-pressed', String(isLarge));
    });
    field?.addEventListener('change', () => void showPage(file, Number(field.value)));
    chooseView(file, 'page');
    void showPage(file, 1);
  }
}

function chooseView(file: HTMLElement, view: string): void {
  const pages = file.querySelector<HTMLElement>('.pages');
  const read = file.querySelector<HTMLElement>('.read');
  if (pages) pages.hidden = view !== 'page';
  if (read) read.hidden = view === 'page';
  for (const button of file.querySelectorAll<HTMLElement>('[data-view]'))
    button.setAttribute('aria-pressed', String(button.dataset['view'] === view));
}

async function draw(file: HTMLElement, wanted: number, text: string): Promise<void> {
  const pages = file.querySelector<HTMLElement>('.pages');
  const canvas = pages?.querySelector('canvas');
  const paper = pages?.querySelector<HTMLElement>('.sheet');
  const field = pages?.querySelector('input');
  if (!pages || !canvas || !paper || !field) return;
  const pdf = await open(pages.dataset['pdf'] ?? '');
  const number = Math.min(Math.max(1, wanted), pdf.numPages);
  const page = await pdf.getPage(number);
  field.value = String(number);
  field.max = String(pdf.numPages);
  const total = pages.querySelector('.total');
  if (total) total.textContent = `共 ${pdf.numPages} 页`;
  // Twice as fine as it is shown: small figures must be legible.
  const viewport = page.getViewport({ scale: 2 });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  canvas.dataset['page'] = String(number);
  const status = pages.querySelector('.status');
  if (status) status.textContent = '';
  await markText(page, viewport, paper, text);
}

/** Lays a mark over each piece of text that says what is looked for. */
async function markText(page: PdfPage, viewport: Viewport, paper: HTMLElement, text: string): Promise<void> {
  for (const mark of paper.querySelectorAll('.spot')) mark.remove();
  const wanted = text.replace(/\s+/g, '');
  if (wanted === '') return;
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!('str' in item)) continue;
    const own = item.str.replace(/\s+/g, '');
    const isPart = own.length > 3 && wanted.includes(own);
    if (own === '' || (own !== wanted && !isPart)) continue;
    const [, , , , x = 0, y = 0] = item.transform;
    const [left = 0, bottom = 0] = viewport.convertToViewportPoint(x, y - item.height * 0.2);
    const [right = 0, top = 0] = viewport.convertToViewportPoint(x + item.width, y + item.height);
    const spot = document.createElement('span');
    spot.className = 'spot';
    spot.style.left = `${(100 * Math.min(left, right)) / viewport.width}%`;
    spot.style.top = `${(100 * Math.min(top, bottom)) / viewport.height}%`;
    spot.style.width = `${(100 * Math.abs(right - left)) / viewport.width}%`;
    spot.style.height = `${(100 * Math.abs(top - bottom)) / viewport.height}%`;
    paper.append(spot);
  }
  paper.querySelector('.spot')?.scrollIntoView({ block: 'nearest' });
}

function open(address: string): Promise<PdfDocument> {
  const known = opened.get(address);
  if (known) return known;
  const found = load(address);
  opened.set(address, found);
  return found;
}

async function load(address: string): Promise<PdfDocument> {
  const reader = (await import(`${location.origin}${HOME}legacy/build/pdf.min.mjs`)) as PdfReader;
  reader.GlobalWorkerOptions.workerSrc = `${HOME}legacy/build/pdf.worker.min.mjs`;
  const bytes = await (await fetch(address)).arrayBuffer();
  return reader.getDocument({
    data: bytes,
    cMapUrl: `${HOME}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${HOME}standard_fonts/`,
    wasmUrl: `${HOME}wasm/`,
    iccUrl: `${HOME}iccs/`,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
}
