export function StuckScreen() {
  return <main>stuck</main>;
}
