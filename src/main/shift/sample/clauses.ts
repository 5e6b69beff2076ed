// The clauses of the hotel’s playbook on which complaints of the sample branch were decided.
export const takenInError = { policy: 'taken-in-error', clause: '4.2', title: 'Payments taken in error' };
export const clearBill = { policy: 'clear-bill', clause: '4.1', title: 'A bill that can be understood' };
export const roomAsBooked = { policy: 'room-as-booked', clause: '5.1', title: 'The room that was booked' };
export const hotWater = { policy: 'hot-water-heat', clause: '5.3', title: 'No hot water or heating' };
export const cleanRoom = { policy: 'clean-room', clause: '5.7', title: 'A clean room' };
export const quietNights = { policy: 'quiet', clause: '5.5', title: 'Quiet at night' };
export const courtesy = { policy: 'courtesy', clause: '1.2', title: 'How we speak to people' };
export const keepOurWord = {
  policy: 'keep-our-word',
  clause: '1.1',
  title: 'Calls and messages are answered',
};
