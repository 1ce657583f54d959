import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WritePlan } from './plan.ts';
import { PEOPLE_FILES } from './lock.ts';
import { nameBeside } from './place.ts';

/**
 * Writes a planned department-year: into a hidden folder beside its place, then moved there in one step, so that no
 * reader ever sees half of it. Whatever goes wrong, the place keeps what it had, and nothing is left beside it.
 */
export function writeFolder({ folder, files, action }: Pick<WritePlan, 'folder' | 'files' | 'action'>): void {
  if (action === 'keep') return;
  const parent = path.dirname(folder);
  // Names with a leading dot are invisible to the readers of content.
  const fresh = nameBeside(folder, 'new');
  const old = nameBeside(folder, 'old');
  const created = mkdirSync(parent, { recursive: true });
  let done = false;
  try {
    rmSync(fresh, { recursive: true, force: true });
    for (const [name, bytes] of files) {
      const full = path.join(fresh, name);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, bytes);
    }
    for (const name of PEOPLE_FILES) {
      const kept = path.join(folder, name);
      if (existsSync(kept)) cpSync(kept, path.join(fresh, name));
    }
    swap(folder, fresh, old);
    done = true;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    if (!done && created !== undefined) rmSync(created, { recursive: true, force: true });
  }
}

/** Puts the new folder in place; the one before is set aside first and put back if that fails. */
function swap(folder: string, fresh: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  const had = existsSync(folder);
  if (had) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Where another run has put its folder there meanwhile, that one stands.
    if (had && !existsSync(folder)) renameSync(old, folder);
    rmSync(old, { recursive: true, force: true });
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Writes the file of a department that the content root did not have; leaves an existing one alone. */
export function writeDepartment(root: string, { document }: WritePlan): void {
  if (!document.newDepartment) return;
  const [region = '', department = ''] = document.id.split('/');
  const file = path.join(root, 'departments', region, `${department}.json`);
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // Half a file would be one that nobody can read; a name with a leading dot is nobody's.
  const fresh = path.join(path.dirname(file), `.${department}.${String(process.pid)}.json`);
  writeFileSync(fresh, `${JSON.stringify(document.newDepartment, null, 2)}\n`);
  renameSync(fresh, file);
}
