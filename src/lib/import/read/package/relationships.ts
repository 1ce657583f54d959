import { listElements, type XmlElement } from './tree.ts';

/** A relationship (关系) of a part: what it uses, and under which id. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, alike in transitional and strict files: `styles`, `worksheet`, `image`. */
  readonly type: string;
  /** Name of the part it leads to; for an external one the address as written, which nobody follows. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of a part; of the package where `part` is empty. */
export function nameRelationships(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships in a `.rels` part that belongs to `part`; those that lead out of the package are left out. */
export function readRelationships(part: string, root: XmlElement): readonly Relationship[] {
  return listElements(root, 'rel:Relationship').flatMap(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: written = '', TargetMode: mode } = attributes;
    const external = mode?.toLowerCase() === 'external';
    const target = external ? written : resolveTarget(part, written);
    return target === undefined
      ? []
      : [{ id, type: type.slice(type.lastIndexOf('/') + 1), target, external }];
  });
}

/** The part a target names, seen from another part; undefined where it leads out of the package. */
export function resolveTarget(part: string, target: string): string | undefined {
  const path = unescape(target.replace(/[#?].*$/u, '')).replaceAll('\\', '/');
  if (/^[A-Za-z][\w+.-]*:/u.test(path)) return undefined;
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

function unescape(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
