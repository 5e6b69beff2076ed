export function FirstRunScreen() {
  return <main>first-run</main>;
}
