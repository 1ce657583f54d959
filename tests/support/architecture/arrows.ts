import { findImports, type ImportStatement, type SourceFile } from './source.ts';

/** Which rooms of `src/lib` a room may import. Left of an arrow is what is used, right is who uses it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  system: [],
  text: ['model'],
  checks: ['model', 'text'],
  content: ['model'],
  markdown: ['model', 'checks', 'text'],
  import: ['model', 'checks', 'text', 'system'],
  search: ['model', 'text', 'content', 'system'],
  publish: ['model', 'checks', 'text', 'content', 'search', 'system'],
  site: ['model', 'checks', 'text', 'content', 'markdown', 'search', 'publish', 'system'],
  build: ['model', 'content', 'search', 'publish', 'site', 'system'],
  review: ['model', 'checks', 'text', 'content', 'markdown', 'import', 'system'],
  archive: ['model', 'text', 'checks', 'content', 'search', 'publish', 'system'],
  cli: [
    'model',
    'checks',
    'text',
    'content',
    'markdown',
    'import',
    'review',
    'search',
    'publish',
    'archive',
    'build',
    'system',
  ],
};

/** Which zones outside `src/lib` a zone may import; rooms are named with `lib/`. */
const DRAWING: Readonly<Record<string, readonly string[]>> = {
  components: ['components', 'lib/site'],
  layouts: ['layouts', 'components', 'lib/site'],
  pages: ['layouts', 'components', 'lib/site'],
  'middleware.ts': ['lib/site'],
};

/** The doors of rooms for those who draw: what stands behind `draw.ts` reads nothing, `dev.ts` is for `astro dev`. */
const DRAWING_DOORS: Readonly<Record<string, RegExp>> = {
  components: /^src\/lib\/site\/draw\.ts$/,
  layouts: /^src\/lib\/site\/draw\.ts$/,
  pages: /^src\/lib\/site\/draw\.ts$/,
  'middleware.ts': /^src\/lib\/site\/dev\.ts$/,
};

/** Rooms that compute only: no framework, no operating system, no text pipeline, so they run anywhere. */
const PURE = ['model', 'checks', 'text'];
/** Packages the pure rooms may use. */
const PURE_PACKAGES = ['zod'];

/** The zone a file belongs to: `lib/<room>`, `components`, `layouts`, `pages`, or a file directly in `src`. */
export function findZone(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'lib' ? `lib/${second}` : first;
}

/** Every import of a file that goes against the arrows, as sentences. */
export function checkArrows(file: SourceFile): string[] {
  const zone = findZone(file.path);
  return findImports(file).flatMap((statement) => {
    const problem =
      statement.target === undefined
        ? checkPackage(zone, statement)
        : checkNeighbour(file.path, statement.target, statement);
    return problem === undefined
      ? []
      : [`${file.path}:${statement.line} imports ${statement.specifier}: ${problem}`];
  });
}

function checkPackage(zone: string, { specifier }: ImportStatement): string | undefined {
  const room = zone.replace(/^lib\//, '');
  if (specifier.startsWith('astro:') && zone !== 'middleware.ts') {
    return 'only src/middleware.ts may import astro:*: pages draw the data they are handed';
  }
  if (zone.startsWith('lib/') && PURE.includes(room) && !PURE_PACKAGES.includes(specifier)) {
    return `${room} is a pure room: no astro:, no node:, no text pipeline, only ${PURE_PACKAGES.join(', ')}`;
  }
  if (!zone.startsWith('lib/') && specifier.startsWith('node:')) {
    return `${zone} reads nothing by itself: src/lib/site hands it what it draws`;
  }
  return undefined;
}

function checkNeighbour(from: string, target: string, { values }: ImportStatement): string | undefined {
  const zone = findZone(from);
  if (!target.startsWith('src/')) return 'src imports nothing outside src';
  const other = findZone(target);
  if (other === zone) return undefined;
  // What runs in the reader's browser cannot pass a door behind which the operating system stands.
  const isClient = /^src\/components\/(?:.+\/)?client\//.test(from);
  if (isClient && /^src\/lib\/[^/]+\/browser\.ts$/.test(target)) return undefined;
  const isDrawingDoor = DRAWING_DOORS[zone]?.test(target) ?? false;
  if (other.startsWith('lib/') && !target.endsWith('/index.ts') && !isDrawingDoor)
    return `a room is entered through its index.ts`;
  if (zone.startsWith('lib/')) return checkRoom(zone.slice(4), other);
  // A type is only a name for a shape: whoever draws may name every shape of the library.
  if (other.startsWith('lib/') && values.length === 0) return undefined;
  if (other.startsWith('lib/') && !isDrawingDoor)
    return `${zone} may import values from a drawing door only: src/lib/site hands it what it draws`;
  const allowed = DRAWING[zone];
  if (!allowed) return `${zone} is not a known part of src`;
  return allowed.includes(other) ? undefined : `${zone} may import values from ${allowed.join(', ')} only`;
}

function checkRoom(room: string, other: string): string | undefined {
  const allowed = ROOMS[room];
  if (!allowed) return `${room} is not a room of the house: add it, with its arrows, to this test`;
  if (allowed.some((name) => `lib/${name}` === other)) return undefined;
  return allowed.length === 0
    ? `${room} imports no other room`
    : `${room} may import ${allowed.join(', ')} only`;
}
