/*
 * Data for pages that were opened from files. Browsers let such a page run scripts beside it but fetch nothing, so every
 * data file `x` of the archive is a script `x.js` that hands its content to `mingzhang.chunk`.
 */

/** What the data scripts call. */
interface Receiver {
  chunk(name: string, data: string, coding?: 'base64'): void;
}

const script = document.currentScript as HTMLScriptElement | null;
/** Address of the folder of all pages: this script lies one folder below it. */
const root = new URL('../', script?.src ?? location.href).href;
/** Who waits for a chunk, and what has arrived, by name. */
const arrived = new Map<string, Uint8Array<ArrayBuffer>>();
const loading = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Lets data scripts deliver, and `fetch` read them: what a page asks for beside itself is answered from its script. */
export function answerFetch(): void {
  const receiver: Receiver = {
    chunk(name, data, coding) {
      const bytes = coding === 'base64' ? decodeBase64(data) : new TextEncoder().encode(data);
      arrived.set(name, bytes);
    },
  };
  Object.assign(window, { mingzhang: receiver });
  const plain = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!url.href.startsWith(root)) return plain(input, init);
    const bytes = await loadChunk(url.href);
    return new Response(bytes, { headers: { 'Content-Type': guessType(url.pathname) } });
  };
}

/** The content of a data file of the archive, by its address; rejects where there is none. */
export function loadChunk(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(address, location.href);
  const name = decodeURIComponent(`${url.origin === 'null' ? 'file://' : url.origin}${url.pathname}`).slice(
    decodeURIComponent(root).length,
  );
  const known = loading.get(name);
  if (known) return known;
  const promise = runScript(`${url.href.replace(/[?#].*$/, '')}.js`).then(() => {
    const bytes = arrived.get(name);
    if (!bytes) throw new TypeError(`No data in ${name}`);
    return bytes;
  });
  loading.set(name, promise);
  // What failed once may be there the next time: a disc that was being inserted.
  promise.catch(() => loading.delete(name));
  return promise;
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.onload = () => {
      element.remove();
      resolve();
    };
    element.onerror = () => {
      element.remove();
      reject(new TypeError(`Cannot load ${address}`));
    };
    document.head.append(element);
  });
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function guessType(path: string): string {
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
