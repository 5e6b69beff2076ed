export function TilesScreen() {
  return <main>tiles</main>;
}
