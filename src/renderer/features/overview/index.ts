// What the computers of head office and area managers show: figures, branches, playbooks, programs that are told.
export { useBranchNames } from './branch-names';
export { BranchesPart } from './branches-part';
export { FiguresPart } from './figures-part';
export { OpenFromAfar } from './open-from-afar';
export { PlaybooksPart } from './playbooks-part';
export { ProgramsPart } from './programs-part';
export { WaitingPart } from './waiting-part';
export { QuietBranches } from './quiet-branches';
