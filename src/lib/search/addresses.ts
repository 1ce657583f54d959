/** Addresses in order, each without the folder it has in common with the one before. */
export function packAddresses(addresses: readonly string[]): string[] {
  return addresses.map((address, index) => {
    const folder = toFolder(addresses[index - 1] ?? '');
    return folder !== '' && address.startsWith(folder) && toFolder(address) === folder
      ? `/${address.slice(folder.length)}`
      : address;
  });
}

/** The addresses again. */
export function unpackAddresses(packed: readonly string[]): string[] {
  let folder = '';
  return packed.map((text) => {
    const address = text.startsWith('/') ? folder + text.slice(1) : text;
    folder = toFolder(address);
    return address;
  });
}

/** `a/b/` of `a/b/2021/`. */
function toFolder(address: string): string {
  return address.replace(/[^/]*\/?$/, '');
}
