/** What a check of the records says: ICU messages, the same on the screen and in the terminal. */
export const words = {
  missing:
    'Events {from}{to, select, same {} other { to {to}}} of desk {desk} are not in any complaint. They were taken away, or they stand in a complaint that can’t be read.',
  twice:
    'Number {seq} of desk {desk} was given twice: in complaint {first} and in complaint {second}. One of them was put in, or that desk was put back from a copy and went on.',
  broken:
    'Event {seq} of desk {desk}, in complaint {incident}, doesn’t follow the one before it. It was changed, moved or put in.',
  cut: 'Desk {desk} signed for {signedFor} events and {last} are here. The end was cut off.{countersigned, select, yes { The register signed for it too.} other {}}',
  rewritten:
    'Event {seq} of desk {desk} isn’t the one that was signed for. The records were written anew.{countersigned, select, yes { The register signed for it too.} other {}}',
  forged: 'A signature over event {seq} of desk {desk} isn’t that desk’s own.',
  changed:
    'In complaint {incident} {events, plural, one {one event isn’t} other {# events aren’t}} what somebody wrote. Nothing of it is shown as content.',
  unreadable: 'Complaint {incident} can’t be read. Its bytes are kept.',
  holds: 'Everything holds.',
  doesNotHold: '{found, plural, one {One thing doesn’t} other {# things don’t}} hold.',
  counted:
    '{incidents, plural, one {One complaint} other {# complaints}}, {events, plural, one {one event} other {# events}}, {devices, plural, one {one desk} other {# desks}}, {checkpoints, plural, =0 {no signed checkpoint yet} one {one signed checkpoint} other {# signed checkpoints}}{countersigned, plural, =0 {} other {, # of them signed by the register too}}.',
} as const;
