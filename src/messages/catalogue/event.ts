import { msg } from '../message.js';

// Only the chunk of events may import these messages.

export const eventHeading = msg('Event', {
  id: 'event.heading',
  desc: 'Heading of the date and place of an event (a conference, a meeting, a course) that an article announces.',
});

export const eventTime = msg('Date and time', {
  id: 'event.time',
  desc: 'Label in the description of an event, read by screen readers before its date and time, or its dates.',
});

export const eventRange = msg('{start} – {end}', {
  id: 'event.range',
  desc: 'The days of an event, or its start and end. Both are dates, with or without a time of day (4 November 2026, 09:30), or both are times of one day. Adapt the punctuation.',
});

export const eventLocal = msg('In your time zone: {time}', {
  id: 'event.local',
  desc: 'Below the date and time of an event in another time zone. time is the same moment, or start and end, on the clocks of the reader. Keep it after a colon.',
});

export const eventPlace = msg('Place', {
  id: 'event.place',
  desc: 'Label in the description of an event, read by screen readers before the name and address of the place.',
});

export const eventOnline = msg('Take part online', {
  id: 'event.online',
  desc: 'Link in the description of an event to the page where one can follow it.',
});

export const eventSave = msg('Save to calendar (iCalendar)', {
  id: 'event.save',
  desc: 'Button in the description of an event. Downloads the event as a file for a calendar program. iCalendar is the name of the format.',
});

export const eventCancelled = msg('This event has been cancelled.', {
  id: 'event.cancelled',
  desc: 'Message above the date and time of an event.',
});

export const eventPostponed = msg('This event has been postponed.', {
  id: 'event.postponed',
  desc: 'Message above the date and time of an event. The new date is not known yet.',
});

export const eventRescheduled = msg('The date of this event has changed.', {
  id: 'event.rescheduled',
  desc: 'Message above the new date and time of an event.',
});
