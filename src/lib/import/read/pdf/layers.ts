/** The marked content a command stands in: whether a layer (图层) that is switched off holds it. */
export class LayerStack {
  readonly #isVisible: (group: unknown) => boolean;
  readonly #open: boolean[] = [];
  #hidden = 0;

  constructor(isVisible: (group: unknown) => boolean) {
    this.#isVisible = isVisible;
  }

  get isHidden(): boolean {
    return this.#hidden > 0;
  }

  /** Opens marked content; `group` is its layer, undefined where it has none. */
  open(group: unknown): void {
    const hidden = group !== undefined && group !== null && !this.#isVisible(group);
    this.#open.push(hidden);
    if (hidden) this.#hidden += 1;
  }

  close(): void {
    if (this.#open.pop()) this.#hidden -= 1;
  }
}
