import { Stroke } from './Icon';

/** A padlock, beside what the reader's organisation has set. */
export function Lock() {
  return <Stroke path="M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11" size={14} />;
}
