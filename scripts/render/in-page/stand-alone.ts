/** Takes all sections but one out of the layout; without an id they come back. */
export function standAlone(id: string | undefined): void {
  const name = 'zine-alone';
  document.getElementById(name)?.remove();
  if (id === undefined) return;
  const css = `body > section:not(#${CSS.escape(id)}) { display: none !important; }`;
  document.head.append(Object.assign(document.createElement('style'), { id: name, textContent: css }));
}
