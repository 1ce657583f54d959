import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackWoff } from './woff.ts';

const FONT_PACKAGE = '@fontsource/noto-sans-sc';
/** Subsets that hold nearly every character, in the two weights that pages use. */
const MAIN = /^noto-sans-sc-(?:chinese-simplified|latin|latin-ext)-(?:400|700)-normal\.woff$/;
/** The font cut into a hundred pieces: circled digits, arrows and rare names are only in these. */
const PIECES = /^noto-sans-sc-\d+-400-normal\.woff$/;

/**
 * Writes the fonts of the tests into a folder, with a fontconfig file that knows no others, so that pages look
 * the same on every machine, also on one without a Chinese font. Returns the path of the fontconfig file.
 */
export function prepareFonts(folder: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`);
  const fonts = path.join(path.dirname(manifest), 'files');
  const names = readdirSync(fonts).sort();
  unpackFonts(
    fonts,
    names.filter((name) => MAIN.test(name)),
    path.join(folder, 'main'),
  );
  unpackFonts(
    fonts,
    names.filter((name) => PIECES.test(name)),
    path.join(folder, 'pieces'),
  );
  const configuration = path.join(folder, 'fonts.conf');
  writeFileSync(configuration, renderFontConfiguration(folder));
  return configuration;
}

function unpackFonts(from: string, names: readonly string[], into: string): void {
  mkdirSync(into, { recursive: true });
  for (const name of names) {
    const font = unpackWoff(readFileSync(path.join(from, name)));
    writeFileSync(path.join(into, name.replace(/woff$/, 'ttf')), font);
  }
}

/** The pieces get a family name of their own: they fill gaps and never stand in for the whole font. */
function renderFontConfiguration(folder: string): string {
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family><family>Noto Sans SC Pieces</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/main</dir>
  <dir>${folder}/pieces</dir>
  <cachedir>${folder}/cache</cachedir>
  <match target="scan">
    <test name="file" compare="contains"><string>/pieces/</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC Pieces</string></edit>
  </match>
${aliases.join('\n')}
</fontconfig>
`;
}
