export function ConversationScreen() {
  return <main>conversation</main>;
}
