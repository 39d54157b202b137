/** Hands a text to the reader as a file, by way of the browser's own downloads. */
export function offerFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox fetches it after the click has been heard.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
