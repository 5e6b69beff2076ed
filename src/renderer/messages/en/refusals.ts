// One entry for every refusal: what happened, what is safe, what to do. Staff read these while somebody waits.
import type { RefusalCode } from '#contract/refusal';

type Words = Record<`refusal.${RefusalCode}`, string>;

export const refusals = {
  'refusal.notForThisWindow': 'This window may not do that. Nothing was changed.',
  'refusal.notValid':
    'That can’t be kept as it is ({field}). What you typed is still here: look at it and try again.',
  'refusal.tooLong': 'That is too long for one field. What was there before is kept: paste a shorter part.',
  'refusal.unexpected':
    'Something went wrong inside Amends. Everything saved is safe. Try again; if it comes back, close Amends and open it.',
  'refusal.notOpen': 'The records are closed. Everything is kept. Open them with a keyholder’s passphrase.',
  'refusal.nobodyAtTheDesk': 'The desk is locked. Everything is kept. Choose your name and enter your PIN.',
  'refusal.managersOnly': 'A manager does this one. Nothing was changed.',
  'refusal.wrongPin':
    '{triesLeft, plural, one {That PIN isn’t right. One more try, then a keyholder’s passphrase is needed.} other {That PIN isn’t right. You have # tries left.}}',
  'refusal.tooSoon': 'That PIN wasn’t right a few times. Wait a moment, then try again.',
  'refusal.closedByWrongPins':
    'Too many wrong PINs, so the records were closed. Everything is kept. A keyholder’s passphrase opens them.',
  'refusal.wrongPassphrase':
    'That passphrase isn’t right. Everything is kept. Check for capitals and spaces, and try again.',
  'refusal.weakPassphrase':
    'That passphrase is too easy to guess. Use four words or more, or at least twelve mixed characters.',
  'refusal.mistypedRecoveryKey':
    'There is a slip in that recovery key. Compare it with the printed sheet, group by group.',
  'refusal.wrongRecoveryKey': 'That recovery key belongs to other records, or a newer one was printed since.',
  'refusal.recoveryNotTyped': 'Those groups don’t match. Look at the sheet and type them again.',
  'refusal.keyringChanged':
    'This computer’s keyring has changed. Everything is kept. A keyholder’s passphrase opens the records, and PINs work again from then on.',
  'refusal.letterboxFull':
    'No more notes fit before the desk is opened. Those there are safe. Open the desk, or write this one on paper.',
  'refusal.noPinHere':
    'Their PIN can’t open the records from this account of the computer yet. Everything is kept. A colleague’s tile or a keyholder’s passphrase opens them; from then on it works.',
  'refusal.alreadySetUp': 'This branch is set up already. Nothing was changed.',
  'refusal.samePin': 'That is the same PIN as before. Choose another.',
  'refusal.badgeTaken': '{name} wears that number already. Nothing was changed: look at both badges.',
  'refusal.notYourself':
    'You can’t remove yourself. Nothing was changed. Another manager does it from their own tile.',
  'refusal.lastManager':
    'Then nobody could approve or add people. Nothing was changed. Make somebody else a manager first.',
  'refusal.lastKeyholder':
    'Only they hold a keyholder’s passphrase. Nothing was changed. Give another manager one first, under Keys.',
  'refusal.inUse':
    'Another Amends has these records open on this computer. Nothing was changed. Use that one, or close it first.',
  'refusal.newerStore':
    'These records were written by a newer Amends. Nothing was changed. Update Amends to open them.',
  'refusal.damagedStore':
    'Part of the records can’t be read. Nothing was changed or thrown away. Ask whoever keeps your backups.',
  'refusal.damagedIncident':
    'This one can’t be read. It was put aside untouched, and all the others are fine. Tell your manager the reference.',
  'refusal.diskFull':
    'This computer’s disk is full. What was saved before is safe, and what you typed is still on the screen. Free some space; Amends tries again by itself.',
  'refusal.readOnly':
    'Amends may not write to its folder. What was saved before is safe, and what you typed is still on the screen. Ask whoever looks after this computer.',
  'refusal.notSaved':
    'That couldn’t be saved just now. What was saved before is safe, and what you typed is still on the screen. Try again.',
  'refusal.incidentNotRead':
    'This complaint can’t be read from the disk just now. Nothing was changed or thrown away. Try again in a minute; if it comes back, restart this computer or ask whoever looks after it.',
  'refusal.listNotRead':
    'The list of complaints can’t be read just now. Every complaint is safe, and nothing was thrown away. Try again in a minute; if it comes back, restart this computer or ask whoever looks after it.',
  'refusal.noSuchIncident': 'There is no complaint with that reference here.',
  'refusal.sealed': 'This report is filed and stays as it is. Add a correction with its reason instead.',
  'refusal.erased':
    'This complaint was erased: its words are gone for good, and only figures are left. Nothing was changed.',
  'refusal.onHold':
    '{name} has put this on hold, so nothing of it is thrown away. Nothing was changed. Lift the hold first, with its reason.',
  'refusal.notClosed':
    'This one is still open, so it can’t be erased yet. Nothing was changed. File it, or close it as opened by mistake, and try again.',
  'refusal.partOfThis':
    'Nothing was changed. {reference} was closed as part of this one, so the two stay linked. Open {reference} and take it up again first.',
  'refusal.void': 'This one was opened by mistake and closed. Start a new one.',
  'refusal.notHolder':
    'A colleague is holding this one. Take it over first; your note can be added at any time.',
  'refusal.madeByAmends': 'Amends writes that down by itself. Nothing was changed.',
  'refusal.noSuchThing': 'That line isn’t there any more. The screen now shows what is kept.',
  'refusal.changedMeanwhile':
    'Something changed while they were reading. What they answered before is kept; their screen shows it as it is now.',
  'refusal.nothingToShow':
    'There is nothing to show them yet. Nothing was changed. What is agreed stands there once it is in the list.',
  'refusal.otherCurrency': 'That amount is in another currency than this branch uses. Nothing was changed.',
  'refusal.gateHolds': 'Not yet: the list shows what is still missing. You can park it at any time.',
  'refusal.beforeArrival':
    '“{label}” arrives {arrives}, so a check before {day} would ask too soon. Nothing was changed. Promise the check for that day or later.',
  'refusal.notReadThrough':
    'Read the message to its end first, and tick that you have. What you wrote is kept, and nothing was sent.',
  'refusal.notByVoice':
    'They can’t be rung, so nobody can promise them a call. Nothing was changed. Promise a text, an e-mail or a letter instead.',
  'refusal.authorityNotSeen':
    'Nothing they showed is noted yet. What was there before is kept. Tick what you saw first, or note that nothing was seen.',
  'refusal.beyondAuthority':
    'That is more than you can give on your own. Ask your manager, or park it with a promise.',
  'refusal.notWhenSerious':
    'This one is serious: no fault, no gesture and no apology for a fault yet. What is theirs by right and any help stay open. Nothing was changed.',
  'refusal.cannotTakeIt': 'That person can’t take this one. Nothing was changed: ask somebody else.',
  'refusal.notAPicture':
    'Only photos (JPEG, PNG, WebP, HEIC) and PDFs can be added. The file is where it was, and nothing was added. Take a photo of it, or save it as a PDF.',
  'refusal.tooBigToAttach':
    'That file is larger than 10 MB, or others are still on their way. Nothing was added, and the complaint is as it was. Send it smaller, or take a photo of the part that matters.',
  'refusal.pictureTooLarge':
    'That picture is too large to open here. Nothing was added, and the complaint is as it was. Take it again at a smaller size.',
  'refusal.pictureUnsafe':
    'That picture couldn’t be opened safely. Nothing was added, and the complaint is as it was. Take a photo of it, or of the screen it is on.',
  'refusal.tooManyAttachments':
    'This complaint has all the photos and files that it can hold. Those are safe. Note in the facts where the others are kept.',
  'refusal.damagedAttachment':
    'That photo or file can’t be read. What there is was put aside untouched, and the complaint is fine. Ask for it again if you need it.',
  'refusal.attachmentNotHere':
    'That photo or file isn’t on this computer yet. The complaint is fine. It comes by itself once head office has it and there is a line.',
  'refusal.notAttached':
    'That file didn’t arrive. Nothing was added, and the complaint is as it was. Try again.',
  'refusal.copyNotSaved':
    'The copy couldn’t be written there. The original is safe in the complaint. Choose another folder.',
  'refusal.notFiled': 'This one isn’t filed yet, so there is no report to print.',
  'refusal.paperNotYet':
    'Nothing is lost. This paper waits until {need, select, reference {the complaint has its reference} finding {every aspect has its finding} outcome {it is written down how it ended} promise {somebody has promised when they hear from us} doneOrPromised {something is done for them, or promised to them} notSerious {nothing serious stands, which is never settled by a letter from the desk} other {it is no longer closed to a few, because it would tell of a colleague}}.',
  'refusal.needsManagersYes':
    'Nothing was printed. These words leave the house once a manager has said yes to them: ask for it beside the letter.',
  'refusal.noPrinter':
    'No printer was found. Nothing is lost: what is filed stays filed. Save it as a PDF, or connect a printer and print again.',
  'refusal.printFailed':
    '{printer} didn’t print it. Nothing is lost: what is filed stays filed. Check the printer and print again, or save it as a PDF.',
  'refusal.printerGone':
    '{printer} isn’t on this computer any more: it was removed, or has another name now. Nothing was sent. Choose another printer, here or under Settings, Paper.',
  'refusal.notDrawn':
    'The pages couldn’t be drawn. Nothing was printed and nothing is lost. Try again, or save a PDF.',
  'refusal.nothingFiled': 'None of these is filed yet, so there is nothing to print.',
  'refusal.jobUnderWay': 'Something longer is under way. Wait until it has come to its end, or stop it.',
  'refusal.jobStopped': 'It was stopped. Nothing was changed.',
  'refusal.fileNotSaved':
    '{file} couldn’t be written there. The records are as they were. Choose another folder.',
  'refusal.nothingPromised':
    'Nothing here is still to be kept, so there is nothing for a calendar. No file was made.',
  'refusal.tableNotRead':
    '{file} can’t be read as a table: it isn’t there any more, or a quotation mark in it never closes. Nothing was brought in. Save it again as CSV and choose it anew.',
  'refusal.notATable':
    '{file} isn’t a CSV file. Nothing was brought in. Open it in your spreadsheet program, save it as CSV, and choose that.',
  'refusal.tableTooBig':
    'That table is too big to look at in one go: {rows, number} rows, 60 columns and {megabytes} MB at most. Nothing was brought in. Split it, and bring in one part after the other.',
  'refusal.tableEmpty': '{file} has no rows below its headings. Nothing was brought in. Choose another file.',
  'refusal.noTableChosen':
    'The table was let go of when the desk changed hands. Nothing was brought in. Choose the file again.',
  'refusal.nothingToBringIn':
    'No row of this table can be brought in as it is. Nothing was changed. Look at what the columns are, and at the rows below.',
  'refusal.tooManyForWorkbook':
    'A workbook takes {most, number} complaints at most, and these are more. Nothing was saved. Narrow the list, or save it as CSV.',
  'refusal.recordsAreHere':
    'There are records on this computer already, and they are as they were. A backup never takes their place. Restore it on an empty computer, or ask whoever looks after yours.',
  'refusal.noBackupHere':
    'There is no backup of Amends in that folder. Nothing was changed. Choose the drive or the folder named “Amends backup”.',
  'refusal.newerBackup':
    'That backup was made by a newer Amends. It is as it was, and nothing was copied. Update Amends on this computer, then try again.',
  'refusal.damagedBackup':
    'That backup can’t be opened: the part that holds its keys is damaged. Nothing on it was changed, and nothing was copied. Try another drive with a backup.',
  'refusal.restoreFull':
    'This computer hasn’t enough room for the records. Nothing of them was kept here, and the backup is as it was. Make room, then try again.',
  'refusal.restoreFailed':
    'The drive or this computer’s disk failed on the way. Nothing was kept here, and the backup is as it was. Check the drive and try again.',
  'refusal.letterTaken':
    '{letter} is a letter that another desk has used. What was brought back is still here. Choose a letter that no desk has.',
  'refusal.notARegister':
    'That is no address this computer may use. Nothing was changed. It begins with https, or is a link beginning with amends:; plain http is only for this very computer.',
  'refusal.codeNotGood':
    'That code isn’t good any more, or was mistyped. Nothing was changed. Look at it again, or ask head office for another.',
  'refusal.registerAway':
    'Head office can’t be reached. Nothing was changed. Check this computer’s network and try again. If you are joining, check the address too; the code still works.',
  'refusal.registerRefused':
    'Head office answered, and didn’t take this computer. Nothing was lost here. Ask head office what to do.',
  'refusal.headOfficeOnly': 'Head office does this one, from a computer of its own. Nothing was changed.',
  'refusal.alreadyInRegister':
    'The register has one like this already. Nothing was changed. Choose another name, code or version.',
  'refusal.noLongerThere':
    'That was answered, changed or filed meanwhile. Nothing of yours was sent, and nothing was changed. The list shows what waits now.',
  'refusal.notSureItArrived':
    'The line broke, so it isn’t known whether that arrived. It never counts twice. Say it again in a moment; what is answered is gone from the list.',
  'refusal.holdsComplaints':
    'Complaints were written on this computer, so it stays a branch’s. Nothing was changed, and the code is used up. Ask for another code, and join a computer that was set up anew.',
  'refusal.noPlaybookThere':
    'There is no playbook in that folder. Nothing was published. Choose the folder with its playbook.json.',
  'refusal.pdfNotSaved':
    'The PDF couldn’t be written there. Nothing is lost: what is filed stays filed. Choose another folder.',
} as const satisfies Words;
