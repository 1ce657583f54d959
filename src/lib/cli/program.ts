import { Command, CommanderError } from 'commander';
import { DisclosureError } from '../model/index.ts';
import { addArchiveCommand } from './archive.ts';
import { addBuildCommands } from './build.ts';
import { addCheckCommand } from './check.ts';
import { addImportCommand } from './import.ts';
import { explainSystemError } from './system-error.ts';
import { speakChinese } from './usage.ts';
import { addVerifyCommand } from './verify.ts';

/**
 * Runs the command line. Problems a person can mend end with their message on stderr and exit code 1,
 * wrong arguments with 2; anything else is a defect and keeps its stack.
 */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const program = speakChinese(new Command('mingzhang'))
    .description('明账：部门决算、部门预算与绩效自评公开')
    .exitOverride();
  addImportCommand(program);
  addCheckCommand(program);
  addBuildCommands(program);
  addArchiveCommand(program);
  addVerifyCommand(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const told = error instanceof DisclosureError ? error : explainSystemError(error);
    if (!told) throw error;
    console.error(`\n错误：${told.message}`);
    process.exitCode = 1;
  }
}
