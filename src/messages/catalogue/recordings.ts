import { msg } from '../message.js';

// Only the chunk of recordings may import these messages.

export const recordingsHeading = msg('Audio and video', {
  id: 'recordings.heading',
  desc: 'Heading of the sound recordings and films below an article.',
});

export const recordingFailed = msg('This recording cannot be played here. Open the file instead:', {
  id: 'recordings.failed',
  desc: 'Message below a player for sound or film, if the browser cannot load or play the file. A link to the file follows.',
});
