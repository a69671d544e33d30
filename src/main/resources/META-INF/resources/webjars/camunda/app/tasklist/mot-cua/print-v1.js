// In its own tab: Tasklist's page is sandboxed by its content security policy, where a browser shows no PDF.
export function print(url, blocked) {
  const page = window.open(url, '_blank');
  if (page) {
    page.addEventListener('load', () => page.print());
  } else {
    blocked();
  }
}
