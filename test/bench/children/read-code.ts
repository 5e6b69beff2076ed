// What reading the store's code costs by itself: the same program as open-store, which opens nothing.
import '../../../src/main/no-jit';
import { SealedCatalogue } from '../../../src/main/catalogue/sealed-catalogue';
import { DeskCounts } from '../../../src/main/incidents/desk-records';
import { openVaultFolder } from '../../../src/main/vault/vault';
import { tellAndEnd } from '../told';

// Handed on, or the bundler leaves out what nobody uses.
Object.assign(globalThis, { SealedCatalogue, DeskCounts, openVaultFolder });
tellAndEnd();
